// The fields of a region's points: names, numbers, levels of an item, and the order in which equal totals are separated.

import { button, h } from "./dom.js";
import { TIES } from "./scoring_file.js";

/** @import { Declared } from "./scoring_file.js" */
/** @import { Item, Pack, TieRule } from "./terms.js" */

/** @type {Record<TieRule["by"], string>} */
const TIE_WORDS = {
  groups: "คะแนนเฉลี่ยเฉพาะหมวดที่เลือกด้านล่าง",
  mean: "ค่าเฉลี่ยของกรรมการทุกคน ไม่ตัดคะแนนสูงสุดและต่ำสุด",
  wins: "กรรมการกี่คนให้ผลงานนั้นมากกว่าผลงานที่เสมอกัน",
  vote: "มติของคณะกรรมการในที่ประชุม",
};

const TIE_NOTE = "ผลงานที่คะแนนเท่ากันถูกเทียบด้วยข้อแรกก่อน ยังเท่ากันจึงดูข้อถัดไป ถ้าทุกข้อเท่ากัน ผลงานได้อันดับเดียวกันและรอมติ";

/**
 * @param {string} label @param {"name" | "source" | "step" | "discuss"} key @param {Declared} declared
 * @param {() => void} changed
 */
export const line = (label, key, declared, changed) =>
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
export function choice(label, key, words, declared, changed) {
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
export function itemFields(item, declared, changed) {
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
export function ties(pack, declared, changed) {
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
      h("label", { for: id }, `คะแนนเสมอ: ดูเป็นอันดับที่ ${n + 1}`),
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
    h("legend", {}, "เมื่อคะแนนเสมอ"),
    h("p", {}, TIE_NOTE),
    places,
    h("p", {}, `หมวดสำหรับ “${TIE_WORDS.groups}”`),
    groups,
  );
  all.addEventListener("change", () => {
    const chosen = [...all.querySelectorAll("select")].map(({ value }) => value).filter(Boolean);
    declared.ties = /** @type {TieRule["by"][]} */ (chosen);
    changed();
  });
  return all;
}
