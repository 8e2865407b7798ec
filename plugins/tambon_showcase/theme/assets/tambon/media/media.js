// Pages work without this: texts can be marked by hand, addresses are in links. Here are only shorter ways.

const COPIED = "คัดลอกแล้ว";
const NOT_COPIED = "คัดลอกไม่ได้ กรุณาเลือกข้อความแล้วคัดลอกเอง";

/** @param {HTMLElement} button */
async function copy(button) {
  const status = button.parentElement?.querySelector('[role="status"]');
  try {
    await navigator.clipboard.writeText(wordsFor(button));
    if (status) status.textContent = COPIED;
  } catch {
    if (status) status.textContent = NOT_COPIED;
  }
}

/** @param {HTMLElement} button */
function wordsFor(button) {
  const { copy: id, copyAddress: address } = button.dataset;
  return address
    ? new URL(address, location.href).href
    : (document.getElementById(id ?? "")?.innerText ?? "");
}

for (const button of document.querySelectorAll(
  /** @type {"button"} */ ("[data-copy], [data-copy-address]"),
)) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", () => copy(button));
}

for (const button of document.querySelectorAll(/** @type {"button"} */ ("[data-share-title]"))) {
  button.hidden = !navigator.share;
  button.addEventListener("click", () => {
    const url = button.dataset.shareAddress || location.href;
    // A reader who closes the phone's share sheet needs no message.
    navigator.share({ title: button.dataset.shareTitle, url }).catch(() => {});
  });
}
