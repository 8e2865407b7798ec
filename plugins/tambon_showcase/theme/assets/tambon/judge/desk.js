// The sheet in work: applies changes to the newest copy, keeps it in two places, and informs the screen.

import { both } from "./join.js";
import { change } from "./sheet.js";
import { channel, readBase, readLocal, writeBase, writeLocal } from "./store.js";
import { redo, redoable, undo, undoable } from "./undo.js";

/** @import { Edit, SheetBody } from "./sheet.js" */

const now = () => new Date().toISOString();

// A sheet that this program kept.
/** @param {unknown} value */
const kept = (value) => /** @type {SheetBody | null} */ (value);

export class Desk {
  #key;
  #tell;
  #onSaved;
  /** @type {Promise<unknown>} */
  #writing = Promise.resolve();

  /** @type {SheetBody | null} */
  #sheet = null;

  // onOther(): another tab changed the sheet. onSaved(places): how many copies the last change reached.
  /** @param {string} key @param {{ onOther: () => void, onSaved: (places: number) => void }} tell */
  constructor(key, { onOther, onSaved }) {
    this.#key = key;
    this.#onSaved = onSaved;
    /** @type {(key: string, sheet: SheetBody) => void} */
    this.#tell = channel((changed, sheet) => {
      if (changed === key && this.#refresh(sheet)) onOther();
    });
  }

  get sheet() {
    if (!this.#sheet) throw new Error("not open");
    return this.#sheet;
  }

  /** @param {SheetBody} fresh */
  async open(fresh) {
    this.#sheet = both(kept(readLocal(this.#key)), kept(await readBase(this.#key))) ?? fresh;
    return this.#sheet;
  }

  // What this tab holds together with what any tab saved; true when another tab had changed something.
  /** @param {SheetBody | null} told */
  #refresh(told = null) {
    const before = this.#sheet;
    this.#sheet = both(both(this.#sheet, told), kept(readLocal(this.#key))) ?? null;
    return this.#sheet !== before;
  }

  /** @param {Edit} edit */
  change(edit) {
    this.#refresh();
    return this.#save(change(this.sheet, edit, now()));
  }

  // Takes back the last change of an entry; returns it, or undefined when there is none.
  /** @param {string} code */
  async undo(code) {
    this.#refresh();
    const line = undoable(this.sheet, code);
    if (line) await this.#save(undo(this.sheet, code, now()));
    return line;
  }

  /** @param {string} code */
  async redo(code) {
    this.#refresh();
    const line = redoable(this.sheet, code);
    if (line) await this.#save(redo(this.sheet, code, now()));
    return line;
  }

  /** @param {SheetBody} sheet */
  replace(sheet) {
    return this.#save(sheet);
  }

  /** @param {SheetBody} sheet */
  async #save(sheet) {
    this.#sheet = sheet;
    const atOnce = writeLocal(this.#key, sheet);
    this.#tell(this.#key, sheet);
    // One after the other, each with the newest copy: an older one must never land last.
    const writing = this.#writing.then(() => writeBase(this.#key, this.sheet));
    this.#writing = writing;
    const later = await writing;
    this.#onSaved(Number(atOnce) + Number(later));
  }
}
