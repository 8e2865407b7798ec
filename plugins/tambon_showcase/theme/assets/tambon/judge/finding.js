// Findings in the words that the pack carries; the same as finding.py.

const VALUE_LIMIT = 80;

export function find(pack, code, file, value = "", names = {}) {
  const rule = pack.messages[code];
  const shown = { value: shorten(value) };
  for (const [name, text] of Object.entries(names)) shown[name] = shorten(text);
  const fill = (text) => text.replace(/\{(\w+)\}/g, (_, name) => shown[name] ?? "");
  const { severity } = rule;
  return {
    code,
    severity,
    file,
    line: 0,
    message: fill(rule.message),
    fix: fill(rule.fix),
    value: shown.value,
  };
}

export function shorten(text) {
  const plain = [
    ...String(text)
      .replace(/[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu, " ")
      .split(/ +/)
      .filter(Boolean)
      .join(" "),
  ];
  return plain.length <= VALUE_LIMIT ? plain.join("") : `${plain.slice(0, VALUE_LIMIT - 1).join("")}…`;
}
