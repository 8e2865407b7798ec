// From a question to the pages that answer it, best first.
import { correct, spell } from "./correct.js";
import { gather, gatherTexts } from "./gather.js";
import { grams, parse, parseText, words } from "./query.js";
import { WHOLE_NAME, rank } from "./rank.js";
import { AS_TYPED, IN_ONE_PASSAGE, fits } from "./fits.js";
import { bare, compared } from "./text.js";

/** @import { Better, Index } from "./correct.js" */
/** @import { Part } from "./query.js" */
/** @import { Answer } from "./question.js" */
/** @typedef {{ limit: number, accept: ((page: number) => boolean) | null }} How how many answers, and which may be some */
/**
 * Numbers of the pages that answer; the first ones were looked at. `good`: one of them holds the words as typed;
 * `named`, `known`: they are a name, or a name or a person; `place`: a place is named by its whole name.
 * @typedef {{ pages: number[], total: number, atLeast: boolean, good: boolean, named: boolean, known: boolean,
 *   place: boolean }} Answers
 */
/** @typedef {Better & { found: Answers }} Corrected */
/**
 * @typedef {Answers & { parts: Part[], corrected: string | null, suggested: string | null }} SearchResult
 */

/** @type {Answers} */
const NOTHING = {
  pages: [],
  total: 0,
  atLeast: false,
  good: false,
  named: false,
  known: false,
  place: false,
};

// What each number is for; what changes with it is measured in docs/search-ranking.md.
const TEXTS = 22000; // bytes of long lists of running text when no name holds the question: they must answer it
const FEWER_TEXTS = 12000; // the same when some name does: they only fill the list up
const ANSWERS = 10; // of one list, unless another number is set
const FIRST_LOOK = 10; // pages whose text is read at first: one list of answers
const MORE_LOOK = 16; // and once more if those do not do
const MOST_LOOKS = 26; // both together: each is a file to load
const LEAST_COVER = 0.45; // share of the question that an answer covers at least: nearly half its keys
const LEAST_LOOSE = 0.3; // the same where nothing is written as typed
const SURE_COVER = 0.9; // share that answers a question of place names alone
const LOOK_ON = 0.7; // share covered from which more pages are read
const TAIL = 0.12; // part of the best score under which a page is left out: the tail is noise
const FIT_BASE = 0.4; // what stays of the index's score when the text holds none of the words
const BY_FIT = 0.6; // what the text adds: a page that holds all words keeps its score (0.4 + 0.6)
const IN_NAMES = 1.4; // all words in the page's names and headings: it is about them
const RARE = 40; // answers above which no other spelling is sought: so many pages do not share a slip
const MANY_MORE = 8; // times as many answers to another spelling: it is suggested, or meant if the first is in text only
const VASTLY_MORE = 30; // the same where the first is a name: a name may be rare and right

export class Engine {
  /** @param {Index} store */
  constructor(store) {
    this.store = store;
  }

  /** @param {string} question @param {Partial<How>} how @returns {Promise<SearchResult>} */
  async search(question, { limit = ANSWERS, accept = null } = {}) {
    const parts = parse(question, this.store.root.provinces);
    if (!parts.length) return { ...NOTHING, parts, corrected: null, suggested: null };
    const how = { limit, accept };
    const readings = [parse(question), ...(parts.some((part) => part.mark) ? [parseText(question)] : [])];
    const exact = await this.#exact(parts, readings, how);
    if (exact.good && exact.total > RARE) return { ...exact, parts, corrected: null, suggested: null };
    const better = await this.#corrected(exact.good ? readings.slice(0, 1) : readings, exact, how);
    if (better && isMeant(exact, better))
      return { ...joined(exact, better), parts: better.parts, suggested: null };
    if (exact.good) return { ...exact, parts, corrected: null, suggested: suggestion(exact, better) };
    const loose = await this.#answers(parts, { ...how, forgiving: true });
    return { ...(loose.pages.length ? loose : exact), parts, corrected: null, suggested: null };
  }

