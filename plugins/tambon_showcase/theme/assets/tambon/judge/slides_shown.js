// Slides opened in place: what is on each, one below the other; the file itself stays a link.

import { h } from "./dom.js";
import { slidesOf } from "./slide_parts.js";

/** @import { Slide, SlidePicture } from "./slide_parts.js" */

const NOTE = "ข้อความและภาพของแต่ละสไลด์ ไม่ใช่การจัดวางจริง ดูของจริงได้จากไฟล์";
const UNREACHED = "ยังเปิดสไลด์ไม่ได้ ต่ออินเทอร์เน็ตแล้วลองใหม่ หรือเก็บไฟล์นี้ไว้ก่อนที่ “ไฟล์ใหญ่ที่ไม่ได้เก็บให้เอง”";
const UNREADABLE = "แสดงสไลด์ของไฟล์นี้ในหน้านี้ไม่ได้ เปิดไฟล์ด้วยโปรแกรมสไลด์แทน";

/** @param {string} address @param {string} name @param {string} size that of its letters, as a CSS size */
export function slidesShown(address, name, size) {
  const list = h(
    "section",
    { class: "judge-slides", "aria-label": name, tabindex: "0" },
    h("p", {}, "กำลังเปิดสไลด์ …"),
  );
  list.style.fontSize = size;
  void fill(list, address);
  return list;
}

/** @param {HTMLElement} list @param {string} address */
async function fill(list, address) {
  const response = await fetch(address).catch(() => null);
  if (!response?.ok) return list.replaceChildren(h("p", { role: "alert" }, UNREACHED));
  try {
    const slides = slidesOf(new Uint8Array(await response.arrayBuffer()));
    list.replaceChildren(h("p", {}, NOTE), h("ol", {}, slides.map(slideShown)));
  } catch {
    list.replaceChildren(h("p", { role: "alert" }, UNREADABLE));
  }
}

/** @param {Slide} slide @param {number} at */
function slideShown({ title, lines, pictures, charts }, at) {
  const isEmpty = !title && !lines.length && !pictures.length && !charts;
  return h(
    "li",
    {},
    h("h3", {}, title ? `${at + 1}. ${title}` : `สไลด์ ${at + 1}`),
    pictures.map(pictureShown),
    lines.map((line) => h("p", {}, line)),
    charts ? h("p", {}, `มีกราฟหรือแผนผัง ${charts} รูป ดูในไฟล์`) : null,
    isEmpty ? h("p", {}, "ไม่มีข้อความหรือภาพที่แสดงได้") : null,
  );
}

/** @param {SlidePicture} picture */
function pictureShown({ bytes, kind, alt }) {
  const src = URL.createObjectURL(new Blob([/** @type {BlobPart} */ (bytes)], { type: kind }));
  const picture = h("img", { src, alt });
  for (const end of ["load", "error"]) picture.addEventListener(end, () => URL.revokeObjectURL(src));
  return picture;
}
