// The question and the filters as they are in the address of the page of results.

/** @import { Chosen, Filter } from "./facets.js" */
/** @type {Filter[]} */
export const NAMES = ["province", "district", "year", "level", "kind", "topic"]; // the filters, in order

/** @param {string} search the part of an address from "?" on @returns {{ question: string, chosen: Chosen }} */
export function readAddress(search) {
  const address = new URLSearchParams(search);
  const chosen = Object.fromEntries(NAMES.map((name) => [name, address.getAll(name)]));
  return { question: address.get("q") ?? "", chosen };
}

/** @param {string} question @param {Chosen} chosen @returns {string} empty, or what begins with "?" */
export function addressOf(question, chosen) {
  const address = new URLSearchParams();
  if (question.trim()) address.set("q", question.trim());
  for (const name of NAMES) for (const value of chosen[name] ?? []) address.append(name, value);
  return `${address}` && `?${address}`;
}
