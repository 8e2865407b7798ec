// From a question to the pages that answer it, best first. What is found is there: other spellings are tried only when
// no page holds the words, and are said to be other ones.
import { answersTo, inventedLast } from "./answers.js";
import { correct } from "./correct.js";
import { NOTHING_KNOWN } from "./nothing-known.js";
import { LONGEST, parse, parseText, spell, words } from "./query.js";
import { wordsOf } from "./whole.js";

/** @import { Answers, How } from "./answers.js" */
/** @import { Index } from "./correct.js" */
/** @import { Facets } from "./facets.js" */
/** @import { Reading } from "./knowledge.js" */
/** @import { Understanding } from "./nothing-known.js" */
/** @import { Part } from "./query.js" */
/**
 * How to search: besides, what is known of Thai, and of the entries (needed where a reading names provinces or a kind).
 * @typedef {How & { knowledge: Understanding, facets: (() => Promise<Facets>) | null }} SearchMeans
 */
/**
 * The answers. `parts` are the words they hold, `read` says so where they are not those that were typed. `corrected`:
 * nothing holds the words as typed, and this is the nearest; `missing`: words that no page holds.
 * @typedef {{ pages: number[], total: number, atLeast: boolean, good: boolean, parts: Part[], read: string,
 *   corrected: string | null, missing: string[] }} SearchResult
 */
/** @typedef {{ answers: Answers, parts: Part[], first?: boolean }} SearchReading */

const ANSWERS = 10; // of one list, unless another number is set
const MOST_WORDS = 5; // words of a question that are looked for one by one when no page holds them all
const SHORTEST = 3; // letters of a word set apart: of less, pieces of a misspelt word are words too
const HALF = 0.5; // share of the words that a page holds to be shown where none holds them all

export class Engine {
  /** @param {Index} store */
  constructor(store) {
    this.store = store;
  }

