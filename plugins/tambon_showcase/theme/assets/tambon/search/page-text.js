// The text of one page as the index keeps it (search/documents.py).

/** @import { Compared } from "./text.js" */
/** @typedef {{ anchor: string, heading: string, photo: string, pieces: string[], text: string }} Section */
/**
 * @typedef {{ key: string, address: string, title: string, kind: string, province: string, district: string,
 *   year: number, level: string, topics: string[], names: string[], tambon: string, point: number[], sections: Section[],
 *   compared?: Compared }} Page
 */
/**
 * @typedef {[string, string, string, string, string, string, number, string, string[], string[], string, number[],
 *   string[][]]} PageRow
 */

/** @param {PageRow} row @returns {Page} */
export function readPage(row) {
  const [key, address, title, kind, province, district, year, level, topics, names, tambon, point, rows] =
    row;
  const sections = rows.map(([anchor, heading, photo, ...pieces]) => ({
    anchor,
    heading,
    photo,
    pieces,
    text: pieces.join(""),
  }));
  return {
    key,
    address,
    title,
    kind,
    province,
    district,
    year,
    level,
    topics,
    names,
    tambon,
    point,
    sections,
  };
}
