// Pages in the order of how well the index says they answer. Which keys a passage, a page or an entry holds is
// a number of up to 30 bits.
import { byWord } from "./query.js";
import { Sums } from "./sums.js";
import { NAME, PLACE, firstPage, isFirst, pageOf, pageSlot, placeOf } from "./store.js";

const TAMBON = 3,
  PASSAGES_A_PAGE = 4,
  PASSAGES_AN_ENTRY = 40;
const IN_NAME = 1.6,
  IN_TEXT = 1,
  IN_PLACE = 0.95,
  GUESSED = 0.7,
  HOPED = 0.8,
  RAREST = 1 / 200,
  TOGETHER = 0.25,
  LEAST = 0.2;
const NAMED = 0.4; // what it is worth that all keys stand in one name

// -> [{ page, score, cover, near, sure, ends, named... }] for pages that hold a fair part of what is asked, best first.
// `near`: the share of it in one passage, `sure`: without guessing; `ends`: a name there begins (1/2) and ends (1) so; `named`: in one name;
// `full`: in one name and the place names; `person`: in one person's; `placed`: it lies in the places asked for; `place`: one of
// them is asked for by its whole name.
export function rank(store, found, least = LEAST) {
  const asked = new Question(store, found),
    slots = places(found);
  const answers = [];
  const put = (page, rows) => {
    const answer = asked.answer(page, rows, slots.get(pageSlot(page)));
    if (answer.cover > least) answers.push(answer);
  };
  const seen = eachPage(postings(found), put);
  for (const [slot, place] of slots) {
    for (let page = firstPage(slot), end = page + place.pages; page < end; page++)
      if (!seen.has(page)) put(page, []);
  }
  asked.preferPlaces(answers, slots);
  return answers.sort((a, b) => b.score - a.score || a.page - b.page);
}

// Ids of all passages with key and kind in the last seven bits, in order.
function postings(found) {
  const rows = [];
  found.forEach((entry, i) => {
    for (const list of entry.lists) {
      if (list.ids && list.kind !== PLACE) for (const id of list.ids) rows.push(id * 128 + i * 4 + list.kind);
    }
  });
  return Uint32Array.from(rows).sort();
}

function eachPage(rows, put) {
  const seen = new Set();
  for (let at = 0; at < rows.length;) {
    const page = pageOf(rows[at] >>> 7),
      passages = [];
    for (let last = -1; at < rows.length && pageOf(rows[at] >>> 7) === page; at++) {
      if (rows[at] >>> 7 !== last) passages.push([0, 0, 0, 0]);
      last = rows[at] >>> 7;
      passages.at(-1)[rows[at] & 3] |= 1 << ((rows[at] & 127) >> 2);
    }
    seen.add(page);
    put(page, passages);
  }
  return seen;
}

// Of each entry: keys in the names of places it lies in, if asked as a place or not, and in its own name.
function places(found) {
  const slots = new Map();
  found.forEach((entry, i) => {
    const level = entry.key.part.level;
    for (const id of entry.lists
      .filter((list) => list.kind === PLACE && list.ids)
      .flatMap((list) => list.ids)) {
      const place = placeOf(id);
      if (level && level !== place.level) continue;
      if (!slots.has(place.slot)) slots.set(place.slot, { pages: place.pages, asked: 0, free: 0, own: 0 });
      const slot = slots.get(place.slot);
      if (level) slot.asked |= 1 << i;
      else slot.free |= 1 << i;
      if (level || place.level === TAMBON) slot.own |= 1 << i;
    }
  });
  return slots;
}

class Question {
  constructor(store, found) {
    this.found = found;
    const total = store.root.pages * PASSAGES_A_PAGE,
      idf = found.map((entry) => rarity(entry, total));
    const anyMust = found.some((entry) => entry.key.must);
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
    const known = (kind) => set((entry) => entry.lists.every((list) => list.kind !== kind || list.ids));
    this.namesKnown = known(NAME) & this.must;
    this.placesKnown = known(PLACE);
  }

  #share(set) {
    return this.sums.of(set & this.must) / this.total;
  }

  #guessed(slot) {
    return this.unknown.reduce((bits, from, i) => bits | (slot >= from ? 1 << i : 0), 0);
  }

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
    const score = (value + bonus) * cover ** 3 * best.near ** 3 * (1 + NAMED * best.named ** 4);
    return { page, score, cover, ...best, placed: !(this.asPlace & ~place.asked) };
  }

  // The keys of all passages by kind, and the most that one of them holds.
  #best(passages, lies, guessed) {
    const all = [0, 0, 0, 0],
      best = { near: 0, sure: 0, named: 0, full: 0, person: 0, ends: 0 },
      known = this.sums.of(this.namesKnown) || 1;
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

  // 0, 1/2 or 1: whether a name there begins and ends as a word asked for.
  #ends(keys) {
    let count = 0;
    for (let left = keys & this.edges; left; left &= left - 1) count++;
    return Math.min(1, count / 2);
  }

  #together(set, guessed) {
    return this.#share(set) + HOPED * this.#share(guessed & ~set);
  }

  #leastWord(held, guessed) {
    let least = 1;
    for (const word of this.words) {
      const part = this.sums.of(held & word) + HOPED * this.sums.of(guessed & ~held & word);
      least = Math.min(least, part / this.sums.of(word));
    }
    return least;
  }

  // An entry asked for by its whole name: all its pages, the first before the others. But a word that is the
  // name of many more things than places is not meant as a place unless the reader says so.
  preferPlaces(answers, slots) {
    const things = answers.filter((answer) => answer.named > 0.98).length;
    const whole = new Map();
    for (const [slot, { own }] of slots) {
      const missing = ~own & this.placesKnown;
      const parts = this.parts.filter(({ keys }) => own & keys & this.edges && !(missing & keys));
      if (parts.length) whole.set(slot, parts.some(({ part }) => part.level) ? 1.6 : 1.5);
    }
    const meant = things <= 12 * whole.size;
    for (const answer of answers) {
      if (isFirst(answer.page) && slots.has(pageSlot(answer.page))) answer.score *= 1.05;
      const factor = whole.get(pageSlot(answer.page));
      answer.place = Boolean(factor);
      if (factor && (meant || factor > 1.5)) answer.score *= isFirst(answer.page) ? factor * 1.15 : factor;
    }
  }
}

function rarity(entry, total) {
  const count = entry.lists.reduce(
    (sum, list) => sum + list.count * (list.kind === PLACE ? PASSAGES_AN_ENTRY : 1),
    0,
  );
  return Math.log(1 + (total + 1) / (Math.min(count, total) + RAREST * total + 0.5));
}

// Slots from here on may hold the key without its lists saying so.
function horizon(entry) {
  if (entry.key.part.level) return Infinity;
  return Math.min(
    Infinity,
    ...entry.lists.filter((list) => list.kind !== PLACE).map((list) => (list.ids ? list.from : 0)),
  );
}
