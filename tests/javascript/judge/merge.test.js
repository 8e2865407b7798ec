// From files to a result: which sheets and points count, who has which rank, and what is named.
import assert from "node:assert/strict";
import { test } from "node:test";

import { merge } from "#site/judge/merge.js";

import { committee, fileOf, pack, points, said, sheet, signedFile } from "./contest.js";

const all = (scores) => ["999901", "999902", "999903"].map((code, n) => said(code, scores[n]));
// What is wrong in the sheets; what is missing has its own test below.
const isMissing = ({ code }) => code >= "T759" && code <= "T764";
const codesOf = ({ findings }) => findings.filter((one) => !isMissing(one)).map(({ code }) => code);
const order = (result) => result.standings.map(({ code, rank, tie }) => [code, rank, tie]);

async function three(rows) {
  const files = rows.map((row, n) => signedFile(sheet(`J0${n + 1}`, all(row))));
  return merge(await Promise.all(files), pack(), committee());
}

test("the mean of complete totals ranks the entries", async () => {
  const result = await three([
    [points(10, 5, 5), points(5, 5, 5), points(1, 1, 1)],
    [points(9, 5, 5), points(6, 5, 5), points(2, 1, 1)],
    [points(8, 5, 5), points(7, 5, 5), points(3, 1, 1)],
  ]);
  assert.deepEqual(codesOf(result), []);
  assert.deepEqual(order(result), [
    ["999901", 1, ""],
    ["999902", 2, ""],
    ["999903", 3, ""],
  ]);
  const [first] = result.standings;
  assert.deepEqual(first.totals, [2000, 1900, 1800]);
  assert.deepEqual(
    [first.full, first.value, first.mean, first.median, first.trimmed],
    [2000, 1900, 1900, 1900, 1900],
  );
});

test("a tie is broken by the points of the named groups, and the rule is told", async () => {
  const result = await three(
    Array.from({ length: 3 }, () => [points(5, 5, 0), points(4, 1, 5), points(1, 1, 1)]),
  );
  assert.deepEqual(order(result).slice(0, 2), [
    ["999902", 1, "groups"],
    ["999901", 2, "groups"],
  ]);
});

test("a tie that no rule breaks is shared and open; the committee's vote closes it", async () => {
  const rows = Array.from({ length: 3 }, () => [points(5, 5, 5), points(5, 5, 5), points(1, 1, 1)]);
  assert.deepEqual(order(await three(rows)).slice(0, 2), [
    ["999901", 1, "open"],
    ["999902", 1, "open"],
  ]);
  const files = await Promise.all(rows.map((row, n) => signedFile(sheet(`J0${n + 1}`, all(row)))));
  const voted = await merge(files, pack(), committee(), ["999902", "999901"]);
  assert.deepEqual(order(voted), [
    ["999902", 1, "vote"],
    ["999901", 2, "vote"],
    ["999903", 3, ""],
  ]);
});

test("a missing point is not zero: the total does not count and the gap is named", async () => {
  const files = [await signedFile(sheet("J01", [said("999901", points(10, null, 5)), said("999902", {})]))];
  const result = await merge(files, pack(), committee());
  assert.deepEqual(
    result.gaps.map(({ code, why, items }) => [code, why, items]),
    [
      ["999901", "incomplete", ["1.2"]],
      ["999902", "absent", ["1.1", "1.2", "2.1"]],
      ["999903", "absent", ["1.1", "1.2", "2.1"]],
    ],
  );
  assert.ok(result.standings.every(({ value, rank }) => value === null && rank === null));
});

test("points out of range, between steps or for items that are not asked do not count", async () => {
  const scores = { 1.1: 10.5, 1.2: 0.3, 2.1: 5, 9.9: 1 };
  const result = await merge([await signedFile(sheet("J01", [said("999901", scores)]))], pack(), committee());
  assert.deepEqual(
    codesOf(result).filter((code) => code < "T790" || code > "T794"),
    ["T798", "T798", "T799"],
  );
  const bad = [-1, 10.25, 10.01];
  for (const value of bad) {
    const one = await merge(
      [await signedFile(sheet("J01", [said("999901", points(value, 1, 1))]))],
      pack(),
      committee(),
    );
    assert.ok(codesOf(one).includes("T798"), String(value));
  }
});

test("every sheet that does not count is named", async () => {
  const good = sheet("J01", [said("999901", points(1, 1, 1))]);
  const wrong = [
    [fileOf("a.json", { ...good, mac: "AAAA" }), "T789"],
    [await signedFile({ ...good, judge: { id: "J09", name: "" } }), "T788"],
    [await signedFile({ ...good, year: "2566" }), "T786"],
    [await signedFile({ ...good, region: "1" }), "T786"],
    [await signedFile({ ...good, rubric: "r0" }), "T787"],
    [{ name: "b.json", bytes: new TextEncoder().encode("{") }, "T781"],
    [fileOf("c.json", { ...good, zz: 1 }), "T783"],
  ];
  for (const [file, code] of wrong) {
    const result = await merge([file], pack(), committee());
    assert.ok(codesOf(result).includes(code), code);
    assert.equal(result.judges.length, 0, code);
  }
});

