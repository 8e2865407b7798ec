// From a question to pages, over a small index in memory: what comes first, what is corrected, what is suggested.
import assert from "node:assert/strict";
import { test } from "node:test";

import { Engine } from "#site/search/engine.js";

import { SmallIndex } from "./small-index.js";

const entry = (slot, names, ...pages) => ({ slot, names, pages });
const INDEX = new SmallIndex([
  entry(
    1,
    [
      [3, "ในเมือง"],
      [2, "เมือง"],
      [1, "นครศรีธรรมราช"],
    ],
    { title: "ภาพรวมตำบลในเมือง", sections: [["ข้อมูลทั่วไป", "มีกล้วยตากขาย ก่อตั้ง พ.ศ. 2421"]] },
    { title: "ผลิตภัณฑ์", names: ["ผ้าไหมมัดหมี่"], sections: [["ผ้าไหมมัดหมี่", "ทำจากวัตถุดิบในท้องถิ่น"]] },
    { title: "ผู้นำ", people: ["สมชาย รักถิ่น"], sections: [["กำนัน", "นายสมชาย รักถิ่น"]] },
  ),
  entry(
    2,
    [
      [3, "ท่าเสา"],
      [2, "เมือง"],
      [1, "ตราด"],
    ],
    { title: "ภาพรวมตำบลท่าเสา", sections: [["ทั่วไป", "ตลาดในตัวอำเภอเป็นของฝาก"]] },
    { title: "ผลิตภัณฑ์", names: ["น้ำพริกเผากุ้ง"], sections: [["น้ำพริกเผากุ้ง", "รสเผ็ด"]] },
    { title: "ประเพณี", names: ["ประเพณีแข่งเรือยาว"], sections: [["ประเพณีแข่งเรือยาว", "จัดทุกปี"]] },
  ),
]);
const [TOWN, SILK, LEADERS, PORT, PASTE, BOATS] = [16, 17, 18, 32, 33, 34];
const ask = (question, how) => new Engine(INDEX).search(question, how);
const firstOf = async (question) => (await ask(question)).pages[0];

test("the page that holds the words comes first", async () => {
  const wanted = [
    ["ผ้าไหมมัดหมี่", SILK],
    ["ผ้าไหม มัดหมี่", SILK],
    ["มัดหมี่", SILK],
    ["น้ําพริกเผากุ้ง", PASTE],
    ["สมชาย รักถิ่น", LEADERS],
    ["กล้วยตาก", TOWN],
    ["แข่งเรือ", BOATS],
    ["ก่อตั้ง 1878", TOWN],
    ["ของฝาก", PORT],
  ];
  for (const [question, page] of wanted) assert.equal(await firstOf(question), page, question);
});

test("a place returns its pages, the first before the others", async () => {
  for (const question of ["ต.ในเมือง", "ตำบล ในเมือง", "อ.เมือง จ.นครศรีธรรมราช"])
    assert.deepEqual((await ask(question)).pages.slice(0, 3), [TOWN, SILK, LEADERS], question);
});

test("a product in a place is that of the place", async () => {
  assert.equal(await firstOf("ผลิตภัณฑ์ จังหวัดตราด"), PASTE);
  assert.equal(await firstOf("ผลิตภัณฑ์ จ.นครศรีธรรมราช"), SILK);
});

test("a word for a kind of place may be plain text", async () => {
  assert.equal(await firstOf("อำเภอเป็นของฝาก"), PORT);
});

test("a misspelt word is corrected and said", async () => {
  const found = await ask("ประเพนีแข่งเรือยาว");
  assert.equal(found.pages[0], BOATS);
  assert.equal(found.corrected, "ประเพณีแข่งเรือยาว");
  assert.equal((await ask("ประเพณีแข่งเรือยาว")).corrected, null);
});

test("a word still being typed is found", async () => {
  for (const question of ["ผ้าไ", "น้ำพริกเผา", "แข่งเรือย"]) assert.ok(await firstOf(question), question);
  assert.equal(await firstOf("ผ้าไหมมัดหม"), SILK);
});

test("only accepted pages answer", async () => {
  const found = await ask("ผลิตภัณฑ์", { accept: (page) => page === PASTE });
  assert.deepEqual(found.pages, [PASTE]);
});

test("what cannot be answered is answered with nothing", async () => {
  for (const question of ["", " ", "🍌🍌", ".*+?^${}()|[]\\", "\ue000\ue001"])
    assert.deepEqual((await ask(question)).pages, [], question);
  assert.equal((await ask("กขฃคฅฆงจฉชซ")).corrected, null);
});
