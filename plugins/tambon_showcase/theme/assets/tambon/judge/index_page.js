// The page judge/index.html: says whether this device already holds an invitation.

import { h, openPage } from "./dom.js";
import { recall } from "./invite.js";
import { loadPack } from "./region_pack.js";

/** @import { Invite } from "./terms.js" */

const app = openPage("index");
const invite = await recall();
app.replaceChildren(
  invite
    ? await onward(invite)
    : h("p", { class: "note" }, "เครื่องนี้ยังไม่มีคำเชิญ ส่อง QR ในใบคำเชิญจากเลขานุการ หรือเปิดแบบให้คะแนนแล้ววางลิงก์"),
);

/** @param {Invite} invite */
async function onward({ judge, year, region }) {
  const pack = await loadPack(year, region);
  return h(
    "p",
    { class: "button-row" },
    h(
      "a",
      { href: "sheet.html", class: "button" },
      `ให้คะแนนต่อในนามกรรมการ ${judge.id} ${pack?.region_name ?? `เขตตรวจราชการที่ ${region}`} ปี ${year}`,
    ),
  );
}
