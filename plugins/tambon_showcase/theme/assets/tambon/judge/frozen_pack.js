// The terms under which a judge was invited stay on the tablet: a word that the site changes later is offered, never forced.

import { readBase, writeBase } from "./store.js";

/** @import { Pack } from "./terms.js" */
/** @typedef {Pick<Pack, "year" | "region" | "rubric">} Agreed what an invitation or a sheet was made under */

/** @param {Agreed} agreed */
const key = ({ year, region, rubric }) => `judge-terms/${year}/${region}/${rubric}`;

// The pack to work with: that of the agreed rubric, from the site or kept here; otherwise what the site has.
/** @param {Agreed} agreed @param {Pack | null} published @returns {Promise<Pack | null>} */
export async function agreedPack(agreed, published) {
  if (published?.rubric === agreed.rubric) {
    await writeBase(key(agreed), published);
    return published;
  }
  return /** @type {Pack | null} */ (await readBase(key(agreed))) ?? published;
}

/**
 * What was judged, from the file that the secretary kept when the invitations were issued; words and shapes stay the site's.
 * Null where the file is another one.
 * @param {string} source @param {Pack} published @returns {Pack | null}
 */
export function keptPack(source, published) {
  try {
    const kept = JSON.parse(source);
    const { schema, year, region, rubric, build, groups, items, scoring, entries } = kept;
    const isSame = schema === published.schema && year === published.year && region === published.region;
    const isWhole = typeof rubric === "string" && [groups, items, entries].every(Array.isArray);
    return isSame && isWhole ? { ...published, rubric, build, groups, items, scoring, entries } : null;
  } catch {
    return null;
  }
}
