// The terms of one contest, taken from a region's pack; the same as judging/terms.py.

/** @import { PanelMeeting } from "./minutes.js" */
/** @import { Shape } from "./shape.js" */
/** @import { SentSheet } from "./sheet.js" */
/** @typedef {{ label: string, address: string }} Link */
/**
 * What the system saw for one item of one entry.
 * @typedef {{ id: string, extent: string, basis: string, reason: string, evidence: Link[], looked: string[],
 *   unknown?: string, late?: string }} State `late`: what became another after the deadline
 */
/** @typedef {{ address: string, size: number }} PackFile */
/**
 * @typedef {{ code: string, level: string, name: string, district: string, province: string, address: string,
 *   late?: string, items: State[], files: PackFile[], large: PackFile[] }} Entry
 */
/** @typedef {{ start: number, text: string }} Level */
/** Points are cents; `full` is null for an item without points. @typedef {{ id: string, title: string, group: string,
 *   full: number | null, official: string, describe: string, question: string, levels: Level[] }} Item */
/** @typedef {{ by: "groups", groups: string[] } | { by: "mean" | "wins" | "vote" }} TieRule */
/** @typedef {"usual" | "trimmed" | "mean" | "median"} Method */
/** @typedef {"total-out" | "others-mean"} GapRule what a forgotten item does: the total is out, or is filled with the others' mean */
/** @typedef {{ step: number, method: Method, gaps: GapRule, ties: TieRule[], discuss: number }} Rules */
/** @typedef {Record<string, string>} Words */
/** Words of the minutes, as judging/texts.py has them. @typedef {Record<"title" | "number" | "date" | "place" | "present" | "absent" | "begun" | "ended"
 *   | "recusal_head" | "recusal" | "no_recusal" | "method_head" | "method" | "result_head" | "notes_head" | "note" | "item"
 *   | "ties_head" | "votes" | "resolution_head" | "to_write" | "blank" | "dash" | "none" | "recorder" | "sign" | "annex"
 *   | "figures" | "limits", string> & { roles: Words }} MinutesWords */
/**
 * @typedef {{ heads: Record<string, string[]>, sheets: Words, tie: Words, judgement: Words, gap: Words, counted: Words, extents: Words, bases: Words,
 *   verified: Words, severity: Words, method: Words, gap_rule: Words, issue: Words, minutes: MinutesWords, limits: string[], agreement: Words, register: string, agreement_note: string,
 *   no_scoring: string }} Texts
 */
/** @typedef {{ id: string, name: string }} Judge */
/** @typedef {Judge & { recused: string[], secret: string, position?: string }} Member */
/**
 * The secretary's register.
 * @typedef {{ schema?: string, year: string, region: string, rubric?: string, entries: string[], judges: Member[],
 *   issue?: string }} Committee
 */
/**
 * @typedef {{ schema?: string, year: string, region: string, rubric: string, judge: Judge, entries: string[], recused: string[],
 *   secret: string, issue?: string }} Invite
 */
/**
 * What judging/pack.py publishes for a region.
 * @typedef {{ schema: string, year: string, region: string, region_name: string, rubric: string, build: string,
 *   site?: string, deadline?: string, entries: Entry[], groups: { id: string, title: string }[], items: Item[], scoring: (Rules & { name: string, source?: string }) | null, files: PackFile[], texts: Texts,
 *   messages: Record<string, { severity: string, message: string, fix: string }>,
 *   shapes: { sheet: Shape & { type?: SentSheet }, committee: Shape & { type?: Committee }, meeting: Shape & { type?: PanelMeeting },
 *     invite: Shape & { type?: Invite } } }} Pack
 */
/** @typedef {{ code: string, name: string, items: string[] }} TermEntry an entry in the contest and the items that apply */
/**
 * @typedef {Rules & { year: string, region: string, rubric: string, build: string, items: Item[],
 *   entries: TermEntry[], scored: boolean }} Terms
 */
const CONTEST_LEVEL = "province";
const NOT_APPLICABLE = "not-applicable";
const FEWEST_COMPARED = 2;

/** @param {Pack} pack @returns {Terms} */
export function termsOf(pack) {
  const entries = pack.entries
    .filter((entry) => entry.level === CONTEST_LEVEL)
    .map((entry) => ({
      code: entry.code,
      name: entryName(entry),
      items: entry.items.filter((item) => item.extent !== NOT_APPLICABLE).map((item) => item.id),
    }));
  /** @type {Rules} */
  const scoring = pack.scoring ?? { step: 100, method: "trimmed", gaps: "total-out", ties: [], discuss: 30 };
  const { year, region, rubric, build, items } = pack;
  /** @type {GapRule} */
  const gaps = scoring.gaps ?? "total-out";
  return { year, region, rubric, build, items, entries, scored: pack.scoring !== null, ...scoring, gaps };
}

/** @param {Pick<Entry, "name" | "district" | "province">} entry */
export const entryName = (entry) => `ตำบล${entry.name} อำเภอ${entry.district} จังหวัด${entry.province}`;

// Where these entries are shown on a shared screen: one item of them, or all.
/** @param {Pick<Pack, "year" | "region">} pack @param {string[]} codes */
export function screenAddress({ year, region }, codes, item = "") {
  const shown = new URLSearchParams({ year, region, entries: codes.join(","), item });
  return `show.html?${shown}`;
}

// Where an item is on the entry's own rubric page, named there as in edition/rubric.py (`anchor_of`).
/** @param {Pick<Entry, "address">} entry @param {string} item */
export const itemAddress = ({ address }, item) =>
  `${address.slice(0, address.lastIndexOf("/"))}/rubric.html#item-${item.replaceAll(".", "-")}`;

// The entries of these codes, and as many others as make a comparison.
/** @template {Pick<Entry, "code">} E @param {E[]} entries @param {string[]} codes @returns {Set<E>} */
export function firstCompared(entries, codes) {
  const wanted = entries.filter(({ code }) => codes.includes(code));
  const others = entries.filter(({ code }) => !codes.includes(code));
  return new Set([...wanted, ...others.slice(0, Math.max(0, FEWEST_COMPARED - wanted.length))]);
}

// Map item → full points in cents, of the items that count for this entry.
/** @param {Pick<Terms, "items">} terms @param {TermEntry} entry */
export function pointsOf(terms, entry) {
  /** @type {Map<string, number>} */
  const points = new Map();
  for (const { id, full } of terms.items) if (full !== null && entry.items.includes(id)) points.set(id, full);
  return points;
}
