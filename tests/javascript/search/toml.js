// The part of TOML that knowledge.toml uses: tables of texts and lists of texts, one a line, which are JSON as they are.

/** @param {string} text @returns {any} */
export function readToml(text) {
  const tables = {};
  let table = tables;
  for (const line of text.split("\n").filter((one) => one && !one.startsWith("#"))) {
    const name = /^\[(\w+)\]$/.exec(line)?.[1];
    if (name) table = tables[name] = {};
    else {
      const [, key, value] = /^"?([^"]+?)"? = (.+)$/.exec(line);
      table[key] = JSON.parse(value);
    }
  }
  return tables;
}
