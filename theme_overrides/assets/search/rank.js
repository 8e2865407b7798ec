// Pages in the order of how well the index says they answer.
import { NAME, PLACE, firstPage, isFirst, pageOf, pageSlot, placeOf } from "./store.js";

const TAMBON = 3, PASSAGES_A_PAGE = 4, PASSAGES_AN_ENTRY = 40;
const IN_NAME = 1.6, ASKED = 1.6, UNASKED = [0.9, 0.9, 0.95, 1], GUESSED = 0.55, BONUS = 0.25;
const ENOUGH = 4, MOST_LONG = 8;

// The lists of each key that count: written so, or (forgiving, or a word still being typed) heard so.
export async function gather(store, keys, forgiving) {
  const found = await Promise.all(keys.map(async (key) => {
    const lists = await store.lists(key);
    const others = key.other ? (await store.lists(key.other)).filter((list) => list.exact) : [];
    const kept = lists.filter((list) => (list.exact || forgiving || key.open) && fits(list, key));
    return { key, lists: [...kept, ...others] };
  }));
  await load(store, found);
  return found;
}

const fits = (list, key) => !key.part.level || list.kind === PLACE;

// Short lists are at hand; of the long ones, load the shortest until each part is known well enough.
async function load(store, found) {
  const wanted = new Set();
  for (const part of new Set(found.map((entry) => entry.key.part))) {
    const own = found.filter((entry) => entry.key.part === part && entry.key.must);
    const size = (entry) => entry.lists.reduce((sum, list) => sum + (list.long ? list.size : 0), 0);
    own.sort((a, b) => size(a) - size(b));
    for (const entry of own.slice(0, ENOUGH)) for (const list of entry.lists) if (list.long) wanted.add(list);
  }
  const long = [...wanted].sort((a, b) => a.size - b.size).slice(0, MOST_LONG * 2);
  await Promise.all(long.map((list) => store.ids(list)));
  await Promise.all(found.flatMap((entry) => entry.lists.filter((list) => !list.long).map((list) => store.ids(list))));
}

// -> Map of page -> { score, cover, near, named }
export function score(store, found) {
  const total = store.root.pages * PASSAGES_A_PAGE;
  for (const entry of found) {
    const count = entry.lists.reduce((sum, list) => sum + list.count * (list.kind === PLACE ? PASSAGES_AN_ENTRY : 1), 0);
    entry.idf = Math.log(1 + (total + 1) / (Math.min(count, total) + 0.5));
    const lists = entry.lists.filter((list) => list.kind !== PLACE);
    entry.unknown = entry.key.part.level ? Infinity : Math.min(Infinity, ...lists.map((list) => (list.ids ? list.from : 0)));
  }
  const ranker = new Ranker(found);
  found.forEach((entry, i) => { for (const list of entry.lists) if (list.ids) ranker.note(list, entry, i); });
  return ranker.scores();
}

class Ranker {
  #pages = new Map(); // page -> passage -> [bits of keys in its names, bits in its text]
  #slots = new Map(); // slot -> { weights of keys in its place names, pages }

