// What the desk says while files are sent, and what its form sends.
import assert from "node:assert/strict";
import { test } from "node:test";

import { contents, follow, show, told } from "../../../plugins/tambon_showcase/templates/desk/upload.js";

const MEGA = 1_000_000;

test("the words follow the bytes in steps of ten, and say that the desk goes on when all are sent", () => {
  assert.equal(told(0, 40 * MEGA), "กำลังส่ง 40.0 MB: ส่งแล้วร้อยละ 0");
  assert.equal(told(7.9 * MEGA, 40 * MEGA), "กำลังส่ง 40.0 MB: ส่งแล้วร้อยละ 10");
  assert.equal(told(39.9 * MEGA, 40 * MEGA), "กำลังส่ง 40.0 MB: ส่งแล้วร้อยละ 90");
  assert.match(told(40 * MEGA, 40 * MEGA), /^ส่งครบ 40.0 MB แล้ว กำลังแยกและตรวจไฟล์/);
  assert.match(told(0, 0), /^ส่งครบ 0.0 MB/);
});

test("a bar shows the bytes, and its words change only when they say something new", () => {
  const bar = { max: 1, value: 0 };
  const set = [];
  const text = {
    get textContent() {
      return set.at(-1) ?? "";
    },
    set textContent(words) {
      set.push(words);
    },
  };
  const box = { hidden: true, querySelector: (one) => (one === "progress" ? bar : text) };
  for (const sent of [1, 2, 9, 10, 11, 100]) show(box, sent, 100);
  assert.deepEqual([box.hidden, bar.max, bar.value, set.length], [false, 100, 100, 3]);
  show(box, 0, 0, "หยุด");
  assert.deepEqual([bar.max, bar.value, text.textContent], [1, 0, "หยุด"]);
});

test("files of a folder are sent with their place in it", () => {
  const given = globalThis.FormData;
  const photo = new File(["x"], "a.jpg");
  const inside = Object.assign(new File(["y"], "b.jpg"), { webkitRelativePath: "ภาพ/b.jpg" });
  const fields = [
    ["token", "t"],
    ["files", photo],
    ["files", inside],
  ];
  globalThis.FormData = class {
    made = [];
    append(...all) {
      this.made.push(all);
    }
    *[Symbol.iterator]() {
      yield* fields;
    }
  };
  try {
    assert.deepEqual(contents({}).made, [
      ["token", "t"],
      ["files", photo, "a.jpg"],
      ["files", inside, "ภาพ/b.jpg"],
    ]);
  } finally {
    globalThis.FormData = given;
  }
});

test("an answer of a program before the desk is not taken for the desk's, so that the button comes back", () => {
  const before = [globalThis.DOMParser, globalThis.document];
  const done = [];
  const main = { focus: () => done.push("focus") };
  const page = (found) => ({ querySelector: () => found });
  globalThis.DOMParser = class {
    parseFromString(text) {
      return page(text === "desk" ? main : null);
    }
  };
  globalThis.document = page({ replaceWith: (one) => done.push(one === main) });
  try {
    assert.equal(follow({ status: 502, responseText: "nginx" }), false);
    assert.deepEqual(done, []);
    assert.equal(follow({ status: 413, responseText: "desk" }), true);
    assert.deepEqual(done, [true, "focus"]);
  } finally {
    [globalThis.DOMParser, globalThis.document] = before;
  }
});
