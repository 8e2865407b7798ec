// What a tablet keeps of the site to work without a network, and how a borrowed one goes back.

import { button, h, say } from "./dom.js";
import { canKeep, forgetPacks, isOther, keepPack, keptNote, megabytes, packFiles } from "./pack.js";
import { freshPack } from "./region_pack.js";
import { forgetAll, readLocal } from "./store.js";

/** @import { KeptNote } from "./pack.js" */
/** @import { Screen } from "./sheet_screen.js" */

/** @param {Screen} screen @param {HTMLElement} app */
export function flightMode(screen, app) {
  if (!canKeep())
    return h("p", {}, "เบราว์เซอร์นี้เก็บหน้าไว้ใช้แบบไม่มีสัญญาณไม่ได้ เปิดผ่าน https ด้วย Chrome, Edge หรือ Safari รุ่นใหม่");
  const files = packFiles(screen.pack, screen.invite.entries);
  const bytes = [...files.values()].reduce((sum, size) => sum + size, 0);
  const kept = keptNote(screen.pack);
  const since = kept
    ? `ดาวน์โหลดไว้ใช้แบบไม่มีสัญญาณแล้วเมื่อ ${new Date(kept.at).toLocaleString("th-TH")}`
    : "ยังไม่ได้ดาวน์โหลดไว้ใช้แบบไม่มีสัญญาณ กดปุ่มด้านล่างก่อนออกพื้นที่";
  const status = h("p", { "data-judge-kept": "" }, since);
  if (kept) void tellNewer(screen, kept, status);
  const keep = async () => {
    const pack = (await freshPack(screen.pack)) ?? screen.pack;
    const failed = await keepPack(pack, screen.invite.entries, (done, all) => {
      status.textContent = `กำลังดาวน์โหลด ${done} จาก ${all} ไฟล์`;
    });
    status.textContent = failed.length
      ? `ดาวน์โหลดไม่ครบ ขาด ${failed.length} ไฟล์ ที่ได้แล้วเก็บไว้ กดอีกครั้งเมื่อมีสัญญาณเพื่อเอาเฉพาะที่ขาด (${failed.slice(0, 3).map(nameOf).join(", ")})`
      : "พร้อมใช้แบบไม่มีสัญญาณแล้ว";
    if (failed.length) say(app, status.textContent, true);
  };
  return h(
    "div",
    {},
    h("p", {}, `ชุดข้อมูลของเขตนี้มี ${files.size} ไฟล์ ประมาณ ${megabytes(bytes)}`),
    status,
    button("ดาวน์โหลดไว้ใช้แบบไม่มีสัญญาณ", keep),
  );
}

/** @param {string} href */
const nameOf = (href) => decodeURI(new URL(href).pathname.split("/").slice(-2).join("/"));

// A newer version is offered while there is a network, never forced: a panel may be in the middle of its work.
/** @param {Screen} screen @param {KeptNote} kept @param {HTMLElement} status */
async function tellNewer(screen, kept, status) {
  const fresh = await freshPack(screen.pack);
  if (fresh && isOther(fresh, kept)) status.textContent = "มีรุ่นใหม่ของหน้าและหลักฐาน กดดาวน์โหลดอีกครั้งเพื่อใช้รุ่นใหม่";
}

// A borrowed tablet goes back without scores, secret or pages; what was never downloaded is named first.
/** @param {Screen} screen @param {string} key */
export function clearing(screen, key) {
  const clear = async () => {
    const since = Number(screen.desk.sheet.revision) - Number(readLocal(key) ?? 0);
    const lost = since > 0 ? `ยังมีการแก้ไข ${since} ครั้งที่ไม่ได้ดาวน์โหลดหรือส่ง และจะหายไป\n` : "";
    if (!confirm(`${lost}ลบคะแนน คำเชิญ และหน้าที่เก็บไว้ทั้งหมดออกจากเครื่องนี้หรือไม่ ทำแล้วเอากลับไม่ได้`)) return;
    await forgetPacks();
    await forgetAll((name) => name.startsWith("judge-"));
    location.replace("index.html");
  };
  return h(
    "div",
    {},
    h("p", {}, "คืนเครื่องที่ยืมมา: ดาวน์โหลดหรือส่งไฟล์คะแนนก่อน แล้วลบทุกอย่างของกรรมการออกจากเครื่องนี้"),
    button("ล้างเครื่องนี้", clear),
  );
}
