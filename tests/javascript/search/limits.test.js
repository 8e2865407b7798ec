// The limits of a search: how much is loaded and read, and what is left out, each number by itself.
import assert from "node:assert/strict";
import { test } from "node:test";

import { answersTo } from "#site/search/answers.js";
import { correct } from "#site/search/correct.js";
import { Engine } from "#site/search/engine.js";
import { AS_PHRASE, AS_TYPED, IN_ONE_PASSAGE } from "#site/search/fits.js";
import { grams, parse, spell, words } from "#site/search/query.js";
import { rank } from "#site/search/rank.js";
import { NAME, PLACE, TEXT } from "#site/search/store.js";

import { SmallIndex } from "./small-index.js";

const ROOT = { format: 0, pages: 1000, provinces: [], slotBits: 8, bucketBits: 4, cut: 64 };
const WORD = "กขคฆงจฉชซ"; // seven keys inside, two at its ends
const passage = (page) => page << 5;
const list = (kind, pages, more = {}) => ({
  kind,
  exact: true,
  count: pages.length,
  size: 1,
  long: false,
  from: Infinity,
  ids: pages.map(passage),
  ...more,
});
const page = (text) => ({
  address: "a.html",
  kind: "history",
  title: "ก",
  names: [],
  province: "",
  district: "",
  sections: [{ anchor: "", heading: "", text, pieces: [text] }],
});

// A store whose lists are `of(key, number)`; it notes which lists and pages are read.
function store(of, text = "") {
  const numbers = new Map();
  const read = { sizes: [], pages: [] };
  const lists = async ({ fold, raw }) => {
    const name = `${fold}:${raw}`;
    if (!numbers.has(name)) numbers.set(name, numbers.size);
    return of(numbers.get(name));
  };
  return {
    root: ROOT,
    read,
    lists,
    ids: async (one) => {
      if (one.long) read.sizes.push(one.size);
      return (one.ids ??= []);
    },
    page: async (number) => {
      read.pages.push(number);
      return page(text);
    },
  };
}
const HOW = { limit: 10, accept: null };

test("of long running text 22,000 bytes are read, and 12,000 where a name already answers", async () => {
  const long =
    (sizes, named = []) =>
    (i) => [list(TEXT, [], { long: true, size: sizes[i] ?? 20_000, ids: null }), ...named];
  const read = async (sizes, named) => {
    const index = store(long(sizes, named), WORD);
    await answersTo(index, parse(WORD), HOW);
    return index.read.sizes;
  };
  assert.deepEqual(await read({ 0: 11_000, 3: 11_000, 6: 11_500 }), [11_000, 11_000]);
  const named = [list(NAME, [16])];
  assert.deepEqual(await read({ 0: 5_900, 3: 6_100, 6: 6_200 }, named), [5_900, 6_100]);
  assert.deepEqual(await read({ 0: 5_900, 3: 6_200, 6: 6_300 }, named), [5_900]);
});

test("ten pages are read, and sixteen more only where they cover seven tenths of the question", async () => {
  const many = (number, first) => Array.from({ length: number }, (_, i) => first + 16 * i);
  // Of seven keys the first ten pages hold six, thirty others five: the rarer those are, the more they cover.
  const read = async (count, limit = 10) => {
    const held = (i) => [...(i < 6 ? many(10, 16) : []), ...(i < 5 ? many(30, 800) : [])];
    const index = store((i) => [list(TEXT, held(i), { count: i < 5 ? count : 10 })]);
    await answersTo(index, parse(WORD), { ...HOW, limit });
    return index.read.pages.length;
  };
  assert.equal(await read(40), 10); // 0.68
  assert.equal(await read(10), 26); // 0.71
  assert.equal(await read(10, 20), 26);
  assert.equal(await read(10, 30), 30);
});

test("a page that covers under nearly half of the question answers only where no page holds all: then three tenths do", async () => {
  const part = (keys) => store((i) => (i < keys ? [list(TEXT, [16])] : []), WORD);
  const pages = async (keys, forgiving) =>
    (await answersTo(part(keys), parse(WORD), { ...HOW, forgiving })).pages;
  assert.deepEqual(await pages(4, false), [16]);
  assert.deepEqual(await pages(3, false), []);
  assert.deepEqual(await pages(3, true), [16]);
  assert.deepEqual(await pages(2, true), []);
});

