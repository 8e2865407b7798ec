// The three counts of a judge's sheet are the words of the rubric page.
import assert from "node:assert/strict";
import { test } from "node:test";

import { countsLine } from "#site/judge/extents.js";

const WORDS = {
  full: "ครบตามที่ตรวจได้",
  partial: "บางส่วน",
  none: "ยังไม่พบ",
  "not-applicable": "ไม่ต้องมี",
  beyond: "-",
};
const items = (...extents) => extents.map((extent) => ({ extent }));

test("each extent is counted, and what does not apply is in no count", () => {
  assert.equal(
    countsLine(items("full", "partial", "partial", "none", "not-applicable"), WORDS),
    "ครบตามที่ตรวจได้ 1 ข้อ · บางส่วน 2 ข้อ · ยังไม่พบ 1 ข้อ จาก 4 ข้อ",
  );
});

test("what no check can look for is said beside", () => {
  assert.equal(
    countsLine(items("full", "beyond"), WORDS),
    "ครบตามที่ตรวจได้ 1 ข้อ · บางส่วน 0 ข้อ · ยังไม่พบ 0 ข้อ จาก 1 ข้อ (อีก 1 ข้อให้กรรมการพิจารณา)",
  );
});
