// Where one judge's sheets were changed side by side: both totals, and a choice that the secretary makes with the judge.

import { h } from "./dom.js";
import { points } from "./tables.js";

/** @import { Result } from "./merge.js" */
/** @import { RivalLine } from "./rivals.js" */

// A question for each such judge; an answer merges again.
/** @param {Result} result @param {Map<string, string>} chosen @param {() => unknown} again */
export function rivalChoice({ rivals }, chosen, again) {
  const judges = [...new Set(rivals.map(({ judge }) => judge))];
  return judges.map((judge) => {
    const lines = rivals.filter((line) => line.judge === judge);
    const files = [...new Set(lines.map(({ sha256 }) => sha256))];
    /** @type {(sha256: string) => Node} */
    const choice = (sha256) =>
      h(
        "label",
        { class: "judge-choice" },
        h("input", {
          type: "radio",
          name: `judge-rival-${judge}`,
          checked: chosen.get(judge) === sha256,
          onchange: () => {
            chosen.set(judge, sha256);
            return again();
          },
        }),
        h("span", {}, told(lines.filter((line) => line.sha256 === sha256))),
      );
    return h(
      "fieldset",
      { class: "judge-choices" },
      h("legend", {}, `กรรมการ ${judge} แก้คะแนนคนละเครื่องโดยไม่รู้ถึงกัน ถามกรรมการแล้วเลือกฉบับที่ถูก`),
      files.map(choice),
    );
  });
}

/** @param {RivalLine[]} lines */
function told(lines) {
  const [{ file }] = lines;
  const totals = lines.map((line) => `${line.code} รวม ${points(line.total)} (${line.answered} ข้อ)`);
  return `${file}: ${totals.join(" · ")}`;
}
