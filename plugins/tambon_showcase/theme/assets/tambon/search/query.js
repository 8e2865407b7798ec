// What the reader searches for: free words, places named as places, numbers in either era.
import { EDGES, ENDINGS, gram, letters, numberKey, pair } from "./grams.js";
import { LEVELS, spellOut } from "./levels.js";
import { normalise } from "./normalise.js";
import { wholePhones } from "./phones.js";
import { otherYear } from "./years.js";

/** @import { Key, Letter } from "./grams.js" */
/**
 * A part of the question: free words (level 0), or the name of a tambon (3), district (2) or province (1).
 * `mark` is the word that named the level, `join` that word with what it was run together with.
 * @typedef {{ text: string, level: number, mark?: string, join?: string }} Part
 */
/**
 * What is between a key and the question. `must`: a letter group inside a word; otherwise it says that words
 * are together (`joins`) or that a name begins or ends there (`edge`). `open`: other spellings of a word still
 * being typed. `other`: the same year in the other era.
 * @typedef {{ must: boolean, word: number, at: number, open: number[], joins?: boolean, edge?: boolean,
 *   pair?: boolean, number?: boolean, other?: Key | null }} Place
 */
/** @typedef {Key & Place & { part: Part }} AskedKey */

// What each number is for; what changes with it is measured in docs/search-ranking.md.
export const LONGEST = 200; // letters of a question that are read: longer is a pasted page
const MOST_GRAMS = 12; // keys looked up for one question: each may be a file to load
const SPARED = 4; // keys more than that before any is left out: thinning four would lose more than it saves
const LEAST_A_PART = 4; // keys of every part of a long question: a place in it must not vanish
const MOST_KEYS = 30; // a set of keys is a 30-bit number (sums.js)
const EDGES_UP_TO = 12; // keys of a part up to which its beginning and end are searched: a long one is no name
const SHORTEST = 4; // letters of a province's name that is cut off a run of letters: shorter ones are in many words
const SPLIT = "|",
  BETWEEN = /[ |]/; // a word cut by us, not by the reader
