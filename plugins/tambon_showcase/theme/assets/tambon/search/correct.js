// The same question with misspelt words replaced by the nearest that the most likely pages hold.
import { gather, gatherTexts } from "./gather.js";
import { allowance, near } from "./near.js";
import { byWord, grams } from "./query.js";
import { rank } from "./rank.js";
import { compared } from "./text.js";
import { wholeStretches } from "./whole.js";

/** @import { Found } from "./gather.js" */
/** @import { Part } from "./query.js" */
/** @import { Answer } from "./question.js" */
/** @import { Page } from "./page-text.js" */
/** @import { Store } from "./store.js" */
/** @import { Compared } from "./text.js" */
/** @typedef {Pick<Store, "root" | "lists" | "ids" | "page">} Index */
/** @typedef {{ parts: Part[] }} Better */

// What each number is for; what changes with it is measured in docs/search-ranking.md.
const LIKELY = 24; // pages whose text is searched for better spellings: each is a file to load
const ALREADY = 6; // besides, first pages of the question as typed: they are loaded anyway
const TEXTS = 12000; // bytes of long lists of running text: half of a search's, as names are likelier meant
const FORGIVING_LEAST = 0.04; // a misspelt word shares few keys with the right one: rank.js would drop its pages
const BY_NAME = 0.3; // a page with a name or person that is near comes before one with near text
const ENDS = 0.5; // a name that begins and ends like the word: slips are mostly inside
const SHORTEST = 3; // letters of a word worth correcting: of two, any other word is near
const LEAST_PIECE = 4; // letters of each piece of a spelling that is apart where the word is not: two short words are chance
const IN_NAME = 2; // a spelling in a name or heading counts as often as two in running text
const FRAME = "\u0001\u0001\u0001"; // letters no text holds: with them on both sides no part of a word is near

/**
 * The question with better spellings, or null when no word has one: whole words or names that the most likely pages hold.
 * @param {Index} store @param {Part[]} parts @param {number[]} exact
 * @returns {Promise<Better | null>}
 */
export async function correct(store, parts, exact) {
  const found = await gather(store, grams(parts), true);
  await gatherTexts(store, found, TEXTS);
  const likely = new Set([...likeliest(store, found), ...exact.slice(0, ALREADY)]);
  const pages = await Promise.all([...likely].map((page) => store.page(page)));
  const texts = pages.filter((page) => page !== null).map(compared);
  const better = parts.map((part) => {
    const fixed = part.text.split(" ").map((word) => nearest(word, texts, part.level));
    return { ...part, text: fixed.join(" ") };
  });
  if (better.every((part, i) => part.text === parts[i].text)) return null;
  return { parts: better };
}

// Pages that are near to the whole question, and some that are near to each word.
/** @param {Index} store @param {Found[]} found */
function likeliest(store, found) {
  const words = byWord(found),
    groups = words.length > 1 ? [found, ...words] : [found];
  const each = Math.ceil(LIKELY / groups.length);
  /** @type {(answer: Answer) => number} */
  const weigh = ({ sure, named, person, ends }) => sure + BY_NAME * Math.max(named, person) + ENDS * ends;
  return groups.flatMap((group) => {
    const ranked = rank(store, group, FORGIVING_LEAST).sort((a, b) => weigh(b) - weigh(a) || a.page - b.page);
    return ranked.slice(0, each).map((answer) => answer.page);
  });
}

/** @param {string} word @param {Compared[]} texts @param {number} level */
function nearest(word, texts, level) {
  if (word.length < SHORTEST || !/[ก-ฮa-z]/.test(word)) return word;
  /** @type {Map<string, number>} */
  const best = new Map();
  let most = allowance(word);
  /** @type {(text: string, weight: number) => void} */
  const offer = (text, weight) => {
    const found = nearWhole(word, text, most);
    const plain = found?.text.trim();
    if (!found || !plain) return;
    if (found.cost < most) best.clear();
    most = found.cost;
    best.set(plain, (best.get(plain) ?? 0) + weight);
  };
  for (const { names, passages } of texts) {
    for (const name of names) offer(name, IN_NAME);
    for (const { heading, text } of level ? [] : passages) {
      offer(heading, IN_NAME);
      offer(text, 1);
    }
  }
  return [...best].sort((a, b) => b[1] - a[1])[0]?.[0] ?? word;
}

// The whole words of a text that are nearest to a word.
/** @param {string} word @param {string} text @param {number} most */
function nearWhole(word, text, most) {
  const found = near(word, text, most);
  if (!found) return null;
  const whole = wholeStretches(text, found.start, found.end).map(([start, end]) => text.slice(start, end));
  const costs = whole.filter(isLikely).flatMap((stretch) => {
    const cost = near(FRAME + word + FRAME, FRAME + stretch.trim() + FRAME, most)?.cost;
    return cost === undefined ? [] : [{ text: stretch.trim(), cost }];
  });
  return costs.sort((a, b) => a.cost - b.cost)[0] ?? null;
}

/** @param {string} stretch */
const isLikely = (stretch) =>
  !stretch.trim().includes(" ") || stretch.split(" ").every((piece) => piece.length >= LEAST_PIECE || !piece);
