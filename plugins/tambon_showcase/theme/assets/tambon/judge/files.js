// Files out and in: download, share, CSV and XLSX without any library.

/** @import { Cell, Table } from "./tables.js" */
/** @typedef {Pick<Table, "title" | "rows">} Worksheet */
const encoder = new TextEncoder();
const SHARED = [
  ["", "application/json"],
  [".txt", "text/plain"], // browsers that share no JSON share this, and everything of ours reads it
];
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** @param {string} name @param {BlobPart[]} parts @param {string} type */
export function download(name, parts, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(parts, { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

// Offers a file to the device's share sheet (LINE, mail): whether it went, was given up, or cannot be shared here.
/** @param {string} name @param {string} text @returns {Promise<"shared" | "cancelled" | "unable">} */
export async function share(name, text) {
  const file = SHARED.map(([ending, type]) => new File([text], `${name}${ending}`, { type })).find((one) =>
    navigator.canShare?.({ files: [one] }),
  );
  if (!file) return "unable";
  try {
    await navigator.share({ files: [file], title: name });
    return "shared";
  } catch (problem) {
    return problem instanceof DOMException && problem.name === "AbortError" ? "cancelled" : "unable";
  }
}

/** @param {Cell[][]} rows */
export function csv(rows) {
  const lines = rows.map((row) => row.map(csvCell).join(","));
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

/** @param {Cell} value */
function csvCell(value) {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const plain = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** @param {string} text */
const escape = (text) =>
  text
    .replace(NOT_XML, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

// tables: [{title, rows}] → bytes of a workbook; text cells are inline strings, so none is ever a formula.
/** @param {Worksheet[]} tables */
export function xlsx(tables) {
  /** @type {(make: (n: number, table: Worksheet) => string) => string} */
  const each = (make) => tables.map((table, n) => make(n + 1, table)).join("");
  /** @type {Record<string, string>} */
  const parts = {
    "[Content_Types].xml": `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>${each((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`)}</Types>`,
    "_rels/.rels": `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each((n, { title }) => `<sheet name="${escape(title)}" sheetId="${n}" r:id="r${n}"/>`)}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each((n) => `<Relationship Id="r${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}</Relationships>`,
  };
  tables.forEach(({ rows }, n) => {
    parts[`xl/worksheets/sheet${n + 1}.xml`] = worksheet(rows);
  });
  return zip(parts);
}

/** @param {Cell[][]} rows */
function worksheet(rows) {
  const lines = rows.map(
    (row, y) =>
      `<row r="${y + 1}">${row.map((value, x) => xmlCell(value, `${column(x)}${y + 1}`)).join("")}</row>`,
  );
  return `${XML}<worksheet xmlns="${MAIN}"><sheetData>${lines.join("")}</sheetData></worksheet>`;
}

/** @param {Cell} value @param {string} place */
function xmlCell(value, place) {
  if (value === null) return "";
  if (typeof value === "number") return `<c r="${place}"><v>${value}</v></c>`;
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
}

/** @param {number} x @returns {string} */
const column = (x) => (x < 26 ? "" : column(Math.floor(x / 26) - 1)) + String.fromCharCode(65 + (x % 26));

// A ZIP of stored (not compressed) files; APPNOTE.TXT 4.3: local headers, central directory, end record.
/** @param {Record<string, string>} parts @returns {Uint8Array<ArrayBuffer>[]} */
export function zip(parts) {
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const bodies = [];
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const directory = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const [nameBytes, data] = [encoder.encode(name), encoder.encode(text)];
    const common = [
      20,
      0,
      0,
      8,
      0,
      0,
      0,
      0,
      0x21,
      0,
      ...u32(crc32(data)),
      ...u32(data.length),
      ...u32(data.length),
      ...u16(nameBytes.length),
      0,
      0,
    ];
    bodies.push(Uint8Array.from([80, 75, 3, 4, ...common]), nameBytes, data);
    directory.push(
      Uint8Array.from([80, 75, 1, 2, 20, 0, ...common, ...new Array(10).fill(0), ...u32(offset)]),
      nameBytes,
    );
    offset += 30 + nameBytes.length + data.length;
  }
  const count = Object.keys(parts).length;
  const size = directory.reduce((total, bytes) => total + bytes.length, 0);
  const end = [80, 75, 5, 6, 0, 0, 0, 0, ...u16(count), ...u16(count), ...u32(size), ...u32(offset), 0, 0];
  return [...bodies, ...directory, Uint8Array.from(end)];
}

/** @param {number} n */
const u16 = (n) => [n & 255, (n >> 8) & 255];
/** @param {number} n */
const u32 = (n) => [...u16(n & 65535), ...u16(n >>> 16)];

/** @param {Uint8Array} bytes */
function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
