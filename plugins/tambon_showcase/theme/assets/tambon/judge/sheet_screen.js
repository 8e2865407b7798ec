// The screen of the score sheet: list of entries, the entry in work, and what was saved.

import { Desk } from "./desk.js";
import { h, part, renew, say } from "./dom.js";
import { sheetKey } from "./invite.js";
import { reissued, withdrawn } from "./reissue.js";
import { askedItems, newSheet, progress } from "./sheet.js";
import { sheetActions } from "./sheet_actions.js";
import { showReminder } from "./sheet_backup.js";
import { Bar } from "./sheet_bar.js";
import { entryButton, gapList, itemIndex, nextGap } from "./sheet_gaps.js";
import { evidencePlace } from "./sheet_look.js";
import { keyedWords } from "./sheet_print.js";
import { showSteps } from "./sheet_steps.js";
import { entryView } from "./sheet_view.js";
import { entryName } from "./terms.js";

/** @import { Edit } from "./sheet.js" */
/** @import { Invite, Pack } from "./terms.js" */

const SAVED = [
  "บันทึกไม่ได้! พื้นที่ในเครื่องอาจเต็ม ดาวน์โหลดไฟล์คะแนนเดี๋ยวนี้ก่อนปิดหน้านี้",
  "บันทึกได้แห่งเดียว ควรดาวน์โหลดไฟล์คะแนนเก็บไว้",
  "บันทึกแล้วสองแห่งในเครื่องนี้",
];

export class Screen {
  nav = h("ol", { class: "judge-entries" });
  view = h("div", { class: "judge-view" });
  gaps = h("details", { class: "judge-more", "data-judge-gaps": "" });
  index = h("nav", { class: "judge-index", "aria-label": "ข้อของผลงานนี้" });
  bar = new Bar(this);
  /** @type {string | undefined} */
  code;

  /** @param {HTMLElement} app @param {Invite} invite @param {Pack} pack @param {Pack} published what the site has now */
  constructor(app, invite, pack, published) {
    this.app = app;
    this.invite = invite;
    this.pack = pack;
    this.published = published;
    this.desk = new Desk(sheetKey(invite), {
      onOther: () => this.show("มีการแก้ไขจากอีกแท็บหนึ่ง แสดงค่าล่าสุดแล้ว"),
      onSaved: (places) => this.saved(places),
    });
  }

  async open() {
    const now = new Date().toISOString();
    const held = await this.desk.open(newSheet(this.pack, this.invite, now));
    const { sheet, told: changed } = reissued(held, this.invite, (code) => this.nameOf(code), now);
    if (changed.length) {
      await this.desk.replace(sheet);
      say(this.app, `คำเชิญเปลี่ยน: ${changed.join(" · ")}`, true);
    }
    const area = part(this.app, "[data-judge-work]");
    this.bar.saved.textContent = "พร้อมให้คะแนน";
    const { judge } = this.invite;
    const whose = `กรรมการ ${judge.id} ${judge.name} · ${this.pack.region_name} ปี ${this.pack.year}`;
    area.replaceChildren(
      h("p", { class: "judge-who" }, whose),
      ...this.warnings(),
      this.bar.element,
      this.gaps,
      sheetActions(this, this.app),
      h("nav", { "aria-label": "ผลงานที่ต้องให้คะแนน" }, this.nav),
      this.index,
      h("div", { class: "judge-beside" }, this.view, evidencePlace(this.view)),
    );
    this.pick(this.rows()[0]?.code);
  }

  // The entries to score now; one that was withdrawn leaves the list.
  rows() {
    return progress(this.desk.sheet, this.pack).filter(({ code }) => this.invite.entries.includes(code));
  }

  /** @param {string} code */
  nameOf(code) {
    const entry = this.pack.entries.find((one) => one.code === code);
    return entry ? entryName(entry) : code;
  }

