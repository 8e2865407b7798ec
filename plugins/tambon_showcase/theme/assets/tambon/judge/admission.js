// Which sheets count; every refusal is named. The same as judging/admission.py.

import { fingerprint, isSigned } from "./canon.js";
import { find } from "./finding.js";
import { readJson } from "./shape.js";
import { isNamed, versions } from "./versions.js";

/** @import { Bytes } from "./canon.js" */
/** @import { Finding } from "./finding.js" */
/** @import { SentSheet } from "./sheet.js" */
/** @import { Committee, Pack, Terms } from "./terms.js" */
/** @typedef {{ name: string, bytes: Bytes }} NamedBytes */
/** @typedef {{ file: string, sha256: string, body: SentSheet, judge: string }} Sheet a file that was read, and whose it is */

/**
 * One sheet that counts per judge, in the order of their numbers.
 * @param {NamedBytes[]} files @param {Terms} terms @param {Committee | null} committee @param {Pack} pack
 * @param {string[]} chosen
 */
export async function admit(files, terms, committee, pack, chosen) {
  /** @type {Finding[]} */
  const findings = [];
  /** @type {Sheet[]} */
  const sheets = [];
  for (const { name, bytes } of files) {
    const { value: body, problems } = readJson(bytes, pack.shapes.sheet);
    if (!body) {
      findings.push(...problems.map(({ code, path, value }) => find(pack, code, name, value, { path })));
      continue;
    }
    const sheet = { file: name, sha256: await fingerprint(bytes), body, judge: body.judge.id };
    const found = await refusals(sheet, terms, committee, pack);
    findings.push(...found);
    if (!found.length) sheets.push(sheet);
  }
  const judges = [...new Set(sheets.map((sheet) => sheet.judge))].sort();
  const decided = judges.map((id) =>
    versions(
      sheets.filter((sheet) => sheet.judge === id),
      chosen,
      pack,
    ),
  );
  const unknown = chosen.filter((name) => !sheets.some((sheet) => isNamed(sheet, [name])));
  findings.push(
    ...decided.flatMap((one) => one.findings),
    ...unknown.map((name) => find(pack, "T758", "", name)),
  );
  const counted = decided.map((one) => one.counted);
  return { decided, findings: [...findings, ...aboutAll(counted, terms, committee, pack)] };
}

/** @param {Sheet} sheet @param {Terms} terms @param {Committee | null} committee @param {Pack} pack */
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

/** @param {Sheet[]} sheets @param {Terms} terms @param {Committee | null} committee @param {Pack} pack */
function aboutAll(sheets, terms, committee, pack) {
  const found = sheets.flatMap(({ file, judge, body }) => [
    ...(body.build === terms.build ? [] : [find(pack, "T794", file, judge)]),
    ...(body.keyed ? [find(pack, "T749", file, body.keyed, { judge })] : []),
  ]);
  if (!committee) return [...found, find(pack, "T790", "")];
  const names = new Map(committee.judges.map((judge) => [judge.id, judge.name]));
  for (const { file, judge, body } of sheets)
    if (body.judge.name !== names.get(judge))
      found.push(find(pack, "T766", file, body.judge.name, { judge }));
  const absent = committee.judges.filter((judge) => !sheets.some((sheet) => sheet.judge === judge.id));
  return [...found, ...absent.map((judge) => find(pack, "T793", "", judge.id))];
}
