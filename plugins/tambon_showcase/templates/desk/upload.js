// Shows how much of the files has been sent. Without this script the form is a plain one, and does the same.

const MEGA = 1_000_000;
const BROKEN =
  "การส่งหยุดกลางทาง อาจไม่มีสัญญาณ หมดเวลาเข้าสู่ระบบ หรือไฟล์รวมกันใหญ่เกินที่รับ ร่างยังเป็นเหมือนก่อนส่ง ไฟล์ยังอยู่ในเครื่องของท่าน " +
  "เปิดโต๊ะในอีกแท็บดูว่ายังเข้าได้ แล้วกลับมากด “ส่งไฟล์” อีกครั้ง";

/** What is said of bytes on their way, in steps of ten of a hundred: a screen reader reads each change.
    @param {number} sent @param {number} all */
export function told(sent, all) {
  const size = `${(all / MEGA).toFixed(1)} MB`;
  if (sent >= all) return `ส่งครบ ${size} แล้ว กำลังแยกและตรวจไฟล์ รอสักครู่`;
  return `กำลังส่ง ${size}: ส่งแล้วร้อยละ ${Math.floor((10 * sent) / all) * 10}`;
}

/** What a form sends, as a browser would: files of a folder by their place in it.
    @param {HTMLFormElement} form */
export function contents(form) {
  const data = new FormData();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string") data.append(name, value);
    else data.append(name, value, value.webkitRelativePath || value.name);
  }
  return data;
}

/** Show a number of bytes, or why there are no more.
    @param {HTMLElement} box @param {number} sent @param {number} all @param {string} [words] */
export function show(box, sent, all, words = told(sent, all)) {
  const bar = /** @type {HTMLProgressElement} */ (box.querySelector("progress"));
  const text = /** @type {HTMLElement} */ (box.querySelector("[role=status]"));
  box.hidden = false;
  bar.max = all || 1;
  bar.value = sent;
  if (text.textContent !== words) text.textContent = words;
}

/** Go where the answer led; a refusal takes the place of this page. Says whether the answer was one of the desk: a program
    before it may answer in its place.
    @param {XMLHttpRequest} sending */
export function follow(sending) {
  if (sending.status < 400) {
    location.assign(sending.responseURL);
    return true;
  }
  const said = new DOMParser().parseFromString(sending.responseText, "text/html").querySelector("main");
  if (!said) return false;
  document.querySelector("main")?.replaceWith(said);
  said.focus();
  return true;
}

/** @param {HTMLFormElement} form @param {HTMLElement} box */
export function watch(form, box) {
  const button = /** @type {HTMLButtonElement} */ (form.querySelector("button"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const sending = new XMLHttpRequest();
    sending.upload.addEventListener("progress", ({ loaded, total }) => show(box, loaded, total));
    const broken = () => {
      button.disabled = false;
      show(box, 0, 1, BROKEN);
    };
    sending.addEventListener("load", () => follow(sending) || broken());
    sending.addEventListener("error", broken);
    sending.open("POST", form.action);
    sending.send(contents(form));
    button.disabled = true;
    show(box, 0, 1, "กำลังเริ่มส่ง");
  });
}

/* A page that a browser keeps and shows again is as before its form was sent. */
const box = globalThis.document?.getElementById("progress");
const around = box?.closest("form");
if (box && around) {
  watch(around, box);
  addEventListener("pageshow", () => {
    box.hidden = true;
    for (const button of around.querySelectorAll("button")) button.disabled = false;
  });
}
