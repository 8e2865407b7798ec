// The page judge/scoring.html: a region's points and method, declared in a form; the file goes to who keeps the site's rules.

import { button, formIn, h, openPage, part, say } from "./dom.js";
import { download } from "./files.js";
import { loadPack } from "./region_pack.js";
import { declaredOf, scoringFile, scoringSlips, TIES, totalOf } from "./scoring_file.js";

/** @import { Declared } from "./scoring_file.js" */
/** @import { Item, Pack, TieRule } from "./terms.js" */

const app = openPage("scoring");
const begin = formIn(app);
const work = part(app, "[data-judge-work]");
const result = part(app, "[data-judge-result]");
/** @type {Record<TieRule["by"], string>} */
const TIE_WORDS = {
  groups: "คะแนนของหมวดที่เลือกไว้",
  mean: "ค่าเฉลี่ยไม่ตัดสูงสุดต่ำสุด",
  wins: "จำนวนกรรมการที่ให้สูงกว่า",
  vote: "มติคณะกรรมการ",
};

begin.addEventListener("submit", (event) => {
  event.preventDefault();
  open();
});

async function open() {
  const [year, region] = new FormData(begin).get("contest")?.toString().split("/") ?? [];
  const pack = await loadPack(year ?? "", region ?? "");
  if (!pack) return say(app, "ยังเปิดชุดข้อมูลของเขตนี้ไม่ได้ ต่ออินเทอร์เน็ตแล้วลองใหม่", true);
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

/**
 * @param {string} label @param {"name" | "source" | "step" | "discuss"} key @param {Declared} declared
 * @param {() => void} changed
 */
const line = (label, key, declared, changed) =>
  typed(label, `judge-${key}`, declared[key], (text) => {
    declared[key] = text;
    changed();
  });

/** @param {string} label @param {string} id @param {string} value @param {(text: string) => void} put */
function typed(label, id, value, put) {
  const input = h("input", { id, class: "judge-input", maxlength: "300", autocomplete: "off" });
  input.value = value;
  input.addEventListener("input", () => put(input.value));
  return h("div", {}, h("label", { for: id }, label), input);
}

/**
 * @template {"method" | "gaps"} Key
 * @param {string} label @param {Key} key @param {Record<string, string>} words @param {Declared} declared
 * @param {() => void} changed
 */
function choice(label, key, words, declared, changed) {
  const id = `judge-${key}`;
  const box = h(
    "select",
    { id, class: "judge-input" },
    Object.entries(words).map(([value, word]) =>
      h("option", { value, selected: value === declared[key] }, word),
    ),
  );
  box.addEventListener("change", () => {
    declared[key] = /** @type {Declared[Key]} */ (box.value);
    changed();
  });
  return h("div", {}, h("label", { for: id }, label), box);
}

/** @param {Item} item @param {Declared} declared @param {() => void} changed */
function itemFields(item, declared, changed) {
  const levels = h("div", {});
  const draw = () =>
    levels.replaceChildren(
      ...declared.levels[item.id].map((level, n) =>
        h(
          "div",
          {},
          typed(`ตั้งแต่กี่คะแนน (ระดับที่ ${n + 1})`, `judge-from-${item.id}-${n}`, level.start, (text) => {
            level.start = text;
            changed();
          }),
          typed(`ควรเห็นอะไร (ระดับที่ ${n + 1})`, `judge-text-${item.id}-${n}`, level.text, (text) => {
            level.text = text;
            changed();
          }),
        ),
      ),
      button("เพิ่มระดับ", () => {
        declared.levels[item.id].push({ start: "", text: "" });
        draw();
        document.getElementById(`judge-from-${item.id}-${declared.levels[item.id].length - 1}`)?.focus();
      }),
    );
  draw();
  return h(
    "fieldset",
    { class: "judge-group" },
    h("legend", {}, `${item.id} ${item.title}`),
    typed("คะแนนเต็ม", `judge-points-${item.id}`, declared.points[item.id], (text) => {
      declared.points[item.id] = text;
      changed();
    }),
    h(
      "details",
      { class: "judge-more", open: declared.levels[item.id].length > 0 },
      h("summary", {}, "ระดับคะแนน (ถ้าประกาศ)"),
      levels,
    ),
  );
}

/** @param {Pack} pack @param {Declared} declared @param {() => void} changed */
function ties(pack, declared, changed) {
  const places = TIES.map((_, n) => {
    const id = `judge-tie-${n}`;
    const now = declared.ties[n] ?? "";
    const options = ["", ...TIES].map((by) =>
      h(
        "option",
        { value: by, selected: by === now },
        by ? TIE_WORDS[/** @type {TieRule["by"]} */ (by)] : "ไม่ใช้",
      ),
    );
    return h(
      "div",
      {},
      h("label", { for: id }, `เมื่อเสมอ ลำดับที่ ${n + 1}`),
      h("select", { id, class: "judge-input" }, options),
    );
  });
  const groups = pack.groups.map(({ id, title }) => {
    const box = h("input", { type: "checkbox", checked: declared.tieGroups.includes(id) });
    box.addEventListener("change", () => {
      const others = declared.tieGroups.filter((one) => one !== id);
      declared.tieGroups = box.checked ? [...others, id] : others;
      changed();
    });
    return h("label", { class: "judge-tick" }, box, h("span", {}, `${id} ${title}`));
  });
  const all = h(
    "fieldset",
    { class: "judge-group" },
    h("legend", {}, "ตัดสินเมื่อคะแนนเสมอ"),
    places,
    h("p", {}, "หมวดที่ใช้ เมื่อเลือก “คะแนนของหมวดที่เลือกไว้”"),
    groups,
  );
  all.addEventListener("change", () => {
    const chosen = [...all.querySelectorAll("select")].map(({ value }) => value).filter(Boolean);
    declared.ties = /** @type {TieRule["by"][]} */ (chosen);
    changed();
  });
  return all;
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
