// One way to write a value down, sign and hash it; the same bytes as judging/canon.py.

/** @typedef {Uint8Array<ArrayBuffer>} Bytes */
/** @typedef {null | boolean | number | string | Json[] | { [key: string]: Json }} Json */
const encoder = new TextEncoder();

/** @param {number} points */
export const cents = (points) => Math.floor(points * 100 + 0.5);
/** @param {number} points */
export const isExact = (points) => Math.abs(points * 100 - cents(points)) < 1e-6;

/** @param {unknown} value @returns {string} */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value === "number") return String(cents(value));
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const inner = /** @type {Record<string, unknown>} */ (value);
  const keys = Object.keys(inner).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(inner[key])}`).join(",")}}`;
}

/** @param {Uint8Array} bytes */
export function toBase64(bytes) {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** @param {string} text @returns {Bytes} */
export function fromBase64(text) {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
  if (toBase64(bytes) !== text) throw new RangeError("base64");
  return bytes;
}

/** @param {{ mac?: string }} body */
function unsigned(body) {
  const { mac, ...rest } = body;
  return encoder.encode(canonical(rest));
}

const hmac = { name: "HMAC", hash: "SHA-256" };
/** @param {string} secret @param {"sign" | "verify"} use */
const keyFor = (secret, use) => crypto.subtle.importKey("raw", fromBase64(secret), hmac, false, [use]);

/** @param {{ mac?: string }} body @param {string} secret */
export async function sign(body, secret) {
  const key = await keyFor(secret, "sign");
  return toBase64(new Uint8Array(await crypto.subtle.sign("HMAC", key, unsigned(body))));
}

/** @param {{ mac?: string }} body @param {string} secret */
export async function isSigned(body, secret) {
  const key = await keyFor(secret, "verify");
  const mac = signature(body.mac ?? "");
  return mac ? crypto.subtle.verify("HMAC", key, mac, unsigned(body)) : false;
}

// A signature that was cut off in copying is no signature.
/** @param {string} text */
function signature(text) {
  try {
    return fromBase64(text);
  } catch {
    return null;
  }
}

/** @param {Bytes} bytes */
export async function fingerprint(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
