// The invitations on paper: one A4 page for each judge with name, entries, conflicts and QR. The same as judge_invite.html.

import { h } from "./dom.js";
import { qrPicture } from "./handover.js";
import { inviteLink } from "./register.js";

/** @import { Committee, Member, Pack } from "./terms.js" */

const KEY = "ส่อง QR ด้วยกล้องของเครื่องที่จะใช้ให้คะแนน QR นี้คือกุญแจลายเซ็นของท่าน อย่าถ่ายภาพ อย่าส่งต่อ และเก็บใบนี้ไว้จนปิดผล";
const TOO_LONG =
  "รายชื่อผลงานยาวเกินกว่าที่ QR หนึ่งภาพบรรจุได้ ส่งลิงก์ด้านล่างให้กรรมการทางอีเมลหรือไลน์ส่วนตัว แล้วให้กรรมการวางลิงก์ในหน้าแบบให้คะแนน";

/**
 * @param {Committee} committee @param {Pack} pack @param {(code: string) => string} nameOf @param {string} root
 */
export const cards = (committee, pack, nameOf, root) =>
  h(
    "div",
    { "data-judge-paper": "" },
    committee.judges.map((judge) => card(committee, judge, pack, nameOf, root)),
  );

/**
 * @param {Committee} committee @param {Member} judge @param {Pack} pack @param {(code: string) => string} nameOf
 * @param {string} root
 */
function card(committee, judge, pack, nameOf, root) {
  const link = inviteLink(committee, judge, root);
  return h(
    "section",
    { class: "judge-card" },
    h("h1", {}, `คำเชิญกรรมการ ${judge.id}`),
    h("p", { class: "judge-who" }, [judge.name, judge.position].filter(Boolean).join(" ")),
    h("p", {}, `การประกวดปี ${committee.year} ${pack.region_name} · เกณฑ์รุ่น ${committee.rubric}`),
    picture(link),
    h("p", { class: "note" }, KEY),
    h("h2", {}, "ผลงานที่ต้องให้คะแนน"),
    h(
      "ul",
      {},
      committee.entries.map((code) =>
        h(
          "li",
          {},
          `${code} ${nameOf(code)}${judge.recused.includes(code) ? " — งดให้คะแนน (มีส่วนได้เสีย)" : ""}`,
        ),
      ),
    ),
    h("p", { class: "judge-card-link" }, link),
  );
}

/** @param {string} link */
function picture(link) {
  try {
    return qrPicture(link, "QR คำเชิญ");
  } catch (problem) {
    if (problem instanceof RangeError) return h("p", { class: "note" }, TOO_LONG);
    throw problem;
  }
}
