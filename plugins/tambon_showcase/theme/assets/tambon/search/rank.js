// Pages in the order of how well the index says they answer.
import { Question } from "./question.js";
import { PLACE, firstPage, isFirst, pageOf, pageSlot, placeOf } from "./store.js";

/** @import { Found } from "./gather.js" */
/** @import { Answer, Lies, PassageKeys } from "./question.js" */
/** @import { Root } from "./store.js" */
/** @typedef {Lies & { pages: number, own: number }} Slot an entry: besides, its pages and the keys in its own name */

const TAMBON = 3;
// A passage's number with a key's and the kind of list beneath it, in one 32-bit number.
const KIND_BITS = 2;
const KIND = (1 << KIND_BITS) - 1;
const KEY_BITS = 7; // of the key and the kind: up to 30 keys
const KEY = (1 << KEY_BITS) - 1;
// What each number is for; what changes with it is measured in docs/search-ranking.md.
const LEAST = 0.2; // share of the question below which a page is no answer: one common letter group is chance
export const WHOLE_NAME = 0.98; // share that counts as all: sums in 32-bit floats miss 1 by a little
const PLACE_ASKED = 1.6; // an entry whose place the reader named as a place ("ต.ท่าเสา"): surely meant
const PLACE_NAMED = 1.5; // an entry whose place has the words of the question as its name: most likely meant
const THINGS_A_PLACE = 12; // a word that names more things than this for each place is a word, not a place
const FIRST_PAGE = 1.05; // the first page of an entry is its overview: it comes first among equals
const FIRST_OF_PLACE = 1.15; // and more so where the entry itself is named

/**
 * Pages that hold a fair part of the question, best first.
 * @param {{ root: Root }} store
 * @param {Found[]} found
 * @param {number} least
 * @returns {Answer[]}
 */
export function rank(store, found, least = LEAST) {
  const asked = new Question(store.root, found);
  const slots = places(found);
  /** @type {Answer[]} */
  const answers = [];
  /** @type {(page: number, rows: PassageKeys[]) => void} */
  const put = (page, rows) => {
    const answer = asked.answer(page, rows, slots.get(pageSlot(page)));
    if (answer.cover > least) answers.push(answer);
  };
  const seen = eachPage(postings(found), put);
  for (const [slot, place] of slots) {
    for (let page = firstPage(slot), end = page + place.pages; page < end; page++)
      if (!seen.has(page)) put(page, []);
  }
  preferPlaces(asked, answers, slots);
  return answers.sort((a, b) => b.score - a.score || a.page - b.page);
}

// Ids of all passages with key and kind in the last seven bits, in order.
/** @param {Found[]} found */
function postings(found) {
  /** @type {number[]} */
  const rows = [];
  found.forEach((entry, i) => {
    for (const list of entry.lists) {
      if (list.ids && list.kind !== PLACE)
        for (const id of list.ids) rows.push(id * (KEY + 1) + (i << KIND_BITS) + list.kind);
    }
  });
  return Uint32Array.from(rows).sort();
}

/** @param {Uint32Array} rows @param {(page: number, rows: PassageKeys[]) => void} put */
function eachPage(rows, put) {
  const seen = new Set();
  for (let at = 0; at < rows.length;) {
    const page = pageOf(rows[at] >>> KEY_BITS);
    /** @type {PassageKeys[]} */
    const passages = [];
    for (let last = -1; at < rows.length && pageOf(rows[at] >>> KEY_BITS) === page; at++) {
      if (rows[at] >>> KEY_BITS !== last) passages.push([0, 0, 0, 0]);
      last = rows[at] >>> KEY_BITS;
      passages[passages.length - 1][rows[at] & KIND] |= 1 << ((rows[at] & KEY) >> KIND_BITS);
    }
    seen.add(page);
    put(page, passages);
  }
  return seen;
}

// Of each entry: keys in the names of places it is in, if the question names a place or not, and in its own name.
/** @param {Found[]} found */
function places(found) {
  /** @type {Map<number, Slot>} */
  const slots = new Map();
  found.forEach((entry, i) => {
    const level = entry.key.part.level;
    for (const id of entry.lists.flatMap((list) => (list.kind === PLACE && list.ids) || [])) {
      const place = placeOf(id);
      if (level && level !== place.level) continue;
      const slot = slots.get(place.slot) ?? { pages: place.pages, asked: 0, free: 0, own: 0 };
      slots.set(place.slot, slot);
      if (level) slot.asked |= 1 << i;
      else slot.free |= 1 << i;
      if (level || place.level === TAMBON) slot.own |= 1 << i;
    }
  });
  return slots;
}

// An entry named by its whole name: all its pages, the first before the others. But a word that is the
// name of many more things than places is not meant as a place unless the reader says so.
/** @param {Question} asked @param {Answer[]} answers @param {Map<number, Slot>} slots */
function preferPlaces(asked, answers, slots) {
  const things = answers.filter((answer) => answer.named > WHOLE_NAME).length;
  const whole = new Map();
  for (const [slot, { own }] of slots) {
    const parts = asked.wholePlaces(own);
    if (parts.length) whole.set(slot, parts.some((part) => part.level) ? PLACE_ASKED : PLACE_NAMED);
  }
  const meant = things <= THINGS_A_PLACE * whole.size;
  for (const answer of answers) {
    if (isFirst(answer.page) && slots.has(pageSlot(answer.page))) answer.score *= FIRST_PAGE;
    const factor = whole.get(pageSlot(answer.page));
    answer.place = Boolean(factor);
    if (factor && (meant || factor > PLACE_NAMED))
      answer.score *= isFirst(answer.page) ? factor * FIRST_OF_PLACE : factor;
  }
}
