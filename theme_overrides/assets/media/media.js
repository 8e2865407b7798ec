// The media kit page works without this: texts can be marked by hand. Here are only shorter ways.

const COPIED = "คัดลอกแล้ว";
const NOT_COPIED = "คัดลอกไม่ได้ กรุณาเลือกข้อความแล้วคัดลอกเอง";

async function copy(button) {
  const status = button.parentElement.querySelector('[role="status"]');
  const words = document.getElementById(button.dataset.copy).innerText;
  try {
    await navigator.clipboard.writeText(words);
    status.textContent = COPIED;
  } catch {
    status.textContent = NOT_COPIED;
  }
}

for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", () => copy(button));
}

for (const button of document.querySelectorAll("[data-share-title]")) {
  button.hidden = !navigator.share;
  button.addEventListener("click", () => {
    const url = button.dataset.shareAddress || location.href;
    // A reader who closes the phone's share sheet needs no message.
    navigator.share({ title: button.dataset.shareTitle, url }).catch(() => {});
  });
}
