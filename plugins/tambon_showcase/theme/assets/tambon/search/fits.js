// How well a page's text holds what is asked, as it is written.
import { bare } from "./text.js";

/** @import { Compared } from "./text.js" */

export const IN_ONE_PASSAGE = 1.25,
  CLOSE = 1.5,
  AS_PHRASE = 1.6,
  AS_TYPED = 2;
const NEAR = 60,
  BY_NEARNESS = 0.3;

// 0..2: the share of the words a page holds; more if they stand in one passage, close together, or as asked.
/** @param {Compared} text @param {string[]} free @param {string[]} asked @param {string | null} typed */
export function fits(text, free, asked, typed) {
  const all = [text.bareNames, ...text.passages.map((passage) => passage.bare)];
  if (typed && all.some((t) => t.includes(typed))) return AS_TYPED;
  const wanted = asked.map(bare).filter(Boolean);
  const share =
    wanted.filter((word) => all.some((t) => t.includes(word))).length / Math.max(1, wanted.length);
  if (share < 1 || wanted.length < 2) return share;
  if (free.map(bare).every((phrase) => all.some((t) => t.includes(phrase)))) return AS_PHRASE;
  const together = all.filter((t) => wanted.every((word) => t.includes(word)));
  if (!together.length) return 1;
  const least = Math.min(...together.map((t) => gap(t, wanted)));
  return IN_ONE_PASSAGE + BY_NEARNESS * Math.max(0, 1 - least / NEAR);
}

// Letters between the words where they stand closest to the longest of them.
/** @param {string} text @param {string[]} words */
function gap(text, words) {
  const [longest, ...others] = [...words].sort((a, b) => b.length - a.length);
  let least = Infinity;
  for (let at = text.indexOf(longest); at >= 0; at = text.indexOf(longest, at + 1)) {
    least = Math.min(least, Math.max(...others.map((word) => distance(text, word, at, at + longest.length))));
  }
  return least;
}

/** @param {string} text @param {string} word @param {number} start @param {number} end */
function distance(text, word, start, end) {
  const after = text.indexOf(word, end),
    before = text.lastIndexOf(word, start - word.length);
  return Math.min(after < 0 ? Infinity : after - end, before < 0 ? Infinity : start - before - word.length);
}
