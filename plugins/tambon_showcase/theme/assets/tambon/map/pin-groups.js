/* Pins that would cover each other at the map's zoom become one mark with their number. Needs Leaflet. */
/**
 * @typedef {{ show: (pins: L.Marker[]) => void, reveal: (pin: L.Marker) => void }} PinGroups
 * @typedef {{ pins: L.Marker[], at: L.Point }} PinGroup
 */
(() => {
  "use strict";
  const { make, button } = globalThis.tambonMap;
  const NEAR = 44; // pixels between the middles of two pins, under which one covers the other

  class Groups {
    /** @type {L.Marker[]} */
    #pins = [];
    /** @type {Set<L.Marker>} */
    #shown = new Set();

    /** @param {L.Map} map */
    constructor(map) {
      this.map = map;
      map.on("zoomend", () => this.#draw());
    }

    /** Show these pins and no others. @param {L.Marker[]} pins */
    show(pins) {
      this.#pins = pins;
      this.#draw();
    }

    /** Bring a pin into sight and open its card. @param {L.Marker} pin */
    reveal(pin) {
      const zoom = this.#zoomApart((groups) =>
        groups.some(({ pins }) => pins.length === 1 && pins[0] === pin),
      );
      if (zoom === null) {
        this.map.setView(pin.getLatLng(), this.map.getMaxZoom(), { animate: false });
        this.#popup(pin.getLatLng(), content(pin));
        return;
      }
      this.map.setView(pin.getLatLng(), zoom, { animate: false });
      pin.openPopup();
    }

    #draw() {
      const wanted = new Set(
        this.#near(this.#pins, this.map.getZoom()).map(({ pins }) =>
          pins.length > 1 ? this.#mark(pins) : pins[0],
        ),
      );
      for (const layer of this.#shown) if (!wanted.has(layer)) layer.remove();
      for (const layer of wanted) layer.addTo(this.map);
      this.#shown = wanted;
    }

    /** @param {L.Marker[]} pins @param {number} zoom @returns {PinGroup[]} */
    #near(pins, zoom) {
      /** @type {PinGroup[]} */
      const groups = [];
      for (const pin of pins) {
        const at = this.map.project(pin.getLatLng(), zoom);
        const group = groups.find((one) => one.at.distanceTo(at) < NEAR);
        if (group) group.pins.push(pin);
        else groups.push({ pins: [pin], at });
      }
      return groups;
    }

    /**
     * The zoom from here on at which the groups pass, or null: some pins are at one place.
     * @param {(groups: PinGroup[]) => boolean} wanted @param {L.Marker[]} pins
     */
    #zoomApart(wanted, pins = this.#pins, from = this.map.getZoom()) {
      for (let zoom = from; zoom <= this.map.getMaxZoom(); zoom++)
        if (wanted(this.#near(pins, zoom))) return zoom;
      return null;
    }

    /** @param {L.Marker[]} pins */
    #mark(pins) {
      const words = `กลุ่ม ${pins.length} แห่ง กดเพื่อขยาย`;
      const icon = L.divIcon({
        html: make("span", {}, String(pins.length)),
        className: "map-cluster",
        iconSize: [40, 40],
      });
      const mark = L.marker(L.latLngBounds(pins.map((pin) => pin.getLatLng())).getCenter(), {
        icon,
        title: words,
      });
      mark.on("add", () => mark.getElement()?.setAttribute("aria-label", words));
      mark.on("click", () => this.#open(mark, pins));
      mark.on("keypress", ({ originalEvent }) => originalEvent.key === "Enter" && this.#open(mark, pins));
      return mark;
    }

    /** Zoom in until the pins come apart, or name those that never do. @param {L.Marker} mark @param {L.Marker[]} pins */
    #open(mark, pins) {
      const zoom = this.#zoomApart((groups) => groups.length > 1, pins);
      this.map.getContainer().focus();
      if (zoom !== null) {
        this.map.setView(mark.getLatLng(), zoom);
        return;
      }
      const list = make("div", { class: "map-card" });
      list.append(make("h3", { tabindex: "-1" }, `${pins.length} แห่งอยู่ที่จุดนี้`));
      const popup = this.#popup(mark.getLatLng(), list);
      for (const pin of pins) {
        const choose = (/** @type {Event} */ event) => {
          event.stopPropagation(); // the button is gone from the card then: the map would take it for a click beside, and close
          popup.setContent(content(pin));
          popup.getElement()?.querySelector("h3")?.focus();
        };
        list.append(button(pin.options.title ?? "", choose, "button button--quiet"));
      }
      popup.update();
    }

    /** @param {L.LatLng} at @param {HTMLElement} card */
    #popup(at, card) {
      return L.popup(globalThis.tambonMap.cardSize(this.map)).setLatLng(at).setContent(card).openOn(this.map);
    }
  }

  /** @param {L.Marker} pin @returns {HTMLElement} */
  function content(pin) {
    const made = pin.getPopup()?.getContent();
    return /** @type {HTMLElement} */ (typeof made === "function" ? made(pin) : made);
  }

  /** @param {L.Map} map @returns {PinGroups} */
  globalThis.tambonPinGroups = (map) => new Groups(map);
})();
