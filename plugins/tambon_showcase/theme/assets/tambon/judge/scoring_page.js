// The page judge/scoring.html: a region's points and method, declared in a form; the file goes to who keeps the site's rules.

import { button, formIn, h, openPage, part, say } from "./dom.js";
import { download } from "./files.js";
import { chosenPack, UNREACHED } from "./region_pack.js";
import { declaredOf, scoringFile, scoringSlips, totalOf } from "./scoring_file.js";
import { choice, itemFields, line, ties } from "./scoring_form.js";

/** @import { Declared } from "./scoring_file.js" */
/** @import { Pack } from "./terms.js" */

const app = openPage("scoring");
const begin = formIn(app);
const work = part(app, "[data-judge-work]");
const result = part(app, "[data-judge-result]");
begin.addEventListener("submit", (event) => {
  event.preventDefault();
  open();
});

async function open() {
  const pack = await chosenPack(begin);
  if (!pack) return say(app, UNREACHED, true);
  say(app, pack.scoring ? `เขตนี้ประกาศ “${pack.scoring.name}” ไว้แล้ว แก้จากของเดิมได้` : "");
  return edit(pack, declaredOf(pack));
}

/** @param {Pack} pack @param {Declared} declared */
function edit(pack, declared) {
  const total = h("p", { "aria-live": "polite" });
  const changed = () => {
    const sum = totalOf(declared, pack.items);
    total.textContent = sum === null ? "คะแนนเต็มรวม: ยังกรอกไม่ครบ" : `คะแนนเต็มรวม ${sum} คะแนน`;
    result.replaceChildren();
  };
  work.replaceChildren(
    h(
      "section",
      { class: "judge-item" },
      h("h2", {}, "2. คะแนนและวิธีรวม"),
      line("ชื่อเกณฑ์", "name", declared, changed),
      line("ที่มา (มติหรือหนังสือที่ประกาศ)", "source", declared, changed),
      line("ขั้นคะแนน เช่น 0.5 หรือ 1", "step", declared, changed),
      choice("วิธีรวมคะแนนของกรรมการ", "method", pack.texts.method, declared, changed),
      choice("เมื่อกรรมการลืมให้คะแนนบางข้อ", "gaps", pack.texts.gap_rule, declared, changed),
      line("คุยกันก่อนเมื่อกรรมการให้ต่างกันเกินร้อยละ", "discuss", declared, changed),
      pack.items.map((item) => itemFields(item, declared, changed)),
      total,
      ties(pack, declared, changed),
    ),
    h(
      "p",
      {},
      button("ตรวจและทำไฟล์", () => make(pack, declared), { class: "button" }),
    ),
  );
  changed();
  part(work, "input").focus();
}

/** @param {Pack} pack @param {Declared} declared */
function make(pack, declared) {
  const wrong = scoringSlips(declared, pack.items);
  if (wrong.length) {
    say(app, `ยังทำไฟล์ไม่ได้ มีสิ่งที่ต้องแก้ ${wrong.length} เรื่อง`, true);
    result.replaceChildren(
      h(
        "ul",
        {},
        wrong.map((text) => h("li", {}, text)),
      ),
    );
    return;
  }
  const file = `${pack.region}.yml`;
  say(app, "ไฟล์พร้อมแล้ว ดาวน์โหลด แล้วส่งให้ผู้ดูแลเว็บไซต์");
  result.replaceChildren(
    h(
      "section",
      { class: "judge-item" },
      h("h2", {}, "3. ส่งไฟล์"),
      h(
        "p",
        {},
        `ผู้ดูแลวางไฟล์ ${file} ไว้ที่ tambons/${pack.year}/_rules/scoring/${file} แล้วสร้างเว็บไซต์ใหม่ หลังจากนั้นจึงออกคำเชิญกรรมการ คะแนนที่เปลี่ยนหลังออกคำเชิญทำให้เกณฑ์เป็นคนละรุ่น`,
      ),
      button(
        `ดาวน์โหลด ${file}`,
        () => download(file, [scoringFile(declared, pack.items)], "application/yaml"),
        { class: "button" },
      ),
    ),
  );
}
