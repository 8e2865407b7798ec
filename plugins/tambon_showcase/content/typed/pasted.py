"""What Word, web pages and chats leave in a text: signs no font shows, odd spaces, Word's own HTML."""

from __future__ import annotations

import re

from tambon_showcase.content.invisible import LINE_BREAK
from tambon_showcase.content.typed.draft import LIST_MARK, Draft, DraftLine
from tambon_showcase.finding import note, warning

SPACES = note(
    "T438",
    "ช่องว่าง จุดคั่นบรรทัด หรือการขึ้นบรรทัดพิเศษจาก Word เฟซบุ๊ก หรือเว็บ ระบบเปลี่ยนเป็นแบบธรรมดา (บรรทัด {lines}): “{value}”",
    "ไม่ต้องแก้",
)
WORD_HTML = note(
    "T439",
    "โค้ด HTML ที่ติดมาจาก Word ระบบตัดออก เหลือแต่ข้อความ (บรรทัด {lines}): “{value}”",
    "ตรวจหน้าเว็บว่าข้อความครบ ครั้งต่อไปวางแบบ “ข้อความเท่านั้น”",
)
WORD_SIGN = warning(
    "T440",
    "สัญลักษณ์จากแบบอักษรของ Word ที่เครื่องอื่นแสดงเป็นช่องว่างหรือกรอบ ระบบแทนด้วยสัญลักษณ์ที่ใกล้ที่สุด (บรรทัด {lines}): “{value}”",
    "ตรวจบรรทัดนี้ แล้วพิมพ์สัญลักษณ์ใหม่ เช่น ✓ หรือ →",
)

FOOTNOTE = note(
    "T473",
    "เชิงอรรถพิมพ์ไม่ตรงรูปแบบ ระบบอ่านเป็นเชิงอรรถให้แล้ว (บรรทัด {lines}): “{value}”",
    "ไม่ต้องแก้ ครั้งต่อไปพิมพ์ : ติดกับ ] เช่น [^1]: ข้อความ",
)

_ODD_SPACES = re.compile("[\xa0\u115f\u1160\u1680\u2000-\u200a\u202f\u205f\u2800\u3000\u3164\uffa0]")
"""Spaces, and signs that fonts show as one: posts have Braille's and Hangul's blanks in lines that are to stay empty."""
_SPACER = re.compile(r"^[ \t]*\.[ \t]*$", re.MULTILINE)
_ONE_LINE = re.compile(r"^ {0,3}#|[|\t]")
_FOOTNOTE = re.compile(r"^( {0,3})\[[ \t]*\^[ \t]*([^\[\]\s^]+)[ \t]*\][ \t]*[:：]", re.MULTILINE)
"""A footnote's text with a blank or a wide sign where its colon must stick: it would be a second mark without a text."""
_SIGNS = {
    "\uf0b7": "•", "\uf0a7": "▪", "\uf0a8": "☐", "\uf06f": "☐", "\uf071": "☐", "\uf0fc": "✓", "\uf0fe": "☑", "\uf052": "☑",
    "\uf0fb": "✗", "\uf0fd": "☒", "\uf0d8": "➢", "\uf0e0": "→", "\uf0e8": "➔", "\uf0df": "←", "\uf076": "❖", "\uf06c": "●",
    "\uf06e": "■", "\uf04a": "☺", "\uf028": "☎", "\uf02a": "✉", "\uf0b1": "±", "\uf0b0": "°", "\uf0b4": "×", "\uf0a3": "≤", "\uf0b3": "≥",
}  # fmt: skip
"""Signs of the fonts Symbol and Wingdings as Word stores them (U+F000 and the font's own number)."""
_PRIVATE = re.compile("[\ue000-\uf6ff\uf71b-\uf8ff]")

