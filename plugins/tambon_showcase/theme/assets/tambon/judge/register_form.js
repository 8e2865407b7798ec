// The list of judges as a form: each judge a group of fields, conflicts as boxes to tick.

import { button, h } from "./dom.js";
import { newcomer } from "./register.js";
import { pasted } from "./register_paste.js";

/** @import { Listed } from "./register.js" */
/** @import { Named } from "./register_paste.js" */

const PASTE =
  "คัดลอกตารางที่มีหัวเป็น เลขกรรมการ ชื่อ ตำแหน่ง งดให้คะแนน แล้ววางที่นี่ ไม่มีหัวตารางก็ได้ ถ้ามีแต่ ชื่อ หรือ ชื่อและตำแหน่ง หรือ เลข ชื่อ และตำแหน่ง";

export class RegisterForm {
  element = h("section", { class: "judge-item" });
  /** @type {Listed[]} */
  listed = [];
  /** @type {Set<string>} */
  codes = new Set();

  /** @param {Named[]} entries @param {Listed[]} listed @param {string[]} codes @param {() => void} onChange */
  constructor(entries, listed, codes, onChange) {
    this.entries = entries;
    this.known = new Set(listed.map(({ id }) => id));
    this.listed = listed.length ? listed : [newcomer([])];
    this.codes = new Set(codes);
    this.onChange = onChange;
    this.show();
  }

  /** The entries to be judged, in the order of the contest. */
  get chosen() {
    return this.entries.map(({ code }) => code).filter((code) => this.codes.has(code));
  }

  show() {
    this.element.replaceChildren(
      h("h2", {}, "2. ผลงานและกรรมการ"),
      h(
        "fieldset",
        { class: "judge-group" },
        h("legend", {}, "ผลงานที่จะให้คะแนน (เอาเครื่องหมายออกเพื่อถอน)"),
        this.entries.map(({ code, name }) =>
          this.#box(`${code} ${name}`, this.codes.has(code), (isOn) => this.#take(code, isOn)),
        ),
      ),
      ...this.listed.map((judge, row) => this.#judge(judge, row)),
      button("เพิ่มกรรมการ", () => this.add([newcomer(this.listed)])),
      this.#pasting(),
    );
  }

  /** @param {string} code @param {boolean} isOn */
  #take(code, isOn) {
    if (isOn) this.codes.add(code);
    else this.codes.delete(code);
    this.onChange();
  }

  /** The rows that somebody filled in, or that have a card already. */
  get filled() {
    return this.listed.filter(({ id, name }) => name !== "" || this.known.has(id));
  }

  // Adds judges behind `before`, and puts the focus on the first of them.
  /** @param {Listed[]} judges @param {Listed[]} before */
  add(judges, before = this.listed) {
    if (!judges.length) return;
    this.listed = [...before, ...judges];
    this.show();
    this.onChange();
    document.getElementById(`judge-name-${before.length}`)?.focus();
  }

  /** @param {Listed} judge @param {number} row */
  #judge(judge, row) {
    const isKnown = this.known.has(judge.id);
    return h(
      "fieldset",
      { class: "judge-group" },
      h("legend", {}, `กรรมการแถวที่ ${row + 1}`),
      h(
        "div",
        { class: "judge-fields-row" },
        this.#text("เลขกรรมการ", `judge-id-${row}`, judge.id, isKnown, (text) => (judge.id = text.trim())),
        this.#text("ชื่อและนามสกุล", `judge-name-${row}`, judge.name, false, (text) => (judge.name = text)),
        this.#text(
          "ตำแหน่ง",
          `judge-position-${row}`,
          judge.position,
          false,
          (text) => (judge.position = text),
        ),
      ),
      h(
        "details",
        { class: "judge-more", open: judge.recused.length > 0 },
        h("summary", {}, "มีส่วนได้เสีย งดให้คะแนนผลงานใด"),
        this.entries.map(({ code, name }) =>
          this.#box(`${code} ${name}`, judge.recused.includes(code), (isOn) => {
            judge.recused = this.entries
              .map((one) => one.code)
              .filter((one) => (one === code ? isOn : judge.recused.includes(one)));
            this.onChange();
          }),
        ),
      ),
      isKnown
        ? this.#known(judge)
        : button("เอาแถวนี้ออก", () => this.#remove(row), { "aria-label": `เอากรรมการแถวที่ ${row + 1} ออก` }),
    );
  }

  // What may happen to a judge who has a card already.
  /** @param {Listed} judge */
  #known(judge) {
    return [
      this.#box("ถอนจากคณะกรรมการ", judge.leaves, (isOn) => {
        judge.leaves = isOn;
        this.onChange();
      }),
      this.#box("ออกรหัสลับใหม่ (ใบคำเชิญหายหรือมีผู้อื่นเห็น)", judge.renewed, (isOn) => {
        judge.renewed = isOn;
        this.onChange();
      }),
    ];
  }

  /** @param {number} row */
  #remove(row) {
    this.listed = this.listed.filter((_, n) => n !== row);
    this.show();
    this.onChange();
    this.element.querySelector("button")?.focus();
  }

  /** @param {string} label @param {string} id @param {string} value @param {boolean} isFixed @param {(text: string) => void} put */
  #text(label, id, value, isFixed, put) {
    const input = h("input", {
      id,
      class: "judge-input",
      maxlength: "120",
      autocomplete: "off",
      readonly: isFixed,
    });
    input.value = value;
    input.addEventListener("input", () => {
      put(input.value);
      this.onChange();
    });
    return h("div", {}, h("label", { for: id }, label), input);
  }

  /** @param {string} label @param {boolean} isOn @param {(isOn: boolean) => void} put */
  #box(label, isOn, put) {
    const input = h("input", { type: "checkbox" });
    input.checked = isOn;
    input.addEventListener("change", () => put(input.checked));
    return h("label", { class: "judge-tick" }, input, h("span", {}, label));
  }

  #pasting() {
    const box = h("textarea", { id: "judge-paste", rows: "3", class: "judge-input" });
    const problem = h("div", { class: "judge-problem", role: "alert" });
    const take = () => {
      const { judges, wrong } = pasted(box.value, this.filled, this.entries);
      problem.replaceChildren(...wrong.map((line) => h("p", {}, line)));
      this.add(judges, this.filled);
    };
    return h(
      "details",
      { class: "judge-more" },
      h("summary", {}, "วางรายชื่อจาก Excel"),
      h("label", { for: "judge-paste" }, PASTE),
      box,
      problem,
      button("เพิ่มตามรายชื่อ", take),
    );
  }
}
