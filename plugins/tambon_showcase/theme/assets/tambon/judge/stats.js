// Numbers for a committee; every function answers as its namesake in judging/stats.py. Points are cents.

/** @import { Method } from "./terms.js" */
/** @typedef {(number | null)[][]} Matrix points in cents: a row per judge, a column per entry, null where there is none */
/** @typedef {{ size: number, total: number, squares: number }} Unit */
/** @typedef {{ alpha: number | null, low: number | null, high: number | null, word: string }} Agreement */
const ROUNDS = 200;
const RESAMPLES = 1000;
const SEED = 2565;
const AGREED_WELL = 0.8;
const AGREED_SOMEWHAT = 0.667;

/** @param {number[]} values */
const sum = (values) => values.reduce((total, value) => total + value, 0);
/** @param {number[]} values */
const ascending = (values) => [...values].sort((a, b) => a - b);

/** @param {number[]} values */
export const mean = (values) => sum(values) / values.length;

/** @param {number[]} values */
export function median(values) {
  const ordered = ascending(values);
  const half = Math.floor(ordered.length / 2);
  return mean(ordered.length % 2 ? [ordered[half]] : ordered.slice(half - 1, half + 1));
}

/** @param {number[]} values */
export const trimmed = (values) => mean(values.length > 2 ? ascending(values).slice(1, -1) : values);

const METHODS = { usual: trimmed, trimmed, mean, median };

// Of three or four values only the middle is left when the highest and the lowest go.
export const ENOUGH_TO_TRIM = 5;

// The way to summarise that a region declared, or the usual one for so many judges.
/** @param {Method} method @param {number} judges @returns {Method} */
export const methodFor = (method, judges) =>
  method === "usual" ? (judges >= ENOUGH_TO_TRIM ? "trimmed" : "mean") : method;

/** @param {number[]} values @param {Method} method */
export const summarise = (values, method) => (values.length ? METHODS[method](values) : null);

/** @param {Matrix} matrix @returns {(number | null)[]} */
export function adjusted(matrix) {
  const columns = matrix.length ? matrix[0].map((_, u) => u) : [];
  if (!isConnected(matrix)) return columns.map(() => null);
  let leniency = matrix.map(() => 0);
  /** @type {(number | null)[]} */
  let level = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    level = columns.map((u) => centre(matrix.map((row, j) => [row[u], leniency[j]])));
    leniency = matrix.map((row) => centre(row.map((points, u) => [points, level[u]])) ?? 0);
    const shift = sum(leniency) / leniency.length;
    leniency = leniency.map((value) => value - shift);
  }
  return level;
}

/** @param {[points: number | null, offset: number | null][]} pairs */
function centre(pairs) {
  const differences = pairs.flatMap(([points, offset]) => (points === null ? [] : [points - (offset ?? 0)]));
  return differences.length ? mean(differences) : null;
}

/** @param {Matrix} matrix */
function isConnected(matrix) {
  /** @type {Set<number>[]} */
  let groups = [];
  for (const row of matrix) {
    const seen = row.flatMap((points, u) => (points === null ? [] : [u]));
    if (!seen.length) continue;
    /** @type {(group: Set<number>) => boolean} */
    const touches = (group) => seen.some((u) => group.has(u));
    const joined = new Set([...seen, ...groups.filter(touches).flatMap((group) => [...group])]);
    groups = [...groups.filter((group) => !touches(group)), joined];
  }
  return groups.length === 1;
}

/** @param {Matrix} matrix @returns {Agreement} */
export function agreement(matrix) {
  const units = unitsOf(matrix);
  const value = alpha(units);
  if (value === null) return { alpha: null, low: null, high: null, word: "unknown" };
  const draws = ascending(
    resamples(units)
      .map(alpha)
      .filter((drawn) => drawn !== null),
  );
  const [low, high] = units.length > 2 && draws.length ? interval(draws) : [null, null];
  return { alpha: value, low, high, word: wordFor(value) };
}

/** @param {Matrix} matrix */
function unitsOf(matrix) {
  const columns = matrix.length ? matrix[0].map((_, u) => matrix.map((row) => row[u])) : [];
  return columns
    .map((column) => column.filter((points) => points !== null))
    .filter((values) => values.length > 1)
    .map((values) => ({ size: values.length, total: sum(values), squares: sum(values.map((v) => v * v)) }));
}

/** @param {Unit[]} units */
export function alpha(units) {
  const count = sum(units.map((unit) => unit.size));
  const total = sum(units.map((unit) => unit.total));
  const expected = count * sum(units.map((unit) => unit.squares)) - total * total;
  if (expected === 0) return null;
  const observed = sum(units.map((unit) => (unit.size * unit.squares - unit.total ** 2) / (unit.size - 1)));
  return 1 - (observed * (count - 1)) / expected;
}

/** @param {Unit[]} units */
function resamples(units) {
  const draw = randomNumbers(SEED);
  const pick = () => units[Math.floor((draw() / 2 ** 32) * units.length)];
  return Array.from({ length: RESAMPLES }, () => units.map(pick));
}

/** @param {number[]} draws */
function interval(draws) {
  const last = draws.length - 1;
  return [draws[Math.floor((last * 25) / 1000)], draws[Math.ceil((last * 975) / 1000)]];
}

/** @param {number} value */
function wordFor(value) {
  if (value >= AGREED_WELL) return "much";
  return value >= AGREED_SOMEWHAT ? "some" : "little";
}

// Repeatable 32-bit numbers (mulberry32); not for secrets.
/** @param {number} seed */
export function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
