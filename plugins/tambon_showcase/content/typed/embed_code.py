"""Codes that other sites offer for pasting, as what they show: a plain frame, or a link to the post.

Chats and editors change the code on its way: quotes become curly or `&quot;`, the end is left out, blank lines come in.
A frame without its end would swallow the rest of the text. Scripts of the sites are not needed and go; every other
script stays and is refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from urllib.parse import parse_qs, quote

from tambon_showcase.content.embeds import embed_of
from tambon_showcase.content.typed.draft import Draft
from tambon_showcase.content.urls import safe_url, service_url
from tambon_showcase.finding import Rule, note

FACEBOOK = note(
    "T442",
    "รหัสฝังวิดีโอของ Facebook ระบบแสดงเป็นวิดีโอที่กดเปิดได้ ไม่ใช้สคริปต์ของ Facebook (บรรทัด {lines}): “{value}”",
    "ไม่ต้องแก้",
)
POST = note(
    "T444",
    "รหัสฝังโพสต์ของเว็บอื่น ระบบแสดงเป็นลิงก์ไปยังโพสต์นั้น ไม่ใช้สคริปต์ของเว็บนั้น (บรรทัด {lines}): “{value}”",
    "ไม่ต้องแก้ ถ้าต้องการให้เห็นภาพในหน้านี้ ให้บันทึกภาพไว้ในโฟลเดอร์ photos",
)
MENDED = note(
    "T445",
    "รหัสฝังแบบเก่า เปลี่ยนไประหว่างคัดลอก หรือไม่มีส่วนปิด ระบบซ่อมให้แล้ว (บรรทัด {lines}): “{value}”",
    "ดูในหน้าเว็บว่าวิดีโอหรือแผนที่ตรงกับที่ตั้งใจ",
)

_SIGNS = re.compile(
    r"iframe|<object|<embed|fb-(?:video|post|page)|tiktok-embed|instagram-media|twitter-tweet", re.IGNORECASE
)
_SDK = re.compile(
    r"<script\b[^<>]*\bsrc=[\"'](?:https?:)?//(?:connect\.facebook\.net/[\w/]+\.js|www\.tiktok\.com/embed\.js|"
    r"www\.instagram\.com/embed\.js|platform\.(?:twitter|x)\.com/widgets\.js)[^\"'<>]*[\"'][^<>]*>\s*</script>|"
    r"<div id=[\"']fb-root[\"']>\s*</div>",
    re.IGNORECASE,
)


def _facebook_code(what: str) -> re.Pattern[str]:
    """Facebook's code for these things (a pattern); its group is their address."""
    return re.compile(
        rf"<div\b(?=[^<>]*\bclass=[\"']fb-(?:{what})[\"'])[^<>]*\bdata-href=[\"']([^\"'<>]+)[\"'][^<>]*>"
        r"(?:(?!</?div\b|<script\b).)*</div>",
        re.IGNORECASE | re.DOTALL,
    )


_VIDEO, _FACEBOOK_POST = _facebook_code("video"), _facebook_code("post|page")
_POST = re.compile(
    r"<blockquote\b(?=[^<>]*\bclass=[\"'](?:tiktok-embed|instagram-media|twitter-tweet)[\"' ])([^<>]*)>"
    r"((?:(?!</?blockquote\b|<script\b).)*)</blockquote>",
    re.IGNORECASE | re.DOTALL,
)
_ADDRESS = re.compile(
    r"https://(?:www\.tiktok\.com/@[^\s\"'<>]+/video/\d+|www\.instagram\.com/(?:p|reel)/[^\s\"'<>?]+|"
    r"(?:twitter|x)\.com/\w+/status/\d+)",
    re.IGNORECASE,
)
_NAMES = {"tiktok": "TikTok", "instagram": "Instagram", "twitter": "X", "x": "X", "facebook": "Facebook"}
_ESCAPED = re.compile(
    r"(?:&lt;|\\<)iframe\b((?:(?!&lt;|\\?<)[^\n]){1,2000}?)(?:&gt;|\\?>)\s*(?:&lt;|\\?<)/iframe\s*(?:&gt;|\\?>)",
    re.IGNORECASE,
)
_FRAME = re.compile(r"([ \t]*)<iframe\b([^<>]*?)\s*/?>(\s*</iframe\s*>)?", re.IGNORECASE)
_CURLY = str.maketrans("“”„″‘’′", '""""\'\'\'')
_PLAYER = re.compile(
    r"<object\b[^<>]*>(?:(?!</?object\b).){0,4000}?</object\s*>|<embed\b[^<>]*>(?:\s*</embed\s*>)?",
    re.IGNORECASE | re.DOTALL,
)
"""The code of players before there were frames; YouTube offered it until 2010, and many pages still hold it."""
_SOURCE = re.compile(r"\b(?:src|data|value)=[\"']?((?:https?:)?//[^\"'\s<>]+)", re.IGNORECASE)
_PLUGIN = re.compile(
    r"<iframe\b[^<>]*\bsrc=[\"']?https://(?:www|web|m)\.facebook\.com/plugins/(?:post|page)\.php\?([^\"'\s<>]+)[^<>]*>"
    r"(?:\s*</iframe\s*>)?",
    re.IGNORECASE,
)
"""Facebook's frames of posts and pages, which may not be framed here; a video's may."""
_INDENT = 4
"""Spaces that make a line code; a pasted frame is none."""


