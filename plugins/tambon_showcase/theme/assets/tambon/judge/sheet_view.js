// The screen of one entry on the sheet: evidence beside the place to judge it. It knows nothing of storage.

import { button, h, siteAddress } from "./dom.js";
import { askedItems, saidOf, totalOf, valueOf } from "./sheet.js";
import { entryName } from "./terms.js";

/** @import { Edit, Said, SheetBody, Where } from "./sheet.js" */
/** @import { Entry, Item, Link, Pack, State } from "./terms.js" */
/** @typedef {(edit: Edit) => unknown} Act */
/** @typedef {{ sheet: SheetBody, pack: Pack, entry: Entry, item: Item, act: Act, isAsked: boolean }} ItemPlace */
/** @typedef {{ pack: Pack, item: Item, act: Act, edit: { code: string, item: string }, heading: string }} Choice */

const RADIO_LIMIT = 21;

// act(edit) receives every change; from the screen only plain values come.
/** @param {SheetBody} sheet @param {Pack} pack @param {string} code @param {Act} act */
export function entryView(sheet, pack, code, act) {
  const entry = pack.entries.find((one) => one.code === code);
  if (!entry) return h("p", { class: "judge-say judge-say--urgent" }, `ไม่พบผลงาน ${code} ในชุดข้อมูลนี้`);
  const said = saidOf(sheet, code);
  const asked = new Set(askedItems(pack, code).map(({ id }) => id));
  const items = pack.items.map((item) =>
    itemView({ sheet, pack, entry, item, act, isAsked: asked.has(item.id) }),
  );
  return h(
    "div",
    {},
    h("h2", { id: "judge-entry", tabindex: "-1" }, entryName(entry)),
    h(
      "p",
      {},
      h(
        "a",
        { href: siteAddress(entry.address), target: "_blank", rel: "noopener" },
        "เปิดหน้าของตำบลนี้ (แท็บใหม่)",
      ),
    ),
    recusal(said, act),
    said.recused ? h("p", { class: "note" }, "งดให้คะแนนผลงานนี้ ระบบจะไม่นับคะแนนของท่าน") : items,
    total(sheet, pack, code),
    comment({ label: "ข้อสังเกตต่อผลงานทั้งชิ้น", sheet, edit: { code, item: "", field: "comment" }, act }),
  );
}

/** @param {SheetBody} sheet @param {Pack} pack @param {string} code */
function total(sheet, pack, code) {
  if (!pack.scoring) return null;
  const full = askedItems(pack, code).reduce((sum, { full: most }) => sum + (most ?? 0), 0) / 100;
  return h(
    "p",
    { class: "judge-total", "data-judge-total": "" },
    `รวมที่ให้แล้ว ${totalOf(sheet, pack, code)} จาก ${full} คะแนน`,
  );
}

/** @param {Said} said @param {Act} act */
function recusal(said, act) {
  const reason = h("input", { type: "text", id: "judge-recused", maxlength: "200", class: "judge-input" });
  reason.value = said.recused;
  reason.addEventListener("change", () =>
    act({ code: said.code, item: "", field: "recused", to: reason.value.trim() }),
  );
  return h(
    "details",
    { class: "judge-more", open: said.recused !== "" },
    h("summary", {}, "งดให้คะแนนผลงานนี้ เพราะมีส่วนได้เสีย"),
    h("label", { for: "judge-recused" }, "เหตุที่งด (ลบข้อความออกเพื่อกลับมาให้คะแนน)"),
    reason,
  );
}

/** @param {ItemPlace} place */
function itemView({ sheet, pack, entry, item, act, isAsked }) {
  const state = entry.items.find(({ id }) => id === item.id);
  if (!state) return null;
  const heading = `judge-item-${item.id}`;
  const edit = { code: entry.code, item: item.id };
  return h(
    "section",
    { class: "judge-item", "aria-labelledby": heading },
    h("h3", { id: heading }, `${item.id} ${item.title}`),
    stateLine(state, pack),
    evidence(state, item),
    h("p", { class: "judge-question" }, `คำถามสำหรับกรรมการ: ${item.question}`),
    details(state, item),
    isAsked ? choices({ sheet, pack, item, act, edit, heading }) : null,
    comment({ label: `ข้อสังเกตข้อ ${item.id}`, sheet, edit: { ...edit, field: "comments" }, act }),
  );
}

