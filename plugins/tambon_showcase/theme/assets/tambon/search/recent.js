// What was searched for on this device, newest first. It never leaves the device.
const KEY = "tambon-search-recent",
  MOST = 8;

/** @returns {string[]} */
export function recent() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((text) => typeof text === "string").slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** @param {string} question */
export function remember(question) {
  const text = question.trim().slice(0, 100);
  if (!text) return;
  try {
    localStorage.setItem(
      KEY,
      JSON.stringify([text, ...recent().filter((other) => other !== text)].slice(0, MOST)),
    );
  } catch {
    // a device that keeps nothing still searches
  }
}

export function forget() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // nothing was kept
  }
}
