// Short pieces of a page's text with the words of the question marked. Texts are lists of [text, marked] for the page to
// draw; nothing here is HTML. Cuts fall on spaces, which in Thai always end a word, or failing that between
// two syllables, so that every browser cuts alike.
import { normalise } from "./normalise.js";
import { bare, holds } from "./text.js";

/** @import { Page, Section } from "./page-text.js" */
/** @typedef {[text: string, marked: boolean]} Piece */
/** @typedef {[start: number, end: number]} Span */
/**
 * What is shown of an answer. `title`: the thing itself; `place`: its tambon and province; `photo`: an address relative
 * to the site's root, or empty; `invented`: its tambon is in no register.
 * @typedef {{ address: string, title: Piece[], text: Piece[], kind: string, place: string, photo: string,
 *   invented: boolean, distance?: number | null }} Excerpt
 */

const LENGTH = 150; // letters of the piece that is shown: three lines of a telephone
const BEFORE = 45; // letters before the first word found: one line, so that it is seen at once
const REACH = 40; // letters within which a space is sought to cut at: longer than most Thai words
const HEADING_WORTH = 3; // a letter found in a heading counts as three in the text: the section is about it
const EACH_WORD = 1000; // a word more is worth more than any number of letters
const MOST_FOUND = 60; // letters found that count: a long section is not better for being long
const CLINGS = /[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e\u200b-\u200d\u00ad]/;
const LEADS = /[เแโใไ]/;
const ORDINAL = /ที่$/; // หมู่ที่, ข้อที่, ครั้งที่

// Stretches of the text as written that equal one of the words in the spelling that is compared.
/** @param {string} text @param {string[]} words @returns {Span[]} */
export function stretches(text, words) {
  /** @type {Span[]} */
  const map = [];
  let plain = "";
  for (let at = 0; at < text.length;) {
    let end = at + 1;
    if (text[at] === "เ" && text[end] === "เ") end++;
    while (
      end < text.length &&
      (CLINGS.test(text[end]) || (text[end] === "า" && text.slice(at, end).includes("\u0e4d")))
    )
      end++;
    for (const letter of bare(normalise(text.slice(at, end)))) {
      plain += letter;
      map.push([at, end]);
    }
    at = end;
  }
  /** @type {Span[]} */
  const found = [];
  for (const word of new Set(words.map(bare)).values()) {
    if (word.length < 2) continue;
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
      const [start, end] = [map[at][0], map[at + word.length - 1][1]];
      if (!isInsideNumber(text, start) && !isInsideNumber(text, end)) found.push([start, end]);
    }
  }
  return merged(found.sort((a, b) => a[0] - b[0] || b[1] - a[1]));
}

/** Whether a number goes on across a place of a text: behind the 5 of "5,075". @param {string} text @param {number} at */
const isInsideNumber = (text, at) =>
  (at > 0 && /^\p{Nd}[,.]?\p{Nd}/u.test(text.slice(at - 1))) ||
  (at > 1 && /^\p{Nd}[,.]\p{Nd}/u.test(text.slice(at - 2)));

/** @param {Span[]} spans @returns {Span[]} */
function merged(spans) {
  /** @type {Span[]} */
  const kept = [];
  for (const [start, end] of spans) {
    const last = kept.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(end, last[1]);
    else kept.push([start, end]);
  }
  return kept;
}

// A place near `at` where the text may be cut: a space within reach towards `step`, or between syllables.
/** @param {string} text @param {number} at @param {1 | -1} step */
export function cutAt(text, at, step) {
  if (at <= 0 || at >= text.length) return Math.max(0, Math.min(at, text.length));
  for (let i = at, end = at + step * REACH; i !== end && i > 0 && i < text.length; i += step) {
    if (text[i] === " ") return step < 0 ? i + 1 : i;
  }
  while (at > 0 && (CLINGS.test(text[at]) || /[ะา]/.test(text[at]) || LEADS.test(text[at - 1]))) at--;
  return at;
}

