// The page on which a province or region selects tambons: days left, the order and reasons, and the list as XLSX.

import { h, part } from "./dom.js";
import { download, xlsx } from "./files.js";
import { formRows, sharedPlaces } from "./select_form.js";
import { readLocal, writeLocal } from "./store.js";

const DAY = 86_400_000;
const ORDER = "ลำดับ";
const REASON = "เหตุผลที่เลือก";

for (const place of document.querySelectorAll(/** @type {"span"} */ ("[data-judge-deadline]"))) {
  const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Bangkok" });
  const days = Math.round((Date.parse(place.dataset.judgeDeadline ?? "") - Date.parse(today)) / DAY);
  place.textContent = days >= 0 ? `(เหลือ ${days} วัน)` : `(ผ่านมาแล้ว ${-days} วัน)`;
}

const data = part(document, "[data-judge-form]");
/** @type {import("./select_form.js").Form} */
const form = JSON.parse(data.textContent);
const KEY = `tambon-select:${data.dataset.judgeForm}`;
const choices = /** @type {import("./select_form.js").Choices} */ (readLocal(KEY) ?? {});
const choosing = part(document, "[data-judge-choosing]");
const told = h("p", { role: "status" });

/** @param {string} code @param {"order" | "reason"} what @param {string} value */
function keep(code, what, value) {
  choices[code] = { ...(choices[code] ?? { order: "", reason: "" }), [what]: value };
  const isKept = writeLocal(KEY, choices);
  const shared = sharedPlaces(form, choices).map((place) => `ลำดับเดียวกันหลายตำบล: ${place}`);
  told.textContent = [...(isKept ? [] : ["เครื่องนี้เก็บที่เลือกไม่ได้ ดาวน์โหลดรายชื่อก่อนปิดหน้านี้"]), ...shared].join(
    " · ",
  );
}

/** @param {string} code @param {string} name */
function chooser(code, name) {
  const now = choices[code]?.order ?? "";
  const options = ["", ...form.orders].map((order) =>
    h("option", { value: order, selected: order === now }, order || "ยังไม่เลือก"),
  );
  const list = h("select", { class: "judge-input", "aria-label": `ลำดับของตำบล${name}` }, ...options);
  list.addEventListener("change", () => keep(code, "order", list.value));
  const reason = h("input", {
    type: "text",
    class: "judge-input",
    "aria-label": `เหตุผลที่เลือกตำบล${name}`,
    maxlength: "300",
  });
  reason.value = choices[code]?.reason ?? "";
  reason.addEventListener("input", () => keep(code, "reason", reason.value.trim()));
  return [h("td", { "data-label": ORDER }, list), h("td", { "data-label": REASON, class: "long" }, reason)];
}

const table = part(document, "[data-judge-table]");
const names = new Map(form.lines.map((line) => [line.code, line.name_th]));
if (names.size) {
  table
    .querySelector("thead tr")
    ?.append(h("th", { scope: "col" }, ORDER), h("th", { scope: "col" }, REASON));
  for (const row of table.querySelectorAll(/** @type {"tr"} */ ("tbody tr"))) {
    const code = row.dataset.judgeCode ?? "";
    row.append(...(names.has(code) ? chooser(code, names.get(code) ?? "") : [h("td"), h("td")]));
  }
  choosing.append(told);
  choosing.hidden = false;
  part(document, "[data-judge-export]").addEventListener("click", () => {
    const rows = formRows(form, choices);
    download("ทะเบียนรายชื่อ.xlsx", xlsx([{ title: "ทะเบียนรายชื่อ", rows }]), "application/octet-stream");
  });
}
