// The judge's invitation: from the link's fragment or a pasted text; kept on this device only.

import { fromBase64 } from "./canon.js";
import { readJson } from "./shape.js";
import { localKeys, readBase, readLocal, writeBase, writeLocal } from "./store.js";

/** @import { Bytes } from "./canon.js" */
/** @import { Invite, Pack } from "./terms.js" */
/** @typedef {{ year: string, region: string, bytes: Bytes }} Peeked */

const CURRENT = "judge-current";
const LONGEST = 20_000;

// What the text of an invitation says, unchecked beyond year and region (its shape needs the region's pack).
/** @param {string} text @returns {Peeked | null} */
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
/** @param {Peeked} peeked @param {Pack} pack */
export const open = (peeked, pack) => readJson(peeked.bytes, pack.shapes.invite).value;

/** @param {Pick<Invite, "year" | "region" | "judge">} invite */
export const sheetKey = ({ year, region, judge }) => `judge-sheet/${year}/${region}/${judge.id}`;

/** @param {Invite} invite */
export async function remember(invite) {
  const key = `judge-invite/${invite.year}/${invite.region}/${invite.judge.id}`;
  writeLocal(key, invite);
  writeLocal(CURRENT, key);
  await writeBase(key, invite);
  await writeBase(CURRENT, key);
}

// The invitation used last on this device. What is there was checked before it was kept.
/** @returns {Promise<Invite | null>} */
export async function recall() {
  const key = readLocal(CURRENT) ?? (await readBase(CURRENT));
  if (typeof key !== "string") return null;
  return /** @type {Invite | null} */ (readLocal(key) ?? (await readBase(key)));
}

export const others = () =>
  /** @type {Invite[]} */ (localKeys("judge-invite/").map(readLocal).filter(Boolean));
