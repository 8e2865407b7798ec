// What a judge says of an item: a choice among few points or words, a number where there are many, and a comment.

import { button, h } from "./dom.js";
import { readPoints } from "./points.js";
import { valueOf } from "./sheet.js";

/** @import { Edit, SheetBody, Where } from "./sheet.js" */
/** @import { Item, Pack } from "./terms.js" */
/** @typedef {(edit: Edit) => unknown} Act */
/** @typedef {{ pack: Pack, item: Item, act: Act, edit: { code: string, item: string }, heading: string }} Choice */

const RADIO_LIMIT = 21;
const WORDS = ["met", "partly", "missing"];

/** @param {Choice & { sheet: SheetBody }} choice */
export function choices({ sheet, pack, item, act, edit, heading }) {
  const field = pack.scoring ? "scores" : "judgements";
  const given = valueOf(sheet, { ...edit, field });
  const full = item.full ?? 0;
  const options = pack.scoring ? steps(full, pack.scoring.step) : WORDS;
  if (options.length > RADIO_LIMIT) return numberChoice({ pack, item, given, act, edit, heading });
  const notSeen = pack.scoring ? null : "";
  /** @type {(value: string | number) => string} */
  const label = (value) => (pack.scoring ? String(value) : pack.texts.judgement[value]);
  const radios = [notSeen, ...options].map((value) => {
    const isOn = value === notSeen ? given === undefined || given === notSeen : given === value;
    const input = h("input", {
      type: "radio",
      name: `judge-${item.id}`,
      checked: isOn,
      onchange: () => act({ ...edit, field, to: value }),
    });
    return h(
      "label",
      { class: "judge-choice" },
      input,
      h("span", {}, value === notSeen || value === null ? "ยังไม่ได้ดู" : label(value)),
    );
  });
  return h(
    "fieldset",
    { class: `judge-choices ${pack.scoring ? "judge-scale" : ""}`, "aria-labelledby": heading },
    h("legend", {}, pack.scoring ? `คะแนน (เต็ม ${full / 100})` : "ความเห็นของกรรมการ"),
    radios,
    levels(item),
  );
}

/** @param {number} full @param {number} step */
const steps = (full, step) => Array.from({ length: Math.floor(full / step) + 1 }, (_, n) => (n * step) / 100);

/** @param {Choice & { given: string | number | null | undefined }} choice */
function numberChoice({ pack, item, given, act, edit, heading }) {
  const full = item.full ?? 0;
  const step = pack.scoring?.step ?? 100;
  let kept = typeof given === "number" ? given : null;
  const input = h("input", {
    type: "text",
    inputmode: "decimal",
    autocomplete: "off",
    class: "judge-input judge-input--short",
    id: `${heading}-points`,
    "aria-describedby": `${heading}-problem`,
  });
  const problem = h("p", { class: "judge-problem", id: `${heading}-problem`, role: "alert" });
  const show = () => (input.value = kept === null ? "" : String(kept));
  // What is on the screen is what is kept: a refused value goes away, and the words say which one is kept.
  /** @type {(text: string) => void} */
  const take = (text) => {
    const typed = readPoints(text, full, step);
    const isKept = typed.problem === undefined;
    problem.textContent = isKept
      ? ""
      : `${typed.problem} (${kept === null ? "ยังไม่มีคะแนน" : `ที่บันทึกไว้คือ ${kept}`})`;
    if (isKept && typed.points !== kept) {
      kept = typed.points;
      act({ ...edit, field: "scores", to: kept });
    }
    show();
  };
  input.addEventListener("change", () => take(input.value));
  show();
  /** @type {(direction: 1 | -1) => () => void} */
  const by = (direction) => () => {
    const cents = kept === null ? 0 : Math.round(kept * 100) + direction * step;
    take(String(Math.min(full - (full % step), Math.max(0, cents)) / 100));
  };
  return h(
    "div",
    { class: "judge-choices", role: "group", "aria-labelledby": heading },
    h("label", { for: input.id }, `คะแนน (เต็ม ${full / 100} ทีละ ${step / 100} เว้นว่าง = ยังไม่ได้ดู)`),
    button("−", by(-1), { "aria-label": `ลดคะแนนข้อ ${item.id}` }),
    input,
    button("+", by(1), { "aria-label": `เพิ่มคะแนนข้อ ${item.id}` }),
    problem,
    levels(item),
  );
}

/** @param {Item} item */
function levels(item) {
  if (!item.levels.length) return null;
  return h(
    "ul",
    { class: "judge-levels" },
    item.levels.map(({ start, text }) => h("li", {}, `ตั้งแต่ ${start / 100}: ${text}`)),
  );
}

// Typing is kept at once; leaving the box writes one line into the log.
/** @param {{ label: string, sheet: SheetBody, edit: Where, act: Act }} place */
export function comment({ label, sheet, edit, act }) {
  const id = `judge-comment-${edit.item || "all"}`;
  let before = String(valueOf(sheet, edit) ?? "");
  const box = h("textarea", { id, rows: "2", maxlength: "1000", class: "judge-input" });
  box.value = before;
  box.addEventListener("input", () => act({ ...edit, to: box.value, quiet: true }));
  box.addEventListener("change", () => {
    act({ ...edit, to: box.value, from: before });
    before = box.value;
  });
  return h("div", { class: "judge-comment" }, h("label", { for: id }, label), box);
}
