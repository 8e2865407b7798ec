/* The page of an entry's places: its list, its legend, and the button that brings the map (open-map.js) in. */

(() => {
  "use strict";
  const { all, part, make, button, leaflet } = globalThis.tambonMap;

  class PlaceMap {
    /** @type {Promise<OpenedMap | null> | undefined} */
    #opening;
    /** @type {OpenedMap | null} */
    #opened = null;
    /** @type {Set<string>} */
    #hidden = new Set();

    /** @param {HTMLElement} box */
    constructor(box) {
      this.box = box;
      this.status = part(box, ".map-status");
      this.items = all(".pin[data-lat]");
      this.addFilter();
      this.box.prepend(button("เปิดแผนที่แบบเลื่อนและขยายได้", () => this.open(), "button map-open"));
      for (const item of this.items) {
        const show = button("ดูบนแผนที่", () => this.show(item), "button button--quiet");
        part(item, ".pin__links").append(show);
      }
    }

    addFilter() {
      for (const row of all(".map-legend [data-category]")) {
        const label = make("label", { class: "map-legend__choice" });
        const choice = make("input", { type: "checkbox", checked: "" });
        choice.addEventListener("change", () => this.filter(row.dataset.category ?? "", choice.checked));
        const name = part(row, ".map-legend__name");
        label.append(choice, ...name.childNodes);
        name.append(label);
      }
    }

    /** @param {string} category @param {boolean} visible */
    filter(category, visible) {
      this.#hidden[visible ? "delete" : "add"](category);
      for (const place of all(".pin[data-category], .static-map [data-category]")) {
        const isHidden = this.#hidden.has(place.dataset.category ?? "");
        place.toggleAttribute("hidden", isHidden);
        place.classList.toggle("is-hidden", isHidden);
      }
      this.#opened?.fill();
      for (const fold of all(".pins-more")) fold.setAttribute("open", ""); // what is left may be in it
      const count = this.items.filter((item) => !item.hidden).length;
      this.tell(`แสดง ${count} จาก ${this.items.length} แห่ง`);
    }

    /** @param {string} text */
    tell(text) {
      this.status.textContent = text;
    }

    open() {
      return (this.#opening ??= this.load());
    }

    async load() {
      this.tell("กำลังเปิดแผนที่");
      try {
        await leaflet(["leaflet.css"], ["leaflet.js", "pin-groups.js", "open-map.js"]);
      } catch {
        this.#opening = undefined; // the button tries again
        this.tell("เปิดแผนที่แบบขยายไม่ได้ กดอีกครั้งเพื่อลองใหม่ หรือใช้แผนที่ภาพนิ่งและรายการด้านล่าง");
        return null;
      }
      this.tell("");
      this.#opened = globalThis.tambonOpenMap(this.box, this.items, (text) => this.tell(text));
      this.#opened.canvas.focus();
      return this.#opened;
    }

    /** @param {HTMLElement} item */
    async show(item) {
      const map = await this.open();
      if (!map) return;
      this.box.scrollIntoView({ block: "start" });
      map.show(item);
    }
  }

  /** @param {HTMLElement} facade @param {Event} event */
  function openFrame(facade, event) {
    event.preventDefault();
    const frame = make("iframe", {
      src: facade.dataset.frame ?? "",
      title: facade.dataset.title ?? "",
      class: "map-frame",
      allowfullscreen: "",
    });
    facade.replaceWith(frame);
    frame.focus();
  }

  for (const box of all(".map-box")) new PlaceMap(box);
  for (const facade of all("a[data-frame]"))
    facade.addEventListener("click", (event) => openFrame(facade, event));
})();
