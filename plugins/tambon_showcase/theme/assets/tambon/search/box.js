// The search box of every page: a form that works by itself, made into a combobox (WAI-ARIA APG, list autocomplete).
import { ask, begin } from "./client.js";
import { forget, recent, remember } from "./recent.js";
import { inputOf, lines, make } from "./view.js";
import { ALL, FORGET, RECENT, SLOW, label, status } from "./words.js";

const PAUSE = 120,
  SHOWN = 7;
let count = 0;

/** @type {(event: Event, selector: string) => HTMLElement | null} */
const targetIn = (event, selector) =>
  event.target instanceof Element ? event.target.closest(selector) : null;

export class Box {
  /** @type {number | undefined} */
  #timer;
  #active = -1;

  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.input = inputOf(form);
    this.index = form.dataset.index ?? "";
    const id = `tambon-search-${++count}`;
    this.list = make("ul", {
      id,
      role: "listbox",
      class: "tambon-search__list",
      "aria-label": this.input.getAttribute("aria-label"),
    });
    this.status = make("p", { role: "status", class: "tambon-search__status" });
    this.panel = make("div", { class: "tambon-search__panel", hidden: "" }, this.status, this.list);
    form.append(this.panel);
    const roles = {
      role: "combobox",
      "aria-expanded": "false",
      "aria-controls": id,
      "aria-autocomplete": "list",
      autocomplete: "off",
    };
    for (const [name, value] of Object.entries(roles)) this.input.setAttribute(name, value);
    this.#listen();
  }

  #listen() {
    this.input.addEventListener("focus", () => this.open());
    this.input.addEventListener("input", () => this.#changed());
    this.input.addEventListener("keydown", (event) => this.#key(event));
    this.list.addEventListener("click", (event) => this.#choose(targetIn(event, "[role=option]")));
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.form.addEventListener("submit", (event) => this.#submit(event));
    this.form.addEventListener("focusout", (event) => {
      if (!(event.relatedTarget instanceof Node && this.form.contains(event.relatedTarget))) this.close();
    });
  }

  // The reader is in the box: what is searched for is loaded, and what was typed so far is answered.
  open() {
    begin(this.index);
    this.#changed();
  }

  /** @param {SubmitEvent} event */
  #submit(event) {
    event.preventDefault();
    remember(this.input.value);
    location.assign(this.#all(this.input.value.trim()));
  }

  #changed() {
    clearTimeout(this.#timer);
    const question = this.input.value.trim();
    if (!question) return this.#showRecent();
    this.#timer = setTimeout(() => this.#search(question), PAUSE);
  }

  /** @param {string} question */
  async #search(question) {
    begin(this.index);
    const found = await ask(question, { limit: SHOWN }, () => this.#show(SLOW, []));
    if (this.input.value.trim() !== question || document.activeElement !== this.input) return;
    const root = new URL(".", this.form.action); // the page of results is at the site's root
    const options = (found.items ?? []).map((item) =>
      this.#option(new URL(item.address.replace(/^\//, ""), root).href, ...lines(item, root.href, label)),
    );
    if ((found.total ?? 0) > options.length)
      options.push(this.#option(this.#all(question), `${ALL} “${question}”`));
    this.#show(status(found), options);
  }

  /** @param {string} question */
  #all(question) {
    const address = new URL(this.form.action);
    address.searchParams.set("q", question);
    return address.href;
  }

  /** @param {string} address @param {...(Node | string)} children */
  #option(address, ...children) {
    const option = make(
      "li",
      { role: "option", "aria-selected": "false", class: "tambon-search__option" },
      ...children,
    );
    option.dataset.address = address;
    return option;
  }

  #showRecent() {
    const options = recent().map((text) => this.#option(this.#all(text), text));
    if (!options.length) return this.close();
    const clear = this.#option("", FORGET);
    clear.dataset.forget = "1";
    this.#show(RECENT, [...options, clear]);
  }

  /** @param {string} text @param {HTMLElement[]} options */
  #show(text, options) {
    options.forEach((option, i) => {
      option.id = `${this.list.id}-${i}`;
    });
    this.list.replaceChildren(...options);
    this.#active = -1;
    this.input.removeAttribute("aria-activedescendant");
    this.status.textContent = text;
    this.panel.hidden = false;
    this.input.setAttribute("aria-expanded", String(options.length > 0));
  }

  #options() {
    return [...this.list.querySelectorAll("li")];
  }

  close() {
    clearTimeout(this.#timer);
    this.panel.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
    this.#active = -1;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const options = this.#options();
    const last = options.length - 1;
    if (event.key === "Escape" && !this.panel.hidden) this.close();
    else if (event.key === "ArrowDown") this.#move(this.#active === last ? -1 : this.#active + 1);
    else if (event.key === "ArrowUp") this.#move(this.#active === -1 ? last : this.#active - 1);
    else if (event.key === "Enter" && this.#active >= 0) this.#choose(options[this.#active]);
    else return;
    event.preventDefault();
  }

  /** @param {number} to */
  #move(to) {
    const options = this.#options();
    if (!options.length || this.panel.hidden) return;
    options.forEach((option, i) => option.setAttribute("aria-selected", String(i === to)));
    this.#active = to;
    if (to < 0) return this.input.removeAttribute("aria-activedescendant");
    this.input.setAttribute("aria-activedescendant", options[to].id);
    options[to].scrollIntoView({ block: "nearest" });
  }

  /** @param {HTMLElement | null | undefined} option */
  #choose(option) {
    if (!option) return;
    if (option.dataset.forget) {
      forget();
      return this.close();
    }
    remember(this.input.value);
    location.assign(option.dataset.address ?? "");
  }
}