  /** @param {string} typed @param {Partial<SearchMeans>} means @returns {Promise<SearchResult>} */
  async search(typed, { limit = ANSWERS, accept = null, knowledge = NOTHING_KNOWN, facets = null } = {}) {
    const question = typed.slice(0, LONGEST); // of a page that somebody pasted, the beginning
    const means = { limit, accept, knowledge, facets };
    const parts = parse(question, this.store.root.provinces);
    if (!parts.length) return { ...result([], parts), good: false };
    return (
      (await this.#understood(question, question, means)) ??
      (await this.#understood(knowledge.plainer(question), question, means)) ??
      (await this.#instead(knowledge.retyped(question), means)) ??
      (await this.#corrected(question, means)) ??
      (await this.#apart(question, means)) ??
      (await this.#instead(knowledge.broader(question), means)) ??
      (await this.#nearly(question, parts, means))
    );
  }

  // The answers to every reading of the question that holds all its words: first what the reader set apart.
  /** @param {string} text @param {string} typed @param {SearchMeans} means @returns {Promise<SearchResult | null>} */
  async #understood(text, typed, means) {
    if (!text) return null;
    /** @type {SearchReading[]} */
    const good = [];
    for (const reading of means.knowledge.readings(text)) {
      const read = await this.#read(reading, means);
      if (read?.answers.good) good.push({ ...read, first: reading.first });
    }
    if (!good.length) return null;
    const said = [...new Set(good.map(({ parts }) => spell(parts)).filter(Boolean))];
    const isTyped = said.includes(spell(parse(typed, this.store.root.provinces)));
    return {
      ...result(
        good,
        good.flatMap(({ parts }) => parts),
        this.store,
      ),
      read: isTyped ? "" : said.join(", "),
    };
  }

  /** @param {Reading} reading @param {SearchMeans} means @returns {Promise<SearchReading | null>} */
  async #read({ text, provinces, kind }, { limit, accept, facets }) {
    if (!provinces.length && !kind) return this.#exact(text, { limit, accept });
    if (!facets) return null;
    const table = await facets();
    const chosen = { province: provinces, kind: kind ? [kind] : [] };
    const within = (/** @type {number} */ page) => table.passes(page, chosen) && (!accept || accept(page));
    if (text) return this.#exact(text, { limit, accept: within });
    const pages = table.pages().filter(within);
    const scores = new Map(pages.map((page) => [page, 0]));
    return { answers: { pages, scores, good: pages.length > 0, atLeast: false, best: 1 }, parts: [] };
  }

  // A word for a kind of place may be plain text too ("ตลาดในตัวอำเภอเป็นของฝาก"): that is the second reading.
  /** @param {string} text @param {How} how @returns {Promise<SearchReading>} */
  async #exact(text, how) {
    const parts = parse(text, this.store.root.provinces);
    const found = await answersTo(this.store, parts, how);
    if (found.good || !parts.some((part) => part.mark)) return { answers: found, parts };
    const asText = parseText(text);
    const other = await answersTo(this.store, asText, how);
    return other.good ? { answers: other, parts: asText } : { answers: found, parts };
  }

  // The first of other questions that is answered: the same keys on another layout, or a broader word.
  /** @param {string[]} others @param {SearchMeans} means @returns {Promise<SearchResult | null>} */
  async #instead(others, means) {
    for (const text of others) {
      const found = await this.#understood(text, text, means);
      if (found) return { ...found, read: "", corrected: text };
    }
    return null;
  }

  // Words run together that are apart on the pages.
  /** @param {string} question @param {SearchMeans} means */
  async #apart(question, means) {
    const apart = question.split(" ").flatMap((run) => joinShort(wordsOf(run)));
    const text = apart.join(" ");
    return text === question.trim() || apart.some((word) => word.length < SHORTEST)
      ? null
      : this.#understood(text, question, means);
  }

  // The nearest spelling of whole words and names.
  /** @param {string} question @param {SearchMeans} means @returns {Promise<SearchResult | null>} */
  async #corrected(question, { limit, accept, knowledge }) {
    const plain = knowledge.plainer(question);
    for (const parts of [...(plain ? [parse(plain)] : []), parse(question), parseText(question)]) {
      const exact = await answersTo(this.store, parts, { limit, accept });
      const better = await correct(this.store, parts, exact.pages);
      if (!better) continue;
      const answers = await answersTo(this.store, better.parts, { limit, accept });
      const read = { answers, parts: better.parts };
      if (answers.good)
        return { ...result([read], better.parts, this.store), corrected: spell(better.parts) };
    }
    return null;
  }

  // Pages that hold most of the words, and which words no page holds.
  /** @param {string} question @param {Part[]} parts @param {SearchMeans} means @returns {Promise<SearchResult>} */
  async #nearly(question, parts, { limit, accept }) {
    const asked = words(parts).filter(Boolean).slice(0, MOST_WORDS);
    const missing = [];
    for (const word of asked) {
      const { answers } = await this.#exact(word, { limit: 1, accept: null });
      if (!answers.good) missing.push(word);
    }
    const nothing = { ...result([], parts), missing: missing.length ? missing : [question] };
    if (asked.length < 2 || missing.length === asked.length) return nothing;
    const answers = await answersTo(this.store, parts, { limit, accept, forgiving: true });
    if (answers.best < HALF) return nothing;
    return { ...result([{ answers, parts }], parts, this.store), good: false, missing };
  }
}

/** @param {SearchReading[]} read @param {Part[]} parts @param {Index | null} store @returns {SearchResult} */
function result(read, parts, store = null) {
  const seen = new Set();
  const blocks = [read.filter(({ first }) => first), read.filter(({ first }) => !first)].map((block) =>
    block.flatMap(({ answers }) => answers.pages).filter((page) => !seen.has(page) && seen.add(page)),
  );
  const pages = store ? blocks.flatMap((block) => inventedLast(store, block)) : [];
  const atLeast = read.some(({ answers }) => answers.atLeast);
  return {
    pages,
    total: pages.length,
    atLeast,
    good: read.length > 0,
    parts,
    read: "",
    corrected: null,
    missing: [],
  };
}

// A piece too short to be looked for by itself belongs to the word after it, the last one to the word before.
/** @param {string[]} pieces */
function joinShort(pieces) {
  /** @type {string[]} */
  const joined = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && last.length < SHORTEST) joined.splice(-1, 1, last + piece);
    else joined.push(piece);
  }
  const end = joined.length > 1 && (joined.at(-1) ?? "").length < SHORTEST ? joined.splice(-2).join("") : "";
  return end ? [...joined, end] : joined;
}
