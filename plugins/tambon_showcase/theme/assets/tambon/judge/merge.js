// The merge of a region's sheets; the same result, field by field, as judging/merge.py.

import { admit } from "./admission.js";
import { stillOpen, unknownVotes } from "./completeness.js";
import { EMPTY, readCells } from "./cells.js";
import { gapsOf, totalsOf } from "./gaps.js";
import { rank } from "./ranking.js";
import { rivalLines, unsettled } from "./rivals.js";
import { adjusted, agreement, mean, median, methodFor, summarise, trimmed } from "./stats.js";
import { pointsOf, termsOf } from "./terms.js";

/** @import { NamedBytes, Sheet } from "./admission.js" */
/** @import { Ballot, Note, Read } from "./cells.js" */
/** @import { Finding } from "./finding.js" */
/** @import { Gap } from "./gaps.js" */
/** @import { Contest, RankPlace } from "./ranking.js" */
/** @import { RivalLine } from "./rivals.js" */
/** @import { Agreement, Matrix } from "./stats.js" */
/** @import { Committee, GapRule, Method, Pack, TermEntry, Terms } from "./terms.js" */
/**
 * @typedef {{ id: string, name: string, file: string, sha256: string, revision: string, saved: string, build: string,
 *   verified: boolean }} JudgeLine
 */
/**
 * @typedef {{ code: string, name: string, full: number, totals: (number | null)[], value: number | null,
 *   trimmed: number | null, mean: number | null, median: number | null, adjusted: number | null,
 *   rank: number | null, tie: string }} Standing
 */
/**
 * @typedef {{ code: string, item: string, full: number | null, points: (number | null)[], judgements: string[],
 *   spread: number | null, discuss: boolean }} ItemLine
 */
/**
 * @typedef {{ year: string, region: string, rubric: string, scored: boolean, method: Method, gap_rule: GapRule, judges: JudgeLine[],
 *   standings: Standing[], items: ItemLine[], gaps: Gap[], notes: Note[], agreement: Agreement, votes: string[],
 *   rivals: RivalLine[], findings: Finding[] }} Result
 */

/**
 * `chosen`: of sheets that one judge changed side by side, those to count, by file or fingerprint.
 * @param {NamedBytes[]} files @param {Pack} pack @param {Committee | null} committee @param {string[]} votes
 * @param {string[]} chosen @returns {Promise<Result>}
 */
export async function merge(files, pack, committee = null, votes = [], chosen = []) {
  const declared = termsOf(pack);
  const { decided, findings } = await admit(files, declared, committee, pack, chosen);
  const sheets = decided.map((one) => one.counted);
  const terms = { ...declared, method: methodFor(declared.method, sheets.length) };
  const rivals = decided.map((one) => rivalLines(one, terms, committee, pack));
  findings.push(...decided.flatMap((one, n) => unsettled(one, rivals[n], pack)));
  const reads = new Map(sheets.map((sheet) => [sheet.judge, readCells(sheet, terms, committee, pack)]));
  const entries = terms.entries.filter((entry) => !committee || committee.entries.includes(entry.code));
  const ballots = new Map(entries.map(({ code }) => [code, ballotsFor(code, reads)]));
  const totals = new Map(entries.map((entry) => [entry.code, totalsOf(entry, of(ballots, entry), terms)]));
  const contest = { terms, totals, ballots, votes };
  const matrix = sheets.map(({ judge }) => entries.map((entry) => of(totals, entry).get(judge) ?? null));
  const rows = standings(entries, contest, matrix);
  const missing = entries.flatMap((entry) => gapsOf(entry, of(ballots, entry), terms));
  findings.push(
    ...unknownVotes(
      votes,
      entries.map(({ code }) => code),
      pack,
    ),
  );
  findings.push(...stillOpen(missing, rows, sheets.length, terms.scored ? terms.method : "", pack));
  const all = [...findings, ...[...reads.values()].flatMap((read) => read.findings)];
  const { year, region, rubric, scored, method, gaps } = terms;
  return {
    year,
    region,
    rubric,
    scored,
    method,
    gap_rule: gaps,
    judges: sheets.map((sheet) => judgeLine(sheet, committee !== null)),
    standings: rows,
    items: entries.flatMap((entry) => itemLines(entry, contest)),
    gaps: missing,
    notes: [...reads.values()].flatMap((read) => read.notes).sort(by("code", "item", "judge")),
    agreement: agreement(matrix),
    votes,
    rivals: rivals.flat(),
    findings: all.sort(by("file", "code", "message")),
  };
}

