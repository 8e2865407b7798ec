// The page of all results: the question and the filters live in its address.
import { addressOf, readAddress } from "./address.js";
import { ask, begin } from "./client.js";
import { NAMES } from "./facets.js";
import { remember } from "./recent.js";
import { inputOf, lines, make } from "./view.js";
import { AGAIN, CLEAR, FILTERS, MEANT, MORE, SLOW, WAIT, label, status } from "./words.js";

/** @import { Chosen, Counts, Filter } from "./facets.js" */

const WIDE = matchMedia("(min-width: 46rem)");
const PAUSE = 150,
  STEP = 10,
  MOST_VALUES = 80;

/** @param {EventTarget | null} target */
const isTyping = (target) => target instanceof Element && target.closest("input, textarea, select") !== null;

export class ResultsPage {
  #limit = STEP;
  /** @type {number | undefined} */
  #timer;
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
    this.again = make("button", { type: "button", class: "md-button", hidden: "" }, AGAIN);
    this.meant = make("p", { class: "tambon-search__meant" });
    this.filters = make("form", { class: "tambon-search__filters", "aria-label": "ตัวกรองผลการค้นหา" });
    this.list = make("ol", { class: "tambon-search__results" });
    this.more = make("button", { type: "button", class: "md-button", hidden: "" }, MORE);
    const results = make("section", { "aria-label": "ผลการค้นหา" }, this.list, this.more);
    this.form.after(
      this.status,
      this.again,
      this.meant,
      make("div", { class: "tambon-search__columns" }, this.filters, results),
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
    addEventListener("popstate", () => this.#read());
    document.addEventListener("keydown", (event) => {
      if (event.key !== "/" || isTyping(event.target)) return;
      event.preventDefault();
      this.input.focus();
    });
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
    if (!question) return this.#clear();
    begin(this.index);
    if (!this.list.childElementCount) this.status.textContent = WAIT;
    this.again.hidden = true;
    const asked = { limit: this.#limit, chosen: this.chosen, filters: true };
    const found = await ask(question, asked, () => (this.status.textContent = SLOW));
    this.status.textContent = status(found);
    this.again.hidden = !found.failed;
    this.#suggest(found.suggested);
    const root = new URL("..", new URL(this.index.replace(/\/?$/, "/"), document.baseURI));
    const answers = (found.items ?? []).map((item) => {
      const link = make(
        "a",
        { href: new URL(item.address.replace(/^\//, ""), root).href },
        ...lines(item, label),
      );
      return make("li", { class: "tambon-search__result" }, link);
    });
    this.list.replaceChildren(...answers);
    this.more.hidden = (found.total ?? 0) <= answers.length;
    if (found.counts) this.#showFilters(found.counts);
    if (focus >= 0) this.list.children[focus]?.querySelector("a")?.focus();
  }

  #clear() {
    this.status.textContent = "";
    this.more.hidden = this.again.hidden = true;
    for (const part of [this.list, this.filters, this.meant]) part.replaceChildren();
  }

  /** @param {string | null | undefined} text */
  #suggest(text) {
    if (!text) return this.meant.replaceChildren();
    this.meant.replaceChildren(
      `${MEANT} `,
      make("a", { href: `?${new URLSearchParams({ q: text })}` }, text),
      " หรือไม่",
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
      this.#group(name, counts[name], opened),
    );
    const any = NAMES.some((name) => this.chosen[name]?.length);
    this.filters.replaceChildren(
      ...groups,
      ...(any ? [make("button", { type: "reset", class: "md-button" }, CLEAR)] : []),
    );
    if (focused) {
      const boxes = [...this.filters.querySelectorAll("input")];
      boxes.find((box) => box.name === focused.name && box.value === focused.value)?.focus();
    }
  }

  /** @param {Filter} name @param {[string, number][]} values @param {Set<string | undefined>} opened */
  #group(name, values, opened) {
    const chosen = this.chosen[name] ?? [];
    const boxes = values.slice(0, MOST_VALUES).map(([value, count]) => {
      const box = make("input", { type: "checkbox", name, value });
      box.checked = chosen.includes(value);
      return make(
        "label",
        {},
        box,
        ` ${label(name, value)} `,
        make("span", { class: "tambon-search__count" }, `(${count})`),
      );
    });
    const open =
      opened.has(name) || chosen.length || (WIDE.matches && ["province", "kind"].includes(name)) ? "" : null;
    return make(
      "details",
      { open, "data-name": name },
      make("summary", {}, FILTERS[name]),
      make("fieldset", {}, make("legend", { class: "tambon-search__hidden" }, FILTERS[name]), ...boxes),
    );
  }
}
