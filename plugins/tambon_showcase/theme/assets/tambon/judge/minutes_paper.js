// The minutes laid out on paper; the same elements and classes as judge_minutes.html.

import { h } from "./dom.js";

/** @import { MinutesPart, MinutesSection } from "./minutes_part.js" */
/** @import { Cell } from "./tables.js" */

const LONGEST_WORD = 40; // as judging/minutes.py
const FINGERPRINT = /^[0-9a-f]{64}$/; // as judging/minutes_part.py

/** @param {MinutesSection[]} sections @param {string} dash */
export const minutesPaper = (sections, dash) =>
  h(
    "div",
    { "data-judge-paper": "", class: "minutes" },
    sections.map(({ kind, parts }) =>
      h(
        "section",
        { class: `minutes-${kind}` },
        parts.map((part) => laid(part, dash)),
      ),
    ),
  );

/** @param {MinutesPart} part @param {string} dash */
function laid(part, dash) {
  if (part.kind === "title") return h("h1", {}, part.text);
  if (part.kind === "heading") return h("h2", {}, part.text);
  if (part.kind === "list") return h("ol", {}, items(part));
  if (part.kind === "lines") return h("ul", {}, items(part));
  if (part.kind === "table") return table(part, dash);
  return h("p", { class: `minutes-${part.kind}` }, part.text);
}

/** @param {MinutesPart} part */
const items = ({ rows }) => rows.map(([line]) => h("li", {}, String(line)));

/** @param {MinutesPart} part @param {string} dash */
function table({ text, rows }, dash) {
  const [head, ...body] = rows;
  return h(
    "table",
    {},
    text ? h("caption", {}, text) : null,
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        head.map((name) => h("th", { scope: "col" }, String(name))),
      ),
    ),
    h(
      "tbody",
      {},
      body.map((row) =>
        h(
          "tr",
          {},
          row.map((cell) => h("td", { class: classOf(cell) }, cellText(cell, dash))),
        ),
      ),
    ),
  );
}

/** A cell as it is printed; a fingerprint in groups, which lines break between and people read out.
 * @param {Cell} cell @param {string} dash */
function cellText(cell, dash) {
  const text = cell === null ? dash : String(cell);
  return FINGERPRINT.test(text) ? text.replace(/.{8}(?=.)/g, "$& ") : text;
}

/** @param {Cell} cell */
function classOf(cell) {
  if (typeof cell !== "string") return "num";
  const shown = cellText(cell, "");
  return shown.length > LONGEST_WORD && !shown.includes(" ") ? "any" : null;
}