test("a word that names twelve things for each place still means the place, of one more it is a word", () => {
  const things = (number) => Array.from({ length: number }, (_, i) => 64 + 16 * i);
  const lead = (number) => {
    const found = grams(parse("ท่าเสา")).map((key) => ({
      key,
      lists: [
        { ...list(PLACE, []), ids: [(2 << 9) | (3 << 4) | 1] },
        list(NAME, things(number), { count: 30 }),
      ],
    }));
    const answers = rank({ root: ROOT }, found).filter((answer) => answer.place);
    return answers[0].score / answers[1].score;
  };
  assert.ok(Math.abs(lead(12) - 1.05 * 1.15) < 1e-6);
  assert.ok(Math.abs(lead(13) - 1.05) < 1e-6);
});

test("what is run together as typed is above a phrase, and that above words that are near", () => {
  assert.deepEqual([AS_TYPED, AS_PHRASE, IN_ONE_PASSAGE], [2, 1.6, 1.25]);
});

test("a province's name of four letters at the end is a word of its own, one of three is not", () => {
  assert.deepEqual(words(parse("ผ้าทอตราด", ["ตราด"])), ["ผ้าทอ", "ตราด"]);
  assert.deepEqual(words(parse("ผ้าทอเลย", ["เลย"])), ["ผ้าทอเลย"]);
});

const entry = (...pages) => new SmallIndex([{ slot: 1, names: [[3, "ท่าเสา"]], pages: pages.slice(0, 15) }]);
const titled = (title, text = "") => ({ title, sections: text ? [["หัวข้อ", text]] : [] });
const better = async (index, question) => {
  const found = await correct(index, parse(question), []);
  return found && spell(found.parts);
};

test("a word of two letters is not taken for another, one of three may lack a mark", async () => {
  assert.equal(await better(entry(titled("ป่า")), "ปา"), null);
  assert.equal(await better(entry(titled("ป่าน")), "ปาน"), "ป่าน");
});

// Of forty pages and more the twenty-four that are nearest are read for a better spelling.
const many = (text, number = 40) => Array.from({ length: number }, () => titled("อื่น", text));
const spread = (...pages) =>
  new SmallIndex(pages.map((one, i) => ({ slot: i + 1, names: [[3, "ท่าเสา"]], pages: [one] })));

test("a name that begins and ends like the word comes before text that holds more of it", async () => {
  const index = spread(...many("ยกขคงจย"), ...many("ยงจฉย"), titled("กขฮงจฉ"));
  assert.equal(await better(index, "กขคงจฉ"), "กขฮงจฉ");
});

test("a name that is near comes before text that holds all pieces of the word apart", async () => {
  const index = spread(...many("กขคฮขคงฮคงจฮงจฉ"), titled("ฮขคงจฉ"));
  assert.equal(await better(index, "กขคงจฉ"), "ฮขคงจฉ");
});

test("a name that shares but a common piece of a misspelt word is still looked at", async () => {
  const index = spread(...many("ยคงจย"), titled("กฮคงจ"));
  assert.equal(await better(index, "กขคงจ"), "กฮคงจ");
});

test("of words that no page holds together five are looked for, and half of them must be there", async () => {
  const index = spread(titled("ผ้าทอมือลายขอ"));
  const ask = (question) => new Engine(index).search(question);
  assert.equal((await ask("กกขข คคงง จจฉฉ ชชซซ ญญฎฎ ฐฐฑฑ ณณดด")).missing.length, 5);
  assert.deepEqual((await ask("ผ้าทอมือลายขอ กกข")).pages, [16]);
  assert.deepEqual((await ask("ผ้าทอมือลายขอ กกข คคง")).pages, []);
  const long = spread(titled("ผ้าทอมือลายขอโบราณบ้านหนองบัวแดง"));
  assert.deepEqual((await new Engine(long).search("ผ้าทอมือลายขอโบราณบ้านหนองบัวแดง กกข คคง")).pages, []);
});

test("of words run together one of three letters is looked for by itself, one of two is not", async () => {
  const ask = async (question) => (await new Engine(spread(titled("ปลา", "งู หมี"))).search(question)).pages;
  assert.deepEqual(await ask("ปลาหมี"), [16]);
  assert.deepEqual(await ask("ปลางู"), []);
});
