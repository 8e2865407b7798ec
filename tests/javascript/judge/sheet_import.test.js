// A sheet from another device: each reason to refuse it, and what it becomes.
import assert from "node:assert/strict";
import { test } from "node:test";

import { sign } from "#site/judge/canon.js";
import { brought, refusal } from "#site/judge/sheet_import.js";

import { said, secret, sheet } from "./contest.js";

const invite = { judge: { id: "J01", name: "" }, entries: ["999901", "999902"], secret };
const pack = { rubric: "r1" };
const mine = sheet("J01", [said("999901", {}), said("999902", {})]);
const signed = async (body, by = secret) => ({ ...body, mac: await sign(body, by) });

test("a signed sheet of one's own is welcome, whole or of fewer entries", async () => {
  assert.equal(await refusal(await signed(mine), pack, invite), "");
  assert.equal(await refusal(await signed({ ...mine, entries: [said("999902", {})] }), pack, invite), "");
});

test("each reason to refuse one is told", async () => {
  for (const [found, reason] of [
    [null, "ไม่ใช่ไฟล์คะแนน"],
    [await signed({ ...mine, judge: { id: "J02", name: "" } }), "ของกรรมการ J02"],
    [await signed({ ...mine, rubric: "r2" }), "เกณฑ์คนละรุ่น"],
    [await signed(mine, "b3RoZXI"), "ลายเซ็น"],
    [{ ...(await signed(mine)), revision: "8" }, "ลายเซ็น"],
    [mine, "ลายเซ็น"],
  ])
    assert.ok((await refusal(found, pack, invite)).includes(reason), reason);
});

test("one's own sheet may have an entry that was withdrawn since; an unsigned one may not", async () => {
  const more = { ...mine, entries: [...mine.entries, said("999903", {})] };
  assert.equal(await refusal(await signed(more), pack, invite), "");
  const reason = await refusal(more, pack, { ...invite, secret: "" });
  assert.ok(reason.includes("ผลงานที่ไม่ใช่ของท่าน"));
});

test("without a secret a sheet needs no signature", async () => {
  assert.equal(await refusal(mine, pack, { ...invite, secret: "" }), "");
});

test("it has all parts and no signature, and keeps what it grew out of", () => {
  const found = {
    ...mine,
    mac: "abc",
    history: { a: "1" },
    entries: [said("999901", { 1.1: 5 }, { recused: "ญาติ" })],
  };
  const after = brought(found);
  assert.deepEqual(after.history, { a: "1" });
  assert.ok(!("mac" in after));
  assert.deepEqual(after.entries, [
    {
      code: "999901",
      scores: { 1.1: 5 },
      comment: "",
      recused: "ญาติ",
      judgements: {},
      comments: {},
      confirmed: "",
    },
  ]);
});
