/* Turns the page's list of places into a Leaflet map when the reader opens it; until then nothing is loaded.
   Text stays text: pop-ups are copies of list items that the site has already made safe. */
/** @typedef {{ boundary: [number, number][][], shapes: { name: string, closed: boolean, rings: [number, number][][] }[] }} Drawing */

(() => {
  "use strict";
  const { make, button, leaflet, createMap } = globalThis.tambonMap;

  /**
   * All that fit, whose data the page has written.
   * @param {string} places @param {ParentNode} within
   * @returns {HTMLElement[]}
   */
  const all = (places, within = document) => [...within.querySelectorAll(places)].filter(isWritten);

  /** @param {Element} element @returns {element is HTMLElement} svg elements have data and focus alike */
  const isWritten = (element) => element instanceof HTMLElement || element instanceof SVGElement;

  /** @param {ParentNode} within @param {string} place @returns {HTMLElement} */
  function part(within, place) {
    const [found] = all(place, within);
    if (!found) throw new Error(place);
    return found;
  }

  /** The map once it is open. */
  class OpenMap {
    /** @type {Map<HTMLElement, L.Marker>} */
    #pins;

    /** @param {HTMLElement} box @param {HTMLElement[]} items @param {(text: string) => void} tell */
    constructor(box, items, tell) {
      this.tell = tell;
      const { title = "", drawing = "" } = box.dataset;
      this.canvas = make("div", {
        class: "map-canvas",
        role: "application",
        tabindex: "0",
        "aria-label": title,
      });
      part(box, ".map-open").replaceWith(this.canvas);
      box.classList.add("map-box--open");
      this.map = createMap(this.canvas, box.dataset, tell);
      this.shapes = drawn(JSON.parse(drawing)).addTo(this.map);
      this.#pins = new Map(items.map((item) => [item, pin(item, this.map)]));
      this.groups = globalThis.tambonPinGroups(this.map);
      this.fitAll();
      this.fill();
      this.addControls();
    }

    fill() {
      const seen = [...this.#pins].filter(([item]) => !item.hidden);
      this.groups.show(seen.map(([, marker]) => marker));
    }

    fitAll() {
      const bounds = this.shapes.getBounds();
      for (const marker of this.#pins.values()) bounds.extend(marker.getLatLng());
      this.map.fitBounds(bounds, { padding: [28, 28], maxZoom: 16 });
    }

    addControls() {
      const tools = make("div", { class: "map-tools" });
      tools.append(
        button("ดูทั้งหมด", () => this.fitAll()),
        button("ตำแหน่งของฉัน", () => this.locate()),
      );
      if (document.fullscreenEnabled) tools.append(button("เต็มจอ", () => this.fillScreen()));
      this.canvas.before(tools);
    }

    /* An iPhone shows no page in full screen, so there is no button for it there. */
    fillScreen() {
      return document.fullscreenElement ? document.exitFullscreen() : this.canvas.requestFullscreen();
    }

    locate() {
      this.map.once("locationerror", () => this.tell("หาตำแหน่งไม่ได้ โปรดอนุญาตให้เว็บนี้ใช้ตำแหน่งในเบราว์เซอร์"));
      this.map.once("locationfound", ({ latlng, accuracy }) => {
        L.circle(latlng, { radius: accuracy, interactive: false }).addTo(this.map);
        this.tell("แสดงตำแหน่งของท่านแล้ว ตำแหน่งนี้ไม่ถูกส่งไปที่ใด");
      });
      this.map.locate({ setView: true, maxZoom: 15 });
    }

    /** @param {HTMLElement} item */
    show(item) {
      const marker = this.#pins.get(item);
      if (marker) this.groups.reveal(marker);
    }
  }

  /** The page: its list, its legend, and the map that they open. */
  class PlaceMap {
    /** @type {Promise<OpenMap | null> | undefined} */
    #opening;
    /** @type {OpenMap | null} */
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
        await leaflet(["leaflet.css"], ["leaflet.js", "pin-groups.js"]);
      } catch {
        this.#opening = undefined; // the button tries again
        this.tell("เปิดแผนที่แบบขยายไม่ได้ กดอีกครั้งเพื่อลองใหม่ หรือใช้แผนที่ภาพนิ่งและรายการด้านล่าง");
        return null;
      }
      this.tell("");
      this.#opened = new OpenMap(this.box, this.items, (text) => this.tell(text));
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

  /** @param {HTMLElement} item @param {L.Map} map */
  function pin(item, map) {
    const { lat, lon, category = "" } = item.dataset;
    const icon = L.divIcon({
      html: symbol(category),
      className: "map-pin",
      iconSize: [34, 34],
      popupAnchor: [0, -14],
    });
    const name = part(item, "h3").lastChild?.textContent?.trim() ?? "";
    const marker = L.marker([Number(lat), Number(lon)], { icon, title: name, alt: name });
    marker.on("add", () => marker.getElement()?.setAttribute("aria-label", name));
    marker.bindPopup(() => card(item), globalThis.tambonMap.cardSize(map));
    marker.on("popupclose", () => marker.getElement()?.focus());
    return marker;
  }

  /** @param {Drawing} drawing */
  function drawn({ boundary, shapes }) {
    const outline = {
      color: "#37474f",
      weight: 2,
      dashArray: "6 4",
      fillOpacity: 0.04,
      interactive: false,
    };
    const group = L.featureGroup(boundary.length ? [L.polygon(boundary, outline)] : []);
    for (const shape of shapes) {
      const line = { color: "#00695c", weight: 3, fillOpacity: 0.1 };
      const layer = shape.closed ? L.polygon(shape.rings, line) : L.polyline(shape.rings, line);
      group.addLayer(shape.name ? layer.bindTooltip(make("span", {}, shape.name)) : layer);
    }
    return group;
  }

  /** @param {string} category @returns {HTMLElement} */
  function symbol(category) {
    const drawing = part(document, `.map-legend [data-category="${CSS.escape(category)}"] svg`);
    const copy = /** @type {HTMLElement} */ (drawing.cloneNode(true));
    copy.setAttribute("class", "map-pin__symbol");
    return copy;
  }

  /* The list item without what only the list needs; its links and picture are those of the list. */
  /** @param {HTMLElement} item */
  function card(item) {
    const copy = make("div", { class: "map-card" });
    copy.append(.../** @type {HTMLElement} */ (item.cloneNode(true)).children);
    for (const extra of all("button, .pin__number", copy)) extra.remove();
    for (const picture of all("img", copy)) picture.removeAttribute("loading");
    part(copy, "h3").setAttribute("tabindex", "-1");
    return copy;
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
