/* Lets the site's worker keep the pages that a reader opens, so that they open again without a network. Nothing is kept
   where the reader saves on data or has said no on the page about privacy, nor on judges' pages, which keep their own. */
(() => {
  "use strict";
  const REFUSED = "tambon-keep-nothing",
    RENEWED = "tambon-kept-renewed",
    STORE = "reader-pages",
    DAY_MS = 86_400_000;
  const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);
  const root = new URL("../../", src);
  const { connection, serviceWorker } = /** @type {Navigator & { connection?: { saveData?: boolean } }} */ (
    navigator
  );
  if (!serviceWorker || !("caches" in window) || !/^https?:$/.test(location.protocol)) return;

  const since = document.documentElement.dataset.kept; // written by the worker into a page from its store
  const isJudges = location.href.startsWith(`${root.href}judge/`);
  const isRefused = () => localStorage.getItem(REFUSED) !== null || Boolean(connection?.saveData);

  async function keep() {
    if (isJudges || isRefused()) return;
    await serviceWorker.register(new URL("site-worker.js", root), { scope: root.pathname });
    const { active } = await serviceWorker.ready;
    const renew = since === undefined && Date.now() - Number(localStorage.getItem(RENEWED)) > DAY_MS;
    active?.postMessage({ files: [...newFiles(), bare(location.href)], renew });
    if (renew) localStorage.setItem(RENEWED, String(Date.now()));
  }

  // Pictures further down have come by the time a reader leaves the page.
  async function keepLater() {
    const files = newFiles();
    if (document.visibilityState !== "hidden" || isJudges || isRefused() || !files.length) return;
    (await serviceWorker.ready).active?.postMessage({ files });
  }

  /** @type {Set<string>} */
  const sent = new Set();
  function newFiles() {
    const loaded = performance.getEntriesByType("resource").map(({ name }) => bare(name));
    const files = loaded.filter((name) => !sent.has(name));
    for (const name of files) sent.add(name);
    return files;
  }

  // Without what was searched for: it is nobody's business what a device keeps of that.
  /** @param {string} address */
  const bare = (address) => address.split(/[?#]/)[0];

  /** @param {string} at milliseconds, or nothing */
  function sayKept(at) {
    /** @type {Intl.DateTimeFormatOptions} */
    const short = { dateStyle: "medium", timeStyle: "short" };
    const day = at && ` เมื่อ ${new Date(Number(at)).toLocaleString("th-TH", short)}`;
    const note = document.createElement("p");
    note.setAttribute("role", "status");
    note.textContent = `ไม่มีสัญญาณ กำลังแสดงหน้าที่เก็บไว้ในเครื่องนี้${day}`;
    document.querySelector("h1")?.after(note);
  }

  /** @param {HTMLButtonElement} button */
  function offer(button) {
    const isKeeping = localStorage.getItem(REFUSED) === null;
    button.textContent = isKeeping ? "ลบหน้าที่เก็บไว้ และไม่เก็บอีก" : "เก็บหน้าที่เปิดไว้ในเครื่องนี้อีกครั้ง";
    button.hidden = false;
  }

  /** @param {HTMLButtonElement} button */
  async function turn(button) {
    if (localStorage.getItem(REFUSED) === null) {
      localStorage.setItem(REFUSED, "1");
      await caches.delete(STORE);
    } else {
      localStorage.removeItem(REFUSED);
    }
    offer(button);
  }

  addEventListener("load", () => {
    if (since !== undefined) sayKept(since);
    keep().catch(() => null); // a device that keeps nothing still reads
    document.addEventListener("visibilitychange", () => void keepLater());
    const button = document.querySelector("button[data-tambon-keeping]");
    if (!(button instanceof HTMLButtonElement)) return;
    offer(button);
    button.addEventListener("click", () => turn(button));
  });
})();
