// From a question to the pages that answer it, best first.
import { normalise } from "./normalise.js";
import { grams, parse, words } from "./query.js";
import { gather, ranked, score } from "./rank.js";
import { bare, compared } from "./text.js";
import { allowance, near } from "./near.js";
import { pageSlot } from "./store.js";

const FIRST_LOOK = 12, MOST_LOOKS = 36, FUZZY_LOOKS = 24, LEAST_COVER = 0.45, TAIL = 0.12;

export class Engine {
  constructor(store) {
    this.store = store;
  }

  // -> { total, atLeast, pages, corrected, parts }: page numbers of all answers, the first `limit` of them looked at.
  async search(question, { limit = 10, accept = null } = {}) {
    const parts = parse(question);
    if (!parts.length) return { total: 0, pages: [], parts, corrected: null };
    const exact = await this.#answers(parts, { limit, accept });
    if (exact.good) return { ...exact, parts, corrected: null };
    const better = await this.#correct(parts, exact);
    if (better) {
      const fixed = await this.#answers(better, { limit, accept });
      if (fixed.good) return { ...fixed, parts: better, corrected: spell(better) };
    }
    const loose = await this.#answers(parts, { limit, accept, forgiving: true });
    return { ...(loose.pages.length ? loose : exact), parts, corrected: null };
  }

  async #answers(parts, { limit, accept, forgiving = false }) {
    const found = await gather(this.store, grams(parts), forgiving), scores = score(this.store, found);
    let pages = ranked(scores);
    const best = pages.length ? scores.get(pages[0]).score : 0;
    pages = pages.filter((page) => scores.get(page).cover >= LEAST_COVER && scores.get(page).score > best * TAIL);
    if (accept) pages = pages.filter(accept);
    const good = await this.#look(parts, pages, scores, limit);
    const cut = found.some((entry) => entry.lists.some((list) => !list.ids || list.count > list.ids.length));
    return { pages, scores, total: pages.length, atLeast: cut, good };
  }

  // Look at the texts of the first pages and put those first that really hold the words, close together.
  async #look(parts, pages, scores, limit) {
    const free = parts.filter((part) => !part.level).map((part) => part.text), asked = words(parts);
    if (!asked.length) return pages.length > 0 && scores.get(pages[0]).cover > 0.9;
    const looked = [];
    let good = 0, whole = 0;
    while (looked.length < Math.min(pages.length, MOST_LOOKS) && whole < limit) {
      const next = pages.slice(looked.length, looked.length + (looked.length ? 8 : Math.max(FIRST_LOOK, limit)));
      if (looked.length && scores.get(next[0]).cover < 0.7) break;
      const texts = await Promise.all(next.map((page) => this.store.page(page)));
      next.forEach((page, i) => {
        const fit = texts[i] ? fits(compared(texts[i]), free, asked) : 0;
        if (fit >= 1) good++;
        if (fit > 1 || asked.length === 1) whole += fit >= 1;
        looked.push([page, scores.get(page).score * (0.4 + 0.6 * fit)]);
      });
    }
    looked.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    pages.splice(0, looked.length, ...looked.map(([page]) => page));
    return good > 0;
  }

  // The same question with each word that no page holds replaced by the nearest one that the likeliest pages hold.
  async #correct(parts, exact) {
    const found = await gather(this.store, grams(parts), true), scores = score(this.store, found);
    const likely = [...new Set([...nearest(scores).slice(0, FUZZY_LOOKS), ...exact.pages.slice(0, 8)])];
    const texts = (await Promise.all(likely.map((page) => this.store.page(page)))).filter(Boolean).map(compared);
    let changed = false;
    const better = parts.map((part) => {
      const fixed = part.text.split(" ").map((word) => {
        const best = correction(word, texts, part.level);
        changed ||= best !== word;
        return best;
      });
      return { ...part, text: fixed.join(" ") };
    });
    return changed ? better : null;
  }
}

const nearest = (scores) => [...scores.keys()].sort((a, b) => {
  const x = scores.get(a), y = scores.get(b);
  return y.near + y.score * 0.3 - x.near - x.score * 0.3 || a - b;
});

export const spell = (parts) => parts.map((part) => (part.mark ?? "") + part.text).join(" ");

// 0..1.6: the share of the words a page holds; more if they stand as asked, or in one passage.
function fits(text, free, asked) {
  const all = [text.bareNames, ...text.passages.map((passage) => passage.bare)];
  const wanted = asked.map(bare).filter(Boolean);
  const share = wanted.filter((word) => all.some((t) => t.includes(word))).length / Math.max(1, wanted.length);
  if (share < 1 || wanted.length < 2) return share;
  if (free.map(bare).every((phrase) => all.some((t) => t.includes(phrase)))) return 1.6;
  return all.some((t) => wanted.every((word) => t.includes(word))) ? 1.25 : 1;
}

function correction(word, texts, level) {
  if (word.length < 3 || !/[ก-ฮa-z]/.test(word)) return word;
  const best = new Map();
  let most = allowance(word);
  const offer = (text, bonus) => {
    const found = near(word, text, most);
    if (!found) return;
    if (found.cost < most) best.clear();
    most = Math.min(most, found.cost);
    const plain = found.text.trim();
    if (plain && !/\n/.test(plain)) best.set(plain, (best.get(plain) ?? 0) + bonus);
  };
  for (const text of texts) {
    for (const name of text.names) offer(name, 2);
    if (!level) for (const passage of text.passages) { offer(passage.heading, 2); offer(passage.text, 1); }
  }
  return [...best].sort((a, b) => b[1] - a[1])[0]?.[0] ?? word;
}
