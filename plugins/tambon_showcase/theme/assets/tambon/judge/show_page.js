// The page judge/show.html: evidence on a shared screen, one piece after the other. It has no way to a judge's scores.

import { button, h, openPage, part, say, siteAddress } from "./dom.js";
import { evidenceFrame, isShown } from "./evidence_frame.js";
import { loadPack } from "./region_pack.js";
import { stateLine } from "./sheet_view.js";
import { entryName } from "./terms.js";

/** @import { Entry, Item, Link, Pack, State } from "./terms.js" */
/** @typedef {{ entry: Entry, item: Item, state: State, link: Link | undefined }} OnScreen */

const asked = new URLSearchParams(location.search); // ?year=2565&region=5&entries=800101,800102&item=1.2
const SIZE = matchMedia("(min-width: 75em)").matches ? "140%" : "";
const WAYS = new Map([
  ["ArrowRight", 1],
  ["PageDown", 1],
  ["ArrowLeft", -1],
  ["PageUp", -1],
]);
const app = openPage("show");
start();

async function start() {
  const pack = await loadPack(asked.get("year") ?? "", asked.get("region") ?? "");
  const steps = pack ? stepsOf(pack) : [];
  if (!pack || !steps.length) {
    const words = pack
      ? "ไม่พบผลงานหรือข้อที่จะแสดง เลือกจากหน้าเปรียบเทียบทีละข้อ"
      : "ไม่พบชุดข้อมูลของปีและเขตนี้ เปิดจากหน้าเปรียบเทียบทีละข้อ";
    say(app, words, true);
    return;
  }
  new Show(pack, steps).to(0);
}

// Every piece of evidence of the entries, in their order; an item without one has a step that says so.
/** @param {Pack} pack @returns {OnScreen[]} */
function stepsOf(pack) {
  const codes = (asked.get("entries") ?? "").split(",");
  const only = asked.get("item") ?? "";
  const items = pack.items.filter(({ id }) => !only || id === only);
  return pack.entries
    .filter(({ code }) => codes.includes(code))
    .flatMap((entry) => items.flatMap((item) => stepsOfItem(entry, item)));
}

/** @param {Entry} entry @param {Item} item @returns {OnScreen[]} */
function stepsOfItem(entry, item) {
  const state = entry.items.find(({ id }) => id === item.id);
  if (!state) return [];
  return (state.evidence.length ? state.evidence : [undefined]).map((link) => ({ entry, item, state, link }));
}

class Show {
  at = 0;
  screen = h("div", { class: "judge-show" });
  place = h("p", { class: "judge-show-place", role: "status" });
  head = h("div", { class: "judge-show-head" });
  body = h("div", { class: "judge-show-body" });
  back = button("‹ ก่อนหน้า", () => this.to(this.at - 1));
  next = button("ถัดไป ›", () => this.to(this.at + 1), { class: "button" });

  /** @param {Pack} pack @param {OnScreen[]} steps */
  constructor(pack, steps) {
    this.pack = pack;
    this.steps = steps;
    const ways = h(
      "div",
      { class: "judge-show-ways" },
      this.back,
      this.place,
      fullScreen(this.screen),
      this.next,
    );
    this.screen.append(this.head, this.body, ways);
    part(app, "[data-judge-work]").replaceChildren(this.screen);
    document.addEventListener("keydown", ({ key }) => this.to(this.at + (WAYS.get(key) ?? 0)));
  }

  /** @param {number} to */
  to(to) {
    const step = this.steps[to];
    if (!step || (to === this.at && this.head.firstChild)) return;
    this.at = to;
    const { entry, item, state, link } = step;
    this.head.replaceChildren(
      h("h2", {}, `${item.id} ${item.title}`),
      h("p", {}, entryName(entry)),
      stateLine(state, this.pack),
    );
    this.body.replaceChildren(...piece(link));
    this.place.textContent = `${to + 1} จาก ${this.steps.length}`;
    this.back.disabled = to === 0;
    this.next.disabled = to === this.steps.length - 1;
  }
}

// One piece of evidence: its page, or the way to what only another page can show.
/** @param {Link | undefined} link */
function piece(link) {
  if (!link) return [h("p", {}, "ไม่มีหลักฐานให้เปิดในข้อนี้")];
  const address = siteAddress(link.address);
  if (isShown(new URL(address, location.href)))
    return [h("p", {}, link.label), evidenceFrame(address, link.label, SIZE)];
  return [
    h("p", {}, h("a", { class: "judge-tap", href: address, target: "_blank", rel: "noopener" }, link.label)),
  ];
}

// The whole screen, where the browser has it: an iPhone has not.
/** @param {HTMLElement} screen */
function fullScreen(screen) {
  if (!document.fullscreenEnabled) return null;
  const turn = () => (document.fullscreenElement ? document.exitFullscreen() : screen.requestFullscreen());
  return button("เต็มจอ", turn);
}
