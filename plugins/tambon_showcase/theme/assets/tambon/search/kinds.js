// Written by the build from model/sections.py; this copy, for checks and tests, by `python scripts/bless.py`.
/** @type {Record<string, string>} */
export const KINDS = {
  index: "ภาพรวมตำบล",
  history: "ประวัติความเป็นมา",
  population: "ประชากร",
  leaders: "ผู้นำ",
  products: "ผลิตภัณฑ์",
  tourism: "แหล่งท่องเที่ยว",
  map: "แผนที่",
  culture: "วัฒนธรรม",
  more: "เรื่องอื่น ๆ",
  management: "การบริหารจัดการ",
  analysis: "การวิเคราะห์ข้อมูล",
  projects: "โครงการ",
  publicity: "การประชาสัมพันธ์",
  appendix: "ภาคผนวก",
};
