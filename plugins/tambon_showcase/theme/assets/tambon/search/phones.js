// A telephone number in the question in the spelling of text/phones.py, whichever marks it was typed with.
const PHONE = /(^|[^0-9])(?:\+?66[ ().-]*0?|0)((?:[ ().-]*[0-9]){8,9})(?![0-9])/g;

/**
 * The question with each telephone number as digits alone, +66 as 0.
 * @param {string} question
 */
export const wholePhones = (question) =>
  question.replace(PHONE, (_all, before, digits) => `${before}0${digits.replace(/[^0-9]/g, "")}`);
