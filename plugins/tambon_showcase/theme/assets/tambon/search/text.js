// A page's text as it is compared.
import { normalise } from "./normalise.js";
import { otherYear } from "./years.js";

/** @import { Page } from "./page-text.js" */
/** @typedef {{ heading: string, text: string, bare: string }} ComparedPassage */
/** @typedef {{ names: string[], passages: ComparedPassage[], bareNames: string }} Compared */

const BARE = /[^0-9a-z\u00c0-\u024f\u0e01-\u0e2e\u0e30-\u0e45\u0e47-\u0e4e\u0e80-\u1fff\u3040-\ud7ff]/g;
const DIGIT = /[0-9]/;
/** A text without spaces and signs; "|" keeps two numbers apart. @param {string} text */
export const bare = (text) =>
  text.replace(BARE, (letter, at) =>
    DIGIT.test(text[at - 1] ?? "") && DIGIT.test(text[at + 1] ?? "") ? "|" : "",
  );

/**
 * Whether a bare text holds a bare word; a number only as a whole number ("5" is not in "15"), in either era.
 * @param {string} text @param {string} word
 */
export function holds(text, word) {
  if (!/^[0-9]+$/.test(word))
    return DIGIT.test(word.at(-1) ?? "") ? holdsNumber(text, word) : text.includes(word);
  const year = otherYear(Number(word));
  return holdsNumber(text, word) || (year > 0 && holdsNumber(text, String(year)));
}

/** @param {string} text @param {string} number */
function holdsNumber(text, number) {
  for (let at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1))
    if (
      !(DIGIT.test(number[0]) && DIGIT.test(text[at - 1] ?? "")) &&
      !DIGIT.test(text[at + number.length] ?? "")
    )
      return true;
  return false;
}

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
