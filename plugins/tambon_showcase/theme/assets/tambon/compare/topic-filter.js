// Narrows a topic's table by words and by kind. Without script the whole list is shown.
import { element } from "./dom.js";

const list = /** @type {HTMLElement} */ (document.getElementById("topic-list"));
const rows = [...list.querySelectorAll(/** @type {"tr"} */ ("tbody tr"))];
const kinds = [...new Set(rows.flatMap((row) => row.dataset.kind || []))];

const words = element("input", { type: "search", id: "topic-words", autocomplete: "off" });
const kind = element(
  "select",
  { id: "topic-kind" },
  element("option", { value: "" }, "ทั้งหมด"),
  ...kinds.map((name) => element("option", { value: name }, name)),
);
const status = element("p", { role: "status", class: "muted" });

function narrow() {
  const wanted = words.value.trim().toLocaleLowerCase("th").split(/\s+/);
  let shown = 0;
  for (const row of rows) {
    const text = row.textContent.toLocaleLowerCase("th");
    const fits =
      (!kind.value || row.dataset.kind === kind.value) && wanted.every((word) => text.includes(word));
    row.hidden = !fits;
    shown += Number(fits);
  }
  status.textContent = `แสดง ${shown.toLocaleString("th")} จาก ${rows.length.toLocaleString("th")} ${list.dataset.unit}`;
}

words.addEventListener("input", narrow);
kind.addEventListener("change", narrow);
list.before(
  element(
    "form",
    { class: "picker", role: "search" },
    element("label", { for: "topic-words" }, "ค้นในรายการนี้"),
    words,
    ...(kinds.length > 1
      ? [element("label", { for: "topic-kind" }, list.dataset.kindLabel ?? ""), kind]
      : []),
  ),
  status,
);
document.querySelector(".picker")?.addEventListener("submit", (event) => event.preventDefault());
narrow();
