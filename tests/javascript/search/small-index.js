// An index in memory with the lists that search/index.py would publish for these pages: what the engine needs from a store.
import { END, START, gram, letters, numberKey, pair } from "#site/search/grams.js";
import { normalise } from "#site/search/normalise.js";
import { NAME, PERSON, PLACE, TEXT } from "#site/search/store.js";

const LOCAL_BITS = 9;
const PASSAGE_BITS = 5;
const PAGE_BITS = 4;

function keysOf(text) {
  const row = letters(text);
  const found = [];
  for (let i = 0; i + 2 < row.length; i++) found.push(gram(row[i], row[i + 1], row[i + 2]));
  for (const letter of row) if (letter.number) found.push(numberKey(letter));
  for (let i = 0; i + 1 < row.length; i++)
    if (!row[i].number && !row[i + 1].number) found.push(pair(row[i], row[i + 1]));
  return found;
}

const named = (name) => keysOf(START + normalise(name) + END);

// entries: [{ slot, names: [[level, name]], pages: [{ title, names, people, sections: [[heading, text]] }] }]
export class SmallIndex {
  #lists = new Map();
  #pages = new Map();

  constructor(entries) {
    const provinces = new Set();
    for (const { slot, names, pages } of entries) {
      for (const [level, name] of names) {
        const id = (slot << LOCAL_BITS) | (level << PAGE_BITS) | (pages.length - 1);
        for (const key of named(name)) this.#put(key, PLACE, id);
        if (level === 1) provinces.add(normalise(name));
      }
      pages.forEach((page, n) => this.#page((slot << PAGE_BITS) | n, page));
    }
    const pages = entries.reduce((sum, entry) => sum + entry.pages.length, 0);
    this.root = { format: 0, pages, provinces: [...provinces], slotBits: 8, bucketBits: 4, cut: 1000 };
  }

  #page(number, { title, names = [], people = [], sections = [] }) {
    const first = number << PASSAGE_BITS;
    for (const name of [title, ...names]) for (const key of named(name)) this.#put(key, NAME, first);
    for (const name of people) for (const key of named(name)) this.#put(key, PERSON, first);
    sections.forEach(([heading, text], n) => {
      for (const key of named(heading)) this.#put(key, NAME, first + n + 1);
      for (const key of keysOf(normalise(text))) this.#put(key, TEXT, first + n + 1);
    });
    this.#pages.set(number, {
      address: `${number}.html`,
      title,
      names: [...names, ...people],
      kind: "index",
      province: "",
      district: "",
      sections: sections.map(([heading, text]) => ({ anchor: heading, heading, text, pieces: [text] })),
    });
  }

  #put({ fold, raw }, kind, id) {
    const lists = this.#lists.get(fold) ?? new Map();
    const name = `${raw}/${kind}`;
    const list = lists.get(name) ?? { raw, kind, ids: new Set() };
    this.#lists.set(fold, lists.set(name, list));
    list.ids.add(id);
  }

  async lists({ fold, raw, open = [] }) {
    return [...(this.#lists.get(fold)?.values() ?? [])].map((list) => ({
      kind: list.kind,
      exact: list.raw === raw || open.includes(list.raw),
      count: list.ids.size,
      size: list.ids.size,
      long: false,
      from: Infinity,
      ids: null,
      all: [...list.ids].sort((a, b) => a - b),
    }));
  }

  async ids(list) {
    return (list.ids ??= list.all);
  }

  async page(number) {
    return this.#pages.get(number) ?? null;
  }
}