  constructor(found) {
    this.found = found;
    const must = found.some((entry) => entry.key.must);
    const words = new Map();
    found.forEach((entry, i) => {
      if (must && !entry.key.must) return;
      const name = `${entry.key.part.text}/${entry.key.word}`;
      if (!words.has(name)) words.set(name, []);
      words.get(name).push(i);
    });
    this.words = [...words.values()].map((keys) => ({ keys, sum: this.#sum(keys, () => 1) }));
    this.sum = this.words.reduce((sum, word) => sum + word.sum, 0);
  }

  #sum(keys, weight) {
    return keys.reduce((sum, i) => sum + this.found[i].idf * weight(i), 0);
  }

  note(list, entry, i) {
    const level = entry.key.part.level;
    for (const id of list.ids) {
      if (list.kind === PLACE) this.#notePlace(placeOf(id), level, i);
      else this.#notePassage(id, list.kind === NAME ? 0 : 1, i);
    }
  }

  #notePlace(place, asked, i) {
    if (asked && asked !== place.level) return;
    if (!this.#slots.has(place.slot)) this.#slots.set(place.slot, { weights: new Map(), pages: place.pages, tambon: 0 });
    const slot = this.#slots.get(place.slot);
    slot.weights.set(i, Math.max(slot.weights.get(i) ?? 0, asked ? ASKED : UNASKED[place.level]));
    if (place.level === TAMBON || asked) slot.tambon |= 1 << i;
  }

  #notePassage(id, field, i) {
    const page = pageOf(id);
    if (!this.#pages.has(page)) this.#pages.set(page, new Map());
    const passages = this.#pages.get(page);
    if (!passages.has(id)) passages.set(id, [0, 0]);
    passages.get(id)[field] |= 1 << i;
  }

  scores() {
    const scores = new Map();
    for (const [page, passages] of this.#pages) scores.set(page, this.#score(page, [...passages.values()]));
    for (const [slot, { pages }] of this.#slots) {
      for (let page = firstPage(slot), end = page + pages; page < end; page++) {
        if (!scores.has(page)) scores.set(page, this.#score(page, []));
      }
    }
    return scores;
  }

  #score(page, passages) {
    const slot = pageSlot(page), place = this.#slots.get(slot);
    let names = 0, texts = 0, named = 0;
    for (const [inName, inText] of passages) {
      names |= inName;
      texts |= inText;
      named = Math.max(named, this.#share((i) => (inName >> i) & 1));
    }
    const known = (i) => Math.max((names >> i) & 1 ? IN_NAME : (texts >> i) & 1, place?.weights.get(i) ?? 0);
    const guessed = (i) => !known(i) && slot >= this.found[i].unknown;
    const weight = (i) => known(i) || (guessed(i) ? GUESSED : 0);
    const held = (i) => (known(i) ? 1 : guessed(i) ? 0.9 : 0);
    let near = this.#share((i) => (place?.weights.has(i) || guessed(i) ? 0.9 : 0));
    for (const [inName, inText] of passages) {
      near = Math.max(near, this.#share((i) => (((inName | inText) >> i) & 1 || place?.weights.has(i) ? 1 : guessed(i) ? 0.9 : 0)));
    }
    const least = Math.min(...this.words.map((word) => this.#sum(word.keys, held) / word.sum));
    const cover = (this.#share(held) + least) / 2;
    const value = this.#share(weight) + this.#bonus(names, texts, place);
    const score = value * cover ** 3 * (0.6 + 0.4 * near) * this.#atHome(page, place);
    return { score, cover, near, named };
  }

  // 0..1: how much of what was asked, each key counted as `part` says.
  #share(part) {
    return this.words.reduce((sum, word) => sum + this.#sum(word.keys, part), 0) / this.sum;
  }

  // Words standing together, and names that begin or end as asked.
  #bonus(names, texts, place) {
    let bonus = 0;
    this.found.forEach((entry, i) => {
      const { must, edge } = entry.key;
      if (!must && ((names >> i) & 1 || place?.weights.has(i) || (!edge && (texts >> i) & 1))) bonus += entry.idf;
    });
    return (BONUS * bonus) / this.sum;
  }

  // A place asked for by its whole name: all its pages, its first page before them.
  #atHome(page, place) {
    if (!place) return 1;
    let factor = isFirst(page) ? 1.05 : 1;
    for (const part of new Set(this.found.map((entry) => entry.key.part))) {
      const own = this.found.map((entry, i) => (entry.key.part === part ? i : -1)).filter((i) => i >= 0);
      if (!own.some((i) => this.found[i].key.edge) || !own.every((i) => (place.tambon >> i) & 1)) continue;
      factor *= part.level ? 1.6 : isFirst(page) ? 1.8 : 1.5;
    }
    return factor;
  }
}

export const ranked = (scores) => [...scores.keys()].sort((a, b) => scores.get(b).score - scores.get(a).score || a - b);
