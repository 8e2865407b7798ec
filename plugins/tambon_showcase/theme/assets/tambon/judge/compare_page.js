// The page judge/compare.html: one rubric item of several entries side by side, with this judge's own points only where chosen.

import { field, formIn, h, openPage, part, say, siteAddress } from "./dom.js";
import { recall, sheetKey } from "./invite.js";
import { loadPack } from "./region_pack.js";
import { evidence, stateLine } from "./sheet_view.js";
import { readLocal } from "./store.js";
import { entryName, firstCompared, itemAddress, screenAddress } from "./terms.js";

/** @import { SheetBody } from "./sheet.js" */
/** @import { Invite, Item, Pack, State } from "./terms.js" */

const asked = new URLSearchParams(location.search); // ?year=2565&region=5&item=1.2&entries=800101,800102
const app = openPage("compare");
const form = formIn(app);
const columns = part(app, "[data-judge-columns]");
const [yearField, regionField] = [field(form, "year"), field(form, "region")];
start();

async function start() {
  const invite = await recall();
  yearField.value = asked.get("year") ?? invite?.year ?? yearField.value;
  regionField.value = asked.get("region") ?? invite?.region ?? "";
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    open(invite);
  });
  if (regionField.value) await open(invite);
}

/** @param {Invite | null} invite */
async function open(invite) {
  const pack = await loadPack(yearField.value, regionField.value);
  if (!pack) return say(app, "ไม่พบชุดข้อมูลของปีและเขตนี้ ตรวจเลขปีและเขต หรือต่ออินเทอร์เน็ต", true);
  say(app, "");
  const isMine = invite && invite.year === pack.year && invite.region === pack.region;
  const sheet = /** @type {SheetBody | null} */ (isMine ? readLocal(sheetKey(invite)) : null);
  return controls(pack, sheet);
}

/** @param {Pack} pack @param {SheetBody | null} sheet */
function controls(pack, sheet) {
  const item = h(
    "select",
    { id: "judge-compare-item", class: "judge-input" },
    pack.items.map(({ id, title }) =>
      h("option", { value: id, selected: id === asked.get("item") }, `${id} ${title}`),
    ),
  );
  const shown = firstCompared(pack.entries, (asked.get("entries") ?? "").split(","));
  const boxes = pack.entries.map((entry) => ({
    name: entryName(entry),
    box: h("input", { type: "checkbox", value: entry.code, checked: shown.has(entry) }),
  }));
  const own = h("input", { type: "checkbox" });
  const onScreen = h("a", { class: "judge-tap", target: "_blank", rel: "noopener" }, "นำเสนอข้อนี้บนจอรวม");
  const draw = () => {
    const chosen = boxes.filter(({ box }) => box.checked).map(({ box }) => box.value);
    onScreen.href = screenAddress(pack, chosen, item.value);
    compare(pack, own.checked ? sheet : null, item.value, chosen);
  };
  const area = h(
    "div",
    {},
    h("label", { for: "judge-compare-item" }, "ข้อที่เปรียบเทียบ"),
    item,
    h(
      "fieldset",
      { class: "judge-choices" },
      h("legend", {}, "ผลงานที่นำมาเทียบ"),
      boxes.map(({ box, name }) => h("label", { class: "judge-choice" }, box, h("span", {}, name))),
    ),
    h(
      "div",
      { class: "button-row" },
      onScreen,
      sheet && h("label", { class: "judge-choice" }, own, h("span", {}, "แสดงคะแนนของท่าน (ไม่ใช้บนจอรวม)")),
    ),
  );
  area.addEventListener("change", draw);
  part(app, "[data-judge-work]").replaceChildren(area);
  draw();
}

/** @param {Pack} pack @param {SheetBody | null} sheet @param {string} id @param {string[]} codes */
function compare(pack, sheet, id, codes) {
  const item = pack.items.find((one) => one.id === id);
  if (!item) return;
  columns.replaceChildren(
    h("h2", {}, `${item.id} ${item.title}`),
    h("p", {}, item.official),
    h("p", { class: "judge-question" }, `คำถามสำหรับกรรมการ: ${item.question}`),
    h(
      "div",
      { class: "judge-compare", role: "region", tabindex: "0", "aria-label": "เปรียบเทียบผลงาน" },
      codes.map((code) => column(pack, sheet, item, code)),
    ),
  );
}

/** @param {Pack} pack @param {SheetBody | null} sheet @param {Item} item @param {string} code */
function column(pack, sheet, item, code) {
  const entry = pack.entries.find((one) => one.code === code);
  if (!entry) return null;
  const state = entry.items.find((one) => one.id === item.id);
  return h(
    "section",
    { class: "judge-item", "aria-label": entryName(entry) },
    h(
      "h3",
      {},
      h("a", { href: siteAddress(entry.address), target: "_blank", rel: "noopener" }, entryName(entry)),
    ),
    h(
      "p",
      {},
      h(
        "a",
        { class: "judge-tap", href: siteAddress(itemAddress(entry, item.id)) },
        `ข้อ ${item.id} ในหน้าเกณฑ์`,
      ),
    ),
    state ? [stateLine(state, pack), evidence(state, item), seen(state)] : h("p", {}, "ไม่มีข้อมูลข้อนี้"),
    mine(pack, sheet, item, code),
  );
}

/** @param {State} state */
function seen(state) {
  const lines = [...state.looked, state.unknown ? `สิ่งที่ระบบรู้ไม่ได้: ${state.unknown}` : ""].filter(Boolean);
  return h(
    "ul",
    {},
    lines.map((line) => h("li", {}, line)),
  );
}

/** @param {Pack} pack @param {SheetBody | null} sheet @param {Item} item @param {string} code */
function mine(pack, sheet, item, code) {
  const said = sheet?.entries.find((one) => one.code === code);
  if (!said) return null;
  const given = pack.scoring
    ? (said.scores[item.id] ?? "ยังไม่ได้ดู")
    : pack.texts.judgement[said.judgements[item.id] ?? ""];
  return h("p", { class: "note" }, `ที่ท่านให้ไว้: ${given} ${said.comments[item.id] ?? ""}`);
}
