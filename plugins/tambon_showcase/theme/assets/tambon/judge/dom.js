// Builds elements from text only: nothing a stranger wrote is ever parsed as HTML.

// h("a", {href, class, onclick}, ...children); children are elements or text, empty ones are left out.
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) set(element, name, value);
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

function set(element, name, value) {
  if (value === false || value === null || value === undefined) return;
  if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
  else if (name === "href") element.href = safeAddress(value);
  else element.setAttribute(name, value === true ? "" : value);
}

// Only addresses inside the site and https leave this function; anything else leads nowhere.
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

export const siteAddress = (address) => safeAddress(new URL(address, ROOT).href);

export const button = (label, onclick, more = {}) =>
  h("button", { type: "button", class: "button button--quiet", onclick, ...more }, label);

// A table of text; the first row holds the headings.
export function tableOf(rows, caption) {
  const [head, ...body] = rows;
  const cell = (value) => h("td", { class: typeof value === "number" ? "num" : null }, text(value));
  return h(
    "div",
    { class: "table-wrap", tabindex: "0", role: "region", "aria-label": caption },
    h(
      "table",
      { class: "data" },
      h("caption", {}, caption),
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          head.map((name) => h("th", { scope: "col" }, text(name))),
        ),
      ),
      h(
        "tbody",
        {},
        body.map((row) => h("tr", {}, row.map(cell))),
      ),
    ),
  );
}

const text = (value) => (value === null ? "–" : String(value));

// The page's application area, shown once the script runs; the notice for file:// and no script goes away.
export function openPage(name) {
  const page = document.querySelector(`[data-judge-page="${name}"]`);
  page.querySelector("[data-judge-static]").hidden = true;
  const app = page.querySelector("[data-judge-app]");
  app.hidden = false;
  return app;
}

// Says something to the reader and to screen readers.
export function say(app, message, isUrgent = false) {
  const box = app.querySelector("[data-judge-say]");
  box.setAttribute("role", isUrgent ? "alert" : "status");
  box.className = isUrgent ? "judge-say judge-say--urgent" : "judge-say";
  box.replaceChildren(message);
}
