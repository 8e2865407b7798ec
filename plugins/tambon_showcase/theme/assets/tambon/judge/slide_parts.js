// What is on the slides of a PowerPoint file, in their order: title, words and pictures, without the layout of the program.

import { ZipParts } from "./zip_parts.js";

/** @typedef {{ bytes: Uint8Array, kind: string, alt: string }} SlidePicture */
/** @typedef {{ title: string, lines: string[], pictures: SlidePicture[], charts: number }} Slide */

const MOST = 200; // slides
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** @type {Record<string, string>} */
const KINDS = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
};
const SMALLEST_SHARE = 100; // a picture on less than one part in so many of a slide is a mark or a line
const TITLE = /^(title|ctrTitle)$/;
const MARGINAL = /^(sldNum|dt|ftr)$/;
const LONGEST_BAND = 12; // times as long as it is high; more is a line between other things
const USUAL_AREA = 9_144_000 * 6_858_000;

/** Throws RangeError where this is no PowerPoint file. @param {Uint8Array} bytes @returns {Slide[]} */
export function slidesOf(bytes) {
  const parts = new ZipParts(bytes);
  const whole = page(parts, "ppt/presentation.xml");
  const links = linksOf(parts, "ppt/presentation.xml");
  const order = [...tagged(whole, "sldId")].map((one) => links.get(one.getAttributeNS(LINKS, "id") ?? ""));
  const size = areaOf([...tagged(whole, "sldSz")][0]) || USUAL_AREA;
  const names = order.filter((name) => name !== undefined).slice(0, MOST);
  if (!names.length) throw new RangeError("no slides");
  return names.map((name) => slideOf(parts, name, size));
}

/** @param {ZipParts} parts @param {string} name @param {number} size @returns {Slide} */
function slideOf(parts, name, size) {
  const slide = page(parts, name);
  const links = linksOf(parts, name);
  const shapes = [...tagged(slide, "sp")].filter((shape) => !MARGINAL.test(roleOf(shape)));
  const title = shapes.find((shape) => TITLE.test(roleOf(shape)));
  const others = shapes.filter((shape) => shape !== title);
  const rows = [...tagged(slide, "tr")].map((row) =>
    [...tagged(row, "tc")].map((cell) => words(cell).join(" ")).join(" · "),
  );
  return {
    title: title ? words(title).join(" ") : "",
    lines: [...others.flatMap(words), ...rows].filter(Boolean),
    pictures: [...tagged(slide, "pic")].flatMap((picture) => pictureOf(parts, links, picture, size)),
    charts: [...tagged(slide, "chart"), ...tagged(slide, "relIds")].length,
  };
}

/** @param {ZipParts} parts @param {Map<string, string>} links @param {Element} picture @param {number} size @returns {SlidePicture[]} */
function pictureOf(parts, links, picture, size) {
  const [extent, blip, named] = ["ext", "blip", "cNvPr"].map((tag) => [...tagged(picture, tag)]);
  const name = links.get(blip[0]?.getAttributeNS(LINKS, "embed") ?? "") ?? "";
  const kind = KINDS[name.split(".").pop()?.toLowerCase() ?? ""];
  const bytes =
    kind &&
    isShown(
      extent.find((one) => one.hasAttribute("cx")),
      size,
    )
      ? parts.part(name)
      : null;
  return bytes ? [{ bytes, kind, alt: named[0]?.getAttribute("descr") ?? "" }] : [];
}

// A picture of no size of its own has that of its place in the layout.
/** @param {Element | undefined} extent @param {number} size */
function isShown(extent, size) {
  if (!extent) return true;
  const [across, down] = ["cx", "cy"].map((side) => Number(extent.getAttribute(side)));
  return (
    across * down * SMALLEST_SHARE >= size && Math.max(across, down) <= LONGEST_BAND * Math.min(across, down)
  );
}

/** What a shape is for in the layout: "title", "sldNum" … @param {Element} shape */
const roleOf = (shape) => tagged(shape, "ph")[0]?.getAttribute("type") ?? "";

/** @param {Element | undefined} size */
const areaOf = (size) => Number(size?.getAttribute("cx")) * Number(size?.getAttribute("cy"));

/** @param {Document | Element} place @param {string} tag */
const tagged = (place, tag) => place.getElementsByTagNameNS("*", tag);

/** The paragraphs of a shape; a line that is broken in between is one. @param {Element} shape */
const words = (shape) =>
  [...tagged(shape, "p")].map((line) =>
    [...tagged(line, "*")]
      .map(({ localName, textContent }) => ({ t: textContent ?? "", br: " " })[localName] ?? "")
      .join("")
      .trim(),
  );

/** @param {ZipParts} parts @param {string} name */
function page(parts, name) {
  const bytes = parts.part(name);
  if (!bytes) throw new RangeError(name);
  return new DOMParser().parseFromString(new TextDecoder().decode(bytes), "application/xml");
}

// The parts that a part leads to, by the name of the link.
/** @param {ZipParts} parts @param {string} name @returns {Map<string, string>} */
function linksOf(parts, name) {
  const folder = new URL(name, "zip:///");
  const list = name.replace(/([^/]*)$/, "_rels/$1.rels");
  return new Map(
    [...tagged(page(parts, list), "Relationship")].map((link) => [
      link.getAttribute("Id") ?? "",
      new URL(link.getAttribute("Target") ?? "", folder).pathname.slice(1),
    ]),
  );
}
