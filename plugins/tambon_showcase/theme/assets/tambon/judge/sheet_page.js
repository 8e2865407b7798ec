// The page judge/sheet.html: from the invitation to a sheet that is saved at every touch.

import { openPage, say } from "./dom.js";
import { appAround, leadOut } from "./in_app.js";
import { agreedPack } from "./frozen_pack.js";
import * as invitations from "./invite.js";
import { loadPack } from "./region_pack.js";
import { latest as latestOf } from "./reissue.js";
import { Screen } from "./sheet_screen.js";
import { readKept } from "./store.js";
import { welcome } from "./welcome.js";

/** @import { Peeked } from "./invite.js" */
/** @import { SheetBody } from "./sheet.js" */
/** @import { Invite } from "./terms.js" */

const DAMAGED =
  "ลิงก์คำเชิญขาดหรือเสียหาย (โปรแกรมแชตมักตัดลิงก์ยาว) จึงยังไม่เปิดแบบให้คะแนนของใคร ส่อง QR ในใบคำเชิญ หรือคัดลอกลิงก์ทั้งบรรทัดมาวาง";
const OTHER_SECRET =
  "เครื่องนี้มีคำเชิญของกรรมการ {id} อยู่แล้ว แต่คำเชิญนี้ใช้รหัสลับคนละชุด\n\nกด “ตกลง” เฉพาะเมื่อเลขานุการออกคำเชิญใหม่ให้ท่านจริง ไฟล์จากเครื่องนี้จะเซ็นด้วยคำเชิญใหม่ คะแนนที่ให้ไว้ยังอยู่\nกด “ยกเลิก” เพื่อไม่เปลี่ยนอะไร";

const REFUSED =
  "ไม่ได้เปิดคำเชิญนี้ และไม่ได้เปลี่ยนอะไร: เครื่องนี้มีคะแนนของกรรมการ {id} ที่เปิดด้วยคำเชิญซึ่งใช้รหัสลับอื่น ให้เปิดด้วยคำเชิญเดิม หรือถามเลขานุการว่าออกคำเชิญใหม่จริงหรือไม่";

const app = openPage("sheet");
const around = appAround(navigator.userAgent);
if (around) leadOut(app, around, start);
else start();

async function start() {
  const isMeant = invitations.isMeant(location.hash);
  const peeked = isMeant ? invitations.peek(location.hash) : null;
  if (isMeant) history.replaceState(null, "", location.pathname + location.search); // the secret leaves the address bar
  const invite = isMeant ? await opened(peeked) : await invitations.recall();
  if (invite) await work(invite);
  else welcome(app, { accept, work });
}

// A damaged invitation opens nothing, least of all the sheet of the judge who used this device before.
/** @param {Peeked | null} peeked */
function opened(peeked) {
  if (peeked) return accept(peeked);
  say(app, DAMAGED, true);
  return null;
}

// Opens an invitation and remembers it; null (and a word to the reader) when it cannot be used.
/** @param {Peeked} peeked @returns {Promise<Invite | null>} */
async function accept(peeked) {
  const pack = await loadPack(peeked.year, peeked.region);
  const invite = pack && invitations.open(peeked, pack);
  if (invite) return settled(invite);
  const reason = pack ? "คำเชิญนี้ใช้ไม่ได้ ขอคำเชิญใหม่จากเลขานุการ" : "ยังเปิดชุดข้อมูลของเขตนี้ไม่ได้ ต่ออินเทอร์เน็ตแล้วลองใหม่";
  say(app, reason, true);
  return null;
}

// The invitation to work with, remembered. One with another secret never replaces the first without a question.
/** @param {Invite} invite */
async function settled(invite) {
  await invitations.moveOldPractice(invite);
  const known = await invitations.known(invite);
  if (known && known.secret !== invite.secret && !(await isAllowed(known))) {
    say(app, REFUSED.replace("{id}", invite.judge.id), true);
    return null;
  }
  const latest = latestOf(known, invite);
  await invitations.remember(latest);
  return latest;
}

// Only from this judge's open sheet may another secret take the place of theirs, after a question.
/** @param {Invite} known */
async function isAllowed({ judge, secret }) {
  const current = await invitations.recall();
  const isOpen = current?.judge.id === judge.id && current.secret === secret;
  return isOpen && confirm(OTHER_SECRET.replace("{id}", judge.id));
}

// The rubric of the sheet that was begun here, else that of the invitation.
/** @param {Invite} invite */
async function agreedRubric(invite) {
  const place = invitations.sheetKey(invite);
  const begun = /** @type {SheetBody | null} */ (await readKept(place));
  return begun?.rubric ?? invite.rubric;
}

/** @param {Invite} invite */
async function work(invite) {
  const published = await loadPack(invite.year, invite.region);
  const pack = await agreedPack({ ...invite, rubric: await agreedRubric(invite) }, published);
  if (!pack) {
    say(app, "ยังเปิดชุดข้อมูลของเขตนี้ไม่ได้ ต่ออินเทอร์เน็ตแล้วลองใหม่ คะแนนที่ให้ไว้ยังอยู่ในเครื่อง", true);
    return;
  }
  const screen = new Screen(app, invite, pack, published ?? pack);
  await screen.open();
}
