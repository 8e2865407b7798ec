// What a question is worth to a page: which of its keys a passage, a page or an entry holds is a number of up to
// 30 bits (a set).
import { byWord } from "./query.js";
import { Sums } from "./sums.js";
import { NAME, PLACE, pageSlot } from "./store.js";

/** @import { Found } from "./gather.js" */
/** @import { Part } from "./query.js" */
/** @import { Root } from "./store.js" */

// What each number is for; what changes with it is measured in docs/search-ranking.md.
const PASSAGES_A_PAGE = 4; // passages of an ordinary page: turns the number of pages into one of passages
const PASSAGES_AN_ENTRY = 40; // passages of an ordinary entry: a place name holds for all of them
const IN_NAME = 1.6; // a key in a title, heading or name: a page named so is about it
const IN_TEXT = 1; // a key in running text: the measure of the others
const IN_PLACE = 0.95; // a key in the name of a place the entry is in: just less, as it is on every page of it
const GUESSED = 0.7; // a key that a page beyond the end of a cut list may hold: less than knowing, more than nothing
const HOPED = 0.8; // the same when judging how much of the question a page covers: a wrong "no" loses it for good
const RAREST = 0.005; // share of passages under which a key is no rarer: misspellings are rare, and say little
const TOGETHER = 0.25; // keys across a space or at the end of a name: words run together as typed
const NAMED = 0.4; // what it is worth that all keys are in one name
const COVER_POWER = 3; // a page with two thirds of the question is worth far less than two thirds
const NEAR_POWER = 3; // and so is a page that holds it all, but scattered over its passages
const NAMED_POWER = 4; // a name that holds half of the question is hardly a name for it

/** @typedef {[place: number, name: number, text: number, person: number]} PassageKeys the keys in it by kind of list */
/**
 * What the most fitting passage holds. `near`: its share of the question, `sure`: without guessing; `ends`: a name
 * there begins (1/2) and ends (1) so; `named`: in one name; `full`: in one name and the place names; `person`: in one
 * person's.
 * @typedef {{ near: number, sure: number, named: number, full: number, person: number, ends: number }} Best
 */
/**
 * @typedef {{ page: number, score: number, cover: number, placed: boolean, place: boolean, lies: number } & Best} Answer
 *   `lies`: keys in the names of places its entry is in
 */
/** @typedef {{ asked: number, free: number }} Lies keys in the names of places it is in, if the question names a place or not */

export class Question {
  /** @param {Root} root @param {Found[]} found */
  constructor(root, found) {
    this.found = found;
    const total = root.pages * PASSAGES_A_PAGE;
    const idf = found.map((entry) => rarity(entry, total));
    const anyMust = found.some((entry) => entry.key.must);
    /** @type {(test: (entry: Found) => unknown) => number} */
    const set = (test) => found.reduce((bits, entry, i) => bits | (test(entry) ? 1 << i : 0), 0);
    this.must = set((entry) => entry.key.must || !anyMust);
    this.edges = set((entry) => entry.key.edge);
    this.joins = set((entry) => entry.key.joins);
    this.pairs = set((entry) => entry.key.pair);
    this.asPlace = set((entry) => entry.key.part.level && entry.key.must);
    this.sums = new Sums(idf);
    this.total = this.sums.of(this.must);
    this.words = byWord(found)
      .map((word) => set((entry) => word.includes(entry)) & this.must)
      .filter(Boolean);
    this.parts = [...new Set(found.map((entry) => entry.key.part))].map((part) => ({
      part,
      keys: set((entry) => entry.key.part === part),
    }));
    this.unknown = found.map(horizon);
    /** @type {(kind: number) => number} */
    const known = (kind) => set((entry) => entry.lists.every((list) => list.kind !== kind || list.ids));
    this.namesKnown = known(NAME) & this.must;
    this.placesKnown = known(PLACE);
  }

