// Pins that would cover each other become one mark; the map is a fake whose zoom doubles distances, as Leaflet's does.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

const popups = [];
class Layer {
  constructor(at, options = {}) {
    Object.assign(this, { at, options, handlers: {}, opened: 0 });
  }
  on(event, act) {
    this.handlers[event] = act;
  }
  addTo(map) {
    map.layers.add(this);
    this.map = map;
  }
  remove() {
    this.map.layers.delete(this);
  }
  getLatLng() {
    return this.at;
  }
  getPopup() {
    return { getContent: () => `card of ${this.options.title}` };
  }
  openPopup() {
    this.opened++;
  }
}
class FakeMap {
  constructor(zoom) {
    Object.assign(this, { zoom, layers: new Set(), handlers: {}, focused: 0 });
  }
  on(event, act) {
    this.handlers[event] = act;
  }
  getZoom() {
    return this.zoom;
  }
  getMaxZoom() {
    return 10;
  }
  setView(at, zoom) {
    Object.assign(this, { at, zoom });
  }
  getContainer() {
    return { focus: () => this.focused++ };
  }
  project({ x, y }, zoom) {
    const point = { x: x * 2 ** zoom, y: y * 2 ** zoom };
    return { ...point, distanceTo: (other) => Math.hypot(point.x - other.x, point.y - other.y) };
  }
}
const popup = () => {
  const made = {
    setLatLng: (at) => ((made.at = at), made),
    setContent: (content) => ((made.content = content), made),
    openOn: () => (popups.push(made), made),
    getElement: () => null,
    update: () => {},
  };
  return made;
};
const make = (tag, attributes, text) => ({ tag, attributes, text, children: [], append: add });
function add(child) {
  this.children.push(child);
}
globalThis.L = {
  marker: (at, options) => new Layer(at, options),
  divIcon: (options) => options,
  latLngBounds: (all) => ({ getCenter: () => all[0] }),
  popup,
};
globalThis.tambonMap = { make, button: (text, act) => ({ text, act }), cardSize: () => ({}) };
await import("#site/map/pin-groups.js");

const pin = (title, x, y = 0) => new Layer({ x, y }, { title });
const shown = (map) => [...map.layers].map(({ options }) => options.icon?.html.text ?? options.title).sort();
beforeEach(() => popups.splice(0));

function opened(zoom, pins) {
  const map = new FakeMap(zoom);
  const groups = globalThis.tambonPinGroups(map);
  groups.show(pins);
  return { map, groups };
}

test("pins 44 pixels apart are two, nearer ones are one mark with their number", () => {
  assert.deepEqual(shown(opened(0, [pin("ก", 0), pin("ข", 44)]).map), ["ก", "ข"]);
  assert.deepEqual(shown(opened(0, [pin("ก", 0), pin("ข", 43)]).map), ["2"]);
  assert.deepEqual(shown(opened(0, [pin("ก", 0), pin("ข", 0, 43), pin("ค", 50)]).map), ["2", "ค"]);
});

test("a mark says how many pins it holds", () => {
  const [mark] = opened(0, [pin("ก", 0), pin("ข", 1), pin("ค", 2)]).map.layers;
  assert.equal(mark.options.title, "กลุ่ม 3 แห่ง กดเพื่อขยาย");
});

test("another zoom groups again, and pins that are not shown leave the map", () => {
  const [a, b] = [pin("ก", 0), pin("ข", 30)];
  const { map, groups } = opened(0, [a, b]);
  assert.deepEqual(shown(map), ["2"]);
  map.zoom = 1;
  map.handlers.zoomend();
  assert.deepEqual(shown(map), ["ก", "ข"]);
  groups.show([b]);
  assert.deepEqual(shown(map), ["ข"]);
});

test("a mark that is opened zooms in just until its pins come apart", () => {
  const { map } = opened(0, [pin("ก", 0), pin("ข", 3), pin("ค", 400)]);
  const mark = [...map.layers].find(({ options }) => options.icon);
  mark.handlers.click();
  assert.equal(map.zoom, 4); // 3 pixels become 48
  assert.equal(map.focused, 1);
  assert.deepEqual(popups, []);
});

test("pins at one place are named in a card, each of which opens", () => {
  const { map } = opened(0, [pin("ก", 5), pin("ข", 5)]);
  const [mark] = map.layers;
  mark.handlers.keypress({ originalEvent: { key: "a" } });
  assert.deepEqual(popups, []);
  mark.handlers.keypress({ originalEvent: { key: "Enter" } });
  const [title, ...choices] = popups[0].content.children;
  assert.equal(title.text, "2 แห่งอยู่ที่จุดนี้");
  assert.deepEqual(
    choices.map(({ text }) => text),
    ["ก", "ข"],
  );
  let stopped = 0;
  choices[1].act({ stopPropagation: () => stopped++ });
  assert.equal(popups[0].content, "card of ข");
  assert.equal(stopped, 1); // or the map closes the card
  assert.equal(map.zoom, 0);
});

test("a pin that is chosen in the list is zoomed to until it is alone, and opens", () => {
  const [a, b] = [pin("ก", 0), pin("ข", 11)];
  const { map, groups } = opened(0, [a, b]);
  groups.reveal(b);
  assert.deepEqual([map.zoom, map.at, a.opened, b.opened], [2, b.at, 0, 1]);
});

test("one that never comes apart opens at the nearest zoom, in a card of its own", () => {
  const [a, b] = [pin("ก", 5), pin("ข", 5)];
  const { map, groups } = opened(0, [a, b]);
  groups.reveal(b);
  assert.deepEqual([map.zoom, b.opened, popups[0].content], [10, 0, "card of ข"]);
});
