// The lint holds the floor of browsers (docs/browsers.md) in every place that a browser reads: each line below breaks it.
import assert from "node:assert/strict";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { ESLint } from "eslint";

const SITE = "plugins/tambon_showcase/theme/assets/tambon";
const SCRIPTS = ["judge/merge.js", "site-worker.js", "search/worker.js", "map/open-map.js"].map(
  (name) => `${SITE}/${name}`,
);
const STYLES = [
  `${SITE}/css/map.css`,
  `${SITE}/judge/sheet.css`,
  `${SITE}/judge/scale.css`,
  "plugins/tambon_showcase/templates/desk/1-frame.css",
  "theme_overrides/assets/tambon/css/own/look.css",
];
const TOO_NEW = [
  "Object.groupBy([1], (n) => n);",
  "[3, 1].toSorted();",
  "[1].findLast((n) => n);",
  "[1].with(0, 2);",
  "/[\\p{L}--[a-z]]/v.test('ก');",
  "/(?<=a)b/.test('ab');",
  "new BarcodeDetector();",
  "new ImageCapture(null);",
  "new OffscreenCanvas(1, 1);",
  "Array.fromAsync([]);",
  "Promise.withResolvers();",
  "new Set().union(new Set());",
  "AbortSignal.timeout(5);",
  "AbortSignal.any([]);",
  "URL.canParse('x');",
  "window.showOpenFilePicker();",
  "document.startViewTransition(() => {});",
  "requestIdleCallback(() => {});",
  "matchMedia('(width >= 10em)');",
  "class One { static { One.two = 3; } }",
  "document.body.showPopover();",
  "const query = new URLSearchParams(location.search);\nif (query.size) query.sort();",
  "if (new URLSearchParams('a=1').size) close();",
  "const where = new URL(location.href);\nif (where.searchParams.size) close();",
  "const { searchParams } = new URL(location.href);\nif (searchParams.size) close();",
];
const NEVER_FLAGGED = [
  "structuredClone([1].at(-1));",
  "Object.hasOwn({}, 'a');",
  "'aa'.replaceAll('a', 'b');",
  "const kept = new Map();\nif (kept.size) kept.clear();",
];
const TOO_NEW_STYLES = [
  ".a { height: 100dvh; }",
  ".a { color: color-mix(in srgb, red, blue); }",
  ".a { .b { color: red; } }",
  ".a { & > b { color: red; } }",
  ".a { color: light-dark(red, blue); }",
  ".a:user-invalid { color: red; }",
  ".a { grid-template-columns: subgrid; }",
  "@layer a { .b { color: red; } }",
  "@media (width >= 10em) { .a { color: red; } }",
  ".a:popover-open { color: red; }",
];
const FLOOR = /^(compat|es-x|css|floor)\/|^no-restricted-syntax$/;
const eslint = new ESLint({ cwd: fileURLToPath(new URL("../../", import.meta.url)) });

/** What the lint says of the floor in a text at that place. */
async function faults(/** @type {string} */ text, /** @type {string} */ filePath) {
  const [found] = await eslint.lintText(`${text}\n`, { filePath });
  return found.messages
    .filter((message) => FLOOR.test(message.ruleId ?? ""))
    .map((message) => message.message);
}

for (const place of SCRIPTS) {
  test(`a script of later years is refused: ${place}`, async () => {
    for (const line of TOO_NEW) assert.notDeepEqual(await faults(line, place), [], line);
    for (const line of NEVER_FLAGGED) assert.deepEqual(await faults(line, place), [], line);
  });
}

for (const place of STYLES) {
  test(`a style of later years is refused: ${place}`, async () => {
    for (const line of TOO_NEW_STYLES) assert.notDeepEqual(await faults(line, place), [], line);
    assert.deepEqual(await faults(".a:has(b) { color: red; }", place), []);
    const apart = "@supports selector(:popover-open) { .a:popover-open { color: red; } }";
    assert.deepEqual(await faults(apart, place), []);
  });
}
