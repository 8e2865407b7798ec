// A question as the words that matter: without words of questions and joining words, with what was run together set
// apart, and the number of a village as a figure.
import { normalise } from "./normalise.js";
import { isBorder } from "./whole.js";

/**
 * Words of knowledge.toml: of questions at their start and end, of numbers, for kinds of page, and names of places.
 * @typedef {{ start: string[], end: string[], numbers: Record<string, string>, kinds: string[], places: string[] }} PlainWords
 */
const LEAST = 2; // letters that must be left when words of a question are taken off
const SHORTEST = 4; // letters of a place that is cut off a run: shorter ones (ตาก) end many words
const MOO = /(^| )ม\.? ?(?=[0-9])|([ก-๎])ม\. ?(?=[0-9])/g;
const AMID = / (in|ใน|ที่|ของ|จาก|แถว) /g;

/** @type {(list: string[]) => string[]} */
export const longestFirst = (list) => list.map(normalise).sort((a, b) => b.length - a.length);
/** @param {string} text */
export const isLatin = (text) => /^[a-z]/.test(text);

export class PlainQuestion {
  /** @param {PlainWords} words */
  constructor({ start, end, numbers, kinds, places }) {
    this.start = longestFirst(start);
    this.end = longestFirst(end);
    this.kinds = longestFirst(kinds);
    this.places = longestFirst(places).filter((name) => !isLatin(name));
    this.numbers = new Map(Object.entries(numbers).map(([word, number]) => [normalise(word), number]));
    this.numbered = new RegExp(
      `(หมู่ที่|หมู่|ข้อที่|ข้อ) ?(${longestFirst(Object.keys(numbers)).join("|")})(?![ก-๎])`,
      "g",
    );
  }

  /** "" where nothing changes. @param {string} question */
  plainer(question) {
    const text = normalise(question).trim();
    const runs = this.#stripped(this.#figures(text)).replace(AMID, " ").split(" ");
    const apart = runs.flatMap((run) => this.#apart(this.#stripped(run)).split(" "));
    const found = apart
      .map((run) => this.#stripped(run))
      .filter(Boolean)
      .join(" ");
    return found === text ? "" : found;
  }

  // The number of a village or item as a figure, and ม. as what it is short for.
  /** @param {string} text */
  #figures(text) {
    const figures = text.replace(this.numbered, (_, what, word) => `${what} ${this.numbers.get(word)}`);
    return figures.replace(MOO, (_, space, letter = space) => `${letter} หมู่ `.replace("  ", " ")).trim();
  }

  /** @param {string} text */
  #stripped(text) {
    for (let before = ""; before !== text;) {
      before = text;
      const start = this.start.find((word) => this.#isAt(text, 0, word));
      if (start) text = text.slice(start.length).trim();
      const end = this.end.find((word) => this.#isAt(text, text.length - word.length, word));
      if (end) text = text.slice(0, -end.length).trim();
    }
    return text;
  }

  // Whether a text begins (at 0) or ends with a word, and something is left without it.
  /** @param {string} text @param {number} at @param {string} word */
  #isAt(text, at, word) {
    if (at < 0 || !text.startsWith(word, at) || text.length - word.length < LEAST) return false;
    const border = at || word.length;
    return isLatin(word) ? text[at ? at - 1 : border] === " " : isBorder(text, border);
  }

  // A word for a page at the beginning, and a place at the end, of words run together.
  /** @param {string} run */
  #apart(run) {
    const kind = this.kinds.find((word) => run.startsWith(word) && run.length - word.length >= LEAST);
    if (kind) run = `${kind} ${run.slice(kind.length)}`;
    const place = this.places.find(
      (name) => name.length >= SHORTEST && run.endsWith(name) && run.length - name.length >= LEAST,
    );
    return place ? `${run.slice(0, -place.length).trim()} ${place}` : run;
  }
}
