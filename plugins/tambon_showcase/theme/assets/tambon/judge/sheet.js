// A judge's sheet as plain data: every change makes a new sheet and adds a line to its log. No screen here.

import { sign } from "./canon.js";

const SCHEMA = "judge-sheet/1";

export function newSheet(pack, invite, now) {
  const { year, region, rubric, build } = pack;
  const entries = invite.entries.map((code) => {
    const recused = invite.recused.includes(code) ? "ตามทะเบียนของเลขานุการ" : "";
    return { code, recused, scores: {}, judgements: {}, comments: {}, comment: "" };
  });
  return {
    schema: SCHEMA,
    year,
    region,
    rubric,
    build,
    judge: invite.judge,
    revision: "0",
    saved: now,
    entries,
    log: [],
  };
}

// edit: {code, item, field, to, quiet?, from?}. field: scores | judgements | comments | comment | recused.
// `to` undefined clears. A quiet edit (a comment still being typed) is kept but not logged.
export function change(sheet, edit, now, mark = "") {
  const next = structuredClone(sheet);
  const entry = next.entries.find(({ code }) => code === edit.code);
  const from = edit.from ?? valueOf(sheet, edit);
  put(entry, edit);
  next.revision = String(Number(sheet.revision) + 1);
  next.saved = now;
  if (!edit.quiet)
    next.log.push([now, edit.code, edit.item, edit.field, asText(from), asText(edit.to), mark]);
  return next;
}

export function valueOf(sheet, { code, item, field }) {
  const entry = sheet.entries.find((one) => one.code === code);
  return item ? entry[field][item] : entry[field];
}

function put(entry, { item, field, to }) {
  if (!item) entry[field] = to ?? "";
  else if (to === undefined) delete entry[field][item];
  else entry[field][item] = to;
}

// In the log: "" nothing yet, "-" not seen, otherwise the value.
function asText(value) {
  if (value === undefined) return "";
  return value === null ? "-" : String(value);
}

function fromText(text, field) {
  if (field !== "scores") return text || undefined;
  if (text === "") return undefined;
  return text === "-" ? null : Number(text);
}

// The last change that was not undone yet, or undefined.
export function undoable(sheet) {
  const stack = [];
  for (const line of sheet.log) {
    if (line[6] === "undo") stack.pop();
    else stack.push(line);
  }
  return stack.at(-1);
}

export function undo(sheet, now) {
  const [, code, item, field, from] = undoable(sheet);
  return change(sheet, { code, item, field, to: fromText(from, field) }, now, "undo");
}

// Which items this entry is asked for: all that apply, and with points only those that have some.
export function askedItems(pack, code) {
  const states = pack.entries.find((entry) => entry.code === code)?.items ?? [];
  const applies = new Set(states.filter(({ state }) => state !== "not-applicable").map(({ id }) => id));
  return pack.items.filter((item) => applies.has(item.id) && (!pack.scoring || item.full !== null));
}

// "Not seen" is an answer still open, so it does not count as done.
export function progress(sheet, pack) {
  return sheet.entries.map((entry) => {
    const asked = askedItems(pack, entry.code);
    const said = pack.scoring ? entry.scores : entry.judgements;
    const done = asked.filter(
      ({ id }) => said[id] !== undefined && said[id] !== null && said[id] !== "",
    ).length;
    return { code: entry.code, done, asked: asked.length, recused: entry.recused !== "" };
  });
}

export function totalOf(sheet, pack, code) {
  const entry = sheet.entries.find((one) => one.code === code);
  const given = askedItems(pack, code)
    .map(({ id }) => entry.scores[id])
    .filter((points) => typeof points === "number");
  return given.reduce((total, points) => total + Math.round(points * 100), 0) / 100;
}

// The text of the file that goes to the secretary, signed when there is an invitation.
export async function exported(sheet, secret) {
  const body = { ...sheet };
  delete body.mac;
  if (secret) body.mac = await sign(body, secret);
  return JSON.stringify(body, null, 1);
}

// Of two versions of one sheet, the one with more changes; the later save decides between equals.
export function newest(a, b) {
  if (!a || !b) return a ?? b;
  const order = Number(a.revision) - Number(b.revision) || (a.saved < b.saved ? -1 : 1);
  return order < 0 ? b : a;
}
