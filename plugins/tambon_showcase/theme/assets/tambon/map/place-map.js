/* Turns the page's list of places into a Leaflet map when the reader asks for it; until then nothing is loaded.
   Text stays text: pop-ups are copies of list items that the site has already made safe. */
(() => {
  "use strict";
  const { make, button, leaflet, createMap } = globalThis.tambonMap;

  class PlaceMap {
    constructor(box) {
      this.box = box;
      this.status = box.querySelector(".map-status");
      this.items = [...document.querySelectorAll(".pin[data-lat]")];
      this.hidden = new Set();
      this.addFilter();
      this.box.prepend(button("เปิดแผนที่แบบเลื่อนและขยายได้", () => this.open(), "button map-open"));
      for (const item of this.items) {
        item
          .querySelector(".pin__links")
          .append(button("ดูบนแผนที่", () => this.show(item), "button button--quiet"));
      }
    }

    addFilter() {
      for (const row of document.querySelectorAll(".map-legend [data-category]")) {
        const label = make("label", { class: "map-legend__choice" });
        const choice = make("input", { type: "checkbox", checked: "" });
        choice.addEventListener("change", () => this.filter(row.dataset.category, choice.checked));
        const name = row.querySelector(".map-legend__name");
        label.append(choice, ...name.childNodes);
        name.append(label);
      }
    }

    filter(category, visible) {
      this.hidden[visible ? "delete" : "add"](category);
      for (const pin of document.querySelectorAll(".pin[data-category], .static-map [data-category]")) {
        pin.toggleAttribute("hidden", this.hidden.has(pin.dataset.category));
        pin.classList.toggle("is-hidden", this.hidden.has(pin.dataset.category));
      }
      this.fill();
      const count = this.items.filter((item) => !item.hidden).length;
      this.status.textContent = `แสดง ${count} จาก ${this.items.length} แห่ง`;
    }

    open() {
      if (this.opening) return this.opening;
      this.opening = this.load();
      return this.opening;
    }

    async load() {
      this.status.textContent = "กำลังเปิดแผนที่";
      try {
        await leaflet(["leaflet.css", "MarkerCluster.css"], ["leaflet.js", "leaflet.markercluster.js"]);
      } catch {
        this.status.textContent = "เปิดแผนที่แบบขยายไม่ได้ ใช้แผนที่ภาพนิ่งและรายการด้านล่างแทนได้";
        return;
      }
      this.draw();
      this.status.textContent = "";
      this.canvas.focus();
    }

    draw() {
      this.canvas = make("div", {
        class: "map-canvas",
        role: "application",
        tabindex: "0",
        "aria-label": this.box.dataset.title,
      });
      this.box.querySelector(".map-open").replaceWith(this.canvas);
      this.box.classList.add("map-box--open");
      this.map = createMap(this.canvas, this.box.dataset, (text) => (this.status.textContent = text));
      this.addShapes();
      this.cluster = L.markerClusterGroup({
        showCoverageOnHover: false,
        maxClusterRadius: 44,
        iconCreateFunction: clusterIcon,
      });
      this.pins = new Map(this.items.map((item) => [item, this.pin(item)]));
      this.map.addLayer(this.cluster);
      this.fitAll();
      this.fill();
      this.addControls();
    }

    pin(item) {
      const { lat, lon, category } = item.dataset;
      const icon = L.divIcon({
        html: symbol(category),
        className: "map-pin",
        iconSize: [34, 34],
        popupAnchor: [0, -14],
      });
      const name = item.querySelector("h3").lastChild.textContent.trim();
      const marker = L.marker([Number(lat), Number(lon)], { icon, title: name, alt: name });
      marker.on("add", () => marker.getElement().setAttribute("aria-label", name));
      marker.bindPopup(() => card(item), { minWidth: 220, maxWidth: 280, maxHeight: 320 });
      marker.on("popupclose", () => marker.getElement()?.focus());
      return marker;
    }

    fill() {
      if (!this.map) return;
      this.cluster.clearLayers();
      this.cluster.addLayers(this.items.filter((item) => !item.hidden).map((item) => this.pins.get(item)));
    }

    addShapes() {
      const { boundary, shapes } = JSON.parse(this.box.dataset.drawing);
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
        const drawn = shape.closed ? L.polygon(shape.rings, line) : L.polyline(shape.rings, line);
        group.addLayer(shape.name ? drawn.bindTooltip(make("span", {}, shape.name)) : drawn);
      }
      this.shapes = group.addTo(this.map);
    }

    fitAll() {
      const bounds = this.shapes.getBounds();
      for (const marker of this.pins.values()) bounds.extend(marker.getLatLng());
      this.map.fitBounds(bounds, { padding: [28, 28], maxZoom: 16 });
    }

    addControls() {
      const tools = make("div", { class: "map-tools" });
      tools.append(
        button("ดูทั้งหมด", () => this.fitAll()),
        button("ตำแหน่งของฉัน", () => this.locate()),
        button("เต็มจอ", () =>
          document.fullscreenElement ? document.exitFullscreen() : this.canvas.requestFullscreen(),
        ),
      );
      this.canvas.before(tools);
    }

    locate() {
      this.map.once("locationerror", () => {
        this.status.textContent = "หาตำแหน่งไม่ได้ โปรดอนุญาตให้เว็บนี้ใช้ตำแหน่งในเบราว์เซอร์";
      });
      this.map.once("locationfound", ({ latlng, accuracy }) => {
        L.circle(latlng, { radius: accuracy, interactive: false }).addTo(this.map);
        this.status.textContent = "แสดงตำแหน่งของท่านแล้ว ตำแหน่งนี้ไม่ถูกส่งไปที่ใด";
      });
      this.map.locate({ setView: true, maxZoom: 15 });
    }

    async show(item) {
      await this.open();
      if (!this.map) return;
      this.box.scrollIntoView({ block: "start" });
      const marker = this.pins.get(item);
      this.cluster.zoomToShowLayer(marker, () => marker.openPopup());
    }
  }

  function clusterIcon(cluster) {
    const count = cluster.getChildCount();
    const text = make("span", { "aria-label": `กลุ่ม ${count} แห่ง กดเพื่อขยาย` }, String(count));
    return L.divIcon({ html: text, className: "map-cluster", iconSize: [40, 40] });
  }

  function symbol(category) {
    const svg = document
      .querySelector(`.map-legend [data-category="${CSS.escape(category)}"] svg`)
      .cloneNode(true);
    svg.setAttribute("class", "map-pin__symbol");
    return svg;
  }

  /* The list item without what only the list needs; its links and picture are those of the list. */
  function card(item) {
    const copy = make("div", { class: "map-card" });
    copy.append(...[...item.cloneNode(true).children]);
    for (const extra of copy.querySelectorAll("button, .pin__number")) extra.remove();
    for (const picture of copy.querySelectorAll("img")) picture.removeAttribute("loading");
    copy.querySelector("h3").setAttribute("tabindex", "-1");
    return copy;
  }

  function openFrame(event) {
    const facade = event.currentTarget;
    event.preventDefault();
    const frame = make("iframe", {
      src: facade.dataset.frame,
      title: facade.dataset.title,
      class: "map-frame",
      allowfullscreen: "",
    });
    facade.replaceWith(frame);
    frame.focus();
  }

  for (const box of document.querySelectorAll(".map-box")) new PlaceMap(box);
  for (const facade of document.querySelectorAll("a[data-frame]"))
    facade.addEventListener("click", openFrame);
})();
