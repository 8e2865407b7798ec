// The stretch of a text that is cheapest to turn into a word (Sellers' algorithm). A mark or a letter
// that sounds alike costs half, two letters swapped cost one.
import { alike } from "./grams.js";

// What each number is for; what changes with it is measured in docs/search-ranking.md.
const SOFT_COST = 0.5; // a tone mark or short vowel missing, too many or another: the commonest slip in Thai
const ALIKE_COST = 0.5; // a letter for one that sounds the same: spelt by ear
const SWAP_COST = 1; // two neighbours swapped: one slip of the fingers, not two
const FEW_LETTERS = 4; // a word shorter than this may differ by a mark only: most letters changed give a real word
const SOME_LETTERS = 6; // and one shorter than this by one letter
const MANY_LETTERS = 12; // and one shorter than this by a letter and a mark; a longer one by two and a mark
const FEW_MAY = 0.5;
const SOME_MAY = 1;
const MOST_MAY = 1.5;
const LONG_MAY = 2.5;

const SOFT = /[่-๋็์ะัิ-ฺ]/;
const FOLLOWS = /[ะาำิ-ฺัๅ็-๎]/;
/** @param {string} c */
const heard = (c) => alike.get(c) ?? c;

/**
 * What it costs to turn the beginning of a word into a stretch that ends at each place of the text, and where
 * that stretch begins.
 * @typedef {{ cost: Float32Array, from: Int32Array, least: number }} Row
 */

/**
 * The stretch of `text` nearest to `word`, or null when every one costs more than `most`.
 * @param {string} word
 * @param {string} text
 * @param {number} most
 * @returns {{ cost: number, text: string } | null}
 */
export function near(word, text, most) {
  const soft = Uint8Array.from(text, (c) => Number(SOFT.test(c)));
  /** @type {Row | null} */
  let older = null;
  let row = firstRow(text.length + 1);
  for (let i = 1; i <= word.length; i++) {
    const next = nextRow({ before: word[i - 2], c: word[i - 1], older, row }, text, soft);
    if (next.least > most + 1) return null;
    [older, row] = [row, next];
  }
  return cheapest(row, text, most);
}

/** @param {number} width @returns {Row} */
function firstRow(width) {
  return { cost: new Float32Array(width), from: Int32Array.from({ length: width }, (_, i) => i), least: 0 };
}

/**
 * @typedef {{ before: string, c: string, older: Row | null, row: Row }} Step a letter, the one before it, and their rows
 * @param {Step} step
 * @param {string} text
 * @param {Uint8Array} soft which letters of the text are marks
 * @returns {Row}
 */
function nextRow({ before, c, older, row }, text, soft) {
  const width = text.length + 1;
  const isSoft = SOFT.test(c);
  const drop = isSoft ? SOFT_COST : 1;
  const cost = new Float32Array(width);
  const from = new Int32Array(width);
  cost[0] = row.cost[0] + drop;
  let least = cost[0];
  for (let j = 1; j < width; j++) {
    const t = text[j - 1];
    const change = row.cost[j - 1] + changed(c, t, isSoft && soft[j - 1] === 1);
    const without = row.cost[j] + drop;
    const extra = cost[j - 1] + (soft[j - 1] ? SOFT_COST : 1);
    cost[j] = Math.min(change, without, extra);
    if (change <= without && change < extra) from[j] = row.from[j - 1];
    else from[j] = without < extra ? row.from[j] : from[j - 1];
    const isSwapped = older && c === text[j - 2] && before === t && c !== t;
    if (isSwapped && older.cost[j - 2] + SWAP_COST < cost[j]) {
      cost[j] = older.cost[j - 2] + SWAP_COST;
      from[j] = older.from[j - 2];
    }
    if (cost[j] < least) least = cost[j];
  }
  return { cost, from, least };
}

/** @param {string} c @param {string} t @param {boolean} bothSoft */
function changed(c, t, bothSoft) {
  if (c === t) return 0;
  if (heard(c) === heard(t)) return ALIKE_COST;
  return bothSoft ? SOFT_COST : 1;
}

/** @param {Row} row @param {string} text @param {number} most */
function cheapest({ cost, from }, text, most) {
  let best = 0;
  for (let j = 1; j < cost.length; j++) if (cost[j] <= most && (!best || cost[j] < cost[best])) best = j;
  if (!best) return null;
  let start = from[best];
  let end = best;
  while (start > 0 && FOLLOWS.test(text[start])) start--;
  while (end < text.length && FOLLOWS.test(text[end])) end++;
  return { cost: cost[best], text: text.slice(start, end) };
}

/** What a word may cost at most, by its letters. @param {string} word */
export function allowance({ length }) {
  if (length < FEW_LETTERS) return FEW_MAY;
  if (length < SOME_LETTERS) return SOME_MAY;
  return length < MANY_LETTERS ? MOST_MAY : LONG_MAY;
}
