/* Requests the letters at once: those that came after the first drawing moved every line below them. Not in a page opened
   from a folder, where a browser refuses this, and needs nothing of it. */
(() => {
  "use strict";
  if (location.protocol === "file:") return;
  const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);
  for (const weight of [400, 600, 700]) {
    const link = document.createElement("link");
    Object.assign(link, { rel: "preload", as: "font", type: "font/woff2", crossOrigin: "anonymous" });
    link.href = new URL(`fonts/sarabun-${weight}.woff2`, src).href;
    document.head.append(link);
  }
})();
