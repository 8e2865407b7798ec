// An invitation: read from a link or a pasted text, and kept in two places of this device.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";

import { toBase64 } from "#site/judge/canon.js";
import {
  isMeant,
  known,
  leave,
  moveOldPractice,
  open,
  peek,
  recall,
  remember,
  sheetKey,
} from "#site/judge/invite.js";

import { database, forget, noStorage, storage } from "./browser.js";

afterEach(forget);
const coded = (value) => toBase64(new TextEncoder().encode(JSON.stringify(value)));
const invite = (id = "J01", region = "5", secret = "s1") => ({
  year: "2565",
  region,
  judge: { id, name: "กรรมการ" },
  secret,
});
const CODE = coded(invite());

test("a link, its fragment, the bare code and a pasted message are all the invitation", () => {
  const pasted = [`https://x.go.th/judge/sheet.html#invite=${CODE}`, `#invite=${CODE}`, CODE, `  ${CODE}\n`];
  pasted.push(`เรียนกรรมการ\nเปิด https://x.go.th/#invite=${CODE}`, `invite=x\n#invite=${CODE}`);
  for (const text of pasted) {
    const { year, region, bytes } = peek(text);
    assert.deepEqual([year, region], ["2565", "5"], text);
    assert.deepEqual(JSON.parse(new TextDecoder().decode(bytes)), invite());
  }
});

test("year and region are texts, whatever was written", () => {
  const { year, region } = peek(coded({ year: 2565, region: 5 }));
  assert.deepEqual([year, region], ["2565", "5"]);
});

test("what is no invitation is none: nothing, other text, cut off, no JSON, too long", () => {
  const wrong = [
    "",
    "  ",
    "#invite=",
    "สวัสดี",
    CODE.slice(0, -5),
    toBase64(new Uint8Array([1, 2])),
    coded(null),
  ];
  for (const text of wrong) assert.equal(peek(text), null, text);
});

test("20,000 characters are read, one more is not", () => {
  const empty = coded({ ...invite(), more: "" }).length;
  const code = coded({ ...invite(), more: "a".repeat(Math.ceil((20_000 - empty) * 0.75)) });
  assert.equal(code.length, 20_000);
  assert.equal(peek(code).year, "2565");
  assert.equal(peek(`${code}A`), null);
});

test("the shape of the region's pack decides what an invitation may hold", () => {
  const of = { year: { kind: "text", max: 4, pattern: "\\d{4}" } };
  const pack = { shapes: { invite: { kind: "record", keys: of, optional: [] } } };
  const bytes = (value) => new TextEncoder().encode(JSON.stringify(value));
  assert.deepEqual(open({ bytes: bytes({ year: "2565" }) }, pack), { year: "2565" });
  for (const value of [{ year: "25" }, { year: "2565", more: "1" }, {}, null])
    assert.equal(open({ bytes: bytes(value) }, pack), null);
});

test("a sheet has one place for each contest and judge", () => {
  assert.equal(sheetKey(invite("J07", "12")), "judge-sheet/2565/12/J07");
});

test("the invitation used last is recalled from either place", async () => {
  const local = storage();
  const papers = database();
  await remember(invite("J01"));
  await remember(invite("J02"));
  assert.deepEqual(await recall(), invite("J02"));
  storage(); // Safari emptied it
  assert.deepEqual(await recall(), invite("J02"));
  storage(local);
  papers.clear();
  assert.deepEqual(await recall(), invite("J02"));
});

test("a device without an invitation, or with something else in its place, recalls none", async () => {
  storage();
  database();
  assert.equal(await recall(), null);
  for (const held of ['{"a": 1}', "5", "null", '["judge-invite/2565/5/J01"]']) {
    const key = "judge-invite/2565/5/J01";
    storage({ "judge-current": held, [key]: JSON.stringify(invite()), undefined: "1", 5: '"x"' });
    assert.equal(await recall(), null, held);
  }
  noStorage();
  assert.equal(await recall(), null);
});

test("practice is a world of its own: another sheet, another place for its invitation", async () => {
  const local = storage();
  database();
  const [real, practice] = [invite("J01"), invite("J01", "5", "")];
  assert.notEqual(sheetKey(real), sheetKey(practice));
  await remember(real);
  await remember(practice);
  assert.deepEqual(await recall(), practice);
  assert.deepEqual([await known(real), await known(practice)], [real, practice]);
  assert.deepEqual(JSON.parse(local["judge-invite/2565/5/J01"]), real);
});

test("practice of an earlier version moves out before the judge's own sheet opens in its place", async () => {
  const old = invite("J01", "5", "");
  const papers = database();
  const local = storage({
    "judge-current": '"judge-invite/2565/5/J01"',
    "judge-invite/2565/5/J01": JSON.stringify(old),
    "judge-sheet/2565/5/J01": '{"scores":1}',
  });
  assert.deepEqual(await recall(), old);
  assert.equal(local["judge-sheet/2565/5/J01"], "null");
  assert.equal(local["judge-practice/2565/5/J01"], '{"scores":1}');
  assert.equal(await known(invite("J01")), null);
  assert.equal(papers.get("judge-sheet/2565/5/J01"), null);
  await remember(invite("J01"));
  await moveOldPractice(invite("J01"));
  assert.deepEqual(await known(invite("J01")), invite("J01"));
});

test("after leaving nobody's sheet opens by itself, and nothing is lost", async () => {
  storage();
  database();
  await remember(invite("J01"));
  await leave();
  assert.equal(await recall(), null);
  assert.deepEqual(await known(invite("J01")), invite("J01"));
});

test("an address that was meant to carry an invitation is known, however short it was cut", () => {
  for (const hash of ["#i", "#inv", "#invite", "#invite=", "#invite=eyJ"])
    assert.equal(isMeant(hash), true, hash);
  for (const hash of ["", "#", "#main", "#inventory", "#judge-entry"])
    assert.equal(isMeant(hash), false, hash);
});
