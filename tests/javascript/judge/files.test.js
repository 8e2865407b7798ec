// Files that leave the device: CSV and XLSX that no program takes for formulas, QR codes, and pieces that join again.
import assert from "node:assert/strict";
import { test } from "node:test";

import { csv, share, xlsx, zip } from "#site/judge/files.js";
import { joinPieces, piecesOf } from "#site/judge/handover.js";
import { qrRows } from "#site/judge/qr.js";

import { shared } from "../shared.js";

const text = (parts) => new TextDecoder().decode(join(parts));
const join = (parts) => Uint8Array.from(parts.flatMap((part) => [...part]));

test("CSV has a byte order mark, CRLF and quotes where they are needed", () => {
  assert.equal(
    csv([
      ["ก", 1, null],
      ['a"b', "x,y", "l\nm"],
    ]),
    '\ufeffก,1,\r\n"a""b","x,y","l\nm"\r\n',
  );
});

test("no cell begins as a formula", () => {
  for (const start of ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"])
    assert.match(csv([[`${start}1`]]), /^\ufeff"?'/);
  assert.equal(csv([[-5]]), "\ufeff-5\r\n");
});

test("a ZIP names every file at its place, with the checksum of PKZIP", () => {
  const whole = join(zip({ a: "123456789", "ข/ค": "" }));
  const view = new DataView(whole.buffer);
  assert.equal(view.getUint32(14, true), 0xcbf43926); // CRC-32 of "123456789", the published check value
  const end = whole.length - 22;
  assert.equal(view.getUint32(end, true), 0x06054b50);
  assert.equal(view.getUint16(end + 10, true), 2);
  let at = view.getUint32(end + 16, true);
  assert.equal(at + view.getUint32(end + 12, true), end);
  for (const name of ["a", "ข/ค"]) {
    assert.equal(view.getUint32(at, true), 0x02014b50);
    const size = view.getUint16(at + 28, true);
    assert.equal(new TextDecoder().decode(whole.slice(at + 46, at + 46 + size)), name);
    assert.equal(view.getUint32(view.getUint32(at + 42, true), true), 0x04034b50);
    at += 46 + size;
  }
  assert.equal(at, end);
});

test("a workbook holds text as text and leaves out what XML cannot hold", () => {
  const found = text(xlsx([{ title: "ก & ข", rows: [["=1+1", 2, null, "<b>\u0000\ud800"]] }]));
  assert.ok(found.includes('<sheet name="ก &amp; ข" sheetId="1" r:id="r1"/>'));
  assert.ok(found.includes('<c r="A1" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>'));
  assert.ok(
    found.includes('<c r="B1"><v>2</v></c><c r="D1" t="inlineStr"><is><t xml:space="preserve">&lt;b&gt;</t>'),
  );
});

test("columns go on after Z", () => {
  const found = text(xlsx([{ title: "t", rows: [Array.from({ length: 703 }, (_, n) => n)] }]));
  for (const place of ["Z1", "AA1", "AZ1", "BA1", "ZZ1", "AAA1"])
    assert.ok(found.includes(`r="${place}"`), place);
});

const FINDER = ["1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111"];
const FULL = [17, 32, 53, 78, 106, 134, 154, 192, 230, 271, 321, 367, 425, 458, 520, 586, 644, 718, 792, 858];

test("each version of a QR code holds exactly the bytes of ISO 18004 table 7", () => {
  FULL.forEach((bytes, n) => {
    assert.equal(qrRows("x".repeat(bytes)).length, 21 + 4 * n, String(bytes));
    if (n < 19) assert.equal(qrRows("x".repeat(bytes + 1)).length, 25 + 4 * n);
  });
  assert.throws(() => qrRows("x".repeat(859)), RangeError);
  assert.equal(qrRows("ก".repeat(5)).length, 21); // three bytes a letter
  assert.equal(qrRows("ก".repeat(6)).length, 25);
});

test("whole codes are those of another program", () => {
  const hex = (row) => BigInt(`0b${row.map(Number).join("")}`).toString(16);
  for (const [held, mask, rows] of shared("qr_codes.json").codes)
    assert.deepEqual(qrRows(held, mask).map(hex), rows, `${held.length} letters, mask ${mask}`);
});

test("finders, timing and the dark module stand where the standard has them", () => {
  for (const length of [10, 100, 500]) {
    const rows = qrRows("y".repeat(length));
    const side = rows.length;
    const corner = (top, left) =>
      Array.from({ length: 7 }, (_, y) =>
        rows[top + y]
          .slice(left, left + 7)
          .map(Number)
          .join(""),
      );
    for (const [top, left] of [
      [0, 0],
      [0, side - 7],
      [side - 7, 0],
    ])
      assert.deepEqual(corner(top, left), FINDER);
    for (let n = 8; n < side - 8; n += 1) {
      assert.equal(rows[6][n], n % 2 === 0);
      assert.equal(rows[n][6], n % 2 === 0);
    }
    assert.equal(rows[side - 8][8], true);
  }
});

test("the mask and the error correction can be read from the format bits (ISO 18004 table C.1)", () => {
  const FORMATS = ["77c4", "72f3", "7daa", "789d", "662f", "6318", "6c41", "6976"];
  FORMATS.forEach((wanted, mask) => {
    const rows = qrRows("z", mask);
    const bits = [0, 1, 2, 3, 4, 5, 7, 8]
      .map((x) => rows[8][x])
      .concat([7, 5, 4, 3, 2, 1, 0].map((y) => rows[y][8]));
    assert.equal(parseInt(bits.map(Number).join(""), 2).toString(16), wanted);
  });
});

test("the pieces of a sheet join in any order, without its log", async () => {
  const sheet = {
    judge: { id: "J01" },
    noise: Array.from({ length: 900 }, (_, n) => (n * 7919) % 1009),
    log: [["x"]],
  };
  const pieces = await piecesOf(sheet, "");
  assert.ok(pieces.length > 1);
  const { files, missing } = await joinPieces(`ส่อง\n${pieces.toReversed().join("\n")}`);
  assert.deepEqual(missing, []);
  assert.deepEqual(JSON.parse(new TextDecoder().decode(files[0].bytes)), { ...sheet, log: [] });
});

test("a piece that is missing is named, and nothing is made of the rest", async () => {
  const pieces = await piecesOf({ noise: Array.from({ length: 900 }, (_, n) => (n * 7919) % 1009) }, "");
  const { files, missing } = await joinPieces(pieces.slice(1).join(" "));
  assert.deepEqual(files, []);
  assert.deepEqual(missing, [pieces[0].split(" ").slice(0, 2).join(" ")]);
});

test("noise is an empty file, which the merge refuses by name", async () => {
  const { files } = await joinPieces("TJabcdef 1/1 AAAA");
  assert.equal(files[0].bytes.length, 0);
  assert.deepEqual(await joinPieces("hello"), { files: [], missing: [] });
});

test("where JSON is not shared the same bytes go as a text", async () => {
  const [shareable, sent] = [new Set(), []];
  const before = Object.getOwnPropertyDescriptor(globalThis, "navigator");
  const canShare = ({ files: [{ type }] }) => shareable.has(type);
  const value = { canShare, share: async ({ files }) => sent.push(files[0]) };
  Object.defineProperty(globalThis, "navigator", { value, configurable: true });
  assert.equal(await share("คะแนน.json", "{}"), "unable");
  for (const type of ["text/plain", "application/json"]) {
    shareable.add(type);
    assert.equal(await share("คะแนน.json", "{}"), "shared");
  }
  Object.defineProperty(globalThis, "navigator", before);
  assert.deepEqual(
    sent.map(({ name }) => name),
    ["คะแนน.json.txt", "คะแนน.json"],
  );
  assert.equal(await sent[0].text(), "{}");
});
