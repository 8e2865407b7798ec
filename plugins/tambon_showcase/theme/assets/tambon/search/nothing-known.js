// A question is what it says: how the search reads one where nothing is known of Thai.

/** @import { Knowledge } from "./knowledge.js" */
/** @typedef {Pick<Knowledge, "near" | "readings" | "plainer" | "retyped" | "broader">} Understanding what the search needs to know */

/** @type {Understanding} */
export const NOTHING_KNOWN = {
  near: (text) => ({ near: false, text }),
  readings: (text) => [{ text, provinces: [], kind: "" }],
  plainer: () => "",
  retyped: () => [],
  broader: () => [],
};
