// The codewords of a QR code (ISO/IEC 18004, clause 7): the data in bytes, each block with its error correction.

const ECC_PER_BLOCK = [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28];
const BLOCKS = [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8];

// Modules that carry data: all but finders, timing, alignment, format and version (ISO 18004, table 1).
/** @param {number} version */
function rawModules(version) {
  const count = Math.floor(version / 7) + 2;
  const aligned = version > 1 ? (25 * count - 10) * count - 55 : 0;
  return (16 * version + 128) * version + 64 - aligned - (version > 6 ? 36 : 0);
}

/** @param {number} version */
const dataBytes = (version) =>
  Math.floor(rawModules(version) / 8) - ECC_PER_BLOCK[version - 1] * BLOCKS[version - 1];

/** The smallest version that has room for this many bytes. @param {number} length */
export function versionFor(length) {
  const version = BLOCKS.findIndex((_, n) => length + (n < 9 ? 2 : 3) <= dataBytes(n + 1)) + 1;
  if (!version) throw new RangeError("too long for one QR code");
  return version;
}

/** All codewords in the order in which they are placed. @param {Uint8Array} bytes @param {number} version */
export const codewords = (bytes, version) => interleave(packed(bytes, version), version);

/** @param {Uint8Array} bytes @param {number} version */
function packed(bytes, version) {
  const bits = [0, 1, 0, 0, ...toBits(bytes.length, version < 10 ? 8 : 16)];
  for (const byte of bytes) bits.push(...toBits(byte, 8));
  const room = dataBytes(version) * 8;
  bits.push(...new Array(Math.min(4, room - bits.length)).fill(0));
  while (bits.length % 8) bits.push(0);
  /** @type {number[]} */
  const words = [];
  for (let n = 0; n < bits.length; n += 8) words.push(parseInt(bits.slice(n, n + 8).join(""), 2));
  for (let pad = 0xec; words.length < room / 8; pad ^= 0xec ^ 0x11) words.push(pad);
  return words;
}

/** @param {number} value @param {number} length */
const toBits = (value, length) => Array.from({ length }, (_, n) => (value >> (length - 1 - n)) & 1);

// Blocks of data and their error correction, taken in turn.
/** @param {number[]} words @param {number} version */
function interleave(words, version) {
  const blocks = BLOCKS[version - 1];
  const short = Math.floor(words.length / blocks);
  const longer = words.length % blocks;
  const generator = generatorOf(ECC_PER_BLOCK[version - 1]);
  let start = 0;
  const parts = Array.from({ length: blocks }, (_, n) => {
    const data = words.slice(start, (start += short + (n >= blocks - longer ? 1 : 0)));
    return { data, ecc: remainder(data, generator) };
  });
  /** @type {(key: "data" | "ecc") => number[]} */
  const turns = (key) =>
    Array.from({ length: short + 1 + generator.length }, (_, n) => parts.map((part) => part[key][n])).flat();
  return [...turns("data"), ...turns("ecc")].filter((word) => word !== undefined);
}

/** @param {number} a @param {number} b */
function multiply(a, b) {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >> 7) * 0x11d);
    product ^= ((b >> bit) & 1) * a;
  }
  return product;
}

/** @param {number} degree @returns {number[]} */
function generatorOf(degree) {
  const result = [...new Array(degree - 1).fill(0), 1];
  let root = 1;
  for (let n = 0; n < degree; n += 1) {
    for (let k = 0; k < degree; k += 1) result[k] = multiply(result[k], root) ^ (result[k + 1] ?? 0);
    root = multiply(root, 2);
  }
  return result;
}

/** @param {number[]} data @param {number[]} generator */
function remainder(data, generator) {
  const result = generator.map(() => 0);
  for (const byte of data) {
    const factor = byte ^ (result.shift() ?? 0);
    result.push(0);
    generator.forEach((coefficient, n) => {
      result[n] ^= multiply(coefficient, factor);
    });
  }
  return result;
}
