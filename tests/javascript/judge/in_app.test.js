// The browser inside another app is known by what real ones call themselves, and the way out carries the invitation.
import assert from "node:assert/strict";
import { test } from "node:test";

import { appAround, outside } from "#site/judge/in_app.js";

const ANDROID =
  "Mozilla/5.0 (Linux; Android 14; SM-X210 Build/UP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko)";
const IPAD = "Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";

test("the apps are known on both kinds of tablet, and browsers of their own are none", () => {
  assert.equal(
    appAround(`${ANDROID} Version/4.0 Chrome/126.0.0.0 Mobile Safari/537.36 Line/14.9.0/IAB`),
    "LINE",
  );
  assert.equal(appAround(`${IPAD} Safari Line/14.10.1`), "LINE");
  assert.equal(appAround(`${ANDROID} Chrome/126.0 [FB_IAB/FB4A;FBAV/470.0.0.0;]`), "Facebook");
  assert.equal(appAround(`${IPAD} Mobile/15E148 [FBAN/FBIOS;FBAV/471.0]`), "Facebook");
  assert.equal(appAround(`${IPAD} Mobile/15E148 Instagram 340.0.0.22.109`), "Instagram");
  assert.equal(appAround(`${IPAD} Version/17.5 Mobile/15E148 Safari/604.1`), "");
  assert.equal(appAround("Mozilla/5.0 (X11; Linux x86_64) Chrome/126.0.0.0 Safari/537.36 Outline/1.0"), "");
});

test("the way out is the same page with the same invitation", () => {
  const address = "https://example.go.th/judge/sheet.html?year=2565#invite=abc";
  assert.equal(
    outside(address),
    "https://example.go.th/judge/sheet.html?year=2565&openExternalBrowser=1#invite=abc",
  );
  assert.equal(outside(outside(address)), outside(address));
});
