// Small pieces of page. Text is only ever set as text.

/** @import { Excerpt, Piece } from "./excerpt.js" */
/** @import { Filter } from "./facets.js" */
/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | null>} attributes
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== null) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** @param {Piece[]} parts */
export const pieces = (parts) => parts.map(([text, hit]) => (hit ? make("mark", {}, text) : text));

// The lines of one answer.
/** @param {Excerpt} item @param {(filter: Filter, value: string) => string} label */
export function lines(item, label) {
  const heading = item.heading.length
    ? make("span", { class: "tambon-search__heading" }, ...pieces(item.heading))
    : "";
  const about = [label("kind", item.kind), item.place].filter(Boolean).join(" · ");
  return [
    make("span", { class: "tambon-search__title" }, ...pieces(item.title)),
    make("span", { class: "tambon-search__about" }, about),
    heading,
    make("span", { class: "tambon-search__text" }, ...pieces(item.text)),
  ];
}

// The field of a search form of the theme.
/** @param {ParentNode} form @returns {HTMLInputElement} */
export function inputOf(form) {
  const input = form.querySelector("input[type=search]");
  if (input instanceof HTMLInputElement) return input;
  throw new TypeError("input[type=search]");
}
