// The page of the selection desk: days left, and the list as XLSX. Everything else is in the page already.

import { download, xlsx } from "./files.js";

const DAY = 86_400_000;

for (const place of document.querySelectorAll("[data-judge-deadline]")) {
  const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Bangkok" });
  const days = Math.round((Date.parse(place.dataset.judgeDeadline) - Date.parse(today)) / DAY);
  place.textContent = days >= 0 ? `(เหลือ ${days} วัน)` : `(ผ่านมาแล้ว ${-days} วัน)`;
}

const cells = (row) =>
  [...row.cells].map((cell) => (cell.dataset.number ? Number(cell.dataset.number) : cell.textContent.trim()));

const button = document.querySelector("[data-judge-export]");
button.hidden = false;
button.addEventListener("click", () => {
  const rows = [...document.querySelector("[data-judge-table]").rows].map(cells);
  download("รายชื่อตำบล.xlsx", xlsx([{ title: "ทะเบียนรายชื่อ", rows }]), "application/octet-stream");
});
