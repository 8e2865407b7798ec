// A list of judges as it is pasted from a table. With headings it is read as judging/judges_list.py reads a file; a cell that
// nobody can read stops the list, since it may be a conflict of interest.

import { JUDGE, newcomer } from "./register.js";
import { plainDigits, typedCodes } from "./typed.js";

/** @import { Listed } from "./register.js" */
/** @typedef {{ code: string, name: string }} Named an entry to be judged */
/** @typedef {{ line: number, cells: string[] }} PastedRow */
/** @typedef {{ judges: Listed[], wrong: string[] }} Pasted */

const [NUMBER, NAME, POSITION, RECUSED] = ["เลขกรรมการ", "ชื่อ", "ตำแหน่ง", "งดให้คะแนน"];
const COLUMNS = [NUMBER, NAME, POSITION, RECUSED];
const NOBODY = ["-", "–", "ไม่มี", "ไม่งด", "N/A"]; // as judging/judges_list.py
const MOST_NAMED = 3;
const HEADINGS = `ใส่หัวตารางแถวแรกเป็น ${COLUMNS.join(" ")} (มีเท่าที่ใช้) แล้ววางใหม่`;

// The judges of the rows, or what has to be corrected first; nothing is taken from a list that is half understood.
/** @param {string} text @param {Listed[]} listed @param {Named[]} entries @returns {Pasted} */
export function pasted(text, listed, entries) {
  const rows = text
    .split(/\r?\n/)
    .map((line, at) => ({ line: at + 1, cells: line.split("\t").map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some(Boolean));
  const isHeaded = rows[0]?.cells.some((cell) => COLUMNS.includes(cell));
  const head = isHeaded ? rows[0].cells : null;
  const wrong = (head ?? []).filter((cell) => cell && !COLUMNS.includes(cell)).map(strangeColumn);
  if (head && !head.includes(NAME)) wrong.push(`ไม่มีคอลัมน์ “${NAME}” ${HEADINGS}`);
  const found = [...listed];
  for (const row of wrong.length ? [] : rows.slice(head ? 1 : 0)) {
    const said = head ? byHeadings(row, head) : byPlace(row);
    const { codes, problems } =
      "problem" in said ? { codes: [], problems: [said.problem] } : conflicts(said, row, entries);
    wrong.push(...problems);
    if (!("problem" in said)) found.push(newcomer(found, { ...said.judge, recused: codes }));
  }
  return { judges: wrong.length ? [] : found.slice(listed.length), wrong };
}

/** @param {string} name */
const strangeColumn = (name) => `ไม่รู้จักคอลัมน์ “${name}” จึงไม่รู้ว่ามีใครต้องงดให้คะแนนหรือไม่ ${HEADINGS}`;

/** @typedef {{ judge: Partial<Listed>, recused: string }} PastedJudge */

/** @param {PastedRow} row @param {string[]} head @returns {PastedJudge | { problem: string }} */
function byHeadings({ line, cells }, head) {
  /** @type {(column: string) => string} */
  const at = (column) => cells[head.indexOf(column)] ?? "";
  if (cells.slice(head.length).some(Boolean) || head.some((name, n) => !name && cells[n]))
    return { problem: `แถวที่ ${line} มีช่องที่ไม่มีหัวตาราง ${HEADINGS}` };
  const id = plainDigits(at(NUMBER));
  const judge = { name: at(NAME), position: at(POSITION), ...(id ? { id } : {}) };
  return { judge, recused: at(RECUSED) };
}

// Without headings: name; name and position; or number, name and position.
/** @param {PastedRow} row @returns {PastedJudge | { problem: string }} */
function byPlace({ line, cells }) {
  const id = plainDigits(cells[0]);
  const isNumbered = cells.length > 1 && JUDGE.test(id) && /\d/.test(id) && cells[1] !== "";
  const [name, position = "", ...more] = isNumbered ? cells.slice(1) : cells;
  const unread = [...more, /\d{6}/.test(plainDigits(position)) ? position : ""].find(Boolean);
  if (unread) return { problem: `แถวที่ ${line}: ไม่มีหัวตาราง จึงไม่รู้ว่า “${unread}” คืออะไร ${HEADINGS}` };
  return { judge: { name, position, ...(isNumbered ? { id } : {}) }, recused: "" };
}

// The codes in a cell, in whatever way they are parted; a name is answered with the codes that it may mean.
/** @param {PastedJudge} said @param {PastedRow} row @param {Named[]} entries */
function conflicts({ judge, recused }, { line }, entries) {
  const words = NOBODY.includes(recused) ? [] : typedCodes(recused);
  const said = words.filter((word) => !NOBODY.includes(word));
  const codes = entries.map(({ code }) => code);
  const problems = said
    .filter((word) => !codes.includes(word))
    .map(
      (word) =>
        `แถวที่ ${line}: ${judge.name} งดให้คะแนน “${word}” ซึ่งไม่ใช่รหัสของผลงานในเขตนี้ ใส่รหัสหกหลักแทน: ${meant(word, entries)}`,
    );
  return { codes: codes.filter((code) => said.includes(code)), problems };
}

/** @param {string} word @param {Named[]} entries */
function meant(word, entries) {
  const named = entries.filter(({ name }) => name.includes(word)).map(({ code, name }) => `${code} ${name}`);
  return named.length && named.length <= MOST_NAMED
    ? named.join(", ")
    : entries.map(({ code }) => code).join(" ");
}