_COMMENT = re.compile(
    r"<!(?:--)?\[if\b(?:(?!<!(?:--)?\[if\b).)*?<!\[endif\](?:--)?>|<!(?:--)?\[(?:if[^\]]*|endif)\](?:--)?>",
    re.DOTALL | re.IGNORECASE,
)
_WORDS_OWN = re.compile(r"<(style|xml)\b[^<>]*>(?:(?!<\1\b).)*?</\1>", re.DOTALL | re.IGNORECASE)
_WORDS_MARKS = re.compile(r"mso-|MsoNormal|<w:|<o:|@page", re.IGNORECASE)
_OFFICE_TAG = re.compile(r"</?[owvm]:[a-zA-Z]+\b[^<>]*>|<\?xml:namespace[^<>]*>")
_DRESS = re.compile(
    r"\s(?:class=[\"']?Mso\w*[\"']?|lang=[\"']?[\w-]+[\"']?|style=(?:\"[^\"<>]*\"|'[^'<>]*')|align=[\"']?(?:left|center|right|justify)[\"']?|dir=[\"']?ltr[\"']?"
    r"|(?:width|height|border|cellspacing|cellpadding|valign|bgcolor|size|color|face)=(?:\"[^\"<>]*\"|'[^'<>]*'|[^\s\"'<>]+)|nowrap)",
    re.IGNORECASE,
)
_DRESSED = re.compile(
    r"<(?:p|span|b|i|u|h[1-6]|ul|ol|li|div|table|tr|td|th|a|em|strong|br)\b[^<>]*>", re.IGNORECASE
)
_WORD = re.compile(r"Mso[A-Z]|mso-|<o:p|schemas-microsoft-com|\[if\s+(?:gte|lt|!|support)", re.IGNORECASE)
_BULLET = re.compile(r"<p>(?:</?span>|\s)*[·•o§Øü](?:&nbsp;|[ \xa0])+((?:(?!</?p\b).)*)</p>", re.DOTALL)
_NUMBER = re.compile(
    r"<p>(?:</?span>|\s)*((?:\d{1,2}|[๐-๙]{1,2}|[ก-ฮ])[.)])(?:&nbsp;|\xa0)(?:&nbsp;|[ \xa0])*((?:(?!</?p\b).)*)</p>",
    re.DOTALL,
)
"""How Word writes the items of a list into a page: as paragraphs that begin with the sign and spaces that are kept."""
_BARE = re.compile(r"</?(?:span|font)>", re.IGNORECASE)
_CLOSED_BREAK = re.compile(r"</br\s*>", re.IGNORECASE)


def mend_spaces(draft: Draft) -> None:
    """Let every space and line break be a plain one, as the renderer's marks need it."""
    if LINE_BREAK in draft.text:
        draft.lines = [part for line in draft.lines for part in _at_breaks(draft, line)]
    draft.change(SPACES, lambda text: _ODD_SPACES.sub(" ", text), _ODD_SPACES)


def _at_breaks(draft: Draft, line: DraftLine) -> list[DraftLine]:
    """The lines that one is; what can only be one line, a heading or the row of a table, stays one."""
    if LINE_BREAK not in line.text:
        return [line]
    draft.say(SPACES, line)
    parts = [part.strip() for part in line.text.split(LINE_BREAK) if part.strip()]
    if _ONE_LINE.search(line.text):
        return [line._replace(text=" ".join(parts))]
    item = LIST_MARK.match(line.text)
    indents = (item[0][: -len(item[0].lstrip())], " " * item.end()) if item else ("", "")
    ends = ("  ",) * (len(parts) - 1) + ("",)
    return [line._replace(text=f"{indents[at > 0]}{part}{ends[at]}") for at, part in enumerate(parts)]


def mend_spacers(draft: Draft) -> None:
    """An empty line for each line of only a dot: Facebook and LINE keep no empty lines, so people type one."""
    draft.change(SPACES, lambda _: "", _SPACER)


def mend_signs(draft: Draft) -> None:
    """Show signs of Word's fonts by their nearest in Unicode; what is not known becomes □. Footnotes keep their colon."""
    draft.change(FOOTNOTE, lambda text: _FOOTNOTE.sub(r"\1[^\2]:", text), _FOOTNOTE)
    draft.change(WORD_SIGN, lambda text: _PRIVATE.sub(lambda sign: _SIGNS.get(sign[0], "□"), text), _PRIVATE)


def mend_word_html(draft: Draft) -> None:
    """Take the dress off HTML that Word wrote; its words and tables stay."""
    text = draft.text
    if "<" not in text or not (_WORD.search(text) or _CLOSED_BREAK.search(text)):
        return
    mended = _CLOSED_BREAK.sub("<br>", text)
    if _WORD.search(text):
        mended = _OFFICE_TAG.sub(_gone, _WORDS_OWN.sub(_without_dress, _COMMENT.sub(_gone, mended)))
        mended = _DRESSED.sub(lambda tag: _DRESS.sub("", tag[0]), mended)
        mended = _BARE.sub("", mended)
        mended = _NUMBER.sub(r"\1 \2", _BULLET.sub(_as_item, mended))
    for index, text in enumerate(mended.split("\n")):
        line = draft.lines[index]
        if text != line.text:
            draft.say(WORD_HTML, line)
            draft.lines[index] = DraftLine(line.number, text)


def _as_item(match: re.Match[str]) -> str:
    words = match[1].replace("\n", "\n  ")
    return f"- {words}"


def _gone(match: re.Match[str]) -> str:
    return "\n" * match[0].count("\n")


def _without_dress(match: re.Match[str]) -> str:
    return _gone(match) if _WORDS_MARKS.search(match[0]) else match[0]
