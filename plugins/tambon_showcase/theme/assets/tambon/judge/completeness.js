// What is still open in a result; the same as judging/completeness.py.

import { find } from "./finding.js";
import { ENOUGH_TO_TRIM } from "./stats.js";

/** @import { Finding } from "./finding.js" */
/** @import { Gap } from "./gaps.js" */
/** @import { Standing } from "./merge.js" */
/** @import { Pack } from "./terms.js" */

/**
 * Every reason why the result is not final, and what the minutes must say of who did not score.
 * @param {Gap[]} gaps @param {Standing[]} standings @param {number} judges @param {string} method @param {Pack} pack
 * @returns {Finding[]}
 */
export function stillOpen(gaps, standings, judges, method, pack) {
  if (!judges) return [find(pack, "T759", "")];
  const middle = method === "trimmed" ? middleOnly(standings, pack) : [];
  return [...gaps.map((gap) => ofGap(gap, pack)), ...ties(standings, pack), ...middle];
}

// A slip in the order of a vote: the entry that was meant would come after the others.
/** @param {string[]} votes @param {string[]} codes @param {Pack} pack @returns {Finding[]} */
export const unknownVotes = (votes, codes, pack) =>
  votes.filter((vote) => !codes.includes(vote)).map((vote) => find(pack, "T800", "", vote));

/** @param {Gap} gap @param {Pack} pack */
function ofGap({ code, judge, why, items, reason }, pack) {
  if (why === "recused")
    return find(pack, "T763", "", code, {
      judge,
      reason: reason === "register" ? pack.texts.register : reason,
    });
  if (why === "absent") return find(pack, "T761", "", code, { judge });
  return find(pack, why === "filled" ? "T768" : "T760", "", code, { judge, items: items.join(" ") });
}

/** @param {Standing[]} standings @param {Pack} pack */
function ties(standings, pack) {
  const open = standings.filter(({ tie }) => tie === "open");
  return [...new Set(open.map(({ rank }) => rank))].map((rank) => {
    const codes = open.filter((row) => row.rank === rank).map(({ code }) => code);
    return find(pack, "T762", "", String(rank), { codes: codes.join(" ") });
  });
}

/** @param {Standing[]} standings @param {Pack} pack */
function middleOnly(standings, pack) {
  /** @type {(row: Standing) => number} */
  const count = ({ totals }) => totals.filter((total) => total !== null).length;
  const few = standings.filter((row) => count(row) > 2 && count(row) < ENOUGH_TO_TRIM);
  const codes = few.map(({ code }) => code).sort();
  return codes.length ? [find(pack, "T764", "", String(ENOUGH_TO_TRIM), { codes: codes.join(" ") })] : [];
}
