// Bringing in a sheet from another device: merged cell by cell with the one here; where both changed a cell, the judge chooses.

import { button, h, say } from "./dom.js";
import { joined } from "./join.js";
import { change } from "./sheet.js";
import { brought, refusal } from "./sheet_import.js";
import { readJson } from "./shape.js";
import { writeLocal } from "./store.js";
import { entryName } from "./terms.js";
import { told } from "./undo.js";

/** @import { Doubt, Joined } from "./join.js" */
/** @import { Screen } from "./sheet_screen.js" */
/** @import { Edit, SheetBody } from "./sheet.js" */

/** @param {Screen} screen @param {HTMLElement} app */
export function importing(screen, app) {
  const input = h("input", {
    type: "file",
    id: "judge-import",
    accept: ".json,.txt,application/json,text/plain",
    class: "judge-input",
  });
  const place = h("div", { "data-judge-doubts": "" });
  input.addEventListener("change", async () => {
    const [file] = input.files ?? [];
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { value: sheet } = readJson(bytes, screen.pack.shapes.sheet);
    const problem = await refusal(sheet, screen.pack, screen.invite);
    if (problem || !sheet) return say(app, problem, true);
    const found = joined(screen.desk.sheet, brought(sheet));
    if (found.sheet === screen.desk.sheet)
      return say(app, "ไฟล์นี้เป็นฉบับก่อนหน้าของคะแนนในเครื่องนี้ ไม่มีอะไรใหม่ จึงไม่เปลี่ยนอะไร");
    if (!found.doubts.length) return bring(screen, found.sheet, []);
    say(app, `มี ${found.doubts.length} ช่องที่แก้ทั้งสองเครื่อง เลือกค่าที่ถูกด้านล่าง ยังไม่มีอะไรเปลี่ยน`, true);
    return place.replaceChildren(asking(screen, found, place));
  });
  return h(
    "div",
    {},
    h("label", { for: "judge-import" }, "นำเข้าไฟล์คะแนนของท่านจากเครื่องอื่น (.json) ระบบรวมทีละช่อง ไม่ทับของเดิม"),
    input,
    place,
  );
}

/** @param {Screen} screen @param {Joined} found @param {HTMLElement} place */
function asking(screen, { sheet, doubts }, place) {
  const form = h("form", { class: "judge-item" }, h("h3", {}, "ช่องที่แก้ทั้งสองเครื่อง"));
  form.append(...doubts.map((doubt, n) => question(screen, doubt, n)));
  const settle = () => {
    const kept = new FormData(form);
    const edits = doubts.filter((_, n) => kept.get(`doubt-${n}`) === "theirs");
    place.replaceChildren();
    return bring(
      screen,
      sheet,
      edits.map(({ theirs, mine: _, ...where }) => ({ ...where, to: theirs })),
    );
  };
  form.append(button("ใช้ค่าที่เลือก", settle, { class: "button" }));
  return form;
}

/** @param {Screen} screen @param {Doubt} doubt @param {number} n */
function question(screen, { code, item, field, mine, theirs }, n) {
  const entry = screen.pack.entries.find((one) => one.code === code);
  /** @type {(value: unknown) => string} */
  const text = (value) => (value === null ? "-" : String(value ?? ""));
  /** @type {(side: string, label: string, checked: boolean) => Node} */
  const choice = (side, label, checked) =>
    h(
      "label",
      { class: "judge-choice" },
      h("input", { type: "radio", name: `doubt-${n}`, value: side, checked }),
      h("span", {}, label),
    );
  const words = told(["", code, item, field, text(mine), text(theirs), ""]);
  return h(
    "fieldset",
    { class: "judge-choices" },
    h("legend", {}, `${entry ? entryName(entry) : code} ${words.replace(" → ", " (เครื่องนี้) หรือ ")} (ไฟล์)`),
    choice("mine", "ใช้ค่าในเครื่องนี้", true),
    choice("theirs", "ใช้ค่าในไฟล์", false),
  );
}

/** @param {Screen} screen @param {SheetBody} sheet @param {Edit[]} edits */
async function bring(screen, sheet, edits) {
  writeLocal(`judge-before-import/${new Date().toISOString()}`, screen.desk.sheet);
  const now = new Date().toISOString();
  await screen.desk.replace(edits.reduce((all, edit) => change(all, edit, now), sheet));
  screen.show("นำเข้าไฟล์แล้ว ฉบับเดิมเก็บสำรองไว้ในเครื่อง");
}
