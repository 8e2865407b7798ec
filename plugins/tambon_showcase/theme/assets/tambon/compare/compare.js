// The compare page: choose two to four entries, see them side by side; the address keeps the choice.
import { element } from "./dom.js";
import { MOST, allEntries, chosen, entry, means } from "./entries.js";
import { sections } from "./rows.js";

/** @import { EntryChoice } from "./entries.js" */
/** @import { CompareEntry, ComparedRow } from "./rows.js" */

const page = /** @type {HTMLElement} */ (document.getElementById("compare"));
const root = page.dataset.root ?? "";
const names = JSON.parse(document.getElementById("compare-names")?.textContent ?? "{}");
const status = element("p", { role: "status" });
const refusal = element("p", { class: "compare__note" });
const table = element("div");
const options = element("datalist", { id: "compare-list" });
const field = element("input", {
  type: "text",
  id: "compare-field",
  list: "compare-list",
  autocomplete: "off",
});
const picked = element("ul", { class: "compare__picked" });
/** @type {EntryChoice[]} */
let entries = [];
/** @type {string[]} */
let keys = [];

/** @param {string[]} next */
function setKeys(next) {
  keys = next;
  history.replaceState(null, "", keys.length ? `?t=${keys.join(",")}` : location.pathname);
  return show();
}

/** @param {SubmitEvent} event */
function pick(event) {
  event.preventDefault();
  const typed = field.value.trim();
  const found =
    entries.find((one) => one.label === typed || one.code === typed) ??
    entries.find((one) => typed && one.label.includes(typed));
  if (!found) {
    status.textContent = "ไม่พบตำบลนี้ พิมพ์ชื่อตำบลหรือรหัส 6 หลัก แล้วเลือกจากรายการ";
  } else if (keys.length >= MOST) {
    status.textContent = `เปรียบเทียบได้ไม่เกิน ${MOST} ตำบล นำบางตำบลออกก่อน`;
  } else {
    field.value = "";
    setKeys([...new Set([...keys, found.key])]);
  }
}

/** @param {string} key */
function chip(key) {
  const label = entries.find((one) => one.key === key)?.label ?? key;
  const button = element("button", { type: "button", class: "button button--quiet" }, "นำออก ", label);
  button.addEventListener("click", () => setKeys(keys.filter((other) => other !== key)));
  return element("li", {}, button);
}

async function show() {
  picked.replaceChildren(...keys.map(chip));
  table.replaceChildren();
  if (!keys.length) {
    status.textContent = "พิมพ์ชื่อตำบลแล้วกดเพิ่ม";
    return;
  }
  try {
    const found = await Promise.all(keys.map((key) => entry(root, key)));
    const around = await Promise.all(found.map((one) => means(root, one)));
    const beside = new Map(found.map((one, index) => [one.key, around[index]]));
    table.replaceChildren(...sections(found, names, beside).map((one) => section(one, found)));
    status.textContent =
      found.length > 1
        ? `แสดง ${found.length} ตำบล ลิงก์ของหน้านี้จำตำบลที่เลือกไว้`
        : "เพิ่มอีกอย่างน้อยหนึ่งตำบลเพื่อเปรียบเทียบ";
  } catch {
    status.textContent =
      location.protocol === "file:" ? "หน้านี้ต้องเปิดผ่านเว็บไซต์ จึงจะอ่านข้อมูลได้" : "อ่านข้อมูลไม่สำเร็จ ลองใหม่อีกครั้ง";
  }
}

/** @param {{ title: string, rows: ComparedRow[] }} part @param {CompareEntry[]} found */
function section({ title, rows }, found) {
  const heads = found.map((one) =>
    element(
      "th",
      { scope: "col" },
      element("a", { href: `${root}${one.page}` }, `ตำบล${one.name_th}`),
      one.kind === "fiction" ? " (สมมติ)" : "",
    ),
  );
  const body = rows.map(([name, cells]) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, name),
      ...cells.map(({ text, note }) =>
        element("td", {}, text, note ? element("p", { class: "compare__note" }, note) : null),
      ),
    ),
  );
  const made = element(
    "table",
    { class: "data compare__table" },
    element("caption", {}, title),
    element("thead", {}, element("tr", {}, element("td", {}), ...heads)),
    element("tbody", {}, ...body),
  );
  return element("div", { class: "table-wrap", role: "region", "aria-label": title, tabindex: "0" }, made);
}

async function start() {
  const form = element(
    "form",
    { class: "picker" },
    element("label", { for: "compare-field" }, "เพิ่มตำบล (ชื่อหรือรหัส)"),
    field,
    element("button", { type: "submit", class: "button" }, "เพิ่ม"),
    options,
  );
  form.addEventListener("submit", pick);
  page.append(form, picked, status, refusal, table);
  entries = await allEntries(page.dataset.list ?? "");
  options.replaceChildren(...entries.map((one) => element("option", { value: one.label })));
  const asked = chosen(location.search, entries);
  refusal.textContent = asked.refused;
  await setKeys(asked.keys);
}

start();
