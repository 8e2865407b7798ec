// The judge's invitation: from the link's fragment or a pasted text; kept on this device only.

import { fromBase64 } from "./canon.js";
import { readJson } from "./shape.js";
import { localKeys, readBase, readLocal, writeBase, writeLocal } from "./store.js";

const CURRENT = "judge-current";
const LONGEST = 20_000;

// What the text of an invitation says, unchecked beyond year and region (its shape needs the region's pack).
export function peek(text) {
  const code = text.trim().replace(/^.*#?invite=/s, "");
  if (!code || code.length > LONGEST) return null;
  try {
    const bytes = fromBase64(code);
    const { year, region } = JSON.parse(new TextDecoder().decode(bytes));
    return { year: String(year), region: String(region), bytes };
  } catch {
    return null;
  }
}

// The checked invitation, or null.
export const open = (peeked, pack) => readJson(peeked.bytes, pack.shapes.invite).value;

export const sheetKey = ({ year, region, judge }) => `judge-sheet/${year}/${region}/${judge.id}`;

export async function remember(invite) {
  const key = `judge-invite/${invite.year}/${invite.region}/${invite.judge.id}`;
  writeLocal(key, invite);
  writeLocal(CURRENT, key);
  await writeBase(key, invite);
  await writeBase(CURRENT, key);
}

// The invitation used last on this device.
export async function recall() {
  const key = readLocal(CURRENT) ?? (await readBase(CURRENT));
  return key && (readLocal(key) ?? (await readBase(key)));
}

export const others = () => localKeys("judge-invite/").map(readLocal).filter(Boolean);
