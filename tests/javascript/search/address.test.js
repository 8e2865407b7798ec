// The address of a page of results: what a reader sends to another opens the same question with the same filters.
import assert from "node:assert/strict";
import { test } from "node:test";

import { addressOf, readAddress } from "#site/search/address.js";

const EMPTY = { province: [], district: [], year: [], level: [], kind: [], topic: [] };

test("question and filters survive the way through an address", () => {
  const chosen = { ...EMPTY, district: ["เมือง (สุโขทัย)", "ก&ข=ค"], year: ["2565"] };
  const address = addressOf("  ผ้าทอ + น้ำ? ", chosen);
  assert.ok(address.startsWith("?q="));
  assert.deepEqual(readAddress(address), { question: "ผ้าทอ + น้ำ?", chosen });
});

test("filters are written in their own order, whatever order they were chosen in", () => {
  assert.equal(addressOf("a", { topic: ["t"], province: ["p", "q"] }), "?q=a&province=p&province=q&topic=t");
});

test("nothing typed and nothing chosen is an empty address; filters alone are none", () => {
  assert.equal(addressOf(" \n", {}), "");
  assert.equal(addressOf("", { kind: ["media"] }), "?kind=media");
});

test("an address without a question has none, and what it does not know is left out", () => {
  assert.deepEqual(readAddress(""), { question: "", chosen: EMPTY });
  assert.deepEqual(readAddress("?colour=red&kind=media"), {
    question: "",
    chosen: { ...EMPTY, kind: ["media"] },
  });
});
