// Means, agreement, order and ties, and how values are written down and signed.
import assert from "node:assert/strict";
import { test } from "node:test";

import {
  canonical,
  cents,
  fingerprint,
  fromBase64,
  isExact,
  isSigned,
  sign,
  toBase64,
} from "#site/judge/canon.js";
import { rank } from "#site/judge/ranking.js";
import {
  adjusted,
  agreement,
  alpha,
  mean,
  median,
  randomNumbers,
  summarise,
  trimmed,
} from "#site/judge/stats.js";
import { entryName, pointsOf, termsOf } from "#site/judge/terms.js";

test("the three ways to make one value of several", () => {
  assert.equal(mean([1, 2, 6]), 3);
  assert.equal(median([9, 1, 2]), 2);
  assert.equal(median([4, 1, 2, 9]), 3);
  assert.equal(trimmed([0, 5, 7, 100]), 6);
  assert.equal(trimmed([1, 2]), 1.5);
  assert.equal(summarise([], "mean"), null);
  for (const method of ["trimmed", "mean", "median"]) assert.equal(summarise([7], method), 7);
});

test("values are not put in order where they are", () => {
  const values = [3, 1, 2];
  median(values);
  trimmed(values);
  assert.deepEqual(values, [3, 1, 2]);
});

test("a lenient judge lifts only those he saw: levels are compared without him", () => {
  const [first, second] = adjusted([
    [8000, 6000],
    [9000, 7000],
  ]);
  assert.equal(Math.round(first - second), 2000);
  const levels = adjusted([
    [8000, 6000, null],
    [null, 9000, 9000],
  ]);
  assert.ok(levels[0] > levels[1] && Math.round(levels[1] - levels[2]) === 0);
});

test("judges who saw nothing in common cannot be compared", () => {
  assert.deepEqual(
    adjusted([
      [8000, null],
      [null, 7000],
    ]),
    [null, null],
  );
  assert.deepEqual(adjusted([]), []);
});

test("agreement is one where all say the same of different entries, unknown where nothing differs", () => {
  const same = agreement([
    [1, 2, 3, 4],
    [1, 2, 3, 4],
  ]);
  assert.equal(same.alpha, 1);
  assert.equal(same.word, "much");
  assert.equal(agreement([[5], [5]]).word, "unknown");
  assert.equal(agreement([[null, 1]]).alpha, null);
  const opposite = agreement([
    [1, 2, 3, 4],
    [4, 3, 2, 1],
  ]);
  assert.ok(opposite.alpha < 0 && opposite.low <= opposite.alpha && opposite.alpha <= opposite.high);
  assert.equal(alpha([]), null);
});

test("random numbers are the same everywhere", () => {
  const draw = randomNumbers(2565);
  const drawn = [draw(), draw(), draw()];
  const again = randomNumbers(2565);
  assert.deepEqual(drawn, [again(), again(), again()]);
  assert.ok(drawn.every((value) => Number.isInteger(value) && value >= 0 && value < 2 ** 32));
});

const ITEMS = [
  { id: "1.1", group: "1", full: 1000 },
  { id: "2.1", group: "2", full: 1000 },
  { id: "3.1", group: "3", full: null },
];
// A contest of entries by their judges' points for 1.1 and 2.1.
function contest(points, ties, votes = []) {
  const totals = new Map();
  const ballots = new Map();
  for (const [code, rows] of Object.entries(points)) {
    const judges = rows.map(([one, two], n) => [`J${n}`, one + two]);
    totals.set(code, new Map(judges));
    const scores = rows.map(([one, two], n) => [`J${n}`, { scores: new Map([["1.1", one], ["2.1", two]]) }]); // prettier-ignore
    ballots.set(code, new Map(scores));
  }
  return { terms: { items: ITEMS, ties }, totals, ballots, votes };
}
const places = (values, of) => Object.fromEntries(rank(new Map(Object.entries(values)), of));

test("the higher value comes first, and as many as are equal share a place", () => {
  const of = contest({ a: [[1, 1]], b: [[1, 1]], c: [[1, 1]] }, []);
  assert.deepEqual(places({ a: 5, b: 9, c: 5 }, of), {
    b: { rank: 1, tie: "" },
    a: { rank: 2, tie: "open" },
    c: { rank: 2, tie: "open" },
  });
});

