// The sheet in work: applies changes to the newest copy, keeps it in two places, and tells the screen.

import { change, newest, undo, undoable } from "./sheet.js";
import { channel, readBase, readLocal, writeBase, writeLocal } from "./store.js";

const now = () => new Date().toISOString();

export class Desk {
  #key;
  #tell;
  #onSaved;
  #writing = Promise.resolve();

  // onOther(): another tab changed the sheet. onSaved(places): how many copies the last change reached.
  constructor(key, { onOther, onSaved }) {
    this.#key = key;
    this.#onSaved = onSaved;
    this.#tell = channel((changed, sheet) => {
      if (changed === key && this.#refresh(sheet)) onOther();
    });
  }

  async open(fresh) {
    this.sheet = newest(readLocal(this.#key), await readBase(this.#key)) ?? fresh;
    return this.sheet;
  }

  // The newest of what this tab holds and what any tab saved; true when another tab's was newer.
  #refresh(told = null) {
    const before = this.sheet?.revision;
    this.sheet = newest(newest(this.sheet, told), readLocal(this.#key));
    return this.sheet.revision !== before;
  }

  change(edit) {
    this.#refresh();
    return this.#save(change(this.sheet, edit, now()));
  }

  undo() {
    this.#refresh();
    return undoable(this.sheet) ? this.#save(undo(this.sheet, now())) : Promise.resolve();
  }

  replace(sheet) {
    return this.#save(sheet);
  }

  async #save(sheet) {
    this.sheet = sheet;
    const atOnce = writeLocal(this.#key, sheet);
    this.#tell(this.#key, sheet);
    // One after the other, each with the newest copy: an older one must never land last.
    this.#writing = this.#writing.then(() => writeBase(this.#key, this.sheet));
    const later = await this.#writing;
    this.#onSaved(Number(atOnce) + Number(later));
  }
}
