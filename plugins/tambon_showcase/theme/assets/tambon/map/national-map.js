/* The page of all entries: filters, a list in steps, and a map of dots that opens on request. */
(() => {
  "use strict";
  const { make, button, leaflet, cardSize, colour, createMap } = globalThis.tambonMap;
  const { rowsOf, choicesOf, matching } = globalThis.tambonRows;
  const STEP = 60;
  const FILTERS = {
    region: "เขตตรวจราชการ",
    province: "จังหวัด",
    year: "ปีงบประมาณ",
    level: "ระดับ",
    topic: "หัวเรื่อง",
  };
  /** @type {L.LatLngBoundsLiteral} */
  const COUNTRY = [
    [5.6, 97.3],
    [20.5, 105.7],
  ];

  class NationalMap {
    /** @type {NationalRow[]} */
    #found = [];
    /** @type {(HTMLSelectElement | HTMLInputElement)[]} */
    #fields = [];
    /** @type {NationalDots | undefined} */
    #dots;

    /** @param {HTMLElement} box @param {NationalColumns} data */
    constructor(box, data) {
      this.box = box;
      this.rows = rowsOf(data);
      this.outline = data.outline;
      this.status = part(box, ".map-status");
      this.list = make("ol", { class: "entry-list" });
      this.more = button("แสดงเพิ่ม", () => this.append(), "button button--quiet");
      part(box, ".national__results").append(this.list, this.more);
      const opener = button("เปิดแผนที่ประเทศ", () => this.open(opener));
      part(box, ".national__map").append(opener);
      this.addFilters(choicesOf(data, this.rows));
      this.refresh();
    }

    /** @param {NationalChoices} choices */
    addFilters(choices) {
      const form = make("form", { class: "national__form", role: "search", "aria-label": "กรองตำบล" });
      this.#fields = /** @type {[keyof NationalChoices, string][]} */ (Object.entries(FILTERS))
        .filter(([name]) => choices[name].length > 1)
        .map(([name, label]) => {
          const select = make("select", { name });
          select.append(
            make("option", { value: "" }, "ทั้งหมด"),
            ...choices[name].map(([value, text]) => make("option", { value }, text)),
          );
          form.append(labelled(label, select));
          return select;
        });
      const text = make("input", { type: "search", name: "text", maxlength: "60", autocomplete: "off" });
      this.#fields.push(text);
      form.append(labelled("ชื่อตำบล", text));
      form.addEventListener("input", () => this.refresh());
      form.addEventListener("submit", (event) => event.preventDefault());
      part(this.box, ".national__filters").append(form);
    }

    refresh() {
      this.#found = matching(
        this.rows,
        Object.fromEntries(this.#fields.map((field) => [field.name, field.value.trim()])),
      );
      this.list.replaceChildren();
      this.append();
      /** @type {(number: number) => string} */
      const count = (number) => number.toLocaleString("th-TH-u-nu-latn");
      this.status.textContent = `พบ ${count(this.#found.length)} จาก ${count(this.rows.length)} ผลงาน`;
      this.#dots?.show(this.#found);
    }

    append() {
      const from = this.list.childElementCount;
      this.list.append(...this.#found.slice(from, from + STEP).map((row) => this.item(row)));
      this.more.hidden = this.list.childElementCount >= this.#found.length;
    }

    /** @param {NationalRow} row */
    item(row) {
      const item = make("li");
      item.append(this.link(row), " ", make("span", { class: "count" }, about(row)));
      return item;
    }

    /** @param {NationalRow} row */
    link(row) {
      return make("a", { href: `${this.box.dataset.root}${row.address}` }, `ตำบล${row.name}`);
    }

    /** @param {HTMLButtonElement} opener */
    async open(opener) {
      opener.disabled = true;
      try {
        await leaflet(["leaflet.css"], ["leaflet.js"]);
      } catch {
        this.status.textContent = "เปิดแผนที่ไม่ได้ กดอีกครั้งเพื่อลองใหม่ หรือใช้รายการและช่องจังหวัดด้านล่าง";
        opener.disabled = false;
        return;
      }
      const canvas = make("div", {
        class: "map-canvas",
        role: "application",
        tabindex: "0",
        "aria-label": "แผนที่ประเทศ",
      });
      opener.replaceWith(canvas);
      const map = createMap(canvas, this.box.dataset, (text) => (this.status.textContent = text));
      map.fitBounds(COUNTRY);
      map.createPane("country").style.zIndex = "100"; // below the tiles: it is what a reader without them has
      const look = { color: colour("ink-soft"), weight: 1, interactive: false, pane: "country" };
      L.polygon(this.outline, look).addTo(map);
      this.#dots = globalThis.tambonDotLayer((dot) => this.popup(dot, map));
      this.#dots.show(this.#found);
      this.#dots.addTo(map);
      canvas.focus();
    }

    /** @param {NationalDot} dot @param {L.Map} map */
    popup(dot, map) {
      const card = make("div", { class: "map-card" });
      const title = make("h3", { tabindex: "-1" });
      title.append(this.link(dot));
      card.append(title, make("p", {}, about(dot)));
      L.popup(cardSize(map)).setLatLng([dot.lat, dot.lon]).setContent(card).openOn(map);
    }
  }

  /** @param {NationalRow} row */
  const about = (row) => `${row.place} ปี ${row.year}${row.fiction ? " (ตำบลสมมติ)" : ""}`;

  /** @param {HTMLElement} box @param {string} place @returns {HTMLElement} */
  function part(box, place) {
    const found = /** @type {HTMLElement | null} */ (box.querySelector(place));
    if (!found) throw new Error(place);
    return found;
  }

  /** @param {string} label @param {HTMLElement} field */
  function labelled(label, field) {
    const whole = make("label", { class: "national__field" });
    whole.append(make("span", {}, label), field);
    return whole;
  }

  const box = /** @type {HTMLElement | null} */ (document.querySelector(".national"));
  if (box && globalThis.tambonNational) new NationalMap(box, globalThis.tambonNational);
})();
