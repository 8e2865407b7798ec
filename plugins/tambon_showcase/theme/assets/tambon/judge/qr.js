// QR codes (ISO/IEC 18004), byte mode, error correction L, versions 1 to 20: enough to hand a sheet over by camera.

import { codewords, versionFor } from "./qr_codewords.js";

/** @typedef {{ dark: boolean, fixed: boolean }} Module a square of the code; one that is not fixed carries data */
/** @typedef {Module[][]} Grid */
/** @typedef {(y: number, x: number, dark: boolean) => void} Set */
/** @type {((y: number, x: number) => number)[]} */
const MASKS = [
  (y, x) => (y + x) % 2,
  (y) => y % 2,
  (_, x) => x % 3,
  (y, x) => (y + x) % 3,
  (y, x) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2,
  (y, x) => ((y * x) % 2) + ((y * x) % 3),
  (y, x) => (((y * x) % 2) + ((y * x) % 3)) % 2,
  (y, x) => (((y + x) % 2) + ((y * x) % 3)) % 2,
];

/** @param {number} version */
const size = (version) => 17 + 4 * version;

// Rows of true (dark) and false, without the quiet zone; mask 0 to 7.
/** @param {string} text */
export function qrRows(text, mask = 0) {
  const bytes = new TextEncoder().encode(text);
  const version = versionFor(bytes.length);
  const grid = blank(version);
  place(grid, codewords(bytes, version), mask);
  drawFormat(grid, mask);
  return grid.map((row) => row.map((cell) => cell.dark));
}

// A grid with every fixed pattern; a cell without `fixed` carries data.
/** @param {number} version */
function blank(version) {
  const side = size(version);
  const grid = Array.from({ length: side }, () =>
    Array.from({ length: side }, () => ({ dark: false, fixed: false })),
  );
  /** @type {Set} */
  const set = (y, x, dark) => {
    if (grid[y]?.[x]) grid[y][x] = { dark, fixed: true };
  };
  for (let n = 0; n < side; n += 1) [set(6, n, n % 2 === 0), set(n, 6, n % 2 === 0)];
  for (const [top, left] of [
    [3, 3],
    [3, side - 4],
    [side - 4, 3],
  ])
    square(set, top, left, 4, [2, 4]);
  const places = alignmentPlaces(version);
  for (const y of places) {
    for (const x of places) if (!grid[y][x].fixed || (y === 6) !== (x === 6)) alignment(set, y, x, side);
  }
  drawFormat(grid, 0);
  if (version > 6) drawVersion(set, version, side);
  return grid;
}

// Rings round a centre, dark except those at the given distances.
/** @param {Set} set @param {number} top @param {number} left @param {number} reach @param {number[]} light */
function square(set, top, left, reach, light) {
  for (let y = -reach; y <= reach; y += 1) {
    for (let x = -reach; x <= reach; x += 1)
      set(top + y, left + x, !light.includes(Math.max(Math.abs(y), Math.abs(x))));
  }
}

/** @param {Set} set @param {number} y @param {number} x @param {number} side */
function alignment(set, y, x, side) {
  const isFinder = (y < 9 && x < 9) || (y < 9 && x > side - 10) || (y > side - 10 && x < 9);
  if (!isFinder) square(set, y, x, 2, [1]);
}

/** @param {number} version */
function alignmentPlaces(version) {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.ceil((4 * version + 4) / (2 * count - 2)) * 2;
  const later = Array.from({ length: count - 1 }, (_, n) => size(version) - 7 - n * step);
  return [6, ...later.reverse()];
}

/** @param {Set} set @param {number} version @param {number} side */
function drawVersion(set, version, side) {
  let rest = version;
  for (let n = 0; n < 12; n += 1) rest = (rest << 1) ^ ((rest >> 11) * 0x1f25);
  const bits = (version << 12) | rest;
  for (let n = 0; n < 18; n += 1) {
    const [far, near] = [side - 11 + (n % 3), Math.floor(n / 3)];
    const dark = ((bits >> n) & 1) === 1;
    set(far, near, dark);
    set(near, far, dark);
  }
}

// Error correction L is 01; BCH code and mask of ISO 18004, annex C.
/** @param {Grid} grid @param {number} mask */
function drawFormat(grid, mask) {
  const side = grid.length;
  const data = (1 << 3) | mask;
  let rest = data;
  for (let n = 0; n < 10; n += 1) rest = (rest << 1) ^ ((rest >> 9) * 0x537);
  const bits = ((data << 10) | rest) ^ 0x5412;
  const first = [
    ...Array.from({ length: 6 }, (_, n) => [n, 8]),
    [7, 8],
    [8, 8],
    [8, 7],
    ...Array.from({ length: 6 }, (_, n) => [8, 5 - n]),
  ];
  const second = [
    ...Array.from({ length: 8 }, (_, n) => [8, side - 1 - n]),
    ...Array.from({ length: 7 }, (_, n) => [side - 7 + n, 8]),
  ];
  for (const places of [first, second]) {
    places.forEach(([y, x], n) => {
      grid[y][x] = { dark: ((bits >> n) & 1) === 1, fixed: true };
    });
  }
  grid[side - 8][8] = { dark: true, fixed: true };
}

// Zigzag in pairs of columns from the right, past the timing column.
/** @param {Grid} grid @param {number[]} words @param {number} mask */
function place(grid, words, mask) {
  const side = grid.length;
  let n = 0;
  for (let right = side - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < side; step += 1) {
      for (const x of [right, right - 1]) {
        const y = ((right + 1) & 2) === 0 ? side - 1 - step : step;
        const cell = grid[y][x];
        if (cell.fixed) continue;
        const bit = n < words.length * 8 ? (words[n >> 3] >> (7 - (n & 7))) & 1 : 0;
        cell.dark = (bit === 1) !== (MASKS[mask](y, x) === 0);
        n += 1;
      }
    }
  }
}
