// The page judge/index.html: tells whether this device already holds an invitation.

import { h, openPage } from "./dom.js";
import { recall } from "./invite.js";

const app = openPage("index");
const invite = await recall();
app.replaceChildren(invite
  ? h("p", { class: "note" }, h("a", { href: "sheet.html", class: "judge-tap" },
    `ให้คะแนนต่อในนามกรรมการ ${invite.judge.id} เขตตรวจราชการที่ ${invite.region} ปี ${invite.year}`))
  : h("p", {}, "เครื่องนี้ยังไม่มีคำเชิญ ส่อง QR ในใบคำเชิญจากเลขานุการ หรือเปิดแบบให้คะแนนแล้ววางลิงก์"));
