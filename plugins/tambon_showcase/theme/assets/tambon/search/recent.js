// What was searched for on this device, newest first. It never leaves the device.
const KEY = "tambon-search-recent",
  SENT = "tambon-search-sent", // the last question that plain.js sent before these modules had come
  MOST = 8,
  LONGEST = 100; // letters of a question

// The list with a question first.
/** @param {string} question @param {string[]} others */
function put(question, others) {
  const text = question.trim().slice(0, LONGEST);
  const texts = text ? [text, ...others.filter((other) => other !== text)] : others;
  return texts.slice(0, MOST);
}

/** @returns {string[]} */
export function recent() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    const texts = Array.isArray(kept) ? kept.filter((text) => typeof text === "string") : [];
    return put(localStorage.getItem(SENT) ?? "", texts);
  } catch {
    return [];
  }
}

/** @param {string} question */
export function remember(question) {
  const texts = put(question, recent());
  try {
    localStorage.setItem(KEY, JSON.stringify(texts));
    localStorage.removeItem(SENT);
  } catch {
    // a device that keeps nothing still searches
  }
}

export function forget() {
  try {
    for (const key of [KEY, SENT]) localStorage.removeItem(key);
  } catch {
    // nothing was kept
  }
}
