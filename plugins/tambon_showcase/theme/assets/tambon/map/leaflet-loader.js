/* Brings Leaflet in when a reader opens a map, and a few words for elements. Classic scripts, because browsers
   do not load modules for pages that are opened from a folder. */
/**
 * @typedef {{
 *   all: (places: string, within?: ParentNode) => HTMLElement[],
 *   part: (within: ParentNode, place: string) => HTMLElement,
 *   make: <Name extends keyof HTMLElementTagNameMap>(name: Name, attributes?: Record<string, string>, text?: string)
 *     => HTMLElementTagNameMap[Name],
 *   button: (text: string, act: (event: MouseEvent) => void, className?: string) => HTMLButtonElement,
 *   leaflet: (styles: string[], scripts: string[]) => Promise<void>,
 *   cardSize: (map: L.Map) => L.PopupOptions,
 *   colour: (name: string) => string,
 *   createMap: (canvas: HTMLElement, configured: DOMStringMap, tell: (text: string) => void) => L.Map,
 * }} MapTools
 */
(() => {
  "use strict";
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const home = script.src.replace(/[^/]*$/, "");

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

  /**
   * An element with attributes and plain text.
   * @template {keyof HTMLElementTagNameMap} Name
   * @param {Name} name
   * @param {Record<string, string>} attributes
   * @returns {HTMLElementTagNameMap[Name]}
   */
  function make(name, attributes = {}, text = "") {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.textContent = text;
    return element;
  }

  /** @param {string} text @param {(event: MouseEvent) => void} act */
  function button(text, act, className = "button") {
    const made = make("button", { type: "button", class: className }, text);
    made.addEventListener("click", act);
    return made;
  }

  /** @param {HTMLElement} element @returns {Promise<Event>} */
  function arrived(element) {
    return new Promise((resolve, reject) => {
      element.addEventListener("load", resolve);
      element.addEventListener("error", (event) => {
        element.remove(); // the next try begins with another
        reject(event);
      });
      document.head.append(element);
    });
  }

  /** @param {string[]} styles @param {string[]} scripts */
  async function leaflet(styles, scripts) {
    await Promise.all(styles.map((name) => arrived(make("link", { rel: "stylesheet", href: home + name }))));
    for (const name of scripts) await arrived(make("script", { src: home + name }));
  }

  /**
   * A Leaflet map in Thai, with tiles of the site's configuration and a word when they do not come.
   * @param {HTMLElement} canvas
   * @param {DOMStringMap} configured `tiles` and `credit`
   * @param {(text: string) => void} tell
   * @returns {L.Map}
   */
  function createMap(canvas, { tiles, credit = "" }, tell) {
    // One finger scrolls the page past the map; two move and enlarge it.
    const dragging = !matchMedia("(pointer: coarse)").matches;
    const map = L.map(canvas, { maxZoom: 19, scrollWheelZoom: false, zoomControl: false, dragging });
    L.control.zoom({ zoomInTitle: "ขยาย", zoomOutTitle: "ย่อ" }).addTo(map);
    map.attributionControl.setPrefix(false);
    map.on("focus", () => map.scrollWheelZoom.enable());
    map.on("popupopen", ({ popup }) => {
      const card = popup.getElement();
      card?.querySelector(".leaflet-popup-close-button")?.setAttribute("aria-label", "ปิด");
      card?.querySelector("h3")?.focus({ preventScroll: true }); // the map is about to move under the card
      canvas.scrollIntoView({ block: "nearest" });
    });
    canvas.addEventListener("keydown", (event) => event.key === "Escape" && map.closePopup());
    if (tiles) {
      const layer = L.tileLayer(tiles, { maxZoom: 19, attribution: creditLink(credit) });
      layer.once("tileerror", () => tell("โหลดแผนที่พื้นหลังไม่ได้ หมุดและขอบเขตยังใช้ได้ตามปกติ"));
      map.on("load", () => layer.addTo(map));
    }
    return map;
  }

  /** @param {string} credit */
  function creditLink(credit) {
    const isOpenStreetMap = credit.includes("OpenStreetMap");
    /** @type {Record<string, string>} */
    const address = { href: "https://www.openstreetmap.org/copyright", rel: "noopener" };
    return make(isOpenStreetMap ? "a" : "span", isOpenStreetMap ? address : {}, credit).outerHTML;
  }

  /** How large a card may be to fit into the map, with its frame, beside the buttons. @param {L.Map} map @returns {L.PopupOptions} */
  function cardSize(map) {
    const { x, y } = map.getSize();
    const maxWidth = Math.min(280, x - 106);
    return {
      minWidth: Math.min(220, maxWidth),
      maxWidth,
      maxHeight: Math.max(120, Math.min(320, y - 96)),
      autoPanPaddingTopLeft: [54, 6],
    };
  }

  /** A colour of the site by its name, as the scheme in use has it. @param {string} name */
  function colour(name) {
    return getComputedStyle(document.body).getPropertyValue(`--${name}`).trim();
  }

  globalThis.tambonMap = { all, part, make, button, leaflet, cardSize, colour, createMap };
})();
