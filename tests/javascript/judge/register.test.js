// A committee's list: numbers, pasted rows, and what stops the invitations.
import assert from "node:assert/strict";
import { test } from "node:test";

import { issued, newSecret, newcomer, nextId, slips } from "#site/judge/register.js";
import { pasted } from "#site/judge/register_paste.js";

import { pack } from "./contest.js";

const judge = (more = {}) => newcomer([], { name: "ก", ...more });
const said = (listed, codes = ["999901"]) => slips(listed, codes, (code) => code);

test("the next number is the first that nobody has", () => {
  assert.equal(nextId([]), "J01");
  assert.equal(nextId([{ id: "J01" }, { id: "J03" }]), "J02");
});

test("rows of a spreadsheet become judges, with the number where there is one", () => {
  const { judges } = pasted("นาย ก\nนาง ข\tพัฒนากร\r\nK9\tนาย ค\tนายอำเภอ\n\n๑๒\tนาง ง\n", [judge()], []);
  assert.deepEqual(
    judges.map(({ id, name, position }) => [id, name, position]),
    [
      ["J02", "นาย ก", ""],
      ["J03", "นาง ข", "พัฒนากร"],
      ["K9", "นาย ค", "นายอำเภอ"],
      ["12", "นาง ง", ""],
    ],
  );
});

test("a pasted cell that may be a conflict and that nobody can read stops the list", () => {
  const entries = [{ code: "999901", name: "ตำบลสมมุติ1" }];
  for (const [text, wrong] of [
    ["J01\tนาย ก\t999901", /แถวที่ 1: ไม่มีหัวตาราง จึงไม่รู้ว่า “999901” คืออะไร/],
    ["J01\tนาย ก\t\nJ02\tนาย ข\tปลัด\tสมมุติ1", /แถวที่ 2: .*“สมมุติ1”/],
    ["ลำดับ\tชื่อ-สกุล\tตำแหน่ง\n1\tนาย ก\tปลัด", /ไม่รู้จักคอลัมน์ “ลำดับ”/],
    ["ชื่อ\tงดให้คะแนน\nนาย ก\tสมมุติ1", /งดให้คะแนน “สมมุติ1” .*: 999901 ตำบลสมมุติ1/],
    ["ชื่อ\t\nนาย ก\t999901", /ช่องที่ไม่มีหัวตาราง/],
  ]) {
    const found = pasted(text, [], entries);
    assert.match(found.wrong.join(), wrong);
    assert.deepEqual(found.judges, []);
  }
});

test("a good list stops nothing", () => {
  assert.deepEqual(said([judge(), judge({ id: "J02", recused: ["999901"] })]), []);
});

test("each slip is a sentence of its own", () => {
  assert.match(said([])[0], /ยังไม่มีกรรมการ/);
  assert.match(said([judge({ id: "ก1" })])[0], /แถวที่ 1: เลขกรรมการ “ก1” ใช้ไม่ได้/);
  assert.match(said([judge(), judge()])[0], /แถวที่ 2: เลขกรรมการ “J01” ซ้ำกับแถวที่ 1/);
  assert.match(said([judge({ name: " " })])[0], /แถวที่ 1 \(J01\): ยังไม่มีชื่อ/);
  assert.match(said([judge({ recused: ["999901"] })])[0], /กรรมการทุกคนงดให้คะแนน 999901/);
  assert.match(said([judge()], [])[0], /ยังไม่ได้เลือกผลงาน/);
  const many = Array.from({ length: 31 }, (_, n) => judge({ id: `K${n}` }));
  assert.match(said(many)[0], /31 คน ทะเบียนหนึ่งรับได้ 30 คน/);
});

test("somebody who leaves needs no name, and nobody's secret is another's", () => {
  assert.deepEqual(said([judge(), judge({ id: "J02", name: "", leaves: true })]), []);
  const { judges } = issued(null, [judge(), judge({ id: "J02" })], ["999901"], pack());
  assert.equal(new Set(judges.map(({ secret }) => secret)).size, 2);
  assert.match(newSecret(), /^[A-Za-z0-9_-]{43}$/);
});
