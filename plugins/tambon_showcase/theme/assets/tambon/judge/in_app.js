// The browser inside LINE or Facebook: it may drop what it keeps, saves no file, and another app opens another one.

import { button, h, part } from "./dom.js";

const APPS = /** @type {const} */ ([
  ["LINE", /\bLine\//],
  ["Facebook", /\bFBA[NV]\//],
  ["Instagram", /\bInstagram\b/],
]);
const OUT = "openExternalBrowser"; // by this LINE opens an address in the phone's own browser

// The app that this browser is part of; empty in a browser of its own.
/** @param {string} agent */
export const appAround = (agent) => APPS.find(([, mark]) => mark.test(agent))?.[0] ?? "";

// The same page with its invitation, to be opened outside.
/** @param {string} address */
export function outside(address) {
  const to = new URL(address);
  to.searchParams.set(OUT, "1");
  return to.href;
}

// Leads the judge to a browser that keeps scores; nothing is opened or kept here unless the judge insists.
/** @param {HTMLElement} app @param {string} name @param {() => unknown} stay */
export function leadOut(app, name, stay) {
  const address = outside(location.href);
  const link = h("input", { class: "judge-input", id: "judge-outside", readonly: true });
  link.value = address;
  part(app, "[data-judge-work]").replaceChildren(
    h(
      "section",
      { class: "judge-item" },
      h("h2", {}, `เปิดในเบราว์เซอร์ของเครื่อง ไม่ใช่ใน ${name}`),
      h(
        "p",
        {},
        `หน้าต่างใน ${name} อาจลบคะแนนเมื่อปิด และดาวน์โหลดไฟล์คะแนนไม่ได้ กดปุ่มนี้ หรือแตะเมนู ⋮ แล้วเลือก “เปิดในเบราว์เซอร์”`,
      ),
      h(
        "p",
        {},
        h("a", { class: "button", href: address, target: "_blank", rel: "noopener" }, "เปิดในเบราว์เซอร์"),
      ),
      h("label", { for: "judge-outside" }, "ถ้าปุ่มไม่ทำงาน คัดลอกลิงก์นี้ไปวางใน Chrome หรือ Safari"),
      link,
      button("ใช้ที่นี่ต่อไป (เสี่ยงคะแนนหาย)", stay),
    ),
  );
}
