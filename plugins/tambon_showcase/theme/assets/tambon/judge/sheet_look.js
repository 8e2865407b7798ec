// Evidence opened in place: its page beside the score (or over it, where there is no room), and back to the item.

import { button, h, part } from "./dom.js";
import { evidenceFrame, isShown } from "./evidence_frame.js";

const ROOM_BESIDE = "(orientation: landscape) and (min-width: 60em)";

/**
 * The place where evidence of `view` opens; all other links, and clicks with a key held, do what they always do.
 * @param {HTMLElement} view
 */
export function evidencePlace(view) {
  const place = h("dialog", { class: "judge-look", "aria-labelledby": "judge-look-name" });
  /** @type {HTMLAnchorElement | undefined} */
  let from;
  place.addEventListener("close", () => {
    place.replaceChildren();
    from?.scrollIntoView({ block: "center" });
    from?.focus({ preventScroll: true });
    from = undefined;
  });
  view.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a.judge-tap");
    if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!isShown(new URL(link.href))) return;
    event.preventDefault();
    from = link;
    place.replaceChildren(...shown(link, () => place.close()));
    if (place.open) return;
    const isBeside = matchMedia(ROOM_BESIDE).matches;
    place.classList.toggle("judge-look--beside", isBeside);
    if (isBeside) place.show();
    else place.showModal();
    link.scrollIntoView({ block: "center" }); // the narrower column is longer: its place moved
    part(place, "button").focus({ preventScroll: true });
  });
  return place;
}

/** @param {HTMLAnchorElement} link @param {() => void} back */
const shown = ({ text, href }, back) => [
  h(
    "div",
    { class: "judge-look-head" },
    h("p", { id: "judge-look-name" }, text),
    h(
      "div",
      { class: "button-row" },
      button("กลับไปที่ข้อ", back, { class: "button" }),
      h("a", { class: "judge-tap", href, target: "_blank", rel: "noopener" }, "เปิดแท็บใหม่"),
    ),
  ),
  evidenceFrame(href, text),
];
