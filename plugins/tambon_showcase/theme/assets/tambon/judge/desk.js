// The sheet in work: applies changes to the newest copy, keeps it in two places, and informs the screen.

import { change, newest, undo, undoable } from "./sheet.js";
import { channel, readBase, readLocal, writeBase, writeLocal } from "./store.js";

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
    this.#sheet = newest(kept(readLocal(this.#key)), kept(await readBase(this.#key))) ?? fresh;
    return this.#sheet;
  }

  // The newest of what this tab holds and what any tab saved; true when another tab's was newer.
  /** @param {SheetBody | null} told */
  #refresh(told = null) {
    const before = this.#sheet?.revision;
    this.#sheet = newest(newest(this.#sheet, told), kept(readLocal(this.#key))) ?? null;
    return this.#sheet?.revision !== before;
  }

  /** @param {Edit} edit */
  change(edit) {
    this.#refresh();
    return this.#save(change(this.sheet, edit, now()));
  }

  undo() {
    this.#refresh();
    return undoable(this.sheet) ? this.#save(undo(this.sheet, now())) : Promise.resolve();
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
