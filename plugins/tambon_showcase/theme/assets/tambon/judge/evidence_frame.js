// The page that evidence is on, in a frame: without what is around every page, without its scripts, and no way out of here.
// Slides, which no browser shows, as what is on them.

import { button, h } from "./dom.js";
import { slidesShown } from "./slides_shown.js";

// A browser shows a PDF only without this.
const BOUNDS = "allow-same-origin allow-popups allow-popups-to-escape-sandbox";
const AROUND = ".site-header, .site-footer, .skip-link, .breadcrumbs, .entry-bar, .pager";

// Whether this browser shows the file at an address inside a page; one that does not say so of PDFs is not trusted with them.
/** @param {URL} address */
export function isShown({ origin, pathname }) {
  const { pdfViewerEnabled = false } = navigator;
  if (origin !== location.origin) return false;
  return /\.(html|webp|svg|pptx)$/.test(pathname) || (pathname.endsWith(".pdf") && pdfViewerEnabled);
}

// `size` is that of its letters, as a CSS size: a shared screen is read from afar.
/** @param {string} address @param {string} name */
export function evidenceFrame(address, name, size = "") {
  const { hash, pathname } = new URL(address, location.href);
  if (pathname.endsWith(".pptx")) return slidesShown(address, name, size);
  const isPdf = pathname.endsWith(".pdf");
  const frame = h("iframe", { title: name, sandbox: isPdf ? null : BOUNDS });
  frame.addEventListener("load", () => tidy(frame, hash, size));
  frame.src = isPdf ? address : address.split("#")[0]; // a browser that goes to an anchor scrolls what is around it along
  return frame;
}

// Only the evidence: what is around every page goes, and what leads to another site opens in a tab of its own.
/** @param {HTMLIFrameElement} frame @param {string} hash @param {string} size */
function tidy(frame, hash, size) {
  const { contentDocument: page } = frame;
  if (!page) return;
  // Its own script would choose light or dark; here it does as the page around it.
  const { mdColorScheme } = document.body.dataset;
  if (mdColorScheme) page.body.dataset.mdColorScheme = mdColorScheme;
  page.documentElement.style.fontSize = size;
  page.querySelector(".layout--entry")?.classList.remove("layout", "layout--entry");
  for (const around of page.querySelectorAll(AROUND)) around.setAttribute("hidden", "");
  for (const link of page.links) lead(frame, /** @type {HTMLAnchorElement} */ (link), size);
  const evidence = page.getElementById(decodeURIComponent(hash.slice(1)));
  // Not `scrollIntoView`: it, too, scrolls what is around the frame.
  if (evidence && page.scrollingElement)
    page.scrollingElement.scrollTop += evidence.getBoundingClientRect().top;
}

// Another site, and a file that the frame's bounds keep from it, open in a tab of their own; a file that can be shown, here.
/** @param {HTMLIFrameElement} frame @param {HTMLAnchorElement} link @param {string} size */
function lead(frame, link, size) {
  const address = new URL(link.href);
  if (address.origin === location.origin && /(\.html|\/)$/.test(address.pathname)) return;
  link.target = "_blank";
  if (!isShown(address)) return;
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const name = link.text.trim() || frame.title;
    const back = button("‹ กลับไปที่หน้าเดิม", () => opened.replaceWith(frame));
    const opened = h("div", { class: "judge-opened" }, back, evidenceFrame(link.href, name, size));
    frame.replaceWith(opened);
    back.focus();
  });
}
