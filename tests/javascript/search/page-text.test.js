// What a page shows of its text: marked words, excerpts cut at words, and how well it holds the question.
import assert from "node:assert/strict";
import { test } from "node:test";

import { cutAt, marked, stretches, summary } from "#site/search/excerpt.js";
import { AS_PHRASE, AS_TYPED, IN_ONE_PASSAGE, fits } from "#site/search/fits.js";
import { bare, compared } from "#site/search/text.js";

const page = (title, sections, more = {}) => ({
  address: "a.html",
  kind: "index",
  province: "",
  district: "",
  title,
  names: [],
  sections: sections.map(([heading, text]) => ({ anchor: heading, heading, text, pieces: [text] })),
  ...more,
});

test("words are marked as they are written, in whatever spelling", () => {
  assert.deepEqual(marked("ริมน้ําบางประกง", ["น้ำ"]), [
    ["ริม", false],
    ["น้ํา", true],
    ["บางประกง", false],
  ]);
  assert.deepEqual(marked("OTOP ๒๕๖๕", ["otop", "2565"]), [
    ["OTOP", true],
    [" ", false],
    ["๒๕๖๕", true],
  ]);
  assert.deepEqual(marked("เเม่น้ำ", ["แม่"]), [
    ["เเม่", true],
    ["น้ำ", false],
  ]);
  assert.deepEqual(marked("กข", []), [["กข", false]]);
});

test("marks that overlap become one", () => {
  assert.deepEqual(stretches("กขคงจ", ["กขค", "คงจ"]), [[0, 5]]);
  assert.deepEqual(stretches("กขคกข", ["กข"]), [
    [0, 2],
    [3, 5],
  ]);
});

test("a mark inside another is part of it", () => {
  assert.deepEqual(stretches("กขคงจ", ["กขคงจ", "ขค"]), [[0, 5]]);
});

test("all parts together are the text", () => {
  const text = "ผ้าไหมมัดหมี่ของบ้านท่าเสา ทำด้วยมือ";
  assert.equal(
    marked(text, ["ไหม", "มือ"])
      .map(([part]) => part)
      .join(""),
    text,
  );
});

test("cuts fall on spaces, or between syllables", () => {
  const text = "กกกก ขขขข คคคค";
  assert.equal(cutAt(text, 7, -1), 5);
  assert.equal(cutAt(text, 7, 1), 9);
  const run = "น้ำที่นี่".repeat(20);
  for (let at = 60; at < 75; at++) assert.match(run.slice(cutAt(run, at, 1)), /^[ก-ฮเ-ไ][^]*/);
  assert.equal(cutAt("ก", 5, 1), 1);
  assert.equal(cutAt("ก", -5, -1), 0);
});

test("an excerpt begins near the word and says that there is more around it", () => {
  const text = `${"งานประณีต ".repeat(60)}ลวดลายกนกเปลว ${"ของวัด ".repeat(60)}`;
  const {
    text: parts,
    title,
    address,
  } = summary(
    page("ก", [
      ["ต้น", "ไม่มี"],
      ["late", text],
    ]),
    ["กนกเปลว"],
  );
  assert.equal(address, "a.html#late");
  assert.deepEqual(title, [["late", false]]); // the thing, not the page
  assert.deepEqual(parts[0], ["…", false]);
  assert.deepEqual(parts.at(-1), ["…", false]);
  assert.ok(parts.some(([part, hit]) => hit && part === "กนกเปลว"));
  assert.ok(parts.map(([part]) => part).join("").length < 220);
});

test("a number belongs to the word before it, in either way of writing, and to no longer number", () => {
  const rows = page("กลุ่ม", [
    ["", "หมู่ 12 คน 5,075"],
    ["g-5", "หมู่ที่ 5 สมาชิก 5 คน หมู่บ้านเรา"],
    ["g-15", "หมู่ 15 และหมู่ 51"],
  ]);
  for (const typed of [
    ["หมู่", "5"],
    ["หมู่ที่", "5"],
  ]) {
    const { address, text } = summary(rows, typed);
    assert.equal(address, "a.html#g-5");
    assert.deepEqual(
      text.filter(([, hit]) => hit).map(([part]) => part),
      ["หมู่ที่ 5"],
    );
  }
  const [apart] = summary(page("ก", [["a", "หมู่บ้าน มี 5 หลัง"]]), ["หมู่", "5"]).text;
  assert.deepEqual(apart, ["หมู่", true]); // the page has them apart, so they are marked apart
});

test("digits are marked as whole numbers only", () => {
  assert.deepEqual(stretches("12 412 1,212 12", ["12"]), [
    [0, 2],
    [13, 15],
  ]);
});

test("the part of a page with the rarest words answers, not the one that repeats what all parts say", () => {
  const { address } = summary(
    page("ประเพณี", [
      ["top", "ประเพณีของสงขลา ประเพณีสงขลา"],
      ["row", "ชักพระ ประเพณี"],
      ["other", "ลอยกระทง ประเพณี สงขลา"],
    ]),
    ["ประเพณี", "ชักพระ", "สงขลา"],
  );
  assert.equal(address, "a.html#row");
});

test("a page without sections has a title and no excerpt", () => {
  const found = summary(page("ก", [], { district: "เมือง", province: "ตราด" }), ["ก"]);
  assert.deepEqual([found.title, found.text, found.address], [[["ก", false]], [], "a.html"]);
  assert.equal(found.place, "จังหวัดตราด");
});

test("signs and spaces are not compared", () => {
  assert.equal(bare("ก ข-ค.(1) a"), "กขค1a");
  const text = compared(page("OTOP", [["ก ข", "ค ง"]]));
  assert.deepEqual(text.passages[0].bare, "กขคง");
  assert.ok(text.bareNames.includes("otop"));
});

test("how well a page holds what is asked, from not at all to as typed", () => {
  const at = (sections, free, asked, typed = null) => fits(compared(page("ก", sections)), free, asked, typed);
  assert.equal(at([["h", "ไม่มี"]], ["ผ้าไหม"], ["ผ้าไหม"]), 0);
  assert.equal(at([["h", "ผ้าไหม"]], ["ผ้าไหม"], ["ผ้าไหม"]), 1);
  assert.equal(at([["h", "ผ้าไหม"]], ["ผ้าไหม มือ"], ["ผ้าไหม", "มือ"]), 0.5);
  assert.equal(
    at(
      [
        ["a", "ผ้าไหม"],
        ["b", "มือ"],
      ],
      ["ผ้าไหม มือ"],
      ["ผ้าไหม", "มือ"],
    ),
    1,
  );
  const far = at([["a", `ผ้าไหม${"ก".repeat(100)}มือ`]], ["ผ้าไหม มือ"], ["ผ้าไหม", "มือ"]);
  const close = at([["a", "ผ้าไหมทอมือ"]], ["ผ้าไหม มือ"], ["ผ้าไหม", "มือ"]);
  assert.equal(far, IN_ONE_PASSAGE);
  assert.ok(close > IN_ONE_PASSAGE && close < AS_PHRASE);
  assert.equal(at([["a", "ผ้าไหม มือ"]], ["ผ้าไหม มือ"], ["ผ้าไหม", "มือ"]), AS_PHRASE);
  assert.equal(at([["a", "ตัวอำเภอเมือง"]], [], ["ตัว"], "ตัวอำเภอเมือง"), AS_TYPED);
});
