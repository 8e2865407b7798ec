// What the site's scripts and their tests must keep to. Formatting is prettier's part, types are tsc's.
import js from "@eslint/js";
import globals from "globals";

const browser = { ...globals.browser, L: "readonly" };

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
  js.configs.recommended,
  {
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
  { files: ["**/*.js"], ignores: ["tests/**", "*.config.js"], languageOptions: { globals: browser } },
  { files: ["**/search/worker.js", "**/judge-sw.js"], languageOptions: { globals: globals.worker } },
  {
    files: ["tests/**/*.js", "scripts/*.mjs", "*.config.js"],
    languageOptions: { globals: globals.node },
    rules: { "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }] },
  },
];