// Without lookbehind, which Safari up to 16.3 refuses to read: the space before เขต and แขวง is part of the match.
const MARKED = /(ตำบล|อำเภอ|จังหวัด| เขต| แขวง) ?([a-z][a-z -]*[a-z]|[^ ]+)/g;
const WORD = /[^ !-/:-@[-`{-~“”‘’–—…฿๏๚๛ฯ\ud800-\udfff]+/g;

/** @param {string} question */
const clean = (question) =>
  wholePhones(normalise(question.replace(/[\ue000-\ue004\0-\x08]/g, "").slice(0, LONGEST))).trim();

// The question as free words alone.
/** @param {string} question @returns {Part[]} */
export function parseText(question) {
  const found = clean(question).match(WORD);
  return found ? [{ text: found.join(" "), level: 0 }] : [];
}

// -> [{ text, level }]: level 3 tambon, 2 district, 1 province, 0 anything. The name of a province is a word of its own.
/** @param {string} question @param {string[]} provinces @returns {Part[]} */
export function parse(question, provinces = []) {
  /** @type {Part[]} */
  const parts = [];
  let rest = spellOut(` ${clean(question)}`);
  rest = rest.replace(MARKED, (all, marked, name, at) => {
    const word = marked.trimStart(),
      level = LEVELS[word],
      before = word === marked ? (/[^ ]+$/.exec(rest.slice(0, at))?.[0] ?? "") : "";
    parts.push({ text: name.replace(/[,()]/g, ""), level, mark: word, join: before && before + word });
    return word === marked ? "  " : "   ";
  });
  for (const run of rest.split("  "))
    if (run.match(WORD)) parts.unshift({ text: freeWords(run, provinces).join(" "), level: 0 });
  return parts;
}

/** @param {string} run @param {string[]} provinces */
const freeWords = (run, provinces) => (run.match(WORD) ?? []).map((word) => apart(word, provinces));

/** @param {string} word @param {string[]} provinces */
function apart(word, provinces) {
  const at = provinces.find(
    (name) => name.length >= SHORTEST && word.endsWith(name) && word.length > name.length + 1,
  );
  return at ? word.slice(0, -at.length) + SPLIT + at : word;
}

/** @param {Part[]} parts */
export const words = (parts) =>
  parts.filter((part) => !part.level).flatMap((part) => part.text.split(BETWEEN));

// A key's spellings when its last letter is not finished. A silencing mark alone, typed after a space, spells no letter.
/** @param {(last: Key) => Key} make @param {Letter} z */
const unfinished = (make, z) =>
  ENDINGS.map((ending) => make({ ...z, raw: (letters(z.text + ending)[0] ?? z).raw }).raw);

// Keys of one part. `must`: a letter group inside a word; otherwise it says words are together or a name ends there.
/** @param {Part} part @param {boolean} last @returns {AskedKey[]} */
function partGrams(part, last) {
  const row = letters(part.text);
  /** @type {(Key & Place & { part?: Part })[]} */
  const found = [];
  /** @type {(a: Letter, b: Letter) => string} */
  const between = (a, b) => part.text.slice(a.end, b.start);
  /** @type {(letter: Letter) => number} */
  const wordOf = (letter) => part.text.slice(0, letter.start).split(BETWEEN).length - 1;
  for (let i = 0; i + 2 < row.length; i++) {
    const [x, y, z] = row.slice(i, i + 3),
      gaps = between(x, y) + between(y, z);
    const open = last && i + 3 === row.length && !z.number ? unfinished((end) => gram(x, y, end), z) : [];
    found.push({ ...gram(x, y, z), must: !gaps, joins: gaps.includes(SPLIT), word: wordOf(x), at: i, open });
  }
  for (const [i, letter] of row.entries()) {
    const old = Number(part.text.slice(letter.start, letter.end));
    if (letter.number)
      found.push({
        ...numberKey(letter),
        must: true,
        number: true,
        word: wordOf(letter),
        at: i,
        open: [],
        other: otherEra(old),
      });
  }
  if (row.length >= 2) {
    const [first, second] = row,
      [before, end] = row.slice(-2);
    const short = row.length === 2 && !row.some((letter) => letter.number),
      begins = part.level > 0;
    if (short)
      found.push({
        ...pair(first, second),
        pair: true,
        must: true,
        word: 0,
        at: 0,
        open: last ? unfinished((ending) => pair(first, ending), second) : [],
      });
    found.push({
      ...gram(EDGES.start, first, second),
      must: begins,
      edge: true,
      word: 0,
      at: -1,
      open: short && last ? unfinished((ending) => gram(EDGES.start, first, ending), second) : [],
    });
    found.push({
      ...gram(before, end, EDGES.end),
      must: false,
      edge: true,
      word: 0,
      at: row.length - 2,
      open: [],
    });
  }
  return [...found, ...joins(part)].map((key) => ({ part, ...key }));
}

// A place word run together with the word before it may be plain text: "ตัวจังหวัดพะเยา".
/** @param {Part} part @returns {AskedKey[]} */
function joins({ join, mark = "" }) {
  if (!join) return [];
  const row = letters(join),
    at = row.findIndex((letter) => letter.start >= join.length - mark.length);
  const part = { text: join, level: 0 };
  return [at - 1, at - 2]
    .filter((i) => i >= 0)
    .map((i) => ({
      ...gram(row[i], row[i + 1], row[i + 2]),
      part,
      must: false,
      joins: true,
      word: 0,
      at: i,
      open: [],
    }));
}

/** @param {number} year */
function otherEra(year) {
  const other = otherYear(year);
  return other ? numberKey(letters(String(other))[0]) : null;
}

// Keys to look up: all, or of a long question as many as are worth loading, evenly over it.
/** @param {Part[]} parts */
export function grams(parts) {
  const rows = parts.map((part, i) => partGrams(part, i === parts.length - 1)),
    total = rows.flat().length;
  if (total <= MOST_GRAMS + SPARED) return distinct(rows.flat());
  return distinct(
    rows.flatMap((row) => thin(row, Math.max(LEAST_A_PART, Math.round((MOST_GRAMS * row.length) / total)))),
  ).slice(0, MOST_KEYS);
}

/** @param {AskedKey[]} row @param {number} most */
function thin(row, most) {
  const kept = row.filter((key) => key.number),
    others = row.filter((key) => !key.number && !(key.edge && row.length > EDGES_UP_TO));
  const step = Math.max(1, (others.length - 1) / Math.max(1, most - kept.length - 1));
  for (let at = 0; Math.round(at) < others.length; at += step) kept.push(others[Math.round(at)]);
  return kept;
}

/** @param {AskedKey[]} row */
function distinct(row) {
  /** @type {Map<string, AskedKey>} */
  const seen = new Map();
  for (const key of row) {
    const name = `${key.fold}:${key.raw}:${key.part.level}`;
    if (!seen.has(name) || key.must) seen.set(name, key);
  }
  return [...seen.values()];
}

/**
 * The words of the question that name a place an entry is in, by the keys in the names of its places.
 * @param {{ key: AskedKey }[]} found @param {number} lies @returns {Set<string>}
 */
export function placeWords(found, lies) {
  const groups = byWord(found.map((entry, i) => ({ ...entry, bit: 1 << i })));
  /** @type {string[]} */
  const names = [];
  for (const group of groups) {
    const keys = group.filter(({ key }) => key.must).reduce((bits, { bit }) => bits | bit, 0);
    const { part, word } = group[0].key;
    if (keys && !(keys & ~lies)) names.push(part.text.split(BETWEEN)[word]);
  }
  return new Set(names);
}

// Found entries by the word their key belongs to.
/** @template {{ key: AskedKey }} T @param {T[]} found @returns {T[][]} */
export function byWord(found) {
  /** @type {Map<string, T[]>} */
  const groups = new Map();
  for (const entry of found) {
    const name = `${entry.key.part.text}/${entry.key.word}`;
    groups.set(name, [...(groups.get(name) ?? []), entry]);
  }
  return [...groups.values()];
}

// The question again as text.
/** @param {Part[]} parts */
export const spell = (parts) => parts.map((part) => (part.mark ?? "") + part.text).join(" ");