  warnings() {
    const [{ sheet }, lines] = [this.desk, keyedWords(this.desk.sheet)];
    if (!this.pack.scoring) lines.push(this.pack.texts.no_scoring);
    if (!this.invite.secret)
      lines.push(
        "ซ้อม: ไม่ได้เปิดด้วยคำเชิญ คะแนนนี้แยกจากแบบที่เปิดด้วยคำเชิญ ไฟล์จะไม่มีลายเซ็นดิจิทัล เลขานุการต้องเทียบกับใบคะแนนที่ลงชื่อ",
      );
    if (sheet.rubric !== this.pack.rubric)
      lines.push("เกณฑ์หรือคะแนนเปลี่ยนหลังจากท่านเริ่มให้คะแนน ตรวจทานทุกข้อ แล้วกด “ใช้เกณฑ์รุ่นใหม่” ในเมนูเพิ่มเติม");
    else if (this.published.rubric !== this.pack.rubric)
      lines.push(
        "เว็บไซต์มีเกณฑ์รุ่นใหม่กว่าที่ออกคำเชิญ ท่านให้คะแนนด้วยรุ่นเดิมต่อได้ ใช้รุ่นใหม่เมื่อเลขานุการบอกเท่านั้น (“ใช้เกณฑ์รุ่นใหม่” ในเมนูเพิ่มเติม)",
      );
    for (const { code } of withdrawn(sheet, this.invite))
      lines.push(`เลขานุการถอน ${this.nameOf(code)} ออกจากการให้คะแนน คะแนนที่ให้ไว้ยังอยู่ในไฟล์แต่ไม่ถูกนับ`);
    return lines.map((line) => h("p", { class: "note" }, line));
  }

  /** @param {string | undefined} code */
  pick(code) {
    this.code = code;
    this.show();
  }

  // Draws everything again; a single change calls only `refresh`, so that focus and scroll stay.
  show(message = "") {
    if (message) say(this.app, message);
    /** @type {(edit: Edit) => Promise<void>} */
    const act = (edit) => this.act(edit);
    this.view.replaceChildren(
      this.code
        ? entryView(this.desk.sheet, this.pack, this.code, act, this.invite.recused.includes(this.code))
        : h("p", {}, "ไม่มีผลงานที่ต้องให้คะแนน"),
    );
    this.refresh();
  }

  /** @param {Edit} edit */
  act(edit) {
    const saving = this.desk.change(edit);
    if (edit.field === "confirmed") this.confirmed();
    else if (edit.field === "recused") this.show();
    else this.refresh();
    return saving;
  }

  // Locks or opens the entry on the screen, and leaves the focus where the button was.
  confirmed() {
    this.show();
    /** @type {HTMLElement | null} */ (this.view.querySelector("[data-judge-finish] button"))?.focus();
  }

  refresh() {
    const rows = this.rows();
    this.bar.show(rows);
    renew(
      this.gaps,
      gapList(
        rows,
        (code) => this.nameOf(code),
        (code, item) => this.jump(code, item),
      ),
    );
    renew(
      this.nav,
      rows.map((row) => this.#button(row)),
    );
    renew(this.index, this.#index(rows));
    showSteps(this.app, this.desk.sheet, this.code);
    showReminder(this, this.app);
    if (!this.code || !this.view.querySelector("[data-judge-finish]")) return;
    const drawn = entryView(this.desk.sheet, this.pack, this.code, (edit) => this.act(edit));
    for (const name of ["[data-judge-total]", "[data-judge-finish]"]) {
      const place = this.view.querySelector(name);
      if (place) renew(place, [...part(drawn, name).childNodes]);
    }
  }

  /** @param {ReturnType<typeof progress>} rows */
  #index(rows) {
    const row = rows.find(({ code, recused }) => code === this.code && !recused);
    if (!row) return [];
    return itemIndex(askedItems(this.pack, row.code), row, (code, item) => this.jump(code, item));
  }

  /** @param {ReturnType<typeof progress>[number]} row */
  #button(row) {
    return entryButton(row, this.nameOf(row.code), row.code === this.code, () => this.go(row.code));
  }

  /** @param {string} code */
  go(code) {
    this.pick(code);
    /** @type {HTMLElement | null} */ (this.view.querySelector("#judge-entry"))?.focus();
  }

  toGap() {
    const gap = nextGap(this.rows(), this.code);
    if (gap) this.jump(gap.code, gap.item);
  }

  // To an item, wherever it is, and into its first field.
  /** @param {string} code @param {string} item */
  jump(code, item) {
    if (code !== this.code) this.pick(code);
    const heading = item
      ? document.getElementById(`judge-item-${item}`)
      : this.view.querySelector("[data-judge-finish] p");
    heading?.scrollIntoView({ block: "start" });
    /** @type {HTMLElement | null | undefined} */ (
      heading?.parentElement?.querySelector(item ? "input" : "button")
    )?.focus({
      preventScroll: true,
    });
  }

  /** @param {number} places */
  saved(places) {
    this.bar.saved.textContent =
      places === 2 ? `${SAVED[2]} เวลา ${new Date().toLocaleTimeString("th-TH")}` : "";
    if (places < 2) say(this.app, SAVED[places], true);
  }
}
