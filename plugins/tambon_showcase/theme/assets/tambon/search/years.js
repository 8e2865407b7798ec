// The same year in the other era.

/** A year of the Buddhist era as one of the common era or the reverse; 0 for a number that is no year. @param {number} year */
export function otherYear(year) {
  if (year >= 2400 && year <= 2700) return year - 543;
  return year >= 1857 && year <= 2157 ? year + 543 : 0;
}
