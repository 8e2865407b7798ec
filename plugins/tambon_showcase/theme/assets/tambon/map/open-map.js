/* The Leaflet map of an entry's places once a reader has opened it. Needs Leaflet.
   Text stays text: pop-ups are copies of list items that the site has already made safe. */
/** @typedef {{ boundary: [number, number][][], shapes: { name: string, closed: boolean, rings: [number, number][][] }[] }} Drawing */
/** @typedef {{ canvas: HTMLElement, fill: () => void, show: (item: HTMLElement) => void }} OpenedMap */

(() => {
  "use strict";
  const { all, part, make, button, colour, createMap } = globalThis.tambonMap;

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
      color: colour("control"),
      weight: 2,
      dashArray: "6 4",
      fillOpacity: 0.04,
      interactive: false,
    };
    const group = L.featureGroup(boundary.length ? [L.polygon(boundary, outline)] : []);
    for (const shape of shapes) {
      const line = { color: colour("kram"), weight: 3, fillOpacity: 0.1 };
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

  globalThis.tambonOpenMap = (box, items, tell) => new OpenMap(box, items, tell);
})();
