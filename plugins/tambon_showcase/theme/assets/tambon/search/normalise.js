// One spelling for every way to type the same Thai word: the same rules as search/normalise.py.
const INVISIBLE =
  /[\0-\x08\x0e-\x1b\x7f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const SPACE = /[\t-\r\x1c- \x85\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
const WIDE = /[\uff01-\uff5e]/g;
const SHAPES = "ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู"; // U+F700 and on: marks moved left or down in old fonts
const MARKS = /[ัิ-ฺ็-๎]{2,}/g;
const TWO_PIECE_AM = /\u0e4d([่-๋]*)า/g;
const AM_RUN = /ำ[ำ่-๋]+/g;
const PHINTHU = /ฺ/;
const VOWEL = /[ัิ-ู็]/;
const TONE = /[่-๎]/;
const REPEATED = /([ะ-ฺ็-๎])\1+/g;
// What a step would change: the cheap question that most texts answer with no.
const ODD = new RegExp(
  `${INVISIBLE.source}|[\\t-\\r\\x1c-\\x1f\\x85\\u00a0\\u0e4d\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]` +
    `|[\\uf700-\\uf71a]|${WIDE.source}|  |เเ|[่-์๎][ัิ-ฺ็]|[ัิ-ู็]ฺ|ำ[่-๋]|([ะ-ฺ็-๎])\\1`,
);

/**
 * The text in the one spelling that is compared: doing it twice changes nothing.
 * @param {string} text
 * @returns {string}
 */
export function normalise(text) {
  let same = text
    .toLowerCase()
    .replaceAll("ς", "σ")
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0xe50));
  while (ODD.test(same) || same.normalize("NFC") !== same) same = step(same);
  return same;
}

/** @param {string} text */
function step(text) {
  const plain = text.replace(INVISIBLE, "").replace(SPACE, " ");
  const narrow = plain.replace(WIDE, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0));
  return marksInOrder(narrow.toLowerCase()).replaceAll("\u0e4d", "").replace(REPEATED, "$1");
}

// As marks_in_order of thai_text.py.
/** @param {string} text */
function marksInOrder(text) {
  const letters = text.replace(/[\uf700-\uf71a]/g, (shape) => SHAPES[shape.charCodeAt(0) - 0xf700]);
  const composed = letters.replaceAll("เเ", "แ").replace(MARKS, inOrder).replace(TWO_PIECE_AM, "$1ำ");
  return composed.replace(AM_RUN, tonesFirst).replace(MARKS, inOrder).normalize("NFC");
}

// Phinthu, vowels, tones, and none twice in a row.
/** @param {string} marks */
function inOrder(marks) {
  const all = [...marks];
  const ordered = [PHINTHU, VOWEL, TONE].flatMap((kind) => all.filter((mark) => kind.test(mark)));
  return ordered.filter((mark, i) => mark !== ordered[i - 1]).join("");
}

/** @param {string} run */
const tonesFirst = (run) => run.replaceAll("ำ", "") + run.replace(/[^ำ]/g, "");
