// Small pieces of page. Text is only ever set as text.
import { INVENTED, distance } from "./words.js";

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

// The lines of one answer: the thing with its photo, where it is, and what is said of it.
/** @param {Excerpt} item @param {string} root address of the site @param {(filter: Filter, value: string) => string} label */
export function lines(item, root, label) {
  const photo =
    item.photo &&
    make("img", { src: root + item.photo, alt: "", loading: "lazy", width: "72", height: "72" });
  if (photo) photo.className = "tambon-search__photo";
  const invented = item.invented ? make("span", { class: "tambon-search__invented" }, INVENTED) : "";
  const far = typeof item.distance === "number" ? distance(item.distance) : "";
  const about = [item.place, label("kind", item.kind), far].filter(Boolean).join(" · ");
  return [
    photo,
    make("span", { class: "tambon-search__title" }, ...pieces(item.title)),
    make("span", { class: "tambon-search__about" }, about, invented && " ", invented),
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
