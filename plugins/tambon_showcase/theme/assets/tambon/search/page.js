// The page of all results: the question and the filters live in its address.
import { NAMES, addressOf, readAddress } from "./address.js";
import { ask, begin } from "./client.js";
import { clearButton, filterGroup, isWide } from "./filters.js";
import { remember } from "./recent.js";
import { inputOf, lines, make } from "./view.js";
import { AGAIN, INSTEAD, LOCATING, MORE, NEAR, NOWHERE, SLOW, TRY, WAIT, label, status } from "./words.js";

/** @import { Reply } from "./client.js" */
/** @import { Excerpt } from "./excerpt.js" */
/** @import { Chosen, Counts } from "./facets.js" */

const PAUSE = 150,
  STEP = 10;

export class ResultsPage {
  #limit = STEP;
  /** @type {number | undefined} */
  #timer;
  /** @type {[number, number] | null} */
  #here = null;
  #refused = false;
  #settled = true; // the address is one to come back to: the next change is a new step

  /** @type {Chosen} */
  chosen = {};

  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.input = inputOf(root);
    this.form = /** @type {HTMLFormElement} */ (this.input.form);
    this.form.dataset.begun = "1";
    this.index = this.form.dataset.index ?? "";
    this.status = make("p", { role: "status", class: "tambon-search__status" });
    this.again = make("button", { type: "button", class: "button button--quiet", hidden: "" }, AGAIN);
    this.nearest = make("button", { type: "button", class: "button button--quiet", hidden: "" }, NEAR);
    this.meant = make("p", { class: "tambon-search__meant", hidden: "" });
    this.examples = make("p", { class: "tambon-search__examples", hidden: "" });
    this.filters = make("form", { class: "tambon-search__filters", "aria-label": "ตัวกรองผลการค้นหา" });
    this.list = make("ol", { class: "tambon-search__results" });
    this.more = make("button", { type: "button", class: "button button--quiet", hidden: "" }, MORE);
    const results = make("section", { "aria-label": "ผลการค้นหา" }, this.list, this.more);
    this.form.after(
      make("div", { class: "tambon-search__said" }, this.status, this.again, this.nearest),
      this.meant,
      this.examples,
      make("div", { class: "tambon-search__columns" }, results, this.filters),
    );
    root.querySelector("[data-tambon-search-hint]")?.remove();
    this.#listen();
    this.#read();
  }

  #listen() {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      remember(this.input.value);
      this.#go();
      this.#settled = true;
    });
    this.input.addEventListener("input", () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#go(), PAUSE);
    });
    this.filters.addEventListener("change", () => {
      this.#settled = true;
      this.#go();
    });
    this.filters.addEventListener("reset", () =>
      setTimeout(() => {
        this.chosen = {};
        this.#draw();
      }),
    );
    this.filters.addEventListener("submit", (event) => event.preventDefault());
    this.more.addEventListener("click", () => {
      this.#limit += STEP;
      this.#search(this.#limit - STEP);
    });
    this.again.addEventListener("click", () => this.#search());
    this.nearest.addEventListener("click", () => this.#locate());
    addEventListener("popstate", () => this.#read());
  }

  // From the address to the page.
  #read() {
    const { question, chosen } = readAddress(location.search);
    this.input.value = question;
    this.chosen = chosen;
    this.#limit = STEP;
    this.#settled = true;
    this.#search();
  }

  // From the page to the address.
  #go() {
    clearTimeout(this.#timer);
    const boxes = [...this.filters.querySelectorAll("input")].filter((box) => box.checked);
    this.chosen = Object.fromEntries(
      NAMES.map((name) => [name, boxes.filter((box) => box.name === name).map((box) => box.value)]),
    );
    this.#draw();
  }

  #draw() {
    const address = addressOf(this.input.value, this.chosen) || location.pathname;
    history[this.#settled ? "pushState" : "replaceState"](null, "", address);
    this.#settled = false;
    this.#limit = STEP;
    this.#search();
  }

  async #search(focus = -1) {
    const question = this.input.value.trim();
    begin(this.index, (examples) => this.#suggest(examples));
    this.examples.hidden = Boolean(question);
    if (!question) return this.#clear();
    if (!this.list.childElementCount) this.status.textContent = WAIT;
    this.again.hidden = true;
    const asked = { limit: this.#limit, chosen: this.chosen, filters: true, here: this.#here };
    const found = await ask(question, asked, () => (this.status.textContent = SLOW));
    this.#say(found);
    if (found.near && !this.#here && !this.#refused) this.#locate();
    this.#list(found.items ?? []);
    this.more.hidden = (found.total ?? 0) <= this.list.childElementCount;
    if (found.counts) this.#showFilters(found.counts);
    if (focus >= 0) this.list.children[focus]?.querySelector("a")?.focus();
  }

  // What is said of the answer, and what may be done next.
  /** @param {Reply} found */
  #say(found) {
    this.status.textContent = status(found);
    this.again.hidden = !found.failed;
    this.examples.hidden = Boolean(found.total) || Boolean(found.failed); // nothing found is no dead end
    this.#offer(found.corrected);
    this.nearest.hidden = !found.total || Boolean(this.#here) || !("geolocation" in navigator);
  }

  /** @param {Excerpt[]} items */
  #list(items) {
    const root = new URL(".", this.form.action); // the page of results is at the site's root
    const results = items.map((item) => {
      const href = new URL(item.address.replace(/^\//, ""), root).href;
      const link = make("a", { href }, ...lines(item, root.href, label));
      return make("li", { class: "tambon-search__result" }, link);
    });
    this.list.replaceChildren(...results);
  }

  // Another spelling is a question of its own, to share or to go on with.
  /** @param {string | null} [text] */
  #offer(text) {
    this.meant.hidden = !text;
    this.meant.replaceChildren(
      ...(text ? [make("a", { href: addressOf(text, {}) }, `${INSTEAD} “${text}”`)] : []),
    );
  }

  /** @param {string[]} examples */
  #suggest(examples) {
    const links = examples.map((text) => make("a", { href: addressOf(text, {}) }, text));
    this.examples.replaceChildren(...(links.length ? [TRY] : []), ...links);
  }

  #clear() {
    this.status.textContent = "";
    this.more.hidden = this.again.hidden = true;
    this.nearest.hidden = true;
    this.#offer();
    for (const part of [this.list, this.filters]) part.replaceChildren();
  }

  // The place stays in this page: distances are computed here, and nothing is sent.
  #locate() {
    this.status.textContent = LOCATING;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        this.#here = [coords.latitude, coords.longitude];
        this.#search();
      },
      () => {
        this.#refused = true;
        this.status.textContent = NOWHERE;
      },
      { maximumAge: 600_000, timeout: 10_000 },
    );
  }

  /** @param {Counts} counts */
  #showFilters(counts) {
    const active = document.activeElement;
    const focused = active instanceof HTMLInputElement && this.filters.contains(active) ? active : null;
    const opened = new Set(
      [...this.filters.querySelectorAll("details")]
        .filter((part) => part.open)
        .map((part) => part.dataset.name),
    );
    const groups = NAMES.filter((name) => counts[name].length > 1 || this.chosen[name]?.length).map((name) =>
      filterGroup(name, counts[name], this.chosen[name] ?? [], opened.has(name) || isWide(name)),
    );
    const any = NAMES.some((name) => this.chosen[name]?.length);
    this.filters.replaceChildren(...groups, ...(any ? [clearButton()] : []));
    if (focused) {
      const boxes = [...this.filters.querySelectorAll("input")];
      boxes.find((box) => box.name === focused.name && box.value === focused.value)?.focus();
    }
  }
}
