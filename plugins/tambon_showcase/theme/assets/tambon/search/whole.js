// Where words begin and end in Thai, which writes no spaces: what is offered as another spelling must be a whole word.

/** @type {Map<string, Set<number>>} */
const kept = new Map();
const MOST_KEPT = 400;
const segmenter = "Segmenter" in Intl ? new Intl.Segmenter("th", { granularity: "word" }) : null;

/** The words of a text; in a browser that knows none, what is between spaces. @param {string} text @returns {string[]} */
export function wordsOf(text) {
  if (!segmenter) return text.split(" ").filter(Boolean);
  return [...segmenter.segment(text)].filter((part) => part.isWordLike).map((part) => part.segment);
}

/** @param {string} text */
function borders(text) {
  const known = kept.get(text);
  if (known) return known;
  const found = new Set([0, text.length]);
  if (segmenter)
    for (const { index, segment } of segmenter.segment(text)) found.add(index).add(index + segment.length);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(text, found);
  return found;
}

/** Whether a word ends at a place of a text; where no words are known, after enough letters. @param {string} text @param {number} at */
export const isBorder = (text, at) =>
  text[at] === " " ||
  text[at - 1] === " " ||
  (segmenter ? borders(text).has(at) : Math.min(at, text.length - at) > 3);

/**
 * Stretches of whole words that are nearest to a stretch of a text: itself if it is one.
 * @param {string} text @param {number} start @param {number} end @returns {[number, number][]}
 */
export function wholeStretches(text, start, end) {
  const ends = (/** @type {number} */ at) =>
    at <= 0 || at >= text.length || text[at] === " " || text[at - 1] === " " || borders(text).has(at);
  const nearest = (/** @type {number} */ at) => {
    let [before, after] = [at, at];
    while (!ends(before)) before--;
    while (!ends(after)) after++;
    return [...new Set([before, after])];
  };
  return nearest(start).flatMap((from) =>
    nearest(end).flatMap((to) => (from < to ? [/** @type {[number, number]} */ ([from, to])] : [])),
  );
}
