// The page judge/register.html: the committee's register and its invitations, made by the secretary on this device.

import { button, formIn, h, openPage, part, say, ROOT } from "./dom.js";
import { download } from "./files.js";
import { changes, inviteLink, issued, listedOf, slips } from "./register.js";
import { cards } from "./register_cards.js";
import { RegisterForm } from "./register_form.js";
import { chosenPack, UNREACHED } from "./region_pack.js";
import { readJson } from "./shape.js";
import { termsOf } from "./terms.js";

/** @import { Committee, Pack } from "./terms.js" */

const FILE = "committee.json";
const SECRET = "committee.json มีรหัสลับของกรรมการทุกคน ดาวน์โหลดเก็บไว้กับเลขานุการเพื่อรวมคะแนนและออกคำเชิญใหม่ ห้ามส่งต่อ";

const FROZEN =
  "เก็บชุดข้อมูลที่ใช้ตัดสินไว้คู่กับทะเบียน ถ้าเกณฑ์บนเว็บไซต์เปลี่ยนหลังวันนี้ กรรมการให้คะแนนด้วยรุ่นเดิมต่อได้ และรวมคะแนนด้วยไฟล์นี้";
const NOT_IN_OLD = "มีผลงานที่ไม่อยู่ในทะเบียนเดิม (ถูกถอนไว้ หรือส่งเข้ามาภายหลัง) ทำเครื่องหมายหน้าผลงานนั้นถ้าจะให้คะแนนด้วย";

const app = openPage("register");
const begin = formIn(app);
const work = part(app, "[data-judge-work]");
const result = part(app, "[data-judge-result]");
let isUnsaved = false;

begin.addEventListener("submit", (event) => {
  event.preventDefault();
  open();
});
window.addEventListener("beforeunload", (event) => {
  if (isUnsaved) event.preventDefault();
});

async function open() {
  const pack = await chosenPack(begin);
  if (!pack) return say(app, UNREACHED, true);
  const old = await oldRegister(pack);
  if (typeof old === "string") return say(app, old, true);
  say(app, old ? `เปิดทะเบียนเดิม ออกครั้งที่ ${old.issue ?? 1} มีกรรมการ ${old.judges.length} คน` : "");
  return edit(pack, old);
}

// The register in the chosen file; null without one, a sentence where it cannot be used.
/** @param {Pack} pack @returns {Promise<Committee | string | null>} */
async function oldRegister(pack) {
  const file = /** @type {File} */ (new FormData(begin).get("committee"));
  if (!file?.size) return null;
  const { value } = readJson(new Uint8Array(await file.arrayBuffer()), pack.shapes.committee);
  if (!value) return `ไฟล์ ${file.name} ไม่ใช่ทะเบียนคำเชิญ เลือกไฟล์ committee.json ที่ดาวน์โหลดไว้เมื่อออกคำเชิญ`;
  if (value.year !== pack.year || value.region !== pack.region)
    return `ไฟล์ ${file.name} เป็นทะเบียนของปี ${value.year} เขต ${value.region} เลือกปีและเขตให้ตรงกัน`;
  return value;
}

/** @param {Pack} pack @param {Committee | null} old */
function edit(pack, old) {
  const { entries } = termsOf(pack);
  const codes = entries.map(({ code }) => code).filter((code) => !old || old.entries.includes(code));
  const form = new RegisterForm(entries, old ? listedOf(old) : [], codes, () => {
    isUnsaved = true;
    result.replaceChildren();
  });
  result.replaceChildren();
  work.replaceChildren(
    form.element,
    codes.length < entries.length ? h("p", { class: "note" }, NOT_IN_OLD) : "",
    h(
      "p",
      {},
      button("ตรวจและออกคำเชิญ", () => issue(pack, old, form), { class: "button" }),
    ),
  );
  part(form.element, "input:not([type=checkbox]):not([readonly])").focus();
}

