// One filter beside the results: its values with how many answers have each.
import { make } from "./view.js";
import { CLEAR, FILTERS, label } from "./words.js";

/** @import { Filter } from "./facets.js" */

const WIDE = matchMedia("(min-width: 46rem)");
const MOST_VALUES = 80;

/** Whether there is room to show a filter unfolded. @param {Filter} name */
export const isWide = (name) => WIDE.matches && ["province", "kind"].includes(name);

export const clearButton = () => make("button", { type: "reset", class: "button button--quiet" }, CLEAR);

/** @param {Filter} name @param {[string, number][]} values @param {string[]} chosen @param {boolean} open */
export function filterGroup(name, values, chosen, open) {
  const boxes = values.slice(0, MOST_VALUES).map(([value, count]) => {
    const box = make("input", { type: "checkbox", name, value });
    box.checked = chosen.includes(value);
    const shown = make("span", { class: "tambon-search__count" }, `(${count})`);
    return make("label", {}, box, ` ${label(name, value)} `, shown);
  });
  const legend = make("legend", { class: "tambon-search__hidden" }, FILTERS[name]);
  return make(
    "details",
    { open: open || chosen.length ? "" : null, "data-name": name },
    make("summary", {}, FILTERS[name]),
    make("fieldset", {}, legend, ...boxes),
  );
}
