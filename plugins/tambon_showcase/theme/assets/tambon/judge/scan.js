// Reading the QR codes of score sheets with this device's camera, where the browser itself reads codes (Chrome on Android and macOS).

import { button, h } from "./dom.js";
import { joinPieces } from "./handover.js";

/** @typedef {{ detect: (from: HTMLVideoElement) => Promise<{ rawValue: string }[]> }} Detector */

const EVERY_MS = 250;
const DENIED = "เปิดกล้องไม่ได้ อนุญาตให้หน้านี้ใช้กล้องในการตั้งค่าของเบราว์เซอร์ หรือใช้แอปกล้องอ่านแล้ววางข้อความ";

// Offers the camera beside the field for what was read; elsewhere the field alone does, with any program that reads codes.
/** @param {HTMLInputElement | HTMLTextAreaElement} pieces @param {HTMLElement} place */
export async function offerCamera(pieces, place) {
  const reader = await detector();
  if (!reader) return;
  const begin = button("อ่าน QR ด้วยกล้องของเครื่องนี้", () => scan(reader, pieces, place, begin));
  place.replaceChildren(begin);
}

// No list of features has it, so it is looked up by its name; a browser may have it and read no QR.
/** @returns {Promise<Detector | null>} */
async function detector() {
  const Maker = Reflect.get(globalThis, "BarcodeDetector");
  if (!Maker || !navigator.mediaDevices) return null;
  const kinds = await Maker.getSupportedFormats();
  return kinds.includes("qr_code") ? new Maker({ formats: ["qr_code"] }) : null;
}

/** @param {Detector} reader @param {HTMLInputElement | HTMLTextAreaElement} pieces @param {HTMLElement} place @param {HTMLElement} begin */
async function scan(reader, pieces, place, begin) {
  const status = h("p", { role: "status" }, "ส่อง QR ของกรรมการทีละภาพ");
  const stream = await navigator.mediaDevices
    .getUserMedia({ video: { facingMode: "environment" } })
    .catch(() => null);
  if (!stream) {
    status.textContent = DENIED;
    place.replaceChildren(begin, status);
    return;
  }
  const video = h("video", { class: "judge-camera", autoplay: true, playsinline: true });
  video.muted = true;
  video.srcObject = stream;
  const end = () => {
    for (const track of stream.getTracks()) track.stop();
    place.replaceChildren(begin, status);
  };
  place.replaceChildren(video, status, button("หยุดกล้อง", end));
  while (stream.active) {
    for (const { rawValue } of await reader.detect(video).catch(() => []))
      await take(rawValue, pieces, status);
    await new Promise((wake) => setTimeout(wake, EVERY_MS));
  }
}

/** @param {string} code @param {HTMLInputElement | HTMLTextAreaElement} pieces @param {HTMLElement} status */
async function take(code, pieces, status) {
  if (!code.startsWith("TJ")) {
    status.textContent = "QR นี้ไม่ใช่ไฟล์คะแนน ส่อง QR จากแบบให้คะแนนของกรรมการ";
    return;
  }
  if (!pieces.value.includes(code)) pieces.value += `${code}\n`;
  const { files, missing } = await joinPieces(pieces.value);
  status.textContent = missing.length
    ? `ยังขาดภาพ ${missing.join(", ")}`
    : `ได้ไฟล์คะแนนครบ ${files.length} ไฟล์ ส่องของกรรมการคนต่อไป หรือหยุดกล้องแล้วรวมคะแนน`;
}