  // A word for a kind of place may be plain text too ("ตลาดในตัวอำเภอเป็นของฝาก"): that is the second reading.
  /** @param {Part[]} parts @param {Part[][]} readings @param {How} how */
  async #exact(parts, [, asText], how) {
    const found = await this.#answers(parts, how);
    if (found.good || !asText) return found;
    const other = await this.#answers(asText, how);
    return other.good ? other : found;
  }

  // The first reading that has a better spelling, with its answers, or null.
  /** @param {Part[][]} readings @param {Answers} exact @param {How} how @returns {Promise<Corrected | null>} */
  async #corrected(readings, exact, how) {
    for (const reading of readings) {
      const better = await correct(this.store, reading, exact.pages, exact.good);
      if (!better) continue;
      const found = await this.#answers(better.parts, how);
      if (found.good) return { ...better, found };
    }
    return null;
  }

  /** @param {Part[]} parts @param {How & { forgiving?: boolean }} how @returns {Promise<Answers>} */
  async #answers(parts, { limit, accept, forgiving = false }) {
    const found = await gather(this.store, grams(parts), forgiving);
    let ranked = rank(this.store, found);
    const sure = ranked.filter((answer) => answer.full > WHOLE_NAME).length;
    if (sure < limit) {
      await gatherTexts(this.store, found, sure ? FEWER_TEXTS : TEXTS);
      ranked = rank(this.store, found);
    }
    const best = ranked[0]?.score ?? 0;
    let answers = ranked.filter(
      (answer) => answer.cover >= (forgiving ? LEAST_LOOSE : LEAST_COVER) && answer.score > best * TAIL,
    );
    if (accept) answers = answers.filter((answer) => accept(answer.page));
    const named = answers.some((answer) => answer.named > WHOLE_NAME);
    const known = named || answers.some((answer) => answer.person > WHOLE_NAME),
      place = answers.some((answer) => answer.place);
    const good = await this.#look(parts, answers, limit);
    const atLeast = found.some((entry) =>
      entry.lists.some((list) => !list.ids || list.count > list.ids.length),
    );
    return {
      pages: answers.map((answer) => answer.page),
      total: answers.length,
      atLeast,
      good,
      named,
      known,
      place,
    };
  }

  // Look at the texts of the first pages and put those first that really hold the words, close together.
  /** @param {Part[]} parts @param {Answer[]} answers @param {number} limit */
  async #look(parts, answers, limit) {
    const asked = words(parts);
    if (!asked.length) return answers.length > 0 && answers[0].cover > SURE_COVER;
    const free = parts.filter((part) => !part.level).map((part) => part.text);
    /** @type {Answer[]} */
    const looked = [];
    const typed = parts.some((part) => part.join)
      ? bare(parts.map((part) => (part.join ? part.mark + part.text : part.text)).join(""))
      : null;
    const enough = asked.length > 1 ? IN_ONE_PASSAGE : 1;
    let good = 0,
      whole = 0;
    while (looked.length < Math.min(answers.length, MOST_LOOKS) && whole < limit) {
      const more = looked.length ? MORE_LOOK : Math.max(FIRST_LOOK, limit);
      const next = answers.slice(looked.length, looked.length + more);
      if (looked.length && next[0].cover < LOOK_ON) break;
      const texts = await Promise.all(next.map((answer) => this.store.page(answer.page)));
      next.forEach((answer, i) => {
        const page = texts[i];
        const text = page && compared(page);
        const fit = text ? fits(text, free, asked, typed) : 0;
        good += Number(fit >= 1 && (answer.placed || fit === AS_TYPED));
        whole += Number(fit >= (typed ? AS_TYPED : enough));
        const name = text && asked.every((word) => text.bareNames.includes(bare(word))) ? IN_NAMES : 1;
        looked.push({ ...answer, score: answer.score * (FIT_BASE + BY_FIT * fit) * name });
      });
    }
    looked.sort((a, b) => b.score - a.score || a.page - b.page);
    answers.splice(0, looked.length, ...looked);
    return good > 0;
  }
}

// Whether the better spelling comes first: nothing is written as typed, or it is so in running text alone and far
// more rarely, or it sounds the same and is rarer still.
/** @param {Answers} exact @param {Corrected} better */
function isMeant(exact, { found, soundsAlike }) {
  if (!exact.good) return true;
  if (exact.place) return false;
  const times = found.named ? found.total / exact.total : 0;
  return times > (exact.known ? (soundsAlike ? VASTLY_MORE : Infinity) : MANY_MORE);
}

/** @param {Answers} exact @param {Corrected | null} better */
const suggestion = (exact, better) =>
  better && better.found.total > MANY_MORE * exact.total ? spell(better.parts) : null;

// The answers to the better spelling, then those to the question as it was put.
/** @param {Answers} exact @param {Corrected} better */
function joined(exact, { found, parts }) {
  const pages = [...new Set([...found.pages, ...(exact.good ? exact.pages : [])])];
  return { ...found, pages, total: pages.length, corrected: spell(parts) };
}
