// The screen of one entry on the sheet: evidence beside the place to judge it. It knows nothing of storage.

import { button, h, siteAddress } from "./dom.js";
import { countsLine } from "./extents.js";
import { askedItems, CONFIRMED, fullOf, openItems, saidOf, totalOf } from "./sheet.js";
import { choices, comment } from "./sheet_choices.js";
import { entryName, screenAddress } from "./terms.js";

/** @import { Said, SheetBody } from "./sheet.js" */
/** @import { Act } from "./sheet_choices.js" */
/** @import { Entry, Item, Link, Pack, State } from "./terms.js" */
/** @typedef {{ sheet: SheetBody, pack: Pack, entry: Entry, item: Item, act: Act, isAsked: boolean }} ItemPlace */

const BARRED = "ท่านงดให้คะแนนผลงานนี้ตามทะเบียนของเลขานุการ ยกเลิกเองไม่ได้ ถ้าไม่ถูกต้องให้แจ้งเลขานุการ";

// act(edit) receives every change; from the screen only plain values come.
// `isBarred`: the secretary's register says that this judge must not score the entry.
/** @param {SheetBody} sheet @param {Pack} pack @param {string} code @param {Act} act */
export function entryView(sheet, pack, code, act, isBarred = false) {
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
      " · ",
      h(
        "a",
        { href: screenAddress(pack, [code]), target: "_blank", rel: "noopener" },
        "นำเสนอบนจอรวม (แท็บใหม่)",
      ),
    ),
    h("p", { "data-judge-counts": "" }, `${countsLine(entry.items, pack.texts.extents)} (ไม่ใช่คะแนน)`),
    asOf(entry.late || pack.deadline),
    h(
      "fieldset",
      { class: "judge-fields", disabled: said.confirmed === CONFIRMED, "aria-labelledby": "judge-entry" },
      isBarred ? h("p", { class: "note" }, BARRED) : recusal(said, act),
      said.recused || isBarred ? h("p", { class: "note" }, "งดให้คะแนนผลงานนี้ ระบบจะไม่นับคะแนนของท่าน") : items,
      said.recused || isBarred ? null : total(sheet, pack, code),
      comment({ label: "ข้อสังเกตต่อผลงานทั้งชิ้น", sheet, edit: { code, item: "", field: "comment" }, act }),
    ),
    said.recused || isBarred ? null : finish(sheet, pack, code, act),
  );
}

// As of when the entry is judged; packs of earlier builds do not say.
/** @param {string | undefined} said */
const asOf = (said) => (said ? h("p", { class: "note", "data-judge-deadline": "" }, said) : null);

// The last step of an entry: what still lacks, or the judge's word that this is final, or the way back.
/** @param {SheetBody} sheet @param {Pack} pack @param {string} code @param {Act} act */
function finish(sheet, pack, code, act) {
  /** @type {(to: string) => () => unknown} */
  const say = (to) => () => act({ code, item: "", field: "confirmed", to });
  const missing = openItems(sheet, pack, code).map(({ id }) => id);
  const isConfirmed = saidOf(sheet, code).confirmed === CONFIRMED;
  const box = (/** @type {(Node | string)[]} */ ...parts) =>
    h("section", { class: "judge-finish", "data-judge-finish": "", "aria-label": "ยืนยันผลงานนี้" }, ...parts);
  if (isConfirmed)
    return box(h("p", {}, "ท่านยืนยันผลงานนี้แล้ว คะแนนและข้อสังเกตถูกล็อกไว้"), button("เปิดแก้ไขอีกครั้ง", say("")));
  if (missing.length) return box(h("p", {}, `ยืนยันได้เมื่อให้คะแนนครบ ยังขาดข้อ ${missing.join(" ")}`));
  return box(
    h("p", {}, "ครบทุกข้อแล้ว ตรวจทานอีกครั้ง แล้วยืนยันว่าเป็นคะแนนสุดท้ายของท่าน (เปิดแก้ไขใหม่ได้)"),
    button("ยืนยันผลงานนี้", say(CONFIRMED), { class: "button" }),
  );
}

/** @param {SheetBody} sheet @param {Pack} pack @param {string} code */
function total(sheet, pack, code) {
  if (!pack.scoring) return null;
  return h(
    "p",
    { class: "judge-total", "data-judge-total": "" },
    `รวมที่ให้แล้ว ${totalOf(sheet, pack, code)} จาก ${fullOf(pack, code)} คะแนน`,
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
    state.late ? [" ", h("strong", {}, state.late)] : null,
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