/** @template V @param {Map<string, V>} map @param {TermEntry} entry @returns {V} */
function of(map, { code }) {
  const value = map.get(code);
  if (value === undefined) throw new RangeError(code);
  return value;
}

// Sorts by the given text fields in code-point order, as Python does.
/**
 * @template {string} Field
 * @param {...Field} fields
 * @returns {(a: Record<Field, string>, b: Record<Field, string>) => number}
 */
function by(...fields) {
  return (a, b) => {
    const field = fields.find((name) => a[name] !== b[name]);
    return field === undefined ? 0 : a[field] < b[field] ? -1 : 1;
  };
}

/** @param {string} code @param {Map<string, Read>} reads @returns {Map<string, Ballot>} */
const ballotsFor = (code, reads) =>
  new Map([...reads].map(([judge, read]) => [judge, read.ballots.get(code) ?? EMPTY]));

/** @param {Sheet} sheet @param {boolean} verified @returns {JudgeLine} */
function judgeLine({ judge, file, sha256, body }, verified) {
  const { revision, saved, build } = body;
  return { id: judge, name: body.judge.name, file, sha256, revision, saved, build, verified };
}

/** @param {TermEntry[]} entries @param {Contest} contest @param {Matrix} matrix */
function standings(entries, contest, matrix) {
  const values = new Map();
  for (const [code, totals] of contest.totals) {
    const value = summarise([...totals.values()], contest.terms.method);
    if (value !== null) values.set(code, value);
  }
  const places = rank(values, contest);
  const hasGaps = matrix.some((row) => row.includes(null));
  const levels = hasGaps ? adjusted(matrix) : [];
  const rows = entries.map((entry, u) =>
    standing(
      entry,
      contest,
      places.get(entry.code),
      levels[u] ?? null,
      matrix.map((row) => row[u]),
    ),
  );
  return rows.sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || Number(a.code) - Number(b.code));
}

/**
 * @param {TermEntry} entry @param {Contest} contest @param {RankPlace | undefined} place @param {number | null} level
 * @param {(number | null)[]} row @returns {Standing}
 */
function standing(entry, { terms, totals }, place, level, row) {
  const mine = [...of(totals, entry).values()];
  return {
    code: entry.code,
    name: entry.name,
    full: [...pointsOf(terms, entry).values()].reduce((a, b) => a + b, 0),
    totals: row,
    value: summarise(mine, terms.method),
    trimmed: mine.length ? trimmed(mine) : null,
    mean: mine.length ? mean(mine) : null,
    median: mine.length ? median(mine) : null,
    adjusted: level,
    rank: place?.rank ?? null,
    tie: place?.tie ?? "",
  };
}

/** @param {TermEntry} entry @param {Contest} contest @returns {ItemLine[]} */
function itemLines(entry, { terms, ballots }) {
  const full = pointsOf(terms, entry);
  const said = [...of(ballots, entry).values()];
  return entry.items.map((item) => {
    const points = said.map((ballot) => ballot.scores.get(item) ?? null);
    const judgements = said.map((ballot) => ballot.judgements.get(item) ?? "");
    const most = full.get(item) ?? null;
    const spread = spreadOf(points, most);
    const discuss = spread !== null && spread * 100 > terms.discuss;
    return { code: entry.code, item, full: most, points, judgements, spread, discuss };
  });
}

/** @param {(number | null)[]} points @param {number | null} full */
function spreadOf(points, full) {
  const given = points.filter((value) => value !== null);
  return full && given.length > 1 ? (Math.max(...given) - Math.min(...given)) / full : null;
}
