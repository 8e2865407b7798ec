// The judge's invitation: from the link's fragment or a pasted text; kept on this device only.

import { fromBase64 } from "./canon.js";
import { readJson } from "./shape.js";
import { readKept, writeBase, writeLocal } from "./store.js";

/** @import { Bytes } from "./canon.js" */
/** @import { Invite, Pack } from "./terms.js" */
/** @typedef {{ year: string, region: string, bytes: Bytes }} Peeked */
/** @typedef {Pick<Invite, "year" | "region" | "judge">} Whose */

const CURRENT = "judge-current";
const LONGEST = 20_000;
const MARK = "#invite=";

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

// Whether an address was meant to carry an invitation, even one that was cut off on its way.
/** @param {string} hash */
export const isMeant = (hash) => hash.length > 1 && (hash.startsWith(MARK) || MARK.startsWith(hash));

// The checked invitation, or null.
/** @param {Peeked} peeked @param {Pack} pack */
export const open = (peeked, pack) => readJson(peeked.bytes, pack.shapes.invite).value;

// Practice, without an invitation, is a world of its own: nothing of it ever becomes a signed sheet.
/** @param {Whose} invite */
const placeOf = ({ year, region, judge }) => `${year}/${region}/${judge.id}`;
/** @param {Whose & { secret: string }} invite */
export const sheetKey = (invite) => `${invite.secret ? "judge-sheet" : "judge-practice"}/${placeOf(invite)}`;
/** @param {Whose & { secret: string }} invite */
const inviteKey = (invite) => `${invite.secret ? "judge-invite" : "judge-practising"}/${placeOf(invite)}`;

/** @param {Invite} invite */
export async function remember(invite) {
  const key = inviteKey(invite);
  await put(key, invite);
  await put(CURRENT, key);
}

// Nobody's sheet opens by itself any more; scores and invitations stay.
export const leave = () => put(CURRENT, null);

/** @param {string} key @param {unknown} value */
async function put(key, value) {
  writeLocal(key, value);
  await writeBase(key, value);
}

// The invitation of the same judge that this device has already, or null.
/** @param {Invite} invite */
export async function known(invite) {
  const key = inviteKey(invite);
  return /** @type {Invite | null} */ (await readKept(key));
}

// Earlier versions kept practice in the place of the judge's own sheet: it moves out before an invitation opens there.
/** @param {Invite} invite */
export async function moveOldPractice(invite) {
  const old = `judge-invite/${placeOf(invite)}`;
  const found = /** @type {Invite | null} */ (await readKept(old));
  if (!found || found.secret) return;
  const sheet = `judge-sheet/${placeOf(invite)}`;
  await put(sheetKey(found), await readKept(sheet));
  await put(inviteKey(found), found);
  await put(sheet, null);
  await put(old, null);
}

// The invitation used last on this device. What is there was checked before it was kept.
/** @returns {Promise<Invite | null>} */
export async function recall() {
  const key = await readKept(CURRENT);
  if (typeof key !== "string") return null;
  const found = /** @type {Invite | null} */ (await readKept(key));
  if (!found || found.secret || !key.startsWith("judge-invite/")) return found;
  await moveOldPractice(found);
  await remember(found);
  return found;
}