/** @param {State} state @param {Pack} pack */
export function stateLine(state, pack) {
  return h(
    "p",
    { class: "judge-state" },
    mark("state", state.extent, pack.texts.extents),
    state.basis ? [" ", mark("basis", state.basis, pack.texts.bases)] : null,
    ` ${state.reason}`,
  );
}

/** @param {string} look @param {string} value @param {Record<string, string>} words */
function mark(look, value, words) {
  return h("span", { class: `${look} ${look}--${value.replace(/[^a-z-]/g, "")}` }, words[value] ?? value);
}

/** @param {State} state @param {Item} item */
export function evidence(state, item) {
  if (!state.evidence.length) return h("p", {}, "ไม่มีหลักฐานให้เปิด");
  /** @type {(link: Link) => Node} */
  const link = ({ label, address }) =>
    h(
      "li",
      {},
      h("a", { class: "judge-tap", href: siteAddress(address), target: "_blank", rel: "noopener" }, label),
    );
  return h("ul", { class: "judge-evidence", "aria-label": `หลักฐานข้อ ${item.id}` }, state.evidence.map(link));
}

/** @param {State} state @param {Item} item */
function details(state, item) {
  return h(
    "details",
    { class: "judge-more" },
    h("summary", {}, "ถ้อยคำตามคู่มือ และสิ่งที่ระบบตรวจ"),
    h("p", {}, item.official),
    h("p", {}, item.describe),
    state.looked.length ? h("p", {}, "ระบบดูแล้ว:") : null,
    state.looked.length
      ? h(
          "ul",
          {},
          state.looked.map((line) => h("li", {}, line)),
        )
      : null,
    state.unknown ? h("p", {}, `สิ่งที่ระบบรู้ไม่ได้: ${state.unknown}`) : null,
  );
}

const WORDS = ["met", "partly", "missing"];

/** @param {Choice & { sheet: SheetBody }} choice */
function choices({ sheet, pack, item, act, edit, heading }) {
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
    { class: "judge-choices", "aria-labelledby": heading },
    h("legend", {}, pack.scoring ? `คะแนน (เต็ม ${full / 100})` : "ความเห็นของกรรมการ"),
    radios,
    levels(item),
  );
}

/** @param {number} full @param {number} step */
const steps = (full, step) => Array.from({ length: Math.floor(full / step) + 1 }, (_, n) => (n * step) / 100);

/** @param {Choice & { given: string | number | null | undefined }} choice */
function numberChoice({ pack, item, given, act, edit, heading }) {
  const full = (item.full ?? 0) / 100;
  const input = h("input", {
    type: "number",
    min: "0",
    max: String(full),
    step: String((pack.scoring?.step ?? 100) / 100),
    inputmode: "decimal",
    class: "judge-input judge-input--short",
    id: `${heading}-points`,
  });
  input.value = String(given ?? "");
  const send = () => {
    if (input.checkValidity())
      act({ ...edit, field: "scores", to: input.value === "" ? null : Number(input.value) });
    else input.reportValidity();
  };
  input.addEventListener("change", send);
  /** @type {(direction: 1 | -1) => () => void} */
  const by = (direction) => () => {
    if (direction > 0) input.stepUp();
    else input.stepDown();
    send();
  };
  return h(
    "div",
    { class: "judge-choices", role: "group", "aria-labelledby": heading },
    h("label", { for: input.id }, `คะแนน (เต็ม ${full} เว้นว่าง = ยังไม่ได้ดู)`),
    button("−", by(-1), { "aria-label": `ลดคะแนนข้อ ${item.id}` }),
    input,
    button("+", by(1), { "aria-label": `เพิ่มคะแนนข้อ ${item.id}` }),
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
function comment({ label, sheet, edit, act }) {
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
