// Ranking by the declared value and tie order; the same as judging/ranking.py.

import { mean } from "./stats.js";

// values: Map code → value. contest: {terms, totals, ballots, votes}; totals: Map code → Map judge → cents.
export function rank(values, contest) {
  const places = new Map();
  for (const tied of split([...values.keys()].sort(), (code) => values.get(code))) {
    const parts = tied.length > 1 ? breakTie(tied, contest.terms.ties, contest) : [{ codes: tied, tie: "" }];
    for (const { codes, tie } of parts) {
      const first = places.size + 1;
      for (const code of codes) places.set(code, { rank: first, tie });
    }
  }
  return places;
}

function breakTie(tied, rules, contest, word = "open") {
  if (tied.length === 1) return [{ codes: tied, tie: word }];
  const [rule, ...rest] = rules;
  if (!rule) return [{ codes: tied, tie: "open" }];
  const parts = split(tied, KEYS[rule.by](rule, tied, contest));
  const found = parts.length > 1 ? rule.by : word;
  return parts.flatMap((part) => breakTie(part, rest, contest, found));
}

function split(codes, key) {
  const keys = new Map(codes.map((code) => [code, key(code)]));
  const ordered = [...new Set(keys.values())].sort((a, b) => b - a);
  return ordered.map((value) => codes.filter((code) => keys.get(code) === value));
}

const KEYS = {
  groups: (rule, _, contest) => (code) => groupMean(code, rule.groups, contest),
  mean: (_rule, _tied, contest) => (code) => mean([...contest.totals.get(code).values()]),
  wins: (_rule, tied, contest) => (code) => wins(code, tied, contest.totals),
  vote:
    (_rule, _tied, { votes }) =>
    (code) =>
      -(votes.includes(code) ? votes.indexOf(code) : votes.length),
};

function groupMean(code, groups, { terms, totals, ballots }) {
  const items = terms.items.filter((item) => groups.includes(item.group)).map((item) => item.id);
  const counted = [...totals.get(code).keys()].map((judge) => ballots.get(code).get(judge).scores);
  return mean(counted.map((scores) => items.reduce((total, item) => total + (scores.get(item) ?? 0), 0)));
}

function wins(code, tied, totals) {
  const mine = totals.get(code);
  const others = tied.filter((other) => other !== code).map((other) => totals.get(other));
  return others.flatMap((theirs) => [...mine].filter(([judge, points]) => points > theirs.get(judge))).length;
}
