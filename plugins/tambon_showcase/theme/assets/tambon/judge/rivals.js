// Sheets of one judge that were changed side by side: both totals of each entry on which they differ; as judging/rivals.py.

import { EMPTY, readCells } from "./cells.js";
import { find } from "./finding.js";
import { content } from "./lineage.js";
import { numberText } from "./shape.js";

/** @import { Sheet } from "./admission.js" */
/** @import { Finding } from "./finding.js" */
/** @import { Committee, Pack, Terms } from "./terms.js" */
/** @import { Versions } from "./versions.js" */
/** `total` is the sum of the points in it, complete or not.
 * @typedef {{ judge: string, code: string, file: string, sha256: string, total: number, answered: number,
 *   counted: boolean }} RivalLine */

// A line for each sheet and entry; the sheet that counts comes first.
/** @param {Versions} decided @param {Terms} terms @param {Committee | null} committee @param {Pack} pack @returns {RivalLine[]} */
export function rivalLines({ counted, rivals }, terms, committee, pack) {
  const sheets = [counted, ...rivals];
  const codes = [...new Set(rivals.flatMap((rival) => differing(counted, rival)))].sort();
  const ballots = new Map(sheets.map((one) => [one, readCells(one, terms, committee, pack).ballots]));
  return codes.flatMap((code) =>
    sheets.map((one) => {
      const { scores, judgements } = ballots.get(one)?.get(code) ?? EMPTY;
      const total = [...scores.values()].reduce((a, b) => a + b, 0);
      const { judge, file, sha256 } = one;
      const answered = scores.size || judgements.size;
      return { judge, code, file, sha256, total, answered, counted: one === counted };
    }),
  );
}

// What the secretary has to decide: each entry of each rival with both totals.
/** @param {Versions} decided @param {RivalLine[]} lines @param {Pack} pack @returns {Finding[]} */
export function unsettled({ isSettled }, lines, pack) {
  if (isSettled) return [];
  const counted = new Map(lines.filter((line) => line.counted).map((line) => [line.code, line]));
  return lines
    .filter((line) => !line.counted)
    .map((line) => {
      const against = counted.get(line.code) ?? line;
      const { judge, file } = line;
      const told = { judge, used: against.file, counted: points(against), total: points(line) };
      return find(pack, "T792", file, line.code, told);
    });
}

/** @param {Sheet} sheet @param {Sheet} other */
function differing(sheet, other) {
  const [one, two] = [content(sheet.body), content(other.body)];
  return [...new Set([...one.keys(), ...two.keys()])].filter((code) => one.get(code) !== two.get(code));
}

/** @param {RivalLine} line */
const points = ({ total, answered }) => `${numberText(total / 100)} (${answered} ข้อ)`;
