// What the site's scripts and their tests must keep to. Formatting is prettier's part, types are tsc's.
import js from "@eslint/js";
import compat from "eslint-plugin-compat";
import css from "@eslint/css";
import es from "eslint-plugin-es-x";
import globals from "globals";

const browser = { ...globals.browser, L: "readonly" };

// Methods that arrays have since long; the rules cannot tell them from those that iterators have since 2025.
const ON_ARRAYS = ["every", "filter", "find", "flatmap", "foreach", "map", "reduce", "some"];
const FULL_SCREEN = ["document.fullscreenElement", "document.exitFullscreen", "document.fullscreenEnabled"];
// What no list of features knows by its name in a script.
const LATER = [
  [`Literal[value=/\\(width [<>]/]`, "Media queries as ranges: Safari 16.4"],
  [`MemberExpression[object.name="AbortSignal"][property.name="timeout"]`, "AbortSignal.timeout: Safari 16"],
  [
    `MemberExpression[object.name="AbortSignal"][property.name="any"]`,
    "AbortSignal.any: Chrome 116, Safari 17.4",
  ],
  [
    `MemberExpression[object.name="URL"][property.name=/^(canParse|parse)$/]`,
    "URL.canParse: Chrome 120, Safari 17",
  ],
  [
    `MemberExpression[property.name=/^show(OpenFile|SaveFile|Directory)Picker$/]`,
    "Pickers of files: Chrome alone",
  ],
  [`MemberExpression[property.name="startViewTransition"]`, "startViewTransition: Chrome 111, Safari 18"],
  [`MemberExpression[property.name="checkVisibility"]`, "checkVisibility: Safari 17.4"],
  [`MemberExpression[property.name=/^(show|hide|toggle)Popover$/]`, "Popovers: Chrome 114, Safari 17"],
].map(([selector, message]) => ({ selector, message }));
/** Whether an expression is `URLSearchParams`, as far as what it was made of shows.
    @param {any} node @param {(node: any) => any} source */
function isSearch(node, source) {
  if (node?.type === "NewExpression") return node.callee.name === "URLSearchParams";
  if (node?.type === "MemberExpression") return node.property.name === "searchParams";
  return node?.type === "Identifier" && (node.name === "searchParams" || isSearch(source(node), source));
}
/** `URLSearchParams.size`, which no list of features can tell from that of a Map. */
const searchSize = {
  create(/** @type {any} */ context) {
    const made = (/** @type {any} */ node) =>
      context.sourceCode
        .getScope(node)
        .references.find((/** @type {any} */ one) => one.identifier === node)
        ?.resolved?.defs.at(-1)?.node.init;
    return {
      "MemberExpression[property.name='size']"(/** @type {any} */ node) {
        if (isSearch(node.object, made)) context.report({ node, message: "URLSearchParams.size: Safari 17" });
      },
    };
  },
};
// What `use-baseline` does not look at in a stylesheet.
const LATER_CSS = [
  ["Rule Rule", "Rules inside rules: Chrome 120, Safari 17.2"],
  ["FeatureRange", "Media queries as ranges: Safari 16.4"],
].map(([selector, message]) => ({ selector, message }));
/* What CSS of later years may be used: the floor has it although some other browser came later, or without it a page
   loses nothing that a reader needs. */
const CSS_SINCE = {
  allowSelectors: [
    "has", // Chrome 105, Safari 15.4, Firefox 121
    "focus-visible", // Safari 15.4
    "details-content", // unfolds what paper prints; without it the fold is printed closed
  ],
  allowProperties: [
    "color-scheme",
    "container",
    "content-visibility",
    "mask", // with -webkit-mask
    "orphans",
    "page", // Safari has one size of paper: the annex is upright there
    "outline", // square corners until Safari 16.4
    "print-color-adjust", // with -webkit-print-color-adjust
    "scroll-initial-target",
    "scrollbar-gutter",
    "scrollbar-width",
    "text-wrap",
    "widows",
  ],
  allowPropertyValues: { "break-after": ["avoid"], "overflow-wrap": ["anywhere"] },
  allowMediaConditions: ["forced-colors"],
  allowAtRules: [
    "page",
    "container", // Safari 16: without it the header is as on a wide or a narrow screen
  ],
};
const SITE = ["plugins/**/*.js", "theme_overrides/**/*.js"];

export default [
  {
    ignores: [
      ".venv/",
      "site/",
      "build/",
      "dist/",
      ".tambon/",
      ".cache/",
      "tambons/",
      "tests/invalid/",
      "tests/golden/",
    ],
  },
  { files: ["**/*.{js,mjs}"], ...js.configs.recommended },
  {
    files: ["**/*.{js,mjs}"],
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "array-callback-return": "error",
      complexity: ["error", 15],
      eqeqeq: "error",
      "max-depth": ["error", 4],
      "max-lines": ["error", { max: 200, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 60 }],
      "max-params": ["error", 6],
      "no-control-regex": "off", // what strangers type is rid of them
      "no-constant-binary-expression": "error",
      "no-else-return": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-misleading-character-class": "off", // Thai marks alone are what these classes are about
      "no-self-compare": "error",
      "no-shadow": "error",
      "no-template-curly-in-string": "error",
      "no-unused-vars": ["error", { ignoreRestSiblings: true }],
      "no-use-before-define": ["error", { functions: false, classes: false, variables: false }],
      "no-useless-concat": "error",
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-const": ["error", { destructuring: "all" }],
      "prefer-template": "error",
    },
  },
  // The floor of browsers (package.json, docs/browsers.md): what one of them lacks is an error here.
  { files: SITE, ...compat.configs["flat/recommended"] },
  {
    files: SITE,
    ...es.configs["flat/restrict-to-es2022"],
    settings: {
      "es-x": { aggressive: true },
      // Each is used only where it is there, with another way beside it.
      polyfills: ["CompressionStream", "DecompressionStream", "navigator.serviceWorker", ...FULL_SCREEN],
    },
  },
  {
    files: SITE,
    plugins: { floor: { rules: { "search-size": searchSize } } },
    rules: {
      "floor/search-size": "error",
      ...Object.fromEntries(ON_ARRAYS.map((name) => [`es-x/no-iterator-prototype-${name}`, "off"])),
      "es-x/no-class-static-block": "error", // in ES2022, but Safari has it since 16.4 only
      "no-restricted-syntax": ["error", ...LATER],
    },
  },
  {
    files: ["plugins/**/theme/**/*.css", "plugins/**/templates/desk/*.css", "theme_overrides/**/*.css"],
    plugins: { css },
    language: "css/css",
    rules: {
      "css/use-baseline": ["error", { available: 2021, ...CSS_SINCE }],
      "no-restricted-syntax": ["error", ...LATER_CSS],
    },
  },
  { files: ["**/*.js"], ignores: ["tests/**", "*.config.js"], languageOptions: { globals: browser } },
  { files: ["**/search/worker.js", "**/site-worker.js"], languageOptions: { globals: globals.worker } },
  {
    files: ["tests/**/*.{js,mjs}", "scripts/*.mjs", "*.config.js"],
    languageOptions: { globals: globals.node },
    rules: { "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }] },
  },
];
