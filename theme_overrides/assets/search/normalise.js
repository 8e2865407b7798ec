// One spelling for every way to type the same Thai word: the same rules as search/normalise.py.
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const SPACE = /[\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
const ODD = new RegExp(
  "[\\u00ad\\u0e4d\\u1680\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u2064\\u3000\\ufeff]" +
    "|[\\t-\\r\\u00a0]|  |เเ|[่-๋][ัิ-ฺ็]|ำ[่-๋]|([ะ-ฺ็-๎])\\1",
);

export function normalise(text) {
  text = text.toLowerCase().replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0xe50));
  while (ODD.test(text) || text.normalize("NFC") !== text) text = step(text);
  return text;
}

function step(text) {
  text = text.normalize("NFC").replace(INVISIBLE, "").replace(SPACE, " ").replaceAll("เเ", "แ");
  text = text.replace(/([่-๋]*)\u0e4d([่-๋]*)า/g, "$1$2ำ").replaceAll("\u0e4d", "");
  text = text.replace(/ำ([่-๋]+)/g, "$1ำ");
  return text.replace(/([่-๋]+)([ัิ-ฺ็]+)/g, "$2$1").replace(/([ะ-ฺ็-๎])\1+/g, "$1");
}
