// Loads the lists that a question needs.
import { byWord } from "./query.js";
import { NAME, PERSON, PLACE, TEXT } from "./store.js";

/** @import { AskedKey } from "./query.js" */
/** @import { List, Store } from "./store.js" */
/** @typedef {{ key: AskedKey, lists: List[] }} Found a key of the question and where it is */
/** @typedef {Pick<Store, "lists" | "ids">} Lists */

// What each number is for; what changes with it is measured in docs/search-ranking.md.
const NAMES = 14000; // bytes of long lists of names worth loading for one question: a tenth of a second at 1 Mbit/s
const APART = 2; // letters between two keys that say different things: nearer ones share two of their three letters

// -> [{ key, lists }]: lists written so or, if `forgiving`, heard so.
// Of the long lists all places and some names are there, but no texts yet.
/** @param {Lists} store @param {AskedKey[]} keys @param {boolean} forgiving @returns {Promise<Found[]>} */
export async function gather(store, keys, forgiving) {
  const found = await Promise.all(
    keys.map(async (key) => {
      /** @type {(list: List) => boolean} */
      const fits = (list) => (list.exact || forgiving) && (!key.part.level || list.kind === PLACE);
      const other = key.other ? (await store.lists(key.other)).filter((list) => list.exact) : [];
      return { key, lists: [...(await store.lists(key)).filter(fits), ...other] };
    }),
  );
  const short = found.flatMap((entry) => entry.lists.filter((list) => !list.long));
  const places = found.flatMap((entry) => entry.lists.filter((list) => list.long && list.kind === PLACE));
  await Promise.all(
    [...short, ...places, ...rarest(found, [NAME, PERSON], NAMES)].map((list) => store.ids(list)),
  );
  return found;
}

// Load long lists of texts too, of as many bytes.
/** @param {Lists} store @param {Found[]} found @param {number} most */
export async function gatherTexts(store, found, most) {
  await Promise.all(rarest(found, [TEXT], most).map((list) => store.ids(list)));
}

// Of the long lists of these kinds: the shortest, by turns of the words, as many as `most` bytes allow.
/** @param {Found[]} found @param {number[]} kinds @param {number} most */
function rarest(found, kinds, most) {
  /** @type {(entry: Found) => List[]} */
  const long = (entry) => entry.lists.filter((list) => list.long && kinds.includes(list.kind));
  /** @type {(entry: Found) => number} */
  const size = (entry) => long(entry).reduce((sum, list) => sum + list.size, 0);
  const withLong = found.filter((entry) => !entry.key.edge && long(entry).length);
  const words = byWord(withLong).map((word) => apart(word.sort((a, b) => size(a) - size(b))).reverse());
  /** @type {List[]} */
  const chosen = [];
  for (let left = most; words.some((word) => word.length);) {
    for (const word of words.filter((entries) => entries.length)) {
      const entry = word.splice(-1)[0];
      if ((left -= size(entry)) < 0 && chosen.length) return chosen;
      chosen.push(...long(entry));
    }
  }
  return chosen;
}

// Rarest first, but keys that share letters with one before them only after the others: they say little new.
/** @param {Found[]} entries */
function apart(entries) {
  /** @type {Found[]} */
  const first = [];
  /** @type {Found[]} */
  const later = [];
  for (const entry of entries) {
    const near = first.some((other) => Math.abs(other.key.at - entry.key.at) < APART);
    (near ? later : first).push(entry);
  }
  return [...first, ...later];
}
