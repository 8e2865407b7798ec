// What readers mean by what they type, from search/knowledge.toml: other words for a thing, words for a page, regions,
// words of a question that say nothing, and the key that was meant on another keyboard.
import { normalise } from "./normalise.js";
import { PlainQuestion, isLatin, longestFirst } from "./plain-question.js";

/**
 * The tables of knowledge.toml without the names of the site's own pages.
 * @typedef {{ words: Record<string, string[]>, pages: Record<string, string[]>, within: Record<string, string[]>,
 *   broader: Record<string, string[]>,
 *   regions: Record<string, string[]>, provinces: Record<string, string>, numbers: Record<string, string>,
 *   questions: { start: string[], end: string[], near: string[] }, keyboards: Record<string, string> }} Tables
 */
/**
 * One way to understand a question: its words, and if it names them, the provinces and the kind of page it is about.
 * @typedef {{ text: string, provinces: string[], kind: string, first?: boolean }} Reading `first`: before all others
 */
const THAI = /^[ก-ฮเ-ไ][ก-๎ ]+$/; // letters alone, and no mark at the beginning
const APART = /[ ,]+/;
const MOST_OTHERS = 6; // readings with other words: each is a search of its own
const MOST_RUNS = 3; // of a name for something: "things to do"
const SHORT_FORM = 2; // consonants of a short form up to which it is in many words ("รร" in กรรม): it is not looked for itself

/** @param {Record<string, string[]>} table */
const listsOf = (table) =>
  new Map(Object.entries(table).map(([from, to]) => [normalise(from), to.map(normalise)]));
/** @param {Record<string, string[]>} table @returns {Map<string, string>} */
const kindsOf = (table) =>
  new Map(Object.entries(table).flatMap(([kind, names]) => names.map((name) => [normalise(name), kind])));

/** A word as it may be in the file: without points, and of English without the ending of many. @param {string} word */
function spellings(word) {
  const plain = word.replaceAll(".", "");
  const one = isLatin(word)
    ? [word.replace(/s$/, ""), word.replace(/es$/, ""), word.replace(/ies$/, "y")]
    : [];
  return [...new Set([word, plain, ...one])];
}

/** A short form: consonants alone, with or without points. @param {string} word */
const isShortForm = (word) => /^([ก-ฮ]\.?){2,5}$/.test(word);

export class Knowledge {
  /** @param {Tables} tables */
  constructor(tables) {
    const { words, pages, within, broader, regions, provinces, questions, numbers, keyboards } = tables;
    this.words = listsOf(words);
    this.wider = listsOf(broader);
    this.kinds = kindsOf(pages);
    this.within = kindsOf(within);
    /** @type {Map<string, string[]>} */
    this.regions = new Map(
      Object.entries(regions).flatMap(([names, list]) =>
        names.split(",").map((name) => [normalise(name), list]),
      ),
    );
    this.provinces = new Map(Object.entries(provinces).map(([from, to]) => [normalise(from), normalise(to)]));
    const places = [...this.regions.keys(), ...this.provinces.keys(), ...Object.values(regions).flat()];
    const kinds = [...this.kinds.keys()].filter((word) => !isLatin(word));
    this.plain = new PlainQuestion({ ...questions, numbers, kinds, places });
    this.nearWords = longestFirst(questions.near);
    this.keyboards = keyboards;
  }

  // The question without the words for what is near the reader, and whether there were any.
  /** @param {string} question */
  near(question) {
    const text = normalise(question);
    const word = this.nearWords.find((name) => text.includes(name));
    return { near: Boolean(word), text: word ? text.replace(word, " ").trim() : question };
  }

