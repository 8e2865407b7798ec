// The parts of a ZIP file, such as an Office document is, each unpacked only where it is needed and only within bounds.

import { inflate } from "../search/inflate.js";

/** @typedef {{ method: number, packed: number, size: number, at: number }} PackedPart where a part is, and how it is packed */

const LARGEST = 30_000_000; // bytes of one part: no picture on a slide has more
const MOST = 5_000;
const [END, ENTRY, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50];
const END_BYTES = 22;
const [STORED, DEFLATED] = [0, 8];
// What a gzip file has around the packed data; its sum is not looked at.
const GZIP = [31, 139, 8, 0, 0, 0, 0, 0, 0, 0];
const GZIP_END = 8;

export class ZipParts {
  /** @type {Map<string, PackedPart>} */
  #places = new Map();

  /** Throws RangeError where this is no ZIP file. @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = this.#end();
    let at = this.view.getUint32(end + 16, true);
    for (let left = Math.min(MOST, this.view.getUint16(end + 10, true)); left > 0; left--)
      at = this.#read(at);
  }

  // Where the list of the parts ends: the last such mark, because a remark may follow.
  #end() {
    for (let at = this.bytes.length - END_BYTES; at >= 0; at--)
      if (this.view.getUint32(at, true) === END) return at;
    throw new RangeError("no ZIP");
  }

  /** @param {number} at */
  #read(at) {
    const { view, bytes } = this;
    if (view.getUint32(at, true) !== ENTRY) throw new RangeError("damaged");
    const [named, more, remark] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const [packed, size, local] = [20, 24, 42].map((place) => view.getUint32(at + place, true));
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + named));
    this.#places.set(name, { method: view.getUint16(at + 10, true), packed, size, at: local });
    return at + 46 + named + more + remark;
  }

  /** A part's bytes; null where there is none of this name. Throws RangeError where it is damaged or too large. @param {string} name */
  part(name) {
    const place = this.#places.get(name);
    if (!place) return null;
    const { view, bytes } = this;
    if (place.size > LARGEST || view.getUint32(place.at, true) !== LOCAL) throw new RangeError(name);
    const begin = place.at + 30 + view.getUint16(place.at + 26, true) + view.getUint16(place.at + 28, true);
    const data = bytes.subarray(begin, begin + place.packed);
    if (place.method === STORED) return data;
    if (place.method !== DEFLATED) throw new RangeError(name);
    const file = new Uint8Array(GZIP.length + data.length + GZIP_END);
    file.set(GZIP);
    file.set(data, GZIP.length);
    return inflate(file, LARGEST);
  }
}
