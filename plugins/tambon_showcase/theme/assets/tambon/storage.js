/* Runs before the theme's scripts: where a browser keeps nothing, even naming its storage throws. Then what a page keeps
   lasts as long as the page. And it says at once that scripts run: the theme's own script, which comes last, said so after
   the page was drawn, and the search box appeared above all the rest. */
(() => {
  "use strict";
  document.documentElement.classList.replace("no-js", "js");
  /** @param {"localStorage" | "sessionStorage"} name */
  function canKeep(name) {
    try {
      return Boolean(window[name]);
    } catch {
      return false;
    }
  }

  for (const name of /** @type {const} */ (["localStorage", "sessionStorage"])) {
    if (canKeep(name)) continue;
    /** @type {Map<string, string>} */
    const kept = new Map();
    const value = {
      getItem: (/** @type {string} */ key) => kept.get(key) ?? null,
      setItem: (/** @type {string} */ key, /** @type {string} */ text) => kept.set(key, String(text)),
      removeItem: (/** @type {string} */ key) => kept.delete(key),
    };
    Object.defineProperty(window, name, { value });
  }
})();
