// What the buttons of taking back and doing again say.

import { redoable, told, undoable } from "./undo.js";

/** @import { SheetBody } from "./sheet.js" */

const WORDS = /** @type {const} */ ([
  ["undo", "เลิกทำ", undoable],
  ["redo", "ทำซ้ำ", redoable],
]);

// Each says what it would take back or do again, in the entry on the screen.
/** @param {HTMLElement} app @param {SheetBody} sheet @param {string | undefined} code */
export function showSteps(app, sheet, code) {
  for (const [name, word, find] of WORDS) {
    const place = app.querySelector(`[data-judge-${name}]`);
    const line = find(sheet, code ?? "");
    if (!(place instanceof HTMLButtonElement)) continue;
    place.disabled = !line;
    place.textContent = line ? `${word} ${told(line)}` : word;
  }
}