  // Readings that keep every word that the reader typed: a region or kind of page set apart by spaces, other words.
  /** @param {string} question @returns {Reading[]} */
  readings(question) {
    const runs = normalise(question).trim().split(APART);
    const region = runs.find((run) => this.regions.has(run)) ?? "";
    const provinces = this.regions.get(region) ?? [];
    const rest = runs.filter((run) => run !== region);
    const kindOf = this.#kindOf(rest);
    const text = region ? rest.join(" ") : question;
    const office = this.#office(rest);
    /** @type {Reading[]} */
    const found = office.kind ? [{ text, provinces, kind: office.kind, first: true }] : [];
    if (kindOf && !kindOf.rest) found.push({ text, provinces, kind: kindOf.kind });
    if (kindOf)
      for (const one of [kindOf.rest, ...this.#others(kindOf.rest.split(" "))])
        found.push({ text: one, provinces, kind: kindOf.kind });
    const others = this.#others(rest).map((other) => ({ text: other, provinces, kind: "" }));
    others.push(...office.places.map((place) => ({ text: place, provinces, kind: office.kind })));
    if (region && !rest.length) found.push({ text: "", provinces, kind: "index" });
    const isCommon = rest.some((run) => isShortForm(run) && run.replaceAll(".", "").length <= SHORT_FORM);
    const typed = rest.length && !(others.length && isCommon) ? [{ text, provinces, kind: "" }] : [];
    return rest.some(isShortForm) ? [...found, ...others, ...typed] : [...found, ...typed, ...others];
  }

  // The question without words that say nothing, and with what was run together set apart; "" where nothing changes.
  /** @param {string} question */
  plainer(question) {
    return this.plain.plainer(question);
  }

  // The kind of page on which an office that is named has its holder; the places named beside it, whose page of people
  // is an answer also where nobody is named there yet.
  /** @param {string[]} runs */
  #office(runs) {
    const kind = runs.map((run) => this.within.get(run)).find(Boolean) ?? "";
    const place = runs.filter((run) => !this.within.has(run)).join(" ");
    return { kind, places: kind && place ? [place] : [] };
  }

  /** @param {string[]} runs */
  #kindOf(runs) {
    for (let size = runs.length; size > 0; size--)
      for (let at = 0; at + size <= runs.length; at++) {
        const kind = spellings(runs.slice(at, at + size).join(" "))
          .map((word) => this.kinds.get(word))
          .find(Boolean);
        if (kind) return { kind, rest: [...runs.slice(0, at), ...runs.slice(at + size)].join(" ") };
      }
    return null;
  }

  // The question with each of its words as another word for the same, then with one of them (or of some in a row).
  /** @param {string[]} runs @returns {string[]} */
  #others(runs) {
    const each = runs.map((run) => this.#same(run)[0] ?? run);
    const found = runs.filter((run, i) => run !== each[i]).length > 1 ? [each.join(" ")] : [];
    for (let size = Math.min(MOST_RUNS, runs.length); size > 0; size--)
      for (let at = 0; at + size <= runs.length; at++)
        for (const other of this.#same(runs.slice(at, at + size).join(" ")))
          found.push([...runs.slice(0, at), other, ...runs.slice(at + size)].join(" "));
    return found.slice(0, MOST_OTHERS);
  }

  // Other words for one.
  /** @param {string} word @returns {string[]} */
  #same(word) {
    const full = this.provinces.get(word);
    return (
      spellings(word)
        .map((one) => this.words.get(one))
        .find(Boolean) ?? (full ? [full] : [])
    );
  }

  // Broader words for a thing that is on no page, the nearest first: in Thai a word begins with its kind (ผ้าไหม: ผ้า).
  /** @param {string} question @returns {string[]} */
  broader(question) {
    const runs = (this.plain.plainer(question) || normalise(question).trim()).split(APART);
    const beginnings = longestFirst([...this.wider.keys()]);
    return runs.flatMap((run, at) => {
      const beginning = beginnings.find((word) => run.startsWith(word));
      const others = (beginning && this.wider.get(beginning)) || [];
      return others
        .filter((word) => word !== run)
        .map((word) => [...runs.slice(0, at), word, ...runs.slice(at + 1)].join(" "));
    });
  }

  // What the same keys write on the other layouts, where the question is of one script alone.
  /** @param {string} question @returns {string[]} */
  retyped(question) {
    const { english, ...layouts } = this.keyboards;
    const thai = /[ก-๛]/.test(question);
    return Object.values(layouts)
      .map((layout) => {
        const [from, to] = thai ? [layout, english] : [english, layout];
        return [...question].map((key) => (from.includes(key) ? to[from.indexOf(key)] : key)).join("");
      })
      .filter((text) => (thai ? /^[a-z][a-z ]{2,}$/i : THAI).test(text));
  }
}
