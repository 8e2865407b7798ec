// The stretch of a text that is cheapest to turn into a word (Sellers' algorithm). A mark or a letter
// that sounds alike costs half, two letters swapped cost one.
import { alike } from "./grams.js";

const SOFT = /[่-๋็์ะัิ-ฺ]/;
const FOLLOWS = /[ะาำิ-ฺัๅ็-๎]/;
const heard = (c) => alike.get(c) ?? c;

// -> { cost, text } or null when nothing costs `most` or less.
export function near(word, text, most) {
  const width = text.length + 1;
  let older,
    olderFrom,
    row = new Float32Array(width),
    from = Int32Array.from({ length: width }, (_, i) => i);
  const softText = Uint8Array.from(text, (c) => Number(SOFT.test(c)));
  for (let i = 1; i <= word.length; i++) {
    const c = word[i - 1],
      soft = SOFT.test(c),
      drop = soft ? 0.5 : 1;
    const next = new Float32Array(width),
      nextFrom = new Int32Array(width);
    next[0] = row[0] + drop;
    let low = next[0];
    for (let j = 1; j < width; j++) {
      const t = text[j - 1];
      const change =
        row[j - 1] + (c === t ? 0 : heard(c) === heard(t) || (soft && softText[j - 1]) ? 0.5 : 1);
      const without = row[j] + drop,
        extra = next[j - 1] + (softText[j - 1] ? 0.5 : 1);
      if (change <= without && change < extra) {
        next[j] = change;
        nextFrom[j] = from[j - 1];
      } else if (without < extra) {
        next[j] = without;
        nextFrom[j] = from[j];
      } else {
        next[j] = extra;
        nextFrom[j] = nextFrom[j - 1];
      }
      if (older && j > 1 && c === text[j - 2] && word[i - 2] === t && c !== t && older[j - 2] + 1 < next[j]) {
        next[j] = older[j - 2] + 1;
        nextFrom[j] = olderFrom[j - 2];
      }
      if (next[j] < low) low = next[j];
    }
    if (low > most + 1) return null;
    [older, olderFrom, row, from] = [row, from, next, nextFrom];
  }
  let best = 0;
  for (let j = 1; j < width; j++) if (row[j] <= most && (!best || row[j] < row[best])) best = j;
  if (!best) return null;
  let start = from[best],
    end = best;
  while (start > 0 && FOLLOWS.test(text[start])) start--;
  while (end < text.length && FOLLOWS.test(text[end])) end++;
  return { cost: row[best], text: text.slice(start, end) };
}

export const allowance = (word) =>
  word.length < 4 ? 0.5 : word.length < 6 ? 1 : word.length < 12 ? 1.5 : 2.5;
