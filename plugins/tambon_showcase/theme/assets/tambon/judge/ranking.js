// Ranking by the declared value and tie order; the same as judging/ranking.py.

import { mean } from "./stats.js";

/** @import { Ballot } from "./cells.js" */
/** @import { TieRule, Terms } from "./terms.js" */
/** @typedef {Map<string, Map<string, number>>} Totals complete totals in cents: by entry code, then by judge */
/** @typedef {{ terms: Terms, totals: Totals, ballots: Map<string, Map<string, Ballot>>, votes: string[] }} Contest */
/** @typedef {{ rank: number, tie: string }} RankPlace */
/** @typedef {{ codes: string[], tie: string }} TiedPart entries that no rule separates, and the last rule that separated them from others */
/** @typedef {(code: string) => number} RankKey */

/** @param {Map<string, number>} values by entry code @param {Contest} contest */
export function rank(values, contest) {
  /** @type {Map<string, RankPlace>} */
  const places = new Map();
  for (const tied of split([...values.keys()].sort(), (code) => get(values, code))) {
    const parts = tied.length > 1 ? breakTie(tied, contest.terms.ties, contest) : [{ codes: tied, tie: "" }];
    for (const { codes, tie } of parts) {
      const first = places.size + 1;
      for (const code of codes) places.set(code, { rank: first, tie });
    }
  }
  return places;
}

/** @param {string[]} tied @param {TieRule[]} rules @param {Contest} contest @returns {TiedPart[]} */
function breakTie(tied, rules, contest, word = "open") {
  if (tied.length === 1) return [{ codes: tied, tie: word }];
  const [rule, ...rest] = rules;
  if (!rule) return [{ codes: tied, tie: "open" }];
  const parts = split(tied, keyOf(rule, tied, contest));
  const found = parts.length > 1 ? rule.by : word;
  return parts.flatMap((part) => breakTie(part, rest, contest, found));
}

/** @param {string[]} codes @param {RankKey} key */
function split(codes, key) {
  const keys = new Map(codes.map((code) => [code, key(code)]));
  const ordered = [...new Set(keys.values())].sort((a, b) => b - a);
  return ordered.map((value) => codes.filter((code) => keys.get(code) === value));
}

// Entries, judges and points that the contest is made of are in its maps.
/** @template V @param {Map<string, V>} map @param {string} key @returns {V} */
function get(map, key) {
  const value = map.get(key);
  if (value === undefined) throw new RangeError(key);
  return value;
}

/** @param {TieRule} rule @param {string[]} tied @param {Contest} contest @returns {RankKey} */
function keyOf(rule, tied, contest) {
  if (rule.by === "groups") return (code) => groupMean(code, rule.groups, contest);
  if (rule.by === "mean") return (code) => mean([...get(contest.totals, code).values()]);
  if (rule.by === "wins") return (code) => wins(code, tied, contest.totals);
  const { votes } = contest;
  return (code) => -(votes.includes(code) ? votes.indexOf(code) : votes.length);
}

/** @param {string} code @param {string[]} groups @param {Contest} contest */
function groupMean(code, groups, { terms, totals, ballots }) {
  const items = terms.items.filter((item) => groups.includes(item.group)).map((item) => item.id);
  const said = get(ballots, code);
  const counted = [...get(totals, code).keys()].map((judge) => get(said, judge).scores);
  return mean(counted.map((scores) => items.reduce((total, item) => total + (scores.get(item) ?? 0), 0)));
}

/** @param {string} code @param {string[]} tied @param {Totals} totals */
function wins(code, tied, totals) {
  const mine = [...get(totals, code)];
  const others = tied.filter((other) => other !== code).map((other) => get(totals, other));
  return others.flatMap((theirs) =>
    mine.filter(([judge, points]) => points > (theirs.get(judge) ?? Infinity)),
  ).length;
}
