// Text to keys: the same letters and hashes as search/grams.py, which says what they mean.

/** @typedef {{ fold: number, raw: number }} Key how a group of letters is heard (which file) and written */
/**
 * A letter with its marks: hashes as written and as heard, and where it is.
 * @typedef {Key & { number: boolean, text: string, length: number, start: number, end: number }} Letter
 */
export const START = "\ue000",
  END = "\ue001",
  BREAK = "\ue002",
  NUMBER = "\ue003";
const ALIKE = "ใไ ฬล ณน ศส ษส ญย ฎด ฏต ฐถ ฑท ฒท ธท ภพ ฟพ ฆค รล ฤล ืิ ีิ ึิ ูุ";
/** Letters that sound alike or are easily mistaken, and the letter that replaces them. */
export const alike = new Map(ALIKE.split(" ").map((both) => [both[0], both[1]]));
const LETTER =
  /[0-9a-z\u00c0-\u024f\u0e01-\u0e2e\u0e30-\u0e39\u0e40-\u0e45\u0e80-\u1fff\u3040-\ud7ff\ue000-\ue003]/;
// What a letter may yet get when its word is still being typed: nothing, a mark, or a silent letter.
export const ENDINGS = [
  "",
  ..."็่้๊๋",
  ..."กขคฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ".replace(/./g, "$&์ ").trim().split(" "),
];
const MARK = /[\u0e3a\u0e47-\u0e4e]/;
const CONSONANT = /[ก-ฮ]/,
  DIGIT = /[0-9]/;

/** @param {number} x a hash (Chris Wellons' lowbias32) */
export function mix(x) {
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return (x ^ (x >>> 16)) >>> 0;
}
/** @param {string} letter */
const weight = (letter) => mix(letter.charCodeAt(0));
/** @param {number} x @param {number} y @param {number} z */
const hash = (x, y, z) =>
  mix((Math.imul(x, 0x9e3779b1) + Math.imul(y, 0x85ebca6b) + Math.imul(z, 0xc2b2ae35)) | 0);

// Another letter where the end of one common word is a word of its own: วัด in จังหวัด and ตัวชี้วัด.
/** @param {string} text */
const apart = (text) => text.replaceAll("หวัด", "หฬัด").replaceAll("ชี้วัด", "ชี้ฬัด");

// Letters of a normalised text: hash as written (raw) and as heard (fold), and where each is.
/** @param {string} text @returns {Letter[]} */
export function letters(text) {
  /** @type {Letter[]} */
  const row = [];
  const read = apart(text);
  for (let at = 0; at < text.length; at++) {
    const c = read[at];
    const last = row.at(-1);
    const number = DIGIT.test(c);
    const joined = (number && DIGIT.test(text[at - 1] ?? "")) || (CONSONANT.test(c) && text[at + 1] === "์");
    if (last && (joined || MARK.test(c))) {
      last.raw = (last.raw + Math.imul(weight(c), 2 * ++last.length + 1)) >>> 0;
      last.text += text[at];
      last.end = at + 1;
    } else if (LETTER.test(c) && !joined) {
      row.push({
        raw: weight(c),
        fold: weight(alike.get(c) ?? c),
        number,
        text: text[at],
        length: 0,
        start: at,
        end: at + 1,
      });
    }
  }
  for (const letter of row) if (letter.number) letter.fold = letter.raw;
  return row;
}

const SHARES = 8,
  SPARE = 2 ** 8,
  IN_PAIRS = (SHARES - 1) * 2 ** 21; // keys of two letters have the last eighth
/** @param {number} fold @param {number} raw @returns {Key} */
const key = (fold, raw, share = SHARES - 1, from = 0) => ({
  fold: from + Math.floor((fold * share) / (SHARES * SPARE)),
  raw: raw >>> 20,
});
/** @param {Key} x @param {Key} y @param {Key} z */
export const gram = (x, y, z) => key(hash(x.fold, y.fold, z.fold), hash(x.raw, y.raw, z.raw));
const SIGN = weight(NUMBER),
  PAIR = weight("\ue004");
/** @param {Key} x @param {Key} y */
export const pair = (x, y) => key(hash(x.fold, y.fold, PAIR), hash(x.raw, y.raw, PAIR), 1, IN_PAIRS);
/** @param {Key} letter */
export function numberKey(letter) {
  const alone = hash(SIGN, letter.raw, SIGN);
  return key(alone, alone);
}
export const EDGES = { start: letters(START)[0], end: letters(END)[0] };
