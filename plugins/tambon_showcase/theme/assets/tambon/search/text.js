// A page's text as it is compared.
import { normalise } from "./normalise.js";

/** @import { Page } from "./store.js" */
/** @typedef {{ heading: string, text: string, bare: string }} ComparedPassage */
/** @typedef {{ names: string[], passages: ComparedPassage[], bareNames: string }} Compared */

const BARE = /[^0-9a-z\u00c0-\u024f\u0e01-\u0e2e\u0e30-\u0e45\u0e47-\u0e4e\u0e80-\u1fff\u3040-\ud7ff]/g;
/** @param {string} text */
export const bare = (text) => text.replace(BARE, "");

// -> { names, passages, bareNames } in the one spelling, spaces kept; cached on the page.
/** @param {Page} page @returns {Compared} */
export function compared(page) {
  if (page.compared) return page.compared;
  const names = [page.title, ...page.names].map(normalise);
  const passages = page.sections.map((section) => {
    const heading = normalise(section.heading),
      text = normalise(section.text);
    return { heading, text, bare: bare(`${heading}\n${text}`) };
  });
  const places = [page.province, page.district].map(normalise),
    headings = passages.map((passage) => passage.heading);
  const bareNames = bare([...places, ...names, ...headings].join("\n"));
  return (page.compared = { names, passages, bareNames });
}
