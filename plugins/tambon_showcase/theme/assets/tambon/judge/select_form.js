// The list for the department with what was chosen on the page; the command writes the same rows with nothing chosen.

/** @import { Cell } from "./tables.js" */
/** @typedef {{ code: string, province_th: string, district_th: string, name_th: string, level_th: string, baht: number | null }} FormLine */
/** @typedef {{ head: string[], columns: { name: string, title_th: string }[], lines: FormLine[], orders: string[], foot: string[] }} Form */
/** @typedef {Record<string, { order: string, reason: string }>} Choices */

const NOTHING = { order: "", reason: "" };

// Every line where nothing is chosen; else those that are, best first within each level of each province.
/** @param {Form} form @param {Choices} choices @returns {FormLine[]} */
export function chosenLines(form, choices) {
  /** @param {FormLine} line */
  const rank = (line) => form.orders.indexOf(choices[line.code]?.order ?? "");
  const chosen = form.lines.filter((line) => rank(line) >= 0);
  /** @type {(a: FormLine, b: FormLine) => number} */
  const order = (a, b) =>
    a.province_th.localeCompare(b.province_th, "th") ||
    a.level_th.localeCompare(b.level_th, "th") ||
    rank(a) - rank(b);
  return chosen.length ? chosen.sort(order) : form.lines;
}

/** @param {Form} form @param {Choices} choices @returns {Cell[][]} */
export function formRows(form, choices) {
  const lines = chosenLines(form, choices).map((line, at) => {
    /** @type {Record<string, Cell>} */
    const values = { ...line, number: at + 1, ...NOTHING, ...choices[line.code] };
    return form.columns.map(({ name }) => values[name]);
  });
  const alone = (/** @type {string} */ text) => [text];
  return [
    ...form.head.map(alone),
    form.columns.map((column) => column.title_th),
    ...lines,
    [],
    ...form.foot.map(alone),
  ];
}

// Tambons of one province and level that were given the same place.
/** @param {Form} form @param {Choices} choices @returns {string[]} */
export function sharedPlaces(form, choices) {
  /** @type {Map<string, string[]>} */
  const places = new Map();
  for (const line of form.lines) {
    const order = choices[line.code]?.order;
    if (!order) continue;
    const place = `${line.province_th} ${line.level_th} ${order}`;
    places.set(place, [...(places.get(place) ?? []), line.name_th]);
  }
  return [...places]
    .filter(([, names]) => names.length > 1)
    .map(([place, names]) => `${place}: ${names.join(", ")}`);
}
