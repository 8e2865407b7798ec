// Telephone numbers in a question: the same spelling as text/phones.py.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { Engine } from "#site/search/engine.js";
import { wholePhones } from "#site/search/phones.js";
import { normalise } from "#site/search/normalise.js";

import { SmallIndex } from "./small-index.js";

const { cases } = JSON.parse(readFileSync(new URL("../../shared/phones.json", import.meta.url), "utf-8"));

test("a number is the same however it is typed", () => {
  for (const [text, phones] of cases) {
    const plain = wholePhones(normalise(text));
    for (const phone of phones) assert.ok(plain.includes(phone), text);
    if (!phones.length) assert.equal(plain, normalise(text));
  }
});

test("the page that shows an office's number is found with and without marks", async () => {
  const index = new SmallIndex([
    {
      slot: 1,
      names: [[3, "ทุ่งสมมติ"]],
      pages: [
        { title: "ติดต่อ", names: ["020000000"], sections: [["สำนักงาน", "โทรศัพท์ 0-2000-0000"]] },
        { title: "ผลิตภัณฑ์", sections: [["ผ้า", "รหัส 2000 และ 0000"]] },
      ],
    },
  ]);
  for (const typed of ["0-2000-0000", "020000000", "+66 2000 0000", "02-000-0000", "โทร 02 000 0000"]) {
    const { pages } = await new Engine(index).search(typed);
    assert.equal(pages[0], 16, typed);
  }
});
