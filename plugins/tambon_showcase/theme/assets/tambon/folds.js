/* Folds open where an address leads into one, and all of them for paper in browsers that print them closed. */
(() => {
  "use strict";
  /** @type {HTMLDetailsElement[]} */
  let forPaper = [];

  /** @returns {Element | null} */
  function target() {
    try {
      return document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return null; // no name that a page could have
    }
  }

  function openTarget() {
    const meant = target();
    let fold = meant?.closest("details:not([open])");
    if (!meant || !fold) return;
    for (; fold; fold = fold.parentElement?.closest("details:not([open])")) fold.setAttribute("open", "");
    meant.scrollIntoView();
  }

  addEventListener("hashchange", openTarget);
  document.addEventListener("DOMContentLoaded", openTarget);
  addEventListener("beforeprint", () => {
    forPaper = [...document.querySelectorAll(/** @type {"details"} */ ("details:not([open])"))];
    for (const fold of forPaper) fold.open = true;
  });
  addEventListener("afterprint", () => {
    for (const fold of forPaper) fold.open = false;
  });
})();
