/* A part of the script of every page: it loads the modules of the search when a reader goes into the box (or types "/"),
   and lets the form lead to the page of results where no module runs: in pages opened from a folder and in browsers that
   refuse one. That page says what is needed and has the plain lists. */
(() => {
  "use strict";
  const NEEDS =
    "หน้านี้เปิดจากไฟล์ในเครื่อง การค้นหา ตัวกรอง การเปรียบเทียบ และการเลือกตำบลต้องเปิดผ่านเว็บไซต์ ใช้เมนูและรายชื่อตำบลแทนได้";
  const isFile = location.protocol === "file:";
  const own = /** @type {HTMLScriptElement} */ (document.currentScript).src;
  const modules = new URL("search/main.js", own).href;
  let loading = isFile; // a folder lends no modules

  function load() {
    if (loading) return;
    loading = true;
    const script = document.createElement("script");
    script.type = "module";
    script.src = modules;
    document.head.append(script);
  }

  // For recent.js: the reader was faster than the modules.
  /** @param {string} question */
  function keep(question) {
    try {
      localStorage.setItem("tambon-search-sent", question);
    } catch {
      // a device that keeps nothing still searches
    }
  }

  /** @param {HTMLFormElement} form */
  function serve(form) {
    const field = /** @type {HTMLInputElement | null} */ (form.querySelector("input[type=search]"));
    field?.addEventListener("focus", load);
    if (isFile) {
      const note = document.createElement("p");
      note.className = "tambon-search__status";
      note.setAttribute("role", "status");
      form.append(note);
      field?.addEventListener("focus", () => (note.textContent = NEEDS));
    }
    form.addEventListener("submit", (event) => {
      if (form.dataset.begun || !field) return;
      event.preventDefault(); // a page of a folder may send no form, but it may lead elsewhere
      if (!isFile) keep(field.value);
      location.assign(`${form.action}?q=${encodeURIComponent(field.value.trim())}`);
    });
  }

  /* Pages of the site's own scripts that have not said so themselves: no module runs there. */
  function sayWhatIsNeeded() {
    const idle = 'article script[type="module"]:is([src*="/tambon/compare/"], [src*="/judge/select_page"])';
    if (!isFile || !document.querySelector(idle)) return;
    const note = document.createElement("p");
    note.className = "note";
    note.textContent = NEEDS;
    document.querySelector("article .page-head")?.after(note);
  }

  document.addEventListener("keydown", (event) => {
    const at = event.target instanceof Element ? event.target : null;
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (at?.closest("input, textarea, select, [contenteditable]")) return;
    event.preventDefault();
    const forms = document.querySelectorAll("form.tambon-search");
    forms[forms.length - 1]?.querySelector("input")?.focus();
  });
  document.addEventListener("DOMContentLoaded", () => {
    sayWhatIsNeeded();
    for (const form of document.querySelectorAll(/** @type {"form"} */ ("form.tambon-search"))) serve(form);
    const isThere = document.activeElement?.closest("form.tambon-search");
    if (isThere || document.querySelector("[data-tambon-search-page]")) load();
  });
})();