/** @param {Pack} pack @param {Committee | null} old @param {RegisterForm} form */
function issue(pack, old, form) {
  const { entries } = termsOf(pack);
  const names = new Map(entries.map(({ code, name }) => [code, name]));
  /** @type {(code: string) => string} */
  const nameOf = (code) => names.get(code) ?? code;
  const wrong = slips(form.listed, form.chosen, nameOf);
  if (wrong.length) {
    say(app, `ยังออกคำเชิญไม่ได้ มีสิ่งที่ต้องแก้ ${wrong.length} เรื่อง`, true);
    result.replaceChildren(list("แก้ก่อนออกคำเชิญ", wrong));
    return;
  }
  const now = issued(old, form.listed, form.chosen, pack);
  const changed = old ? changes(old, now, pack.texts) : [];
  say(app, `ออกคำเชิญครั้งที่ ${now.issue} ให้กรรมการ ${now.judges.length} คนแล้ว ดาวน์โหลดทะเบียน แล้วพิมพ์ใบคำเชิญ`);
  result.replaceChildren(
    h(
      "section",
      { class: "judge-item" },
      h("h2", {}, "3. ทะเบียนและใบคำเชิญ"),
      h("p", { class: "note" }, SECRET),
      h("p", {}, FROZEN),
      old ? list("สิ่งที่เปลี่ยนจากทะเบียนเดิม", changed.length ? changed : ["ไม่มีอะไรเปลี่ยน"]) : null,
      h(
        "div",
        { class: "button-row" },
        button("ดาวน์โหลด committee.json", () => save(now), { class: "button" }),
        button("พิมพ์ใบคำเชิญ", () => print(now, pack, nameOf)),
        button("ดาวน์โหลดชุดข้อมูลที่ใช้ตัดสิน", () => freeze(pack)),
      ),
      h(
        "div",
        {},
        h("h3", {}, "ส่งลิงก์แทนใบพิมพ์"),
        h("p", {}, "ส่งให้กรรมการคนนั้นคนเดียว ใครได้ลิงก์ไปเซ็นแทนได้"),
        now.judges.map((judge) => copying(now, judge)),
      ),
    ),
  );
}

/** @param {string} title @param {string[]} lines */
const list = (title, lines) =>
  h(
    "div",
    {},
    h("h3", {}, title),
    h(
      "ul",
      {},
      lines.map((line) => h("li", {}, line)),
    ),
  );

// What is judged now, for the merge: the site may say it in other words by then.
/** @param {Pack} pack */
const freeze = (pack) => download(`region-${pack.region}.json`, [JSON.stringify(pack)], "application/json");

/** @param {Committee} committee */
function save(committee) {
  download(FILE, [JSON.stringify(committee, null, 1)], "application/json");
  isUnsaved = false;
}

/** @param {Committee} committee @param {Pack} pack @param {(code: string) => string} nameOf */
function print(committee, pack, nameOf) {
  document.querySelector("[data-judge-paper]")?.remove();
  document.body.append(cards(committee, pack, nameOf, ROOT.href));
  window.print();
}

/** @param {Committee} committee @param {Committee["judges"][number]} judge */
function copying(committee, judge) {
  const link = inviteLink(committee, judge, ROOT.href);
  const box = h("input", { class: "judge-input", readonly: true, id: `judge-link-${judge.id}` });
  box.value = link;
  box.addEventListener("focus", () => box.select());
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      say(app, `คัดลอกลิงก์ของกรรมการ ${judge.id} แล้ว`);
    } catch {
      box.focus();
      say(app, "เบราว์เซอร์ไม่ให้คัดลอกเอง กดค้างที่ช่องลิงก์แล้วเลือกคัดลอก", true);
    }
  };
  return h(
    "div",
    {},
    h("label", { for: box.id }, `ลิงก์ของกรรมการ ${judge.id} ${judge.name}`),
    box,
    button("คัดลอกลิงก์", copy, { "aria-label": `คัดลอกลิงก์ของกรรมการ ${judge.id}` }),
  );
}
