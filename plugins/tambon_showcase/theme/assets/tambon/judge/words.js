// Sentences with names in braces, as judging/texts.py has them.

/** @param {string} text @param {Record<string, unknown>} named */
export const filled = (text, named) => text.replace(/\{(\w+)\}/g, (_, name) => String(named[name] ?? ""));