/** @param {string} text @param {string[]} words @returns {Piece[]} */
export function marked(text, words, from = 0, to = text.length) {
  /** @type {Piece[]} */
  const parts = [];
  let at = from;
  for (const [start, end] of stretches(text, words)) {
    if (end <= from || start >= to) continue;
    if (start > at) parts.push([text.slice(at, start), false]);
    parts.push([text.slice(Math.max(start, from), Math.min(end, to)), true]);
    at = Math.min(end, to);
  }
  if (at < to) parts.push([text.slice(at, to), false]);
  return parts;
}

/** @param {string} text @param {string[]} words @returns {Piece[]} */
function excerpt(text, words) {
  const first = stretches(text, words)[0]?.[0] ?? 0;
  const from = first > BEFORE ? cutAt(text, first - BEFORE, -1) : 0;
  const to = cutAt(text, Math.min(text.length, from + LENGTH), 1);
  const parts = marked(text, words, from, to);
  /** @type {Piece} */
  const more = ["…", false];
  return [...(from > 0 ? [more] : []), ...parts, ...(to < text.length ? [more] : [])];
}

// What a page shows for a question: the thing that fits best, where it is, and a piece of what is said of it.
/** @param {Page} page @param {string[]} typed the words of the question @returns {Omit<Excerpt, "invented">} */
export function summary(page, typed) {
  const sections = page.sections.map((section) => bare(normalise(`${section.heading}\n${section.text}`)));
  const words = withNumbers(typed, sections);
  const values = new Map(words.map((word) => [word, rarity(word, sections)]));
  const worths = page.sections.map((section, i) => worth(section, sections[i], values));
  const best = page.sections[worths.indexOf(Math.max(...worths))] ?? null;
  const thing = best?.anchor && best.heading ? best.heading : "";
  const folder = page.address.slice(0, page.address.lastIndexOf("/") + 1);
  return {
    address: page.address + (best?.anchor ? `#${best.anchor}` : ""),
    title: marked(thing || page.title, words),
    text: best ? excerpt(best.text || best.heading, words) : [],
    kind: page.kind,
    place: [thing && page.tambon, page.province && `จังหวัด${page.province}`].filter(Boolean).join(" "),
    photo: best?.photo ? folder + best.photo : "",
  };
}

// A number belongs to the word before it wherever the page has them so: “หมู่ 5” is one thing, also as “หมู่ที่ 5”.
/** @param {string[]} words @param {string[]} sections bare texts @returns {string[]} */
function withNumbers(words, sections) {
  return words.flatMap((word, i) => {
    const [before, number] = /^[0-9]+$/.test(words[i + 1] ?? "")
      ? [word, words[i + 1]]
      : [words[i - 1], word];
    if (!before || !/^[0-9]+$/.test(number)) return [word];
    const unit = before.replace(ORDINAL, "");
    const forms = [unit + number, `${unit}ที่${number}`].filter((form) =>
      sections.some((text) => holds(text, bare(normalise(form)))),
    );
    return forms.length ? (number === word ? [] : forms) : [word];
  });
}

// What a word says of a part of a page: the fewer parts hold it, the more. A word of all parts is about the whole page.
/** @param {string} word @param {string[]} sections bare texts */
function rarity(word, sections) {
  const plain = bare(normalise(word));
  const count = plain ? sections.filter((text) => holds(text, plain)).length : 0;
  return count ? EACH_WORD / count : 0;
}

// Every word that a part holds counts before how often it does; and what is in its heading before the rest.
/** @param {Section} section @param {string} text its bare text @param {Map<string, number>} values of words */
function worth(section, text, values) {
  const words = [...values.keys()];
  const held = words.filter((word) => values.get(word) && holds(text, bare(normalise(word))));
  const count = (/** @type {string} */ part) =>
    Math.min(
      stretches(part, words).reduce((sum, [start, end]) => sum + end - start, 0),
      MOST_FOUND,
    );
  const sum = held.reduce((all, word) => all + (values.get(word) ?? 0), EACH_WORD * held.length);
  return sum + HEADING_WORTH * count(section.heading) + count(section.text);
}
