// Builds elements from text only: nothing a stranger wrote is ever parsed as HTML.

/** @import { Cell } from "./tables.js" */
/** @typedef {Node | string | null | undefined} Child */
/** @typedef {string | boolean | null | undefined | ((event: Event) => unknown)} Value */
// h("a", {href, class, onclick}, ...children); children are elements or text, empty ones are left out.
/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, Value>} attributes
 * @param {...(Child | Child[])} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) set(element, name, value);
  for (const child of children.flat()) if (child) element.append(child);
  return element;
}

/** @param {HTMLElement} element @param {string} name @param {Value} value */
function set(element, name, value) {
  if (value === false || value === null || value === undefined) return;
  if (typeof value === "function") element.addEventListener(name.slice(2), value);
  else if (name === "href") element.setAttribute(name, safeAddress(String(value)));
  else element.setAttribute(name, value === true ? "" : value);
}

// Only addresses inside the site and https leave this function; anything else leads nowhere.
/** @param {string} address */
export function safeAddress(address) {
  try {
    const { protocol, origin } = new URL(address, location.href);
    return protocol === "https:" || origin === location.origin ? address : "#";
  } catch {
    return "#";
  }
}

// The site's root, seen from this module's own address (assets/tambon/judge/dom.js).
export const ROOT = new URL("../../../", import.meta.url);

/** @param {string} address */
export const siteAddress = (address) => safeAddress(new URL(address, ROOT).href);

/** @param {Child | Child[]} label @param {(event: Event) => unknown} onclick @param {Record<string, Value>} more */
export const button = (label, onclick, more = {}) =>
  h("button", { type: "button", class: "button button--quiet", onclick, ...more }, label);

// What a place shows from now on; what is there already stays, so that a finger which is down on it still presses it.
/** @param {Element} place @param {Node[]} fresh */
export function renew(place, fresh) {
  for (const [at, node] of fresh.entries()) {
    const old = place.childNodes[at];
    if (!old) place.append(node);
    else if (!old.isEqualNode(node)) old.replaceWith(node);
  }
  while (place.childNodes.length > fresh.length) place.lastChild?.remove();
}

// A table of text; the first row holds the headings.
/** @param {Cell[][]} rows @param {string} caption */
export function tableOf(rows, caption) {
  const [head, ...body] = rows;
  /** @type {(value: Cell) => Node} */
  const cell = (value) => h("td", { class: typeof value === "number" ? "num" : null }, text(value));
  /** @type {(name: Cell, at: number) => Node} */
  const heading = (name, at) => {
    const isOfNumbers = body.some((row) => typeof row[at] === "number");
    return h("th", { scope: "col", class: isOfNumbers ? "num" : null }, text(name));
  };
  return h(
    "div",
    { class: "table-wrap", tabindex: "0", role: "region", "aria-label": caption },
    h(
      "table",
      { class: "data" },
      h("caption", {}, caption),
      h("thead", {}, h("tr", {}, head.map(heading))),
      h(
        "tbody",
        {},
        body.map((row) => h("tr", {}, row.map(cell))),
      ),
    ),
  );
}

/** @param {Cell} value */
const text = (value) => (value === null ? "–" : String(value));

// What a page of ours is known to hold.
/** @param {ParentNode} place @param {string} selector @returns {HTMLElement} */
export function part(place, selector) {
  const found = place.querySelector(selector);
  if (found instanceof HTMLElement) return found;
  throw new TypeError(selector);
}

/** @param {ParentNode} place @returns {HTMLFormElement} */
export function formIn(place) {
  const form = place.querySelector("form");
  if (form) return form;
  throw new TypeError("form");
}

// A field of a form by its name.
/** @param {HTMLFormElement} form @param {string} name @returns {HTMLInputElement} */
export const field = (form, name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name));

// The page's application area, shown once the script runs; the notice for file:// and no script goes away.
/** @param {string} name */
export function openPage(name) {
  const page = part(document, `[data-judge-page="${name}"]`);
  part(page, "[data-judge-static]").hidden = true;
  const app = part(page, "[data-judge-app]");
  app.hidden = false;
  return app;
}

// Says something to the reader and to screen readers.
/** @param {ParentNode} app @param {string} message */
export function say(app, message, isUrgent = false) {
  const box = part(app, "[data-judge-say]");
  box.setAttribute("role", isUrgent ? "alert" : "status");
  box.className = isUrgent ? "judge-say judge-say--urgent" : "judge-say";
  box.replaceChildren(message);
}