test("of two sheets the one that went on counts; side by side both totals are asked, and one is chosen", async () => {
  const at = (n, history) => sheet("J01", [said("999901", points(n, n, n))], { history });
  const [older, newer, other] = [at(1, { a: "1" }), at(2, { a: "2" }), at(3, { a: "1", b: "1" })];
  const files = await Promise.all(
    [newer, older, other].map((body, n) => signedFile(body, `${"nox"[n]}.json`)),
  );
  const result = await merge(files.slice(0, 2), pack(), committee());
  assert.ok(codesOf(result).includes("T791"));
  assert.equal(result.standings[0].value, 600);
  const clash = await merge(files, pack(), committee());
  assert.equal(codesOf(clash).filter((code) => code === "T792").length, 1);
  assert.deepEqual(clash.rivals.map(({ total }) => total).sort(), [600, 900]);
  for (const [name, value] of [
    ["n.json", 600],
    ["x.json", 900],
  ]) {
    const settled = await merge(files, pack(), committee(), [], [name]);
    assert.equal(settled.standings[0].value, value);
    assert.ok(codesOf(settled).includes("T757") && !codesOf(settled).includes("T792"));
  }
});

test("the order of the files changes nothing", async () => {
  const files = await Promise.all(
    ["J01", "J02", "J03"].map((id, n) =>
      signedFile(sheet(id, all([points(n, 1, 1), points(5, n, 1), points(2, 2, n)]))),
    ),
  );
  const [one, two] = [
    await merge(files, pack(), committee()),
    await merge(files.toReversed(), pack(), committee()),
  ];
  assert.deepEqual(one, two);
});

test("who must not judge an entry does not, whatever the sheet says", async () => {
  const register = committee();
  register.judges[0].recused = ["999901"];
  const result = await merge(
    [await signedFile(sheet("J01", all([points(9, 5, 5), points(1, 1, 1), points(1, 1, 1)])))],
    pack(),
    register,
  );
  assert.ok(codesOf(result).includes("T797"));
  assert.equal(
    result.gaps.find(({ code, judge }) => code === "999901" && judge === "J01").reason,
    "register",
  );
  const own = await merge(
    [await signedFile(sheet("J01", [said("999901", {}, { recused: " ญาติ " })]))],
    pack(),
    committee(),
  );
  assert.equal(own.gaps.find(({ code }) => code === "999901").reason, "ญาติ");
  const informed = await merge(
    [await signedFile(sheet("J01", [said("999901", points(1, 1, 1), { recused: "ญาติ" })]))],
    pack(),
    register,
  );
  assert.ok(!codesOf(informed).includes("T797"), "nothing is left to mend");
});

test("an entry twice in a sheet, or from elsewhere, does not count", async () => {
  const one = said("999901", points(1, 1, 1));
  const result = await merge(
    [await signedFile(sheet("J01", [one, one, said("100101", {})]))],
    pack(),
    committee(),
  );
  assert.deepEqual(
    codesOf(result).filter((code) => ["T795", "T796"].includes(code)),
    ["T795", "T796", "T796"],
  );
});

test("judges far apart on an item are to talk about it", async () => {
  const result = await merge(
    [
      await signedFile(sheet("J01", [said("999901", points(10, 5, 5))])),
      await signedFile(sheet("J02", [said("999901", points(5, 3, 3))])),
    ],
    pack(),
    committee(),
  );
  const lines = result.items
    .filter(({ code }) => code === "999901")
    .map(({ item, spread, discuss }) => [item, spread, discuss]);
  assert.deepEqual(lines, [
    ["1.1", 0.5, true],
    ["1.2", 0.4, false],
    ["2.1", 0.4, false],
  ]);
});

test("without a register sheets count but are not verified, and that is named", async () => {
  const result = await merge([fileOf("J01.json", sheet("J01", all([points(1, 1, 1), {}, {}])))], pack());
  assert.deepEqual(codesOf(result), ["T790"]);
  assert.equal(result.judges[0].verified, false);
});

test("entries of the district level and items that do not apply are left out", async () => {
  const only = pack();
  only.entries[0].items[1].extent = "not-applicable";
  const result = await merge([], only, committee());
  assert.deepEqual(
    result.standings.map(({ code, full }) => [code, full]),
    [
      ["999901", 1500],
      ["999902", 2000],
      ["999903", 2000],
    ],
  );
});

test("an item without points is asked for, but never counts", async () => {
  const some = pack();
  some.items[1].full = null;
  const result = await merge(
    [await signedFile(sheet("J01", [said("999901", { 1.1: 10, 2.1: 5 })]))],
    some,
    committee(),
  );
  assert.deepEqual([result.standings[0].full, result.standings[0].value], [1500, 1500]);
});

test("what is missing is named: forgotten items, an entry never scored, an open tie, no sheet at all", async () => {
  const missing = ({ findings }) => findings.filter(isMissing).map(({ code }) => code);
  const files = [await signedFile(sheet("J01", all([points(10, null, 5), {}, points(1, 1, 1)])))];
  assert.deepEqual(missing(await merge(files, pack(), committee())), ["T760", "T761"]);
  assert.deepEqual(missing(await merge([], pack(), committee())), ["T759"]);
  const tied = await three(
    Array.from({ length: 3 }, () => [points(5, 5, 5), points(5, 5, 5), points(1, 1, 1)]),
  );
  assert.deepEqual(missing(tied), ["T762"]);
});