def mend_embed_code(draft: Draft) -> None:
    """Write pasted codes as frames and links, line for line; what is not exactly such a code stays."""
    if not draft.has(_SIGNS):
        return
    _mend(draft, MENDED, _ESCAPED, _unescaped)
    _mend(draft, MENDED, _FRAME, _whole_frame)
    _mend(draft, MENDED, _PLAYER, _player)
    _mend(draft, POST, _PLUGIN, lambda match: _link(match, parse_qs(unescape(match[1])).get("href", [""])[0]))
    has_post = any(code.search(draft.text) for code in (_VIDEO, _FACEBOOK_POST, _POST))
    _mend(draft, FACEBOOK, _VIDEO, _facebook_frame)
    _mend(draft, POST, _FACEBOOK_POST, lambda match: _link(match, match[1]))
    _mend(draft, POST, _POST, lambda match: _link(match, match[0]))
    if has_post:
        _mend(draft, None, _SDK, lambda _: "")


def _mend(
    draft: Draft, rule: Rule | None, code: re.Pattern[str], mend: Callable[[re.Match[str]], str]
) -> None:
    text = draft.text

    def mended(match: re.Match[str]) -> str:
        if text.count("```", 0, match.start()) % 2:
            return match[0]
        written = mend(match)
        return written + "\n" * (match[0].count("\n") - written.count("\n"))

    for index, line in enumerate(code.sub(mended, text).split("\n")):
        if line != draft.lines[index].text:
            if rule and draft.lines[index].text.strip():
                draft.say(rule, draft.lines[index])
            draft.lines[index] = draft.lines[index]._replace(text=line)


def _unescaped(match: re.Match[str]) -> str:
    return f"<iframe{unescape(match[1]).replace(chr(92), '')}></iframe>"


def _whole_frame(match: re.Match[str]) -> str:
    """The frame with plain quotes, on one line if it was parted by blank ones, and with its end."""
    indent, attributes, end = match.groups()
    plain = attributes.translate(_CURLY)
    plain = unescape(plain) if "&quot;" in plain else plain
    plain = (
        " ".join(plain.split())
        if "\n" in plain and not all(map(str.strip, plain.strip().split("\n")))
        else plain
    )
    is_code = len(indent.expandtabs(_INDENT)) >= _INDENT and _starts_line(match)
    if plain == attributes and end and not is_code:
        return match[0]
    closed = end if end else _end_of(match)
    return f"{'' if is_code else indent}<iframe {plain.strip()}>{closed}"


def _starts_line(match: re.Match[str]) -> bool:
    return match.start() == 0 or match.string[match.start() - 1] == "\n"


def _end_of(match: re.Match[str]) -> str:
    """The end of a frame that has none, before any other frame begins; words inside it stay as they are."""
    rest = match.string[match.end() :].lower()
    end, following = rest.find("</iframe"), rest.find("<iframe")
    return "" if end >= 0 and (following < 0 or end < following) else "</iframe>"


def _player(match: re.Match[str]) -> str:
    """A frame of the video that an old player showed; a player of anything else stays."""
    shown = filter(None, map(embed_of, map(unescape, _SOURCE.findall(match[0]))))
    found = next(shown, None)
    return f'<iframe src="{found.src}"></iframe>' if found else match[0]


def _facebook_frame(match: re.Match[str]) -> str:
    address = service_url("facebook", unescape(match[1]))
    if address is None:
        return match[0]
    return (
        f'<iframe src="https://www.facebook.com/plugins/video.php?href={quote(address, safe="")}"></iframe>'
    )


def _link(match: re.Match[str], where: str) -> str:
    """A link to the post, whose address is in `where`; a code of another shape stays."""
    found = _ADDRESS.search(unescape(where))
    address = safe_url(found[0]) if found else service_url("facebook", unescape(where))
    if address is None:
        return match[0]
    name = next((name for word, name in _NAMES.items() if f"{word}.com/" in address), "")
    return f"[ดูโพสต์บน {name}](<{address}>)"
