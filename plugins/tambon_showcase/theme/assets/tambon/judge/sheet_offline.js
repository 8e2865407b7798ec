// What a tablet keeps of the site to work without a network, and how a borrowed one goes back.

import { button, h, say } from "./dom.js";
import {
  canKeep,
  dropWithdrawn,
  forgetPacks,
  isOther,
  keepLarge,
  keepPack,
  keptNote,
  keptOf,
  largeFiles,
  megabytes,
  packFiles,
} from "./pack.js";
import { freshPack } from "./region_pack.js";
import { unsaved } from "./sheet_backup.js";
import { forgetAll } from "./store.js";

/** @import { Screen } from "./sheet_screen.js" */

const NOT_KEPT = "ดาวน์โหลดไว้ใช้ไม่สำเร็จ เพราะสัญญาณขาดหรือเครื่องเต็ม คะแนนยังอยู่ในเครื่องนี้ กดอีกครั้งเมื่อมีสัญญาณ";

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
  const look = () => tellNewer(screen, status);
  if (kept) void look();
  let isShort = false; // something is missing: taken when the network is back
  addEventListener("online", () => (isShort ? keep() : look()));
  /** @type {Promise<void> | undefined} */
  let running;
  const keep = () => (running ??= keepNow().finally(() => (running = undefined)));
  const keepNow = async () => {
    const pack = (await freshPack(screen.pack)) ?? screen.pack;
    const wasShort = isShort;
    const failed = await keepPack(pack, screen.invite.entries, (done, all) => {
      status.textContent = `กำลังดาวน์โหลด ${done} จาก ${all} ไฟล์`;
    }).catch(() => null); // the network went before the worker came, or the device is full
    isShort = !failed || failed.length > 0;
    if (!failed) {
      status.textContent = NOT_KEPT;
      say(app, NOT_KEPT, true);
      return;
    }
    status.textContent = failed.length
      ? `ดาวน์โหลดไม่ครบ ขาด ${failed.length} ไฟล์ ที่ได้แล้วเก็บไว้ กดอีกครั้งเมื่อมีสัญญาณเพื่อเอาเฉพาะที่ขาด (${failed.slice(0, 3).map(nameOf).join(", ")})`
      : "พร้อมใช้แบบไม่มีสัญญาณแล้ว";
    if (isShort || wasShort) say(app, status.textContent, isShort);
  };
  if (!kept && screen.invite.secret && isFree()) void keep();
  return h(
    "div",
    {},
    h("p", {}, `ชุดข้อมูลของเขตนี้มี ${files.size} ไฟล์ ประมาณ ${megabytes(bytes)}`),
    status,
    button("ดาวน์โหลดไว้ใช้แบบไม่มีสัญญาณ", keep),
    largeOnes(screen),
  );
}

// Whether this device may download unasked: it is online, and its owner does not save on data.
function isFree() {
  const { connection } = /** @type {Navigator & { connection?: { saveData?: boolean } }} */ (navigator);
  return navigator.onLine && !connection?.saveData;
}

// Films, slides and large documents: each with its size, taken only where the judge chooses it.
/** @param {Screen} screen */
function largeOnes({ pack, invite }) {
  const large = largeFiles(pack, invite.entries);
  if (!large.length) return null;
  const boxes = large.map(({ href }) => h("input", { type: "checkbox", value: href }));
  const status = h("p", { role: "status" });
  const mark = async () => {
    const kept = await keptOf(
      pack,
      large.map(({ href }) => href),
    );
    for (const box of boxes) box.checked = box.disabled = kept.has(box.value);
  };
  const keep = async () => {
    const chosen = boxes.filter((box) => box.checked && !box.disabled).map((box) => box.value);
    const failed = await keepLarge(
      pack,
      chosen,
      (done, all) => (status.textContent = `กำลังดาวน์โหลด ${done} จาก ${all} ไฟล์`),
    );
    await mark();
    status.textContent = failed.length
      ? `ดาวน์โหลดไม่ได้ ${failed.length} ไฟล์ (${failed.map(nameOf).join(", ")}) ลองอีกครั้งเมื่อมีสัญญาณ`
      : `เก็บแล้ว ${chosen.length} ไฟล์`;
  };
  void mark();
  const total = megabytes(large.reduce((sum, { size }) => sum + size, 0));
  return h(
    "details",
    { class: "judge-more", "data-judge-large": "" },
    h("summary", {}, `ไฟล์ใหญ่ที่ไม่ได้เก็บให้เอง ${large.length} ไฟล์ (${total}) เลือกเก็บได้`),
    large.map(({ entry, href, size }, at) =>
      h(
        "label",
        { class: "judge-choice" },
        boxes[at],
        h("span", {}, `${nameOf(href)} · ตำบล${entry.name} · ${megabytes(size)}`),
      ),
    ),
    button("เก็บไฟล์ที่เลือก", keep),
    status,
  );
}

/** @param {string} href */
const nameOf = (href) => decodeURI(new URL(href).pathname.split("/").slice(-2).join("/"));

// A newer version is offered while there is a network, never forced: a panel may be in the middle of its work.
// What the site took away goes at once.
/** @param {Screen} screen @param {HTMLElement} status */
async function tellNewer(screen, status) {
  const kept = keptNote(screen.pack);
  const fresh = kept && (await freshPack(screen.pack));
  if (!fresh || !isOther(fresh, kept)) return;
  await dropWithdrawn(fresh);
  status.textContent = "มีรุ่นใหม่ของหน้าและหลักฐาน กดดาวน์โหลดอีกครั้งเพื่อใช้รุ่นใหม่ (สิ่งที่เว็บไซต์นำออกแล้ว ถูกลบจากเครื่องนี้แล้ว)";
}

// A borrowed tablet goes back without scores, secret or pages; what was never downloaded is named first.
/** @param {Screen} screen */
export function clearing(screen) {
  const clear = async () => {
    const since = unsaved(screen);
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
