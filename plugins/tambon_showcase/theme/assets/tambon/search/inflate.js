// Unpacks zlib and gzip (RFC 1950 to 1952) where the browser has no DecompressionStream: Safari up to 16.3.
/** @typedef {{ counts: Uint16Array, symbols: number[] }} Code a canonical Huffman code */

const LARGEST = 64_000_000;
const BASES = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
].concat(163, 195, 227, 258);
const DISTANCES = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537,
].concat(2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577);
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** @param {number[]} lengths @returns {Code} */
function codeOf(lengths) {
  const counts = new Uint16Array(16);
  for (const length of lengths) counts[length] += 1;
  counts[0] = 0;
  const symbols = lengths
    .map((length, symbol) => ({ length, symbol }))
    .filter(({ length }) => length)
    .sort((a, b) => a.length - b.length || a.symbol - b.symbol)
    .map(({ symbol }) => symbol);
  return { counts, symbols };
}

class Bits {
  /** @param {Uint8Array} bytes @param {number} at */
  constructor(bytes, at) {
    this.bytes = bytes;
    this.at = at;
    this.held = 0;
    this.count = 0;
  }

  /** @param {number} wanted at most 16 */
  read(wanted) {
    while (this.count < wanted) {
      if (this.at >= this.bytes.length) throw new RangeError("cut off");
      this.held |= this.bytes[this.at++] << this.count;
      this.count += 8;
    }
    const value = this.held & ((1 << wanted) - 1);
    this.held >>>= wanted;
    this.count -= wanted;
    return value;
  }

  /** @param {Code} code */
  symbol({ counts, symbols }) {
    let value = 0,
      first = 0,
      index = 0;
    for (let length = 1; length < 16; length++) {
      value |= this.read(1);
      const count = counts[length];
      if (value - count < first) return symbols[index + value - first];
      index += count;
      first = (first + count) << 1;
      value <<= 1;
    }
    throw new RangeError("no such code");
  }
}

class Output {
  bytes = new Uint8Array(1 << 16);
  size = 0;

  /** @param {number} largest */
  constructor(largest) {
    this.largest = largest;
  }

  /** @param {number} more */
  #room(more) {
    if (this.size + more > this.largest) throw new RangeError("too large");
    if (this.size + more <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.size + more));
    larger.set(this.bytes);
    this.bytes = larger;
  }

  /** @param {number} byte */
  put(byte) {
    this.#room(1);
    this.bytes[this.size++] = byte;
  }

  /** @param {Uint8Array} part */
  add(part) {
    this.#room(part.length);
    this.bytes.set(part, this.size);
    this.size += part.length;
  }

  /** @param {number} length @param {number} distance */
  repeat(length, distance) {
    if (distance > this.size) throw new RangeError("before the beginning");
    this.#room(length);
    for (const end = this.size + length; this.size < end; this.size++)
      this.bytes[this.size] = this.bytes[this.size - distance];
  }
}

/** @param {Bits} bits @param {Output} out */
function stored(bits, out) {
  bits.held = bits.count = 0;
  const [low, high] = bits.bytes.subarray(bits.at, bits.at + 2);
  const start = bits.at + 4;
  bits.at = start + (low | (high << 8));
  if (!(bits.at <= bits.bytes.length)) throw new RangeError("cut off");
  out.add(bits.bytes.subarray(start, bits.at));
}

const fixed = () => [
  codeOf(Array.from({ length: 288 }, (_, n) => (n < 144 ? 8 : n < 256 ? 9 : n < 280 ? 7 : 8))),
  codeOf(new Array(30).fill(5)),
];

/** @param {Bits} bits */
function dynamic(bits) {
  const [literals, distances, codes] = [bits.read(5) + 257, bits.read(5) + 1, bits.read(4) + 4];
  /** @type {number[]} */
  const lengths = new Array(19).fill(0);
  for (const place of ORDER.slice(0, codes)) lengths[place] = bits.read(3);
  const code = codeOf(lengths);
  /** @type {number[]} */
  const all = [];
  while (all.length < literals + distances) {
    const symbol = bits.symbol(code);
    if (symbol < 16) all.push(symbol);
    else {
      const again = symbol === 16 ? 3 + bits.read(2) : symbol === 17 ? 3 + bits.read(3) : 11 + bits.read(7);
      const length = symbol === 16 ? (all[all.length - 1] ?? 0) : 0;
      for (let i = 0; i < again; i++) all.push(length);
    }
  }
  return [codeOf(all.slice(0, literals)), codeOf(all.slice(literals, literals + distances))];
}

/** @param {Bits} bits @param {Output} out @param {Code[]} codes */
function compressed(bits, out, [literals, distances]) {
  for (let symbol = bits.symbol(literals); symbol !== 256; symbol = bits.symbol(literals)) {
    if (symbol < 256) out.put(symbol);
    else {
      const n = symbol - 257;
      const more = n < 8 || n === 28 ? 0 : (n >> 2) - 1;
      const length = BASES[n] + bits.read(more);
      const d = bits.symbol(distances);
      out.repeat(length, DISTANCES[d] + bits.read(d < 4 ? 0 : (d >> 1) - 1));
    }
  }
}

/** Where the packed data of a zlib or gzip file begins. @param {Uint8Array} bytes */
function beginning(bytes) {
  if (bytes[0] !== 31) {
    if ((bytes[0] & 15) !== 8 || ((bytes[0] << 8) | bytes[1]) % 31) throw new RangeError("no zlib");
    return 2;
  }
  if (bytes[1] !== 139 || bytes[2] !== 8 || bytes[3]) throw new RangeError("no plain gzip");
  return 10;
}

/** Whether nothing is wrong with what was unpacked: zlib's sum at its end (Adler-32). @param {Bits} bits @param {Output} out */
function isWhole(bits, out) {
  if (bits.bytes[0] === 31) return bits.bytes.length === bits.at + 8;
  let a = 1,
    b = 0;
  for (const byte of out.bytes.subarray(0, out.size)) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  const sum = bits.bytes.subarray(bits.at);
  return sum.length === 4 && [b >> 8, b & 255, a >> 8, a & 255].every((byte, i) => byte === sum[i]);
}

/** What a zlib or gzip file holds, up to `largest` bytes. @param {Uint8Array} bytes */
export function inflate(bytes, largest = LARGEST) {
  const bits = new Bits(bytes, beginning(bytes));
  const out = new Output(largest);
  for (let isLast = 0; !isLast;) {
    isLast = bits.read(1);
    const kind = bits.read(2);
    if (kind === 3) throw new RangeError("no such block");
    if (kind === 0) stored(bits, out);
    else compressed(bits, out, kind === 1 ? fixed() : dynamic(bits));
  }
  if (!isWhole(bits, out)) throw new RangeError("damaged");
  return out.bytes.slice(0, out.size);
}
