// The words that say what kind of place a name is of, written out: ต. is ตำบล, tambon is too.

/** @type {Record<string, number>} */
export const LEVELS = { ตำบล: 3, แขวง: 3, อำเภอ: 2, เขต: 2, จังหวัด: 1 };
/** @type {Record<string, string>} */
const SHORT = { ต: "ตำบล", อ: "อำเภอ", จ: "จังหวัด" };
/** @type {Record<string, string>} */
const ENGLISH = {
  tambon: "ตำบล",
  subdistrict: "ตำบล",
  amphoe: "อำเภอ",
  district: "อำเภอ",
  changwat: "จังหวัด",
  province: "จังหวัด",
};

/** @param {string} text */
export function spellOut(text) {
  text = text.replace(/(^|[^ก-ฮ.])([ตอจ])\.? ?(?=[ก-ฮเ-ไ])(?=[^.]{2})/g, (all, before, short) =>
    all.includes(".") ? `${before} ${SHORT[short]}` : all,
  );
  text = text.replace(
    /([ก-๎])([ตอจ])\. ?(?=[ก-ฮเ-ไ][^.])/g,
    (all, before, short) => `${before} ${SHORT[short]}`,
  );
  text = text.replace(
    /^(tambon|amphoe|changwat) |[ ,](tambon|amphoe|changwat) /g,
    (all, a, b) => ` ${ENGLISH[a ?? b]}`,
  );
  return text.replace(/ (subdistrict|district|province)(?= |,|$)/g, "");
}
