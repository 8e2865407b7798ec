/* A classic script: it also runs where no module does, in pages opened from a folder and in browsers that refuse one.
   The form then leads to the page of results, which says what is needed and has the plain lists. */
(() => {
  "use strict";
  const NEEDS = "หน้านี้เปิดจากแฟ้มในเครื่อง การค้นหาและหน้าเปรียบเทียบต้องเปิดผ่านเว็บไซต์ ใช้เมนูและรายชื่อตำบลแทนได้";

  /** @param {HTMLFormElement} form */
  function serve(form) {
    const field = /** @type {HTMLInputElement | null} */ (form.querySelector("input[type=search]"));
    if (location.protocol === "file:") {
      const note = document.createElement("p");
      note.className = "tambon-search__status";
      note.setAttribute("role", "status");
      form.append(note);
      field?.addEventListener("focus", () => (note.textContent = NEEDS));
    }
    form.addEventListener("submit", (event) => {
      if (form.dataset.begun || !field) return;
      event.preventDefault(); // a page of a folder may send no form, but it may lead elsewhere
      location.assign(`${form.action}?q=${encodeURIComponent(field.value.trim())}`);
    });
  }

  for (const form of document.querySelectorAll(/** @type {"form"} */ ("form.tambon-search"))) serve(form);
})();
