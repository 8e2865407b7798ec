// What a set of up to 30 keys is worth, looked up in two tables.
const HALF = 15,
  LOW = (1 << HALF) - 1;

export class Sums {
  /** @param {number[]} weights */
  constructor(weights) {
    this.low = this.#table(weights.slice(0, HALF));
    this.high = this.#table(weights.slice(HALF));
  }

  /** @param {number[]} weights */
  #table(weights) {
    const table = new Float32Array(1 << weights.length);
    for (let set = 1; set < table.length; set++) {
      const first = 31 - Math.clz32(set);
      table[set] = table[set ^ (1 << first)] + weights[first];
    }
    return table;
  }

  /** @param {number} set */
  of(set) {
    return this.low[set & LOW] + this.high[set >>> HALF];
  }
}
