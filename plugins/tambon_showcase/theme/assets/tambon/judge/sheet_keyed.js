// A judge scored on paper and somebody else types it in: the sheet says so wherever it goes.

import { button, h } from "./dom.js";
import { extended } from "./sheet.js";

/** @import { Screen } from "./sheet_screen.js" */

const NAME_LIMIT = 120; // as judging/papers.py

/** @param {Screen} screen */
export function fromPaper(screen) {
  const input = h("input", {
    type: "text",
    id: "judge-keyed",
    maxlength: String(NAME_LIMIT),
    autocomplete: "off",
    class: "judge-input",
    value: screen.desk.sheet.keyed ?? "",
  });
  const mark = async () => {
    const keyed = input.value.trim();
    await screen.desk.replace(extended(screen.desk.sheet, { keyed }, new Date().toISOString()));
    await screen.open();
    screen.show(keyed ? `บันทึกแล้วว่า ${keyed} คีย์จากใบกระดาษ` : "บันทึกแล้วว่ากรรมการให้คะแนนเอง");
  };
  return h(
    "div",
    {},
    h(
      "label",
      { for: input.id },
      "กรรมการให้คะแนนบนกระดาษ: ชื่อผู้ที่คีย์แทน (เว้นว่างเมื่อกรรมการให้คะแนนเอง) ชื่อนี้ไปกับไฟล์ ใบพิมพ์ และรายงานการประชุม",
    ),
    input,
    button("บันทึกผู้คีย์แทน", mark),
  );
}
