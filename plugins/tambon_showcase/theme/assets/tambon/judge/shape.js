// Reads JSON that strangers send: bounded, then walked against a shape. The same as judging/shape.py.

/** @import { Bytes } from "./canon.js" */
/** @typedef {{ kind: "text", max: number, pattern: string } | { kind: "number", max: number }} Plain */
/** @typedef {{ kind: "record", keys: Record<string, Shape>, optional: string[] }} RecordShape */
/** @typedef {{ kind: "map", of: Shape, max: number, pattern: string }} MapShape */
/** @typedef {{ kind: "list", of: Shape, max: number }} ListShape */
/** @typedef {Plain | RecordShape | MapShape | ListShape} Shape what may be at a place; see judging/shape.py */
/** @typedef {{ code: string, path: string, value: string }} Problem */
const LIMIT_BYTES = 4_000_000;
const LIMIT_DEPTH = 8;
const NUMBER_LIMIT = 1_000_000;
const LONE_SURROGATE = /[\ud800-\udfff]/u;

/**
 * What the bytes say, or null when there is any problem. The shape is the caller's word for the type.
 * @template T
 * @param {Bytes} bytes
 * @param {Shape & { type?: T }} shape
 * @returns {{ value: T | null, problems: Problem[] }}
 */
export function readJson(bytes, shape) {
  if (bytes.byteLength > LIMIT_BYTES) return refused("T780", bytes.byteLength);
  let value;
  try {
    const source = decoded(bytes);
    if (nesting(source) > LIMIT_DEPTH) return refused("T782");
    value = JSON.parse(source);
  } catch {
    return refused("T781");
  }
  const found = problems(value, shape, "ไฟล์");
  return { value: found.length ? null : value, problems: found };
}

// UTF-8, or UTF-16 where its mark says so, as Notepad saves "Unicode".
/** @param {Bytes} bytes */
export function decoded(bytes) {
  const mark = bytes[0] * 256 + bytes[1];
  const kind = mark === 0xfffe ? "utf-16le" : mark === 0xfeff ? "utf-16be" : "utf-8";
  return new TextDecoder(kind, { fatal: true }).decode(bytes);
}

/** @param {string} code @param {string | number} value */
const refused = (code, value = "") => ({ value: null, problems: [{ code, path: "", value: String(value) }] });

/** @param {string} source */
export function nesting(source) {
  let depth = 0;
  let deepest = 0;
  for (const mark of source.replace(/"[^"\\]*(?:\\.[^"\\]*)*"/gs, "")) {
    if (mark === "[" || mark === "{") deepest = Math.max(deepest, ++depth);
    else if (mark === "]" || mark === "}") depth -= 1;
  }
  return deepest;
}

/** @param {unknown} value @param {Shape} shape @param {string} path @returns {Problem[]} */
export function problems(value, shape, path) {
  if (shape.kind === "record") return record(value, shape, path);
  if (shape.kind === "map") return map(value, shape, path);
  if (shape.kind === "list") return list(value, shape, path);
  return isPlain(value, shape) ? [] : [wrong(value, path)];
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
/** @param {string} text @param {string} pattern */
const fits = (text, pattern) => new RegExp(`^(?:${pattern || ".*"})$`, "su").test(text);
/** @param {unknown} value @param {string} path @returns {Problem} */
const wrong = (value, path) => ({ code: "T784", path, value: shown(value) });
/** @param {string} key @param {string} path @returns {Problem} */
const unknown = (key, path) => ({ code: "T783", path, value: key });

/** @param {unknown} value @param {Plain} shape */
function isPlain(value, shape) {
  if (shape.kind === "number")
    return value === null || (typeof value === "number" && Math.abs(value) <= shape.max);
  if (typeof value !== "string" || LONE_SURROGATE.test(value)) return false;
  return [...value].length <= shape.max && fits(value, shape.pattern);
}

// Object.hasOwn throughout: a key such as __proto__ must be looked up among the shape's own keys only.
/** @param {unknown} value @param {RecordShape} shape @param {string} path @returns {Problem[]} */
function record(value, shape, path) {
  if (!isObject(value)) return [wrong(value, path)];
  const strange = Object.keys(value)
    .filter((key) => !Object.hasOwn(shape.keys, key))
    .sort();
  const known = Object.entries(shape.keys).flatMap(([key, inner]) => {
    if (Object.hasOwn(value, key)) return problems(value[key], inner, `${path}.${key}`);
    return shape.optional.includes(key) ? [] : [{ code: "T785", path, value: key }];
  });
  return [...strange.map((key) => unknown(key, path)), ...known];
}

/** @param {unknown} value @param {MapShape} shape @param {string} path @returns {Problem[]} */
function map(value, shape, path) {
  if (!isObject(value) || Object.keys(value).length > shape.max) return [wrong(value, path)];
  return Object.keys(value)
    .sort()
    .flatMap((key) =>
      fits(key, shape.pattern) ? problems(value[key], shape.of, `${path}.${key}`) : [unknown(key, path)],
    );
}

/** @param {unknown} value @param {ListShape} shape @param {string} path @returns {Problem[]} */
function list(value, shape, path) {
  if (!Array.isArray(value) || value.length > shape.max) return [wrong(value, path)];
  return value.flatMap((inner, index) => problems(inner, shape.of, `${path}[${index + 1}]`));
}

/** @param {unknown} value */
export function shown(value) {
  if (typeof value === "object" && value !== null) return "รายการ";
  return typeof value === "number" ? numberText(value) : String(value);
}

/** @param {number} value */
export function numberText(value) {
  if (Math.abs(value) > 1000 * NUMBER_LIMIT) return "ตัวเลขใหญ่เกินไป";
  return value.toFixed(6).replace(/\.?0+$/, "");
}