test("ties are broken by one rule after the other, and the one that did it is named", () => {
  const groups = { by: "groups", groups: ["2"] };
  const of = (ties, votes) =>
    contest({ a: [[6, 4]], b: [[4, 6]], c: [[6, 4]] }, ties, votes); // prettier-ignore
  assert.deepEqual(places({ a: 10, b: 10 }, of([groups])), {
    b: { rank: 1, tie: "groups" },
    a: { rank: 2, tie: "groups" },
  });
  const voted = places({ a: 10, b: 10, c: 10 }, of([groups, { by: "mean" }, { by: "vote" }], ["c"]));
  assert.deepEqual([voted.b.rank, voted.c.rank, voted.a.rank, voted.c.tie], [1, 2, 3, "vote"]);
});

test("wins are counted judge by judge", () => {
  const of = contest({ a: [[5, 5], [5, 5], [0, 0]], b: [[4, 5], [4, 5], [9, 9]] }, [{ by: "wins" }]); // prettier-ignore
  assert.deepEqual(places({ a: 7, b: 7 }, of).a, { rank: 1, tie: "wins" });
});

test("points are cents, and half a cent is not a point", () => {
  assert.deepEqual([0, 0.1, 7.25, 19.99, 1.005].map(cents), [0, 10, 725, 1999, 100]);
  assert.deepEqual([7.25, 0.1 + 0.2, 7.251, NaN].map(isExact), [true, true, false, false]);
});

test("a value has one way to be written, whatever the order of its keys", () => {
  assert.equal(canonical({ b: 1.5, a: ["ก", null, true] }), '{"a":["ก",null,true],"b":150}');
  assert.equal(canonical({ a: { d: 1, c: 2 } }), canonical({ a: { c: 2, d: 1 } }));
});

test("bytes survive as letters that an address may hold", () => {
  for (let length = 0; length < 40; length++) {
    const bytes = Uint8Array.from({ length }, (_, n) => (n * 89 + length * 7) % 256);
    assert.match(toBase64(bytes), /^[A-Za-z0-9_-]*$/);
    assert.deepEqual(fromBase64(toBase64(bytes)), bytes);
  }
});

test("a signature holds for its body and secret alone", async () => {
  const [secret, other] = [toBase64(new Uint8Array(32).fill(7)), toBase64(new Uint8Array(32).fill(8))];
  const body = { judge: "J1", points: { 1.1: 7.5 }, note: "ดีมาก" };
  const signed = { ...body, mac: await sign(body, secret) };
  assert.equal(await isSigned(signed, secret), true);
  assert.equal(await isSigned({ ...signed, note: "ดีมาก " }, secret), false);
  assert.equal(await isSigned(signed, other), false);
  assert.equal(await isSigned({ ...signed, mac: "" }, secret), false);
  assert.equal(await isSigned({ ...signed, mac: signed.mac.slice(2) }, secret), false);
  assert.equal((await fingerprint(new Uint8Array())).slice(0, 8), "e3b0c442"); // SHA-256 of nothing
});

test("only entries of the province's level are in the contest, with the items that apply", () => {
  const item = (id, extent) => ({ id, extent });
  const entry = (code, level, items) => ({ code, level, name: "ก", district: "ข", province: "ค", items });
  const pack = {
    year: "2565",
    region: "1",
    rubric: "r",
    build: "b",
    items: ITEMS,
    scoring: null,
    entries: [
      entry("1", "province", [item("1.1", "whole"), item("2.1", "not-applicable"), item("3.1", "whole")]),
      entry("2", "district", [item("1.1", "whole")]),
    ],
  };
  const terms = termsOf(pack);
  assert.deepEqual(terms.entries, [{ code: "1", name: "ตำบลก อำเภอข จังหวัดค", items: ["1.1", "3.1"] }]);
  assert.deepEqual([terms.scored, terms.step, terms.method], [false, 100, "trimmed"]);
  assert.deepEqual([...pointsOf(terms, terms.entries[0])], [["1.1", 1000]]);
  assert.equal(termsOf({ ...pack, scoring: { step: 50, method: "mean", ties: [], discuss: 10 } }).step, 50);
  assert.equal(entryName(pack.entries[0]), "ตำบลก อำเภอข จังหวัดค");
});
