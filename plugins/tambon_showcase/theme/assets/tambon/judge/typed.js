// Digits and codes as people type them.

const THAI_ZERO = 0x0e50;

/** Thai digits as those that programs read. @param {string} text */
export const plainDigits = (text) =>
  text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO));

/** Codes in a row, however they are parted; as judging/typed.py. @param {string} text */
export const typedCodes = (text) =>
  plainDigits(text)
    .split(/[\s,;/]+/)
    .filter(Boolean);
