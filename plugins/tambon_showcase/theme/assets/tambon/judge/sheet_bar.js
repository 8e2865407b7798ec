// What stays on the screen while a judge scores: which entry, how much is given, what is saved, and the ways on.

import { button, h } from "./dom.js";
import { totalOf } from "./sheet.js";
import { nextGap } from "./sheet_gaps.js";

/** @import { Row } from "./sheet_gaps.js" */
/** @import { Screen } from "./sheet_screen.js" */

const STEPS = /** @type {const} */ ([
  [-1, "‹\u00a0", "ก่อน"],
  [1, "", "ถัดไป ›"],
]);

const ENTRY = "ผลงาน"; // narrow screens leave the word out, so that the ways are one line

/** @param {[string, string]} words @param {() => unknown} onclick */
const stepButton = ([before, after], onclick) =>
  button([before, h("span", { class: "judge-wide" }, ENTRY), after], onclick, {
    "aria-label": `${before}${ENTRY}${after}`,
  });

export class Bar {
  where = h("strong", {});
  given = h("span", {});
  count = h("span", {});
  meter = h("progress", { id: "judge-progress" });
  saved = h("p", { class: "judge-saved", role: "status" });

  /** @param {Screen} screen */
  constructor(screen) {
    this.screen = screen;
    this.next = button("ข้อถัดไปที่ยังขาด", () => screen.toGap());
    this.steps = STEPS.map(([by, ...words]) => stepButton(words, () => this.#step(by)));
    this.element = h(
      "div",
      { class: "judge-bar" },
      h("p", { class: "judge-bar-line" }, this.where, this.given),
      h("label", { for: "judge-progress" }, this.count),
      this.saved,
      this.meter,
      h("div", { class: "judge-bar-ways" }, this.steps[0], this.next, this.steps[1]),
    );
  }

  /** @param {Row[]} rows */
  show(rows) {
    const { code, pack, desk } = this.screen;
    const own = rows.filter(({ recused }) => !recused);
    const done = own.reduce((sum, row) => sum + row.done, 0);
    const asked = own.reduce((sum, row) => sum + row.asked, 0);
    this.count.textContent = `ทำแล้ว ${done} จาก ${asked} ข้อ ใน ${own.length} ผลงาน`;
    this.meter.max = asked || 1;
    this.meter.value = done;
    this.where.textContent = code ? this.screen.nameOf(code) : "";
    this.given.textContent = code && pack.scoring ? `${totalOf(desk.sheet, pack, code)} คะแนน` : "";
    this.next.disabled = nextGap(rows, code) === undefined;
    for (const [at, [by]] of STEPS.entries()) this.steps[at].disabled = !this.#beside(rows, by);
  }

  /** @param {Row[]} rows @param {1 | -1} by */
  #beside(rows, by) {
    return rows[rows.findIndex((row) => row.code === this.screen.code) + by];
  }

  /** @param {1 | -1} by */
  #step(by) {
    const row = this.#beside(this.screen.rows(), by);
    if (row) this.screen.go(row.code);
  }
}
