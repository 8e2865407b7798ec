// What a judge sees before there is an invitation on this device.

import { button, h, part, say } from "./dom.js";
import * as invitations from "./invite.js";
import { loadPack } from "./region_pack.js";

/** @import { Peeked } from "./invite.js" */
/** @import { Invite } from "./terms.js" */
/** @typedef {(peeked: Peeked) => Promise<Invite | null>} Accept an invitation, or null when it cannot be used */
/** @typedef {(invite: Invite) => Promise<void>} Work opens the sheet */

/** @param {HTMLElement} app @param {{ accept: Accept, work: Work }} next */
export function welcome(app, { accept, work }) {
  const area = part(app, "[data-judge-work]");
  area.replaceChildren(pasting(app, accept, work), practising(app, work));
}

/** @param {HTMLElement} app @param {Accept} accept @param {Work} work */
function pasting(app, accept, work) {
  const box = h("textarea", { id: "judge-paste", rows: "3", class: "judge-input" });
  const open = async () => {
    const peeked = invitations.peek(box.value);
    if (!peeked) return say(app, "ข้อความนี้ไม่ใช่คำเชิญ คัดลอกลิงก์ทั้งบรรทัดจากเลขานุการ", true);
    const invite = await accept(peeked);
    return invite && work(invite);
  };
  return h(
    "section",
    { class: "judge-item" },
    h("h2", {}, "เปิดด้วยคำเชิญ"),
    h("p", {}, "ใช้กล้องของแท็บเล็ตส่อง QR ในใบคำเชิญ หรือวางลิงก์คำเชิญที่นี่"),
    h("label", { for: "judge-paste" }, "ลิงก์คำเชิญ"),
    box,
    button("เปิดแบบให้คะแนน", open),
  );
}

/** @param {string} id @param {string} label @param {Record<string, string>} more */
function field(id, label, more) {
  const input = h("input", { id, class: "judge-input", required: true, ...more });
  return [h("label", { for: id }, label), input];
}

/** @param {HTMLElement} app @param {Work} work */
function practising(app, work) {
  const form = h(
    "form",
    { class: "judge-item" },
    h("h2", {}, "เปิดโดยไม่มีคำเชิญ"),
    h("p", {}, "ใช้ซ้อม หรือเมื่อคณะกรรมการตกลงใช้ใบคะแนนที่ลงชื่อแทนลายเซ็นดิจิทัล"),
    field("judge-year", "ปีของการประกวด (พ.ศ.)", {
      inputmode: "numeric",
      pattern: "[2๒][5๕][0-9๐-๙]{2}",
      value: app.dataset.year ?? "",
    }),
    field("judge-region", "เขตตรวจราชการที่", { inputmode: "numeric", pattern: "[0-9๐-๙]{1,2}" }),
    field("judge-id", "เลขกรรมการ เช่น J01", { maxlength: "20", pattern: "[A-Za-z0-9_\\-]{1,20}" }),
    field("judge-name", "ชื่อกรรมการ", { maxlength: "120", autocomplete: "off" }),
    h("button", { type: "submit", class: "button button--quiet" }, "เปิดแบบให้คะแนน"),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    begin(form, app, work);
  });
  return form;
}

/** @param {HTMLFormElement} form @param {HTMLElement} app @param {Work} work */
async function begin(form, app, work) {
  /** @type {(id: string) => string} */
  const value = (id) => /** @type {HTMLInputElement} */ (part(form, `#judge-${id}`)).value.trim();
  const pack = await loadPack(value("year"), value("region"));
  if (!pack) return say(app, "ไม่พบชุดข้อมูลของปีและเขตนี้ ตรวจเลขเขต หรือต่ออินเทอร์เน็ตแล้วลองใหม่", true);
  const entries = pack.entries.filter(({ level }) => level === "province").map(({ code }) => code);
  const { year, region, rubric } = pack;
  const invite = {
    year,
    region,
    rubric,
    judge: { id: value("id"), name: value("name") },
    entries,
    recused: [],
    secret: "",
  };
  await invitations.remember(invite);
  return work(invite);
}
