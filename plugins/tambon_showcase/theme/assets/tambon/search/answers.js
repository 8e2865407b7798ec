// The pages that answer one reading of a question: ranked by the index, then looked at, so that what is said to be found
// is there.
import { AS_TYPED, IN_ONE_PASSAGE, fits } from "./fits.js";
import { gather, gatherTexts } from "./gather.js";
import { grams, placeWords, words } from "./query.js";
import { WHOLE_NAME, rank } from "./rank.js";
import { pageSlot } from "./store.js";
import { bare, compared, holds } from "./text.js";

/** @import { Index } from "./correct.js" */
/** @import { Found } from "./gather.js" */
/** @import { Part } from "./query.js" */
/** @import { Answer } from "./question.js" */
/** @import { Compared } from "./text.js" */
/** @typedef {{ limit: number, accept: ((page: number) => boolean) | null }} How how many answers, and which may be some */
/**
 * Numbers of the pages that answer, best first. `good`: those hold every word; otherwise they are only near, and
 * `best` is the share of the words that the nearest holds.
 * @typedef {{ pages: number[], scores: Map<number, number>, good: boolean, atLeast: boolean, best: number }} Answers
 */

// What each number is for; what changes with it is measured in docs/search-ranking.md.
const TEXTS = 22000; // bytes of long lists of running text when no name holds the question: they must answer it
const FEWER_TEXTS = 12000; // the same when some name does: they only fill the list up
const FIRST_LOOK = 10; // pages whose text is read at first: one list of answers
const MOST_LOOKS = 26; // with those that are read if the first do not do: each is a file to load
const LEAST_COVER = 0.45; // share of the question that an answer covers at least: nearly half its keys
const LEAST_LOOSE = 0.3; // the same where nothing is written as typed
const SURE_COVER = 0.9; // share that answers a question of place names alone
const LOOK_ON = 0.7; // share covered from which more pages are read
const TAIL = 0.12; // part of the best score under which a page is left out: the tail is noise
const FIT_BASE = 0.4; // what stays of the index's score when the text holds none of the words
const BY_FIT = 0.6; // what the text adds: a page that holds all words keeps its score (0.4 + 0.6)
const IN_NAMES = 1.4; // all words in the page's names and headings: it is about them
const SITE_NAMED = 3; // one of the site's own pages that is called what the reader typed: surely meant

/** @param {Index} store @param {Part[]} parts @param {How & { forgiving?: boolean }} how @returns {Promise<Answers>} */
export async function answersTo(store, parts, { limit, accept, forgiving = false }) {
  const found = await gather(store, grams(parts), forgiving);
  let ranked = rank(store, found);
  const sure = ranked.filter((answer) => answer.full > WHOLE_NAME).length;
  if (sure < limit) {
    await gatherTexts(store, found, sure ? FEWER_TEXTS : TEXTS);
    ranked = rank(store, found);
  }
  const best = ranked[0]?.score ?? 0;
  const least = forgiving ? LEAST_LOOSE : LEAST_COVER;
  const near = ranked.filter((answer) => answer.cover >= least && answer.score > best * TAIL);
  const accepted = inventedLast(store, accept ? near.filter((answer) => accept(answer.page)) : near);
  const looked = await new Look(store, parts, found).at(accepted, limit);
  const atLeast = found.some(({ lists }) => lists.some((list) => !list.ids || list.count > list.ids.length));
  return { ...chosen(looked, accepted.slice(looked.length)), atLeast };
}

// Entries that no register knows come after all others.
/** @template {number | { page: number }} T @param {Index} store @param {T[]} answers @returns {T[]} */
export function inventedLast(store, answers) {
  const invented = new Set(store.root.fiction ?? []);
  if (!invented.size) return answers;
  const isReal = (/** @type {T} */ one) => !invented.has(pageSlot(typeof one === "number" ? one : one.page));
  return [...answers.filter(isReal), ...answers.filter((answer) => !isReal(answer))];
}

// Where a page that was looked at holds every word, only such pages answer, and those not looked at that have every key.
/** @param {Looked[]} looked @param {Answer[]} others */
function chosen(looked, others) {
  const sure = looked.filter((answer) => answer.whole);
  const kept = sure.length
    ? [...sure, ...others.filter(({ cover }) => cover > WHOLE_NAME)]
    : [...looked, ...others];
  return {
    pages: kept.map(({ page }) => page),
    scores: new Map(kept.map(({ page, score }) => [page, score])),
    good: sure.length > 0,
    best: Math.max(0, ...looked.map(({ fit }) => fit)),
  };
}

/**
 * `whole`: the page holds every word; `lost`: its file is not there.
 * @typedef {Answer & { fit: number, whole: boolean, lost: boolean }} Looked
 */

// Looks at the texts of the first pages and puts those first that really hold the words, close together.
class Look {
  /** @param {Index} store @param {Part[]} parts @param {Found[]} found */
  constructor(store, parts, found) {
    this.store = store;
    this.found = found;
    this.asked = words(parts);
    this.free = parts.filter((part) => !part.level).map((part) => part.text);
    this.typed = parts.some((part) => part.join)
      ? bare(parts.map((part) => (part.join ? part.mark + part.text : part.text)).join(""))
      : null;
  }

  /** @param {Answer[]} answers @param {number} limit @returns {Promise<Looked[]>} */
  async at(answers, limit) {
    if (!this.asked.length)
      return answers.map((answer) => ({
        ...answer,
        fit: answer.cover,
        whole: answer.cover > SURE_COVER,
        lost: false,
      }));
    const enough = this.typed ? AS_TYPED : this.asked.length > 1 ? IN_ONE_PASSAGE : 1;
    /** @type {Looked[]} */
    const looked = [];
    for (let whole = 0; looked.length < Math.min(answers.length, MOST_LOOKS) && whole < limit;) {
      const next = answers.slice(looked.length, looked.length ? MOST_LOOKS : Math.max(FIRST_LOOK, limit));
      if (looked.length && next[0].cover < LOOK_ON) break;
      const now = await Promise.all(next.map((answer) => this.#one(answer)));
      whole += now.filter(({ fit }) => fit >= enough).length;
      looked.push(...now);
    }
    if (looked.length && looked.every(({ lost }) => lost)) throw new Error("pages"); // nothing can be said of the words
    return inventedLast(
      this.store,
      looked.sort((a, b) => b.score - a.score || a.page - b.page),
    );
  }

  /** @param {Answer} answer @returns {Promise<Looked>} */
  async #one(answer) {
    const page = await this.store.page(answer.page);
    if (!page) return { ...answer, fit: 0, whole: false, lost: true, score: answer.score * FIT_BASE };
    const text = compared(page);
    const fit = fits(text, this.free, this.asked, this.typed, placeWords(this.found, answer.lies));
    const whole = fit >= 1 && (answer.placed || fit === AS_TYPED);
    const name = this.asked.every((word) => text.bareNames.includes(bare(word))) ? IN_NAMES : 1;
    const own = page.kind === "site" && this.#isCalledSo(text);
    return {
      ...answer,
      fit,
      whole,
      lost: false,
      score: answer.score * (FIT_BASE + BY_FIT * fit) * (own ? SITE_NAMED : name),
    };
  }

  // Whether a page has the question as a name, or all its words in its title.
  /** @param {Compared} text */
  #isCalledSo({ names }) {
    const [title, ...others] = names.map(bare);
    return this.asked.every((word) => holds(title, bare(word))) || others.includes(bare(this.free.join("")));
  }
}
