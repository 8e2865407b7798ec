// What a forgotten item does to a judge's total, as the region declared it; the same as judging/gaps.py.

import { pointsOf } from "./terms.js";

/** @import { Ballot } from "./cells.js" */
/** @import { TermEntry, Terms } from "./terms.js" */
/** @typedef {Map<string, Ballot>} Ballots what each judge said of one entry */
/** @typedef {{ code: string, judge: string, why: string, items: string[], reason: string }} Gap */

// The totals that count, in cents; a judge is left out who said nothing, must not score, or whose gap is not filled.
/** @param {TermEntry} entry @param {Ballots} ballots @param {Terms} terms @returns {Map<string, number>} */
export function totalsOf(entry, ballots, terms) {
  const full = [...pointsOf(terms, entry).keys()];
  /** @type {Map<string, number>} */
  const totals = new Map();
  for (const [judge, ballot] of ballots) {
    const given = pointsGiven(ballot, ballots, terms);
    if (!full.length || ballot.recused || !full.every((item) => given.has(item))) continue;
    totals.set(
      judge,
      [...given.values()].reduce((a, b) => a + b, 0),
    );
  }
  return totals;
}

// The points of a judge; where the region declared it, with the mean of the others for each item that was forgotten.
/** @param {Ballot} ballot @param {Ballots} ballots @param {Terms} terms @returns {Map<string, number>} */
function pointsGiven({ scores }, ballots, terms) {
  if (terms.gaps === "total-out" || !scores.size) return scores;
  const given = new Map(scores);
  for (const { id } of terms.items) {
    const others = [...ballots.values()].flatMap((one) => one.scores.get(id) ?? []);
    if (!given.has(id) && others.length) given.set(id, meanOf(others));
  }
  return given;
}

// In whole cents, half a cent upwards.
/** @param {number[]} given */
const meanOf = (given) =>
  Math.floor((2 * given.reduce((a, b) => a + b, 0) + given.length) / (2 * given.length));

// Every judge who said not all of an entry, and what became of the total.
/** @param {TermEntry} entry @param {Ballots} ballots @param {Terms} terms @returns {Gap[]} */
export function gapsOf(entry, ballots, terms) {
  const asked = terms.scored ? [...pointsOf(terms, entry).keys()] : entry.items;
  const counted = totalsOf(entry, ballots, terms);
  const rows = [...ballots].map(([judge, ballot]) => {
    const said = terms.scored ? ballot.scores : ballot.judgements;
    const missing = asked.filter((item) => !said.has(item));
    const row = { code: entry.code, judge, why: "", items: missing, reason: "" };
    if (ballot.recused) return { ...row, why: "recused", items: [], reason: ballot.recused };
    if (!missing.length) return row;
    const why = missing.length === asked.length ? "absent" : counted.has(judge) ? "filled" : "incomplete";
    return { ...row, why };
  });
  return rows.filter((row) => row.why);
}
