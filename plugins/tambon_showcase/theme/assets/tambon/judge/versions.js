// Which of a judge's sheets counts, when there are several; the same as judging/versions.py.

import { find } from "./finding.js";
import { answers, compare, isOlder, knowsHistory, wording } from "./lineage.js";

/** @import { Sheet } from "./admission.js" */
/** @import { Finding } from "./finding.js" */
/** @import { Pack } from "./terms.js" */
/** `rivals` are no older than the sheet that counts, but say something else.
 * @typedef {{ counted: Sheet, rivals: Sheet[], isSettled: boolean, findings: Finding[] }} Versions */

// Whether somebody chose this sheet, by its file or by its fingerprint.
/** @param {Sheet} sheet @param {string[]} names */
export const isNamed = ({ file, sha256 }, names) => names.includes(file) || names.includes(sha256);

/** @param {Sheet[]} sheets of one judge @param {string[]} chosen @param {Pack} pack @returns {Versions} */
export function versions(sheets, chosen, pack) {
  const ordered = [...sheets].sort(fullestFirst);
  const newest = whoKnow(ordered).filter((one) => !ordered.some((other) => isOlder(one.body, other.body)));
  const distinct = firstOfEachWording(newest);
  const picked = distinct.filter((one) => isNamed(one, chosen));
  const [counted] = [...picked, ...distinct];
  const rivals = distinct.filter((one) => one !== counted);
  const isSettled = !rivals.length || picked.length > 0;
  const leftOut = ordered.filter((one) => one !== counted && !rivals.includes(one));
  const findings = leftOut.map((one) => outOf(one, counted, distinct, pack));
  if (isSettled)
    findings.push(
      ...rivals.map(({ file, judge }) => find(pack, "T757", file, judge, { used: counted.file })),
    );
  return { counted, rivals, isSettled, findings };
}

// An order that neither clocks nor the order of files decide.
/** @param {Sheet} a @param {Sheet} b */
function fullestFirst(a, b) {
  return (
    answers(b.body) - answers(a.body) ||
    compare(wording(a.body), wording(b.body)) ||
    b.body.log.length - a.body.log.length ||
    compare(a.file, b.file) ||
    compare(a.sha256, b.sha256)
  );
}

// Without sheets that know nothing of their history while another one of the same content does.
/** @param {Sheet[]} sheets */
function whoKnow(sheets) {
  const known = new Set(sheets.filter(({ body }) => knowsHistory(body)).map(({ body }) => wording(body)));
  return sheets.filter(({ body }) => knowsHistory(body) || !known.has(wording(body)));
}

/** @param {Sheet[]} sheets */
function firstOfEachWording(sheets) {
  /** @type {Map<string, Sheet>} */
  const firsts = new Map();
  for (const one of sheets) if (!firsts.has(wording(one.body))) firsts.set(wording(one.body), one);
  return [...firsts.values()];
}

/** @param {Sheet} sheet @param {Sheet} counted @param {Sheet[]} newest @param {Pack} pack */
function outOf({ file, judge, body }, counted, newest, pack) {
  const same = newest.find((one) => wording(one.body) === wording(body));
  return find(pack, same ? "T756" : "T791", file, judge, { used: (same ?? counted).file });
}
