// The stretch of a text that is cheapest to turn into a word (Sellers' algorithm). A mark or a letter
// that sounds alike costs half, two letters swapped cost one.
import { alike } from "./grams.js";

// What each number is for; what changes with it is measured in docs/search-ranking.md.
const SOFT_COST = 0.5; // a tone mark or short vowel missing, too many or another: the commonest slip in Thai
const ALIKE_COST = 0.5; // a letter for one that sounds the same: spelt by ear
const SWAP_COST = 1; // two neighbours swapped: one slip of the fingers, not two
const FEW_LETTERS = 4; // a word shorter than this may differ by a mark only: most letters changed make a real word
const SOME_LETTERS = 6; // and one shorter than this by one letter
const MANY_LETTERS = 12; // and one shorter than this by a letter and a mark; a longer one by two and a mark
const FEW_MAY = 0.5;
const SOME_MAY = 1;
const MOST_MAY = 1.5;
const LONG_MAY = 2.5;

const SOFT = /[่-๋็์ะัิ-ฺ]/;
const FOLLOWS = /[ะาำิ-ฺัๅ็-๎]/;

/**
 * The letters of a text, one UTF-16 unit each: its number, the number of the letter it sounds like, and whether it is a mark.
 * @typedef {{ code: Uint16Array, heard: Uint16Array, soft: Uint8Array }} Sounds
 * @param {string} text
 * @returns {Sounds}
 */
function sounds(text) {
  const units = text.split("");
  return {
    code: Uint16Array.from(units, (c) => c.charCodeAt(0)),
    heard: Uint16Array.from(units, (c) => (alike.get(c) ?? c).charCodeAt(0)),
    soft: Uint8Array.from(units, (c) => Number(SOFT.test(c))),
  };
}

/**
 * What it costs to turn the beginning of a word into a stretch that ends at each place of the text, and where
 * that stretch begins.
 * @typedef {{ cost: Float32Array, from: Int32Array, least: number }} CostRow
 */

/**
 * The stretch of `text` nearest to `word`, or null when every one costs more than `most`.
 * @param {string} word
 * @param {string} text
 * @param {number} most
 * @returns {{ cost: number, text: string, start: number, end: number } | null}
 */
export function near(word, text, most) {
  const [asked, held] = [sounds(word), sounds(text)];
  /** @type {CostRow | null} */
  let older = null;
  let row = firstRow(text.length + 1);
  for (let at = 0; at < word.length; at++) {
    const next = nextRow({ asked, at, older, row }, held);
    if (next.least > most + 1) return null;
    [older, row] = [row, next];
  }
  return cheapest(row, text, most);
}

/** @param {number} width @returns {CostRow} */
function firstRow(width) {
  return { cost: new Float32Array(width), from: Int32Array.from({ length: width }, (_, i) => i), least: 0 };
}

/**
 * @typedef {{ asked: Sounds, at: number, older: CostRow | null, row: CostRow }} Step the place of a letter in the word, and the rows
 *   of the two letters before it
 * @param {Step} step
 * @param {Sounds} held
 * @returns {CostRow}
 */
function nextRow({ asked, at, older, row }, held) {
  const { code, soft } = held;
  const width = code.length + 1;
  const [letter, before] = [asked.code[at], asked.code[at - 1]];
  const drop = asked.soft[at] ? SOFT_COST : 1;
  const cost = new Float32Array(width);
  const from = new Int32Array(width);
  cost[0] = row.cost[0] + drop;
  let least = cost[0];
  for (let j = 1; j < width; j++) {
    const change = row.cost[j - 1] + changed(asked, at, held, j - 1);
    const without = row.cost[j] + drop;
    const extra = cost[j - 1] + (soft[j - 1] ? SOFT_COST : 1);
    cost[j] = Math.min(change, without, extra);
    if (change <= without && change < extra) from[j] = row.from[j - 1];
    else from[j] = without < extra ? row.from[j] : from[j - 1];
    const isSwapped = older && letter === code[j - 2] && before === code[j - 1] && letter !== before;
    if (isSwapped && older.cost[j - 2] + SWAP_COST < cost[j]) {
      cost[j] = older.cost[j - 2] + SWAP_COST;
      from[j] = older.from[j - 2];
    }
    if (cost[j] < least) least = cost[j];
  }
  return { cost, from, least };
}

/** @param {Sounds} asked @param {number} at @param {Sounds} held @param {number} there */
function changed(asked, at, held, there) {
  if (asked.code[at] === held.code[there]) return 0;
  if (asked.heard[at] === held.heard[there]) return ALIKE_COST;
  return asked.soft[at] && held.soft[there] ? SOFT_COST : 1;
}

/** @param {CostRow} row @param {string} text @param {number} most */
function cheapest({ cost, from }, text, most) {
  let best = 0;
  for (let j = 1; j < cost.length; j++) if (cost[j] <= most && (!best || cost[j] < cost[best])) best = j;
  if (!best) return null;
  let start = from[best];
  let end = best;
  while (start > 0 && FOLLOWS.test(text[start])) start--;
  while (end < text.length && FOLLOWS.test(text[end])) end++;
  return { cost: cost[best], text: text.slice(start, end), start, end };
}

/** What a word may cost at most, by its letters. @param {string} word */
export function allowance({ length }) {
  if (length < FEW_LETTERS) return FEW_MAY;
  if (length < SOME_LETTERS) return SOME_MAY;
  return length < MANY_LETTERS ? MOST_MAY : LONG_MAY;
}
