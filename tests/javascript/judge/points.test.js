// Points as judges type them.
import assert from "node:assert/strict";
import { test } from "node:test";

import { readPoints } from "#site/judge/points.js";

const read = (text) => readPoints(text, 2000, 50);

test("digits of both kinds, a comma, blanks and nothing are read", () => {
  for (const [text, points] of [
    ["17", 17],
    ["17.5", 17.5],
    ["๑๗.๕", 17.5],
    ["17,5", 17.5],
    [" 20 ", 20],
    ["0", 0],
    [".5", 0.5],
    ["17.", 17],
    ["17.50", 17.5],
    ["", null],
    ["  ", null],
  ])
    assert.equal(read(text).points, points, text);
});

test("what cannot be kept is refused in words that say what can", () => {
  for (const [text, word] of [
    ["17.3", "ไม่ตรงขั้นคะแนน"],
    ["25", "เกินคะแนนเต็ม"],
    ["20.5", "เกินคะแนนเต็ม"],
    ["-1", "ไม่ใช่ตัวเลข"],
    ["1e1", "ไม่ใช่ตัวเลข"],
    ["สิบ", "ไม่ใช่ตัวเลข"],
    [".", "ไม่ใช่ตัวเลข"],
    ["1,2.5", "ไม่ใช่ตัวเลข"],
    ["17.500001", "ไม่ตรงขั้นคะแนน"],
  ]) {
    const { problem, points } = read(text);
    assert.equal(points, undefined, text);
    assert.ok(problem.includes(word) && problem.includes("0 ถึง 20 ทีละ 0.5"), `${text}: ${problem}`);
  }
});
