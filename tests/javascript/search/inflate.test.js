// The unpacker of browsers without DecompressionStream does what zlib does, and refuses what zlib refuses.
import assert from "node:assert/strict";
import { test } from "node:test";
import { constants, deflateSync, gzipSync, inflateSync } from "node:zlib";

import { inflate } from "#site/search/inflate.js";

let seed = 7;
const random = (most) => (seed = (seed * 16807) % 2147483647) % most;
const TEXTS = {
  nothing: "",
  "one letter": "ก",
  "a Thai text": "ตำบลกลางดง อำเภอทุ่งเสลี่ยม จังหวัดสุโขทัย ".repeat(40),
  "one letter many times": "x".repeat(70_000),
  noise: Buffer.from(Array.from({ length: 70_000 }, () => random(256))),
  "few letters": Buffer.from(Array.from({ length: 40_000 }, () => 97 + random(3))),
  "a far repetition": Buffer.concat([
    Buffer.from(Array.from({ length: 32_000 }, () => random(256))),
    Buffer.alloc(300, 1),
  ])
    .toString("latin1")
    .repeat(2),
};
const WAYS = {
  plain: (data) => deflateSync(data),
  "stored as it is": (data) => deflateSync(data, { level: 0 }),
  "fixed codes": (data) => deflateSync(data, { strategy: constants.Z_FIXED }),
  "letters alone": (data) => deflateSync(data, { strategy: constants.Z_HUFFMAN_ONLY }),
  "as small as can be": (data) => deflateSync(data, { level: 9 }),
  gzip: (data) => gzipSync(data),
};
for (const [what, text] of Object.entries(TEXTS))
  for (const [how, pack] of Object.entries(WAYS))
    test(`${what}, ${how}`, () => {
      const data = Buffer.from(text);
      assert.ok(Buffer.from(inflate(new Uint8Array(pack(data)))).equals(data));
    });

test("a file that was changed or cut anywhere is refused, or is what zlib makes of it", () => {
  const whole = new Uint8Array(deflateSync(Buffer.from(TEXTS["a Thai text"])));
  for (let at = 0; at < whole.length; at++) {
    assert.throws(() => inflate(whole.subarray(0, at)));
    const changed = whole.slice();
    changed[at] ^= 1 << random(8);
    let expected = null;
    try {
      expected = inflateSync(changed);
    } catch {
      // zlib refuses it
    }
    if (expected) assert.ok(Buffer.from(inflate(changed)).equals(expected));
    else assert.throws(() => inflate(changed), undefined, `byte ${at}`);
  }
});

test("what is no packed file is refused", () => {
  for (const bytes of [[], [31], [31, 139, 8, 4], [0x78], [60, 33, 100], [0x78, 0x9c, 7]])
    assert.throws(() => inflate(Uint8Array.from(bytes)));
});

test("a small file that would fill the memory is refused", () => {
  assert.throws(() => inflate(new Uint8Array(deflateSync(Buffer.alloc(70_000_000)))), /too large/);
});
