// The terms of one contest, taken from a region's pack; the same as judging/terms.py.

const CONTEST_LEVEL = "province";
const NOT_APPLICABLE = "not-applicable";

export function termsOf(pack) {
  const entries = pack.entries
    .filter((entry) => entry.level === CONTEST_LEVEL)
    .map((entry) => ({
      code: entry.code,
      name: entryName(entry),
      items: entry.items.filter((item) => item.state !== NOT_APPLICABLE).map((item) => item.id),
    }));
  const scoring = pack.scoring ?? { step: 100, method: "trimmed", ties: [], discuss: 30 };
  const { year, region, rubric, build, items } = pack;
  return { year, region, rubric, build, items, entries, scored: pack.scoring !== null, ...scoring };
}

export const entryName = (entry) => `ตำบล${entry.name} อำเภอ${entry.district} จังหวัด${entry.province}`;

// Map item → full points in cents, of the items that count for this entry.
export function pointsOf(terms, entry) {
  const counted = terms.items.filter((item) => item.full !== null && entry.items.includes(item.id));
  return new Map(counted.map((item) => [item.id, item.full]));
}
