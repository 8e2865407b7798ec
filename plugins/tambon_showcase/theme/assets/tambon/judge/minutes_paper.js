// The minutes laid out on paper; the same elements and classes as judge_minutes.html.

import { h } from "./dom.js";

/** @import { MinutesPart, MinutesSection } from "./minutes_part.js" */
/** @import { Cell } from "./tables.js" */

const LONGEST_WORD = 40; // as judging/minutes.py

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
    h("caption", {}, text),
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
          row.map((cell) => h("td", { class: classOf(cell) }, cell === null ? dash : String(cell))),
        ),
      ),
    ),
  );
}

/** @param {Cell} cell */
function classOf(cell) {
  if (typeof cell === "number") return "num";
  return cell && cell.length > LONGEST_WORD && !cell.includes(" ") ? "any" : null;
}
