/* Photos open in the page, with their captions, the next and the one before; without this script a photo is a plain link. */
(() => {
  "use strict";
  const PHOTOS = /** @type {"a"} */ (".photo > a, .card__more > a, a.card__open");
  const SWIPE = 40; // pixels that a finger moves at least

  /** @param {HTMLAnchorElement} link @returns {HTMLAnchorElement[]} the photos of the same gallery or card */
  function together(link) {
    const box = link.closest(".gallery, .card, .before-after, .step") ?? link.parentElement;
    return [...(box?.querySelectorAll(PHOTOS) ?? [])];
  }

  /** @param {HTMLAnchorElement} link */
  function caption(link) {
    const words = link.parentElement?.querySelector("figcaption")?.textContent;
    return (words ?? link.querySelector("img")?.alt ?? "").replace(/\s+/g, " ").trim();
  }

  /** @param {string} words @param {() => void} act */
  function button(words, act) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "button";
    made.textContent = words;
    made.addEventListener("click", act);
    return made;
  }

  /** @param {HTMLAnchorElement[]} links @param {number} first */
  function show(links, first) {
    const dialog = document.createElement("dialog");
    const photo = document.createElement("img");
    const words = document.createElement("p");
    const row = document.createElement("p");
    let at = first;
    let start = 0;

    /** @param {number} step */
    function move(step) {
      at = (at + step + links.length) % links.length;
      photo.src = links[at].href;
      photo.alt = links[at].querySelector("img")?.alt ?? "";
      words.textContent = `${caption(links[at])} (${at + 1}/${links.length})`;
    }

    dialog.className = "viewer";
    dialog.setAttribute("aria-label", "ดูภาพ");
    words.setAttribute("role", "status");
    row.className = "button-row";
    if (links.length > 1)
      row.append(
        button("ก่อนหน้า", () => move(-1)),
        button("ถัดไป", () => move(1)),
      );
    row.append(button("ปิด", () => dialog.close()));
    dialog.append(photo, words, row);
    dialog.addEventListener("keydown", (event) => {
      if (event.key === "ArrowRight") move(1);
      if (event.key === "ArrowLeft") move(-1);
    });
    dialog.addEventListener("touchstart", (event) => (start = event.changedTouches[0].clientX), {
      passive: true,
    });
    dialog.addEventListener("touchend", (event) => {
      const moved = event.changedTouches[0].clientX - start;
      if (Math.abs(moved) > SWIPE) move(moved < 0 ? 1 : -1);
    });
    dialog.addEventListener("close", () => {
      dialog.remove();
      links[at].focus();
    });
    move(0);
    document.body.append(dialog);
    dialog.showModal();
  }

  document.addEventListener("click", (event) => {
    const from = event.target instanceof Element ? event.target : null;
    const link = from?.closest(PHOTOS);
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
    if (!link || !plain) return;
    event.preventDefault();
    const links = together(link);
    show(links, links.indexOf(link));
  });
})();
