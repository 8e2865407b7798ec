// Which sheets count; every refusal is named. The same as judging/admission.py.

import { fingerprint, isSigned } from "./canon.js";
import { find } from "./finding.js";
import { readJson } from "./shape.js";

// files: [{name, bytes}] → {sheets, findings}; one sheet per judge, in the order of their numbers.
export async function admit(files, terms, committee, pack) {
  const findings = [];
  const sheets = [];
  for (const { name, bytes } of files) {
    const { value: body, problems } = readJson(bytes, pack.shapes.sheet);
    const sheet = { file: name, sha256: await fingerprint(bytes), body };
    const found = problems.length
      ? problems.map(({ code, path, value }) => find(pack, code, name, value, { path }))
      : await refusals(sheet, terms, committee, pack);
    findings.push(...found);
    if (!found.length) sheets.push({ ...sheet, judge: body.judge.id });
  }
  const { chosen, doubles } = onePerJudge(sheets, pack);
  return { sheets: chosen, findings: [...findings, ...doubles, ...aboutAll(chosen, terms, committee, pack)] };
}

async function refusals({ file, body }, terms, committee, pack) {
  const found = [];
  const contest = `${body.year} เขต ${body.region}`;
  const expected = `${terms.year} เขต ${terms.region}`;
  if (contest !== expected) found.push(find(pack, "T786", file, contest, { expected }));
  else if (body.rubric !== terms.rubric)
    found.push(find(pack, "T787", file, body.rubric, { expected: terms.rubric }));
  if (!committee) return found;
  const judge = committee.judges.find((one) => one.id === body.judge.id);
  if (!judge) found.push(find(pack, "T788", file, body.judge.id));
  else if (!(await isSigned(body, judge.secret))) found.push(find(pack, "T789", file, judge.id));
  return found;
}

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const byOrder = (a, b) =>
  Number(a.body.revision) - Number(b.body.revision) || compare(a.body.saved, b.body.saved);
const newestLast = (a, b) => byOrder(a, b) || compare(a.sha256, b.sha256) || compare(a.file, b.file);

function onePerJudge(sheets, pack) {
  const chosen = [];
  const doubles = [];
  for (const id of [...new Set(sheets.map((sheet) => sheet.judge))].sort()) {
    const group = sheets.filter((sheet) => sheet.judge === id).sort(newestLast);
    const newest = group.at(-1);
    const older = group.slice(0, -1);
    if (older.some((sheet) => byOrder(sheet, newest) === 0 && sheet.sha256 !== newest.sha256)) {
      doubles.push(...group.map((sheet) => find(pack, "T792", sheet.file, id)));
    } else {
      chosen.push(newest);
      doubles.push(...older.map((sheet) => find(pack, "T791", sheet.file, id, { used: newest.file })));
    }
  }
  return { chosen, doubles };
}

function aboutAll(sheets, terms, committee, pack) {
  const other = sheets.filter((sheet) => sheet.body.build !== terms.build);
  const found = other.map((sheet) => find(pack, "T794", sheet.file, sheet.judge));
  if (!committee) return [...found, find(pack, "T790", "")];
  const absent = committee.judges.filter((judge) => !sheets.some((sheet) => sheet.judge === judge.id));
  return [...found, ...absent.map((judge) => find(pack, "T793", "", judge.id))];
}
