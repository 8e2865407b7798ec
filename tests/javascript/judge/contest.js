// An invented contest in the shape that judging/pack.py publishes: two groups of items, three entries, three judges.
import { sign } from "#site/judge/canon.js";

const text = (max, pattern = "") => ({ kind: "text", max, pattern });
const list = (of, max) => ({ kind: "list", of, max });
const map = (of, max, pattern) => ({ kind: "map", of, max, pattern });
const record = (keys, optional = []) => ({ kind: "record", keys, optional });
const number = { kind: "number", max: 1_000_000 };

const ballotShape = record(
  {
    code: text(6, "\\d{6}"),
    scores: map(number, 50, "\\d\\.\\d"),
    judgements: map(text(10), 50, "\\d\\.\\d"),
    comments: map(text(1000), 50, "\\d\\.\\d"),
    comment: text(1000),
    recused: text(200),
    confirmed: text(3),
  },
  ["judgements", "comments", "recused", "confirmed"],
);
const sheetShape = record(
  {
    schema: text(20, "judge-sheet/1"),
    year: text(4, "\\d{4}"),
    region: text(2, "\\d+"),
    rubric: text(40),
    build: text(40),
    judge: record({ id: text(20), name: text(120) }),
    revision: text(9, "\\d+"),
    saved: text(40),
    entries: list(ballotShape, 10),
    log: list(list(text(200), 8), 100),
    history: map(text(9, "\\d+"), 50, "[0-9a-f]+"),
    keyed: text(120),
    mac: text(60),
  },
  ["mac", "history", "keyed"],
);

const codes = ["T780", "T781", "T782", "T783", "T784", "T785", "T786", "T787", "T788", "T789", "T790"];
codes.push("T791", "T792", "T793", "T794", "T795", "T796", "T797", "T798", "T799", "T756", "T757", "T758");
codes.push("T759", "T760", "T761", "T762", "T763", "T764", "T766", "T749");

const entry = (code, level = "province") => ({
  code,
  level,
  name: code.slice(-1),
  district: "ทดสอบ",
  province: "ตัวอย่าง",
  address: `2565/${code}/index.html`,
  items: ["1.1", "1.2", "2.1"].map((id) => ({
    id,
    extent: "full",
    basis: "stated",
    reason: "",
    evidence: [],
    looked: [],
  })),
});

export function pack(more = {}) {
  return {
    year: "2565",
    region: "99",
    rubric: "r1",
    build: "b1",
    entries: [entry("999901"), entry("999902"), entry("999903"), entry("999909", "district")],
    items: [
      { id: "1.1", title: "หนึ่ง", group: "1", full: 1000, levels: [] },
      { id: "1.2", title: "สอง", group: "1", full: 500, levels: [] },
      { id: "2.1", title: "สาม", group: "2", full: 500, levels: [] },
    ],
    scoring: {
      step: 50,
      method: "mean",
      discuss: 40,
      ties: [{ by: "groups", groups: ["2"] }, { by: "vote" }],
    },
    messages: Object.fromEntries(
      codes.map((code) => [
        code,
        { severity: "error", message: `${code} {value} {path}`, fix: "แก้ {judge}" },
      ]),
    ),
    texts: { register: "ตามทะเบียน" },
    shapes: { sheet: sheetShape },
    ...more,
  };
}

export const secret = "SmVmZQ";
export const committee = (more = {}) => ({
  entries: ["999901", "999902", "999903"],
  judges: ["J01", "J02", "J03"].map((id) => ({ id, name: `กรรมการ ${id}`, recused: [], secret })),
  ...more,
});

export const said = (code, scores, more = {}) => ({ code, scores, comment: "", ...more });
export const points = (a, b, c) => ({ 1.1: a, 1.2: b, 2.1: c });

export const sheet = (judge, entries, more = {}) => ({
  schema: "judge-sheet/1",
  year: "2565",
  region: "99",
  rubric: "r1",
  build: "b1",
  judge: { id: judge, name: `กรรมการ ${judge}` },
  revision: "1",
  saved: "2022-07-20T08:00:00.000Z",
  entries,
  log: [],
  ...more,
});

export const fileOf = (name, value) => ({ name, bytes: new TextEncoder().encode(JSON.stringify(value)) });

export async function signedFile(body, name = `${body.judge.id}.json`) {
  return fileOf(name, { ...body, mac: await sign(body, secret) });
}
