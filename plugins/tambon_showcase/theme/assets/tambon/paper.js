/* What each printed sheet says of itself: the page's address and the day of printing (print.css writes it into the margin). */
(() => {
  "use strict";

  /** @returns {string} */
  function address() {
    const known = document.querySelector(/** @type {"link"} */ ('link[rel="canonical"]'))?.href;
    const here = known ?? location.href.replace(/#.*/, "");
    try {
      return decodeURI(here);
    } catch {
      return here; // an address that is no text
    }
  }

  addEventListener("beforeprint", () => {
    const day = new Date().toLocaleDateString("th-TH-u-ca-buddhist", { dateStyle: "medium" });
    const line = `${address()} · พิมพ์เมื่อ ${day}`;
    document.documentElement.style.setProperty("--printed", JSON.stringify(line));
  });
})();
