// How well a page's text holds the question, as it is written.
import { bare, holds } from "./text.js";

/** @import { Compared } from "./text.js" */

// What each number is for; what changes with it is measured in docs/search-ranking.md. A page that holds all words
// somewhere is 1; the steps above it only have to be in this order.
export const IN_ONE_PASSAGE = 1.25; // all words in one passage
export const AS_PHRASE = 1.6; // in the order and wording of the question: above all nearness (1.25 + 0.3)
export const AS_TYPED = 2; // run together as typed: nothing can fit better
const NEAR = 60; // letters between words beyond which nearness says nothing: about a clause of Thai
const BY_NEARNESS = 0.3; // most that nearness adds: less than it takes to reach AS_PHRASE

// 0..2: the share of the words a page holds; more if they are in one passage, close together, or as typed. `placed` are
// words that name a place the page's entry is in: those are held, whatever the page says.
/** @param {Compared} text @param {string[]} free @param {string[]} asked @param {string | null} typed @param {Set<string>} placed */
export function fits(text, free, asked, typed, placed = new Set()) {
  const all = [text.bareNames, ...text.passages.map((passage) => passage.bare)];
  if (typed && all.some((t) => t.includes(typed))) return AS_TYPED;
  const words = asked
    .map((word) => ({ word: bare(word), placed: placed.has(word) }))
    .filter(({ word }) => word);
  const held = words.map(({ word }) => all.some((t) => holds(t, word)));
  const share = words.filter((word, i) => held[i] || word.placed).length / Math.max(1, words.length);
  const wanted = words.filter((_, i) => held[i]).map(({ word }) => word);
  if (share < 1 || words.length < 2) return share;
  if (wanted.length === words.length && free.map(bare).every((phrase) => all.some((t) => t.includes(phrase))))
    return AS_PHRASE;
  const together = all.filter((t) => wanted.every((word) => holds(t, word)));
  if (!together.length || !wanted.length) return 1;
  const least = Math.min(...together.map((t) => gap(t, wanted)));
  return IN_ONE_PASSAGE + BY_NEARNESS * Math.max(0, 1 - least / NEAR);
}

// Letters between the words where they are closest to the longest of them.
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
