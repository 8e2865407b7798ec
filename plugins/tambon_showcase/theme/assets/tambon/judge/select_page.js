// The page of the selection desk: days left, and the list as XLSX. Everything else is in the page already.

import { part } from "./dom.js";
import { download, xlsx } from "./files.js";

const DAY = 86_400_000;

for (const place of document.querySelectorAll(/** @type {"span"} */ ("[data-judge-deadline]"))) {
  const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Bangkok" });
  const days = Math.round((Date.parse(place.dataset.judgeDeadline ?? "") - Date.parse(today)) / DAY);
  place.textContent = days >= 0 ? `(เหลือ ${days} วัน)` : `(ผ่านมาแล้ว ${-days} วัน)`;
}

/** @param {HTMLTableRowElement} row */
const cells = (row) =>
  [...row.cells].map((cell) => (cell.dataset.number ? Number(cell.dataset.number) : cell.textContent.trim()));

const button = part(document, "[data-judge-export]");
button.hidden = false;
button.addEventListener("click", () => {
  const table = document.querySelector(/** @type {"table"} */ ("[data-judge-table]"));
  const rows = [...(table?.rows ?? [])].map(cells);
  download("รายชื่อตำบล.xlsx", xlsx([{ title: "ทะเบียนรายชื่อ", rows }]), "application/octet-stream");
});
