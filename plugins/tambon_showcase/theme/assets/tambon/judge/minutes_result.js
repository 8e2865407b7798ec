// What the minutes say of the decision: conflicts, method, standings, comments and ties. The same as judging/minutes_result.py.

import { list, part } from "./minutes_part.js";
import { points, reasonText, tables } from "./tables.js";
import { termsOf } from "./terms.js";
import { filled } from "./words.js";

/** @import { Result } from "./merge.js" */
/** @import { Matter } from "./minutes_part.js" */
/** @import { Cell } from "./tables.js" */

/** Conflicts of the register, and those that judges declared in their sheets. @param {Matter} matter */
export function recusals({ result, pack, committee, members, words }) {
  const said = result.gaps.filter(({ why }) => why === "recused");
  const reasons = new Map(
    said.map(({ judge, code, reason }) => [`${judge} ${code}`, { judge, code, reason }]),
  );
  for (const { id, recused } of committee?.judges ?? [])
    for (const code of recused) {
      const key = `${id} ${code}`;
      if (!reasons.has(key)) reasons.set(key, { judge: id, code, reason: "register" });
    }
  const names = new Map(members.map(({ id, name }) => [id, name]));
  const entries = new Map(termsOf(pack).entries.map(({ code, name }) => [code, name]));
  const lines = [...reasons.values()]
    .filter(({ judge }) => names.has(judge))
    .sort((one, other) => compare(one.judge, other.judge) || compare(one.code, other.code))
    .map(({ judge, code, reason }) =>
      filled(words.recusal, {
        name: names.get(judge),
        entry: entries.get(code) ?? code,
        reason: reasonText(reason, pack.texts),
      }),
    );
  return lines.length ? list(lines) : part("text", words.no_recusal);
}

/** @param {string} one @param {string} other */
const compare = (one, other) => (one < other ? -1 : Number(one > other));

/** @param {Matter} matter */
export function method({ result, pack, words }) {
  if (!result.scored) return pack.texts.no_scoring;
  return filled(words.method, {
    method: pack.texts.method[result.method],
    name: pack.scoring?.name,
    rubric: result.rubric,
    gaps: pack.texts.gap_rule[result.gap_rule],
  });
}

/** Rank, entry and what decided; without points what the judges said. @param {Matter} matter @returns {Cell[][]} */
export function standings({ result, pack }) {
  const { texts } = pack;
  if (!result.scored) {
    const judged = tables(result, texts).find(({ key }) => key === "ranking");
    return (judged?.rows ?? []).map((row) => row.slice(1));
  }
  /** @type {(row: Result["standings"][number]) => Cell[]} */
  const line = (row) => {
    const counted = row.totals.filter((total) => total !== null).length;
    return [row.rank, row.name, points(row.value), points(row.full), counted];
  };
  return [texts.heads.standings, ...result.standings.map(line)];
}

/** The comments that the panel took into its minutes. @param {Matter} matter */
export function notes({ result, meeting, members, words }) {
  const taken = new Set(meeting.notes.map(({ code, item, judge }) => `${code} ${item} ${judge}`));
  const names = new Map(result.standings.map(({ code, name }) => [code, name]));
  const judges = new Map(members.map(({ id, name }) => [id, name]));
  return result.notes
    .filter(({ code, item, judge }) => taken.has(`${code} ${item} ${judge}`))
    .map(({ code, item, judge, text }) =>
      filled(words.note, {
        entry: names.get(code) ?? code,
        item: item ? filled(words.item, { item }) : "",
        text,
        name: judges.get(judge) ?? judge,
      }),
    );
}

/** @param {Matter} matter */
export function ties({ result, pack, meeting, words }) {
  const tied = result.standings
    .filter(({ tie }) => tie)
    .map(({ name, tie }) => `${name}: ${pack.texts.tie[tie]}`);
  const votes =
    tied.length && result.votes.length ? [filled(words.votes, { codes: result.votes.join(" ") })] : [];
  return [...tied, ...votes, ...(meeting.ties ? [meeting.ties] : [])];
}
