// Two tablets of one judge become one sheet: nothing given is lost, and what both changed is left to the judge.
import assert from "node:assert/strict";
import { test } from "node:test";

import { both, joined } from "#site/judge/join.js";
import { contains } from "#site/judge/lineage.js";
import { change, extended, newSheet, valueOf } from "#site/judge/sheet.js";

import { pack, secret } from "./contest.js";

// Park and Miller's generator: the same dice every time.
function random(seed) {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

const NOW = "2022-07-20T08:00:00.000Z";
const CODES = ["999901", "999902"];
const ITEMS = ["1.1", "1.2", "2.1"];
const invite = { judge: { id: "J01", name: "ก" }, entries: CODES, recused: [], secret };
const fresh = () => newSheet(pack(), invite, NOW);
const score = (to, item = "1.1", code = "999901") => ({ code, item, field: "scores", to });
const on = (tablet) => (sheet, edit) => change(sheet, edit, NOW, "", `0000000${tablet}`);
const [a, b] = [on("a"), on("b")];

test("what only one tablet changed is taken, from either side", () => {
  const start = a(fresh(), score(1));
  const [mine, theirs] = [a(start, score(2, "1.2")), b(start, score(3, "2.1", "999902"))];
  for (const [one, other] of [
    [mine, theirs],
    [theirs, mine],
  ]) {
    const { sheet, doubts } = joined(one, other);
    assert.deepEqual(doubts, []);
    assert.deepEqual(sheet.entries[0].scores, { 1.1: 1, 1.2: 2 });
    assert.deepEqual(sheet.entries[1].scores, { 2.1: 3 });
    assert.ok(contains(sheet, mine) && contains(sheet, theirs));
  }
});

test("what both changed is asked, and keeps the value here until then", () => {
  const { sheet, doubts } = joined(a(fresh(), score(1)), b(fresh(), score(2)));
  assert.deepEqual(doubts, [{ code: "999901", item: "1.1", field: "scores", mine: 1, theirs: 2 }]);
  assert.equal(valueOf(sheet, score()), 1);
  assert.equal(sheet.log.length, 2);
  assert.deepEqual(joined(a(fresh(), score(1)), b(fresh(), score(1))).doubts, []);
});

test("an older sheet brings nothing, a newer one replaces, and no entry goes away", () => {
  const old = a(fresh(), score(1));
  const later = b(old, score(2));
  assert.equal(joined(later, old).sheet, later);
  assert.equal(joined(old, later).sheet, later);
  const fewer = { ...later, entries: later.entries.slice(0, 1) };
  assert.deepEqual(
    joined(old, fewer).sheet.entries.map(({ code }) => code),
    CODES,
  );
});

test("sheets of the first format: the longer log is newer, other differences are asked", () => {
  const first = ({ history: _, log, ...sheet }) => ({ ...sheet, log: log.map((line) => line.slice(0, 7)) });
  const old = first(a(fresh(), score(1)));
  const later = first(a(a(fresh(), score(1)), score(2)));
  assert.equal(joined(old, later).sheet, later);
  assert.equal(joined(later, old).sheet, later);
  const other = first(b(fresh(), score(3, "1.1")));
  assert.equal(joined(other, later).doubts.length, 1);
});

test("whatever two tablets do, joining loses no cell that one of them alone changed", () => {
  const dice = random(18);
  const pick = (list) => list[Math.floor(dice() * list.length)];
  for (let round = 0; round < 200; round += 1) {
    let start = fresh();
    const edit = () => score(pick([0, 1, 2, null]), pick(ITEMS), pick(CODES));
    for (let n = 0; n < 4; n += 1) start = pick([a, b])(start, edit());
    let [mine, theirs] = [start, start];
    for (let n = 0; n < 5; n += 1) {
      if (dice() < 0.5) mine = a(mine, edit());
      else theirs = b(theirs, edit());
    }
    const { sheet, doubts } = joined(mine, theirs);
    const asked = new Set(doubts.map(({ code, item }) => `${code} ${item}`));
    for (const code of CODES)
      for (const item of ITEMS) {
        const values = [start, mine, theirs].map((one) => valueOf(one, score(0, item, code)));
        const found = valueOf(sheet, score(0, item, code));
        const [was, here, there] = values;
        if (asked.has(`${code} ${item}`)) assert.notEqual(here, there);
        else if (here !== was && there === was) assert.ok([here, there].includes(found));
        else if (there !== was && here === was) assert.ok([here, there].includes(found));
        else assert.equal(found, here);
      }
    assert.ok(contains(sheet, mine) && contains(sheet, theirs));
    assert.deepEqual(joined(sheet, theirs).doubts, []);
  }
});

test("the copies of one device are joined without a question", () => {
  const [one, two] = [a(fresh(), score(1)), b(fresh(), score(2, "1.2"))];
  assert.deepEqual(both(one, two).entries[0].scores, { 1.1: 1, 1.2: 2 });
  assert.equal(both(null, one), one);
  assert.equal(both(one, null), one);
  assert.equal(both(null, undefined), undefined);
});

test("a sheet that somebody keyed in from paper says so after it is joined, from either side", () => {
  const start = a(fresh(), score(1));
  const keyed = { ...b(start, score(2, "1.2")), keyed: "เลขานุการ" };
  const other = a(start, score(3, "2.1"));
  assert.equal(joined(other, keyed).sheet.keyed, "เลขานุการ");
  assert.equal(joined(keyed, other).sheet.keyed, "เลขานุการ");
  assert.equal(extended(start, { keyed: "ผู้ช่วย" }, NOW).keyed, "ผู้ช่วย");
});
