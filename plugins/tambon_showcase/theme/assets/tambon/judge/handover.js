// Handing a sheet over by camera: signed, without its log, squeezed into a few QR codes; and joining them again.

import { fromBase64, toBase64 } from "./canon.js";
import { h } from "./dom.js";
import { inflate } from "../search/inflate.js";
import { qrRows } from "./qr.js";
import { exported } from "./sheet.js";

/** @import { NamedBytes } from "./admission.js" */
/** @import { SheetBody } from "./sheet.js" */
/** @typedef {{ count: number, parts: Map<number, string> }} Pieces */

const PIECE = 600; // characters in one code: still read by an old phone from a tablet's screen
const LARGEST = 4_000_000;
const MARK = /TJ([A-Za-z0-9_-]{6}) (\d{1,2})\/(\d{1,2}) ([A-Za-z0-9_-]+)/g;
const SVG = "http://www.w3.org/2000/svg";

/** @param {SheetBody} sheet @param {string} secret */
export async function piecesOf(sheet, secret) {
  const text = await exported({ ...sheet, log: [] }, secret);
  const packed = new Blob([JSON.stringify(JSON.parse(text))])
    .stream()
    .pipeThrough(new CompressionStream("gzip"));
  const data = toBase64(new Uint8Array(await new Response(packed).arrayBuffer()));
  const name = toBase64(crypto.getRandomValues(new Uint8Array(6))).slice(0, 6);
  const parts = data.match(new RegExp(`.{1,${PIECE}}`, "g")) ?? [];
  return parts.map((part, n) => `TJ${name} ${n + 1}/${parts.length} ${part}`);
}

/** What a reader pasted from a scanner: whole files, and pieces that are missing ("TJ… 2/3"). @param {string} text */
export async function joinPieces(text) {
  /** @type {Map<string, Pieces>} */
  const sheets = new Map();
  for (const [, name, place, count, data] of text.matchAll(MARK)) {
    /** @type {Pieces} */
    const sheet = sheets.get(name) ?? { count: Number(count), parts: new Map() };
    sheet.parts.set(Number(place), data);
    sheets.set(name, sheet);
  }
  /** @type {{ files: NamedBytes[], missing: string[] }} */
  const found = { files: [], missing: [] };
  for (const [name, { count, parts }] of sheets) {
    const wanted = Array.from({ length: count }, (_, n) => n + 1);
    const absent = wanted.filter((place) => !parts.has(place)).map((place) => `TJ${name} ${place}/${count}`);
    if (absent.length) found.missing.push(...absent);
    else
      found.files.push({
        name: `QR-${name}.json`,
        bytes: await unpacked(wanted.map((place) => parts.get(place)).join("")),
      });
  }
  return found;
}

// Bounded, because a few bytes can unpack to gigabytes; broken data becomes what the merge then refuses by name.
/** @param {string} data */
async function unpacked(data) {
  /** @type {BlobPart[]} */
  const chunks = [];
  let size = 0;
  try {
    if (!("DecompressionStream" in globalThis)) return inflate(fromBase64(data), LARGEST);
    const reader = new Blob([fromBase64(data)])
      .stream()
      .pipeThrough(new DecompressionStream("gzip"))
      .getReader();
    for (let next = await reader.read(); !next.done && size <= LARGEST; next = await reader.read()) {
      chunks.push(next.value);
      size += next.value.length;
    }
    await reader.cancel();
  } catch {
    return new Uint8Array();
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** @param {string} text @param {string} label */
export function qrPicture(text, label) {
  const rows = qrRows(text);
  const side = rows.length + 8;
  const picture = document.createElementNS(SVG, "svg");
  picture.setAttribute("viewBox", `-4 -4 ${side} ${side}`);
  picture.setAttribute("role", "img");
  picture.setAttribute("aria-label", label);
  picture.classList.add("judge-qr");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute(
    "d",
    rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join(""),
  );
  picture.append(path);
  return h("figure", { class: "judge-qr-figure" }, picture, h("figcaption", {}, label));
}