  /** @param {number} set */
  #share(set) {
    return this.sums.of(set & this.must) / this.total;
  }

  /** @param {number} slot */
  #guessed(slot) {
    return this.unknown.reduce((bits, from, i) => bits | (slot >= from ? 1 << i : 0), 0);
  }

  /** @param {number} page @param {PassageKeys[]} passages @param {Lies} place @returns {Answer} */
  answer(page, passages, place = { asked: 0, free: 0 }) {
    const lies = place.asked | place.free,
      guessed = this.#guessed(pageSlot(page));
    const { names, texts, ...best } = this.#best(passages, lies, guessed);
    best.near ||= this.#together(lies, guessed);
    const strong = names | place.asked,
      held = strong | texts | lies;
    const cover = (this.#together(held, guessed) + this.#leastWord(held, guessed)) / 2;
    const value =
      IN_NAME * this.#share(strong) +
      IN_TEXT * this.#share(texts & ~strong) +
      IN_PLACE * this.#share(lies & ~strong & ~texts) +
      GUESSED * this.#share(guessed & ~held);
    const joined = (held & ~this.edges) | (strong & this.edges);
    const bonus =
      (TOGETHER * this.sums.of(joined & ~this.must) + this.sums.of((names | texts) & this.joins)) /
      this.total;
    const score =
      (value + bonus) *
      cover ** COVER_POWER *
      best.near ** NEAR_POWER *
      (1 + NAMED * best.named ** NAMED_POWER);
    return { page, score, cover, ...best, placed: !(this.asPlace & ~place.asked), place: false, lies };
  }

  // The keys of all passages by kind, and the most that one of them holds.
  /** @param {PassageKeys[]} passages @param {number} lies @param {number} guessed */
  #best(passages, lies, guessed) {
    const all = [0, 0, 0, 0];
    const best = { near: 0, sure: 0, named: 0, full: 0, person: 0, ends: 0 };
    const known = this.sums.of(this.namesKnown) || 1;
    for (const passage of passages)
      passage.forEach((keys, kind) => {
        all[kind] |= keys;
      });
    const [, names, texts, people] = all,
      anywhere = (names | texts | people) & this.pairs; // two letters say which page, not where
    for (const [, inName, inText, ofPerson] of passages) {
      const held = inName | inText | ofPerson | lies | anywhere;
      best.ends = Math.max(best.ends, this.#ends(inName) + this.#ends(ofPerson));
      best.person = Math.max(best.person, this.#share(ofPerson));
      best.named = Math.max(best.named, this.sums.of(inName & this.namesKnown) / known);
      best.full = Math.max(best.full, this.sums.of((inName | lies) & this.namesKnown) / known);
      best.near = Math.max(best.near, this.#together(held, guessed));
      best.sure = Math.max(best.sure, this.#share(held));
    }
    return { names, texts: texts | people, ...best };
  }

  // 0, 1/2 or 1: whether a name there begins and ends as a word of the question.
  /** @param {number} keys */
  #ends(keys) {
    let count = 0;
    for (let left = keys & this.edges; left; left &= left - 1) count++;
    return Math.min(1, count / 2);
  }

  /** @param {number} set @param {number} guessed */
  #together(set, guessed) {
    return this.#share(set) + HOPED * this.#share(guessed & ~set);
  }

  /** @param {number} held @param {number} guessed */
  #leastWord(held, guessed) {
    let least = 1;
    for (const word of this.words) {
      const part = this.sums.of(held & word) + HOPED * this.sums.of(guessed & ~held & word);
      least = Math.min(least, part / this.sums.of(word));
    }
    return least;
  }

  // The parts of the question that the keys in an entry's own name answer wholly.
  /** @param {number} own @returns {Part[]} */
  wholePlaces(own) {
    const missing = ~own & this.placesKnown;
    const whole = this.parts.filter(({ keys }) => own & keys & this.edges && !(missing & keys));
    return whole.map(({ part }) => part);
  }
}

/** @param {Found} entry @param {number} total */
function rarity(entry, total) {
  const count = entry.lists.reduce(
    (sum, list) => sum + list.count * (list.kind === PLACE ? PASSAGES_AN_ENTRY : 1),
    0,
  );
  return Math.log(1 + (total + 1) / (Math.min(count, total) + RAREST * total));
}

// Slots from here on may hold the key without its lists saying so.
/** @param {Found} entry */
function horizon(entry) {
  if (entry.key.part.level) return Infinity;
  return Math.min(
    Infinity,
    ...entry.lists.filter((list) => list.kind !== PLACE).map((list) => (list.ids ? list.from : 0)),
  );
}
