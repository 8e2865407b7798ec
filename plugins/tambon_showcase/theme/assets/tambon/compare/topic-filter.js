// Narrows a topic's table by words and by kind. Without script the whole list is shown, and no form.
const list = /** @type {HTMLElement} */ (document.getElementById("topic-list"));
const form = /** @type {HTMLFormElement} */ (document.getElementById("topic-picker"));
const rows = [...list.querySelectorAll(/** @type {"tr"} */ ("tbody tr"))];
const words = /** @type {HTMLInputElement} */ (form.querySelector("input"));
const kind = form.querySelector("select");
const said = /** @type {HTMLElement} */ (form.querySelector("[role=status]"));

/** @param {number} count */
const number = (count) => count.toLocaleString("th-TH-u-nu-latn");

function narrow() {
  const wanted = words.value.trim().toLocaleLowerCase("th").split(/\s+/);
  let shown = 0;
  for (const row of rows) {
    const text = row.textContent.toLocaleLowerCase("th");
    const fits =
      (!kind?.value || row.dataset.kind === kind.value) && wanted.every((word) => text.includes(word));
    row.hidden = !fits;
    shown += Number(fits);
  }
  said.textContent = `แสดง ${number(shown)} จาก ${number(rows.length)} ${list.dataset.unit}`;
}

form.addEventListener("input", narrow);
form.addEventListener("submit", (event) => event.preventDefault());
narrow(); // a browser that comes back to the page keeps what was typed
