// Loads the lists that a question needs.
import { byWord } from "./query.js";
import { NAME, PLACE, TEXT } from "./store.js";

const NAMES = 14000, TEXTS = 14000; // bytes of long lists worth loading for one question

// -> [{ key, lists }]: lists written so or, if `forgiving` or the word is still being typed, heard so.
// Of the long lists only those of names are there yet.
export async function gather(store, keys, forgiving) {
  const found = await Promise.all(keys.map(async (key) => {
    const fits = (list) => (list.exact || forgiving || key.open) && (!key.part.level || list.kind === PLACE);
    const other = key.other ? (await store.lists(key.other)).filter((list) => list.exact) : [];
    return { key, lists: [...(await store.lists(key)).filter(fits), ...other] };
  }));
  const short = found.flatMap((entry) => entry.lists.filter((list) => !list.long));
  await Promise.all([...short, ...rarest(found, NAME, NAMES)].map((list) => store.ids(list)));
  return found;
}

// Load the long lists of texts too.
export async function gatherTexts(store, found) {
  await Promise.all(rarest(found, TEXT, TEXTS).map((list) => store.ids(list)));
}

// Of the long lists of a kind: the shortest, by turns of the words, as many as `most` bytes allow.
function rarest(found, kind, most) {
  const long = (entry) => entry.lists.filter((list) => list.long && list.kind === kind);
  const size = (entry) => long(entry).reduce((sum, list) => sum + list.size, 0);
  const words = byWord(found.filter((entry) => entry.key.must && long(entry).length));
  for (const word of words) word.sort((a, b) => size(b) - size(a));
  const chosen = [];
  for (let left = most; words.some((word) => word.length); ) {
    for (const word of words.filter((entries) => entries.length)) {
      const entry = word.pop();
      if ((left -= size(entry)) < 0 && chosen.length) return chosen;
      chosen.push(...long(entry));
    }
  }
  return chosen;
}
