// The sheet in work: what went on from the other wins, whichever place or tab it comes from, and every change reaches both places.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";

import { Desk } from "#site/judge/desk.js";

import { database, forget, noStorage, storage, tabs } from "./browser.js";
import { said, sheet } from "./contest.js";

afterEach(forget);
const KEY = "judge-sheet/2565/99/J01";
const blank = (revision = "0") =>
  sheet("J01", [said("999901", { 1.1: null }, { recused: "", judgements: {}, comments: {} })], {
    revision,
    history: { "0000000a": revision },
  });
const points = (to) => ({ code: "999901", item: "1.1", field: "scores", to });

function desk() {
  const seen = { others: 0, places: [] };
  const made = new Desk(KEY, {
    onOther: () => seen.others++,
    onSaved: (places) => seen.places.push(places),
  });
  return { desk: made, seen };
}

test("before it is open there is no sheet", () => {
  tabs();
  assert.throws(() => desk().desk.sheet, /not open/);
});

test("the newer of the two kept copies is opened, a fresh one where there is none", async () => {
  for (const [local, kept, wanted] of [
    ["3", "2", "3"],
    ["2", "3", "3"],
    [null, "3", "3"],
    ["3", null, "3"],
    [null, null, "0"],
  ]) {
    storage(local ? { [KEY]: JSON.stringify(blank(local)) } : {});
    database(new Map(kept ? [[KEY, blank(kept)]] : []));
    tabs();
    const opened = await desk().desk.open(blank());
    assert.equal(opened.revision, wanted, `${local} ${kept}`);
  }
});

test("a change is kept in both places, undone in both, and nothing is left to undo", async () => {
  const local = storage();
  const papers = database();
  tabs();
  const { desk: work, seen } = desk();
  await work.open(blank());
  await work.change(points(7));
  assert.equal(work.sheet.entries[0].scores["1.1"], 7);
  assert.deepEqual(JSON.parse(local[KEY]), papers.get(KEY));
  await work.undo("999901");
  assert.equal(work.sheet.entries[0].scores["1.1"], null);
  assert.deepEqual(JSON.parse(local[KEY]), papers.get(KEY));
  const { revision } = work.sheet;
  await work.undo("999901");
  assert.equal(work.sheet.revision, revision);
  assert.deepEqual(seen.places, [2, 2]);
});

test("how many places were reached is said: none in a private window", async () => {
  noStorage();
  tabs();
  const { desk: work, seen } = desk();
  await work.open(blank());
  await work.change(points(5));
  assert.deepEqual(seen.places, [0]);
  assert.equal(work.sheet.entries[0].scores["1.1"], 5);
});

test("another tab's newer sheet is taken over and told, its own and older ones are not", async () => {
  storage();
  database();
  tabs();
  const one = desk();
  const two = desk();
  await one.desk.open(blank());
  await two.desk.open(blank());
  await one.desk.change(points(6));
  assert.equal(two.desk.sheet.entries[0].scores["1.1"], 6);
  assert.deepEqual([one.seen.others, two.seen.others], [0, 1]);
  await two.desk.change({ ...points("ดี"), field: "comments" });
  assert.deepEqual([one.seen.others, two.seen.others], [1, 1]);
  assert.equal(one.desk.sheet.entries[0].comments["1.1"], "ดี");
});

test("changes in quick succession end with the newest in the database", async () => {
  storage();
  const papers = database();
  tabs();
  const { desk: work } = desk();
  await work.open(blank());
  await Promise.all([1, 2, 3, 4].map((to) => work.change(points(to))));
  assert.equal(papers.get(KEY).entries[0].scores["1.1"], 4);
});

test("a sheet that was brought in replaces the one in work", async () => {
  storage();
  const papers = database();
  tabs();
  const { desk: work } = desk();
  await work.open(blank("4"));
  await work.replace(blank("9"));
  assert.equal(work.sheet.revision, "9");
  assert.equal(papers.get(KEY).revision, "9");
});
