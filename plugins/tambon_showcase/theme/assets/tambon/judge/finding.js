// Findings in the words that the pack carries; the same as finding.py.

/** @import { Pack } from "./terms.js" */
/**
 * @typedef {{ code: string, severity: string, file: string, line: number, message: string, fix: string, value: string }} Finding
 */
const VALUE_LIMIT = 80;
const WORDS_LIMIT = 1_000; // of our own words: lists and names are never cut in the middle

/**
 * @param {Pick<Pack, "messages">} pack @param {string} code @param {string} file @param {string} value
 * @param {Record<string, string>} names @returns {Finding}
 */
export function find(pack, code, file, value = "", names = {}) {
  const rule = pack.messages[code];
  /** @type {Record<string, string>} */
  const shown = { value: shorten(value) };
  for (const [name, text] of Object.entries(names)) shown[name] = shorten(text, WORDS_LIMIT);
  /** @type {(text: string) => string} */
  const fill = (text) => text.replace(/\{(\w+)\}/g, (_, name) => shown[name] ?? "");
  const { severity } = rule;
  return {
    code,
    severity,
    file,
    line: 0,
    message: fill(rule.message),
    fix: fill(rule.fix),
    value: shown.value,
  };
}

/** @param {unknown} text */
export function shorten(text, limit = VALUE_LIMIT) {
  const plain = [
    ...String(text)
      .replace(/[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu, " ")
      .split(/ +/)
      .filter(Boolean)
      .join(" "),
  ];
  return plain.length <= limit ? plain.join("") : `${plain.slice(0, limit - 1).join("")}…`;
}
