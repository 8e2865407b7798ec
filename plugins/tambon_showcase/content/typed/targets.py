"""Targets of links and photos as typed, and addresses that swallow the Thai text behind them."""

from __future__ import annotations

import re

from tambon_showcase.content.typed.draft import Draft
from tambon_showcase.content.typed_addresses import own_end
from tambon_showcase.finding import note

TARGET = note(
    "T436",
    "ชื่อไฟล์หรือที่อยู่ของภาพหรือลิงก์พิมพ์ไม่ตรงรูปแบบ ระบบอ่านให้แล้ว (บรรทัด {lines}): “{value}”",
    "ตรวจว่าภาพหรือลิงก์แสดงบนหน้าเว็บ ครั้งต่อไปตั้งชื่อไฟล์ไม่ให้มีช่องว่าง และเขียน ![คำบรรยาย](ชื่อไฟล์.jpg)",
)
ADDRESS = note(
    "T437",
    "ที่อยู่เว็บติดกับข้อความไทย ระบบแยกออกจากกันให้แล้ว (บรรทัด {lines}): “{value}”",
    "ลองเปิดลิงก์บนหน้าเว็บ ครั้งต่อไปเว้นวรรคหลังที่อยู่เว็บ",
)

_FILE = r"[^()\[\]<>\n]*(?:\([^()\n]*\)[^()\[\]<>\n]*)*\.(?i:jpe?g|jfif|png|webp|gif|heic|pdf|docx?|xlsx?|pptx?|md|mp4)"
_APART = re.compile(
    rf"(?:(!)[ \t]?)?(\[[^\[\]\n]*\])[ \t]?[(（](?=\s*(?:<|h?t{{1,3}}ps?[:;.]?/|www\.|{_FILE}))([^()（）\n]*(?:\([^()\n]*\)[^()（）\n]*)*)[)）]"
)
_REVERSED = re.compile(rf"(!?)[(（]([^()（）\[\]\n]+)[)）]\[(https?://[^\[\]\s]+|{_FILE})\]", re.IGNORECASE)
"""Round and square brackets exchanged: `(แผน)[https://…]`."""
_WIKI = re.compile(rf"!\[\[({_FILE})(?:\|([^\[\]\n]*))?\]\]")
_PICTURE = r"[^()\[\]<>|:/\\\n]*(?:\([^()\[\]<>|:/\\\n]*\)[^()\[\]<>|:/\\\n]*)*(?<=[^\[\]<>|:/\\\s])\.(?i:jpe?g|jfif|png|webp|gif|heic)"
_ALONE = re.compile(
    rf"[ \t]*(?:(?:ภาพ|รูป)(?:ถ่าย|ประกอบ|กิจกรรม)?(?:ที่ ?[\d๐-๙]+)?[ \t]*[:：][ \t]*)?(?:!?[\[(<])?(?:\.{{0,2}}[/\\])?(?:photos[/\\]({_PICTURE})|(?!\S+\s)({_PICTURE}))[\])>]?[ \t]*",
    re.IGNORECASE,
)
"""The name of a picture that has a line for itself, and at most the word picture before it."""
_SIZES = re.compile(
    r"(!\[[^\[\]\n]*\]\([^()\n]*?)[ \t]+=\d*%?(?:px)?[xX×*]?\d*%?(?:px)?[ \t]*(?=\))"
    r"|(!\[[^\[\]\n]*\]\([^()\n]*\))[ \t]?\{[:.# \t]*[\w-]+[^{}\n]*\}"
    r"|(!\[[^\[\]|\n]*)\|[ \t]*\d+(?:[xX×]\d+)?(?=\]\()"
)
"""Sizes that other programs' Markdown has beside a picture: `(a.jpg =300x200)`, `{width=300}`, `![วัด|300](a.jpg)`."""
_IMG = re.compile(r"<img\b([^<>]*?)/?>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"\b(src|alt)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE)
_NAME = re.compile(r"([^\s\"'<>/=]+)\s*=")
_NAMES = frozenset({"src", "alt", "title", "width", "height", "style", "class", "align", "border", "loading"})
"""What a picture may say of itself; one that says anything else is judged as the HTML that it is."""
_FENCE = re.compile(r"^ {0,3}(?:```|~~~)|^(?: {4}|\t)[ \t]*<", re.MULTILINE)
_NO_WORDS = re.compile(r"[\[\]<>*_`\\]")
_NO_BANG = re.compile(
    rf"[ \t]*(\[[^\[\]\n]*\]\((?:\.{{0,2}}/)?(?:photos/)?<?{_PICTURE}>?\))[ \t]*", re.IGNORECASE
)
"""A link to one of the entry's pictures that has a line for itself: its `!` was forgotten."""
_PICTURE_END = re.compile(
    r"\.(?:jpe?g|jfif|png|webp|gif|heic)[\])>]{0,2}[ \t]*$", re.IGNORECASE | re.MULTILINE
)
_TITLED = re.compile(r"(.*?)\s+[\"“”']([^\"“”]*)[\"“”']")
_LOCAL = re.compile(r"(?:file:/*)?/?[a-zA-Z]:[/\\].*[/\\]|file:/*.*/|\\\\.*\\", re.IGNORECASE)
_SCHEME = re.compile(
    r"(?!https?://)h?t{1,3}p(s?)(?:[:;.]?/{1,3}|[:;])(?=(?:[a-z0-9-]+\.)+[a-z]{2,})", re.IGNORECASE | re.ASCII
)
"""How `https://` is mistyped."""
_WEB = re.compile(r"(?:https?:)?//|www\.|mailto:|tel:|#", re.IGNORECASE)

_ADDRESS = re.compile(
    r"(?<![(<\w/.@])(?:https?://|www\.|(?:facebook|youtube|tiktok|instagram|line)\.(?:com|me)/)[^\s<>()*]+",
    re.IGNORECASE,
)
_HOST_END = re.compile(r"((?:https?://)?[\w.-]+\.[a-z]{2,10})(?=[\u0e01-\u0e4e])", re.IGNORECASE | re.ASCII)
_FILE_END = re.compile(r"(\.(?:html?|php|aspx?|pdf|jpe?g|png|docx?|xlsx?))(?=[\u0e01-\u0e4e])", re.IGNORECASE)
_ID_END = re.compile(r"([?&][\w-]+=[\w-]*\w)(?=[\u0e01-\u0e4e])", re.ASCII)
_SECOND = re.compile(r"(?<=[^=?&/#])([\u0e01-\u0e4e]*)(?=https?://[^\s/]+\.)", re.IGNORECASE)
"""Words, or nothing, between an address and a second one that was typed right behind it."""
_QUOTED = re.compile("[“”‘’«»…]|[,;](?=[\u0e01-\u0e4e])")


def mend_targets(draft: Draft) -> None:
    """Write what is between brackets so that the renderer finds the file or page that was meant."""
    draft.change(TARGET, lambda text: _SIZES.sub(_without_size, text), _SIZES)
    draft.change(TARGET, lambda text: _WIKI.sub(_wiki, text), _WIKI)
    draft.change(TARGET, lambda text: _REVERSED.sub(r"\1[\2](\3)", text), _REVERSED)
    draft.change(TARGET, lambda text: _APART.sub(_mended, text), _APART)
    draft.change(TARGET, _shown_picture, _PICTURE_END)


def mend_pictures(draft: Draft) -> None:
    """Write pictures that are written as HTML (`<img src="a.jpg" width="300">`) as Markdown; their sizes go.

    Only where nothing else around them is HTML or code, which keeps its own.
    """
    if not draft.has(_IMG) or draft.has(_FENCE):
        return
    for index, line in enumerate(draft.lines):
        around = draft.lines[max(index - 1, 0) : index + 2]
        if _IMG.search(line.text) and not any("<" in _IMG.sub("", each.text) for each in around):
            mended = _IMG.sub(_as_picture, line.text.strip())
            if mended != line.text.strip():
                draft.say(TARGET, line)
                draft.lines[index] = line._replace(text=mended)


def mend_addresses(draft: Draft) -> None:
    """Part an address from the words that were typed right behind it."""
    draft.change(ADDRESS, lambda text: _ADDRESS.sub(_parted, text), _ADDRESS)


def _shown_picture(text: str) -> str:
    """A line that is nothing but the name of a picture, or a link to it, as that picture."""
    if linked := _NO_BANG.fullmatch(text):
        return f"!{linked[1]}"
    named = _ALONE.fullmatch(text)
    return f"![]({_target(named[1] or named[2])})" if named else text


def _as_picture(match: re.Match[str]) -> str:
    said = {name.lower(): "".join(values) for name, *values in _ATTRIBUTE.findall(match[1])}
    source = said.get("src", "")
    if not source or re.search(r"[()<>]", source) or not _NAMES.issuperset(_NAME.findall(match[1].lower())):
        return match[0]
    words = _NO_WORDS.sub("", said.get("alt", ""))
    return f"![{words}]({source})"


def _without_size(match: re.Match[str]) -> str:
    return next(filter(None, match.groups(default="")), "")


def _wiki(match: re.Match[str]) -> str:
    words = "" if re.fullmatch(r"[\d xX×]*", match[2] or "") else match[2]
    return f"![{words}](<{match[1]}>)"


def _mended(match: re.Match[str]) -> str:
    bang, label, inside = match.groups(default="")
    target, title = _parts(inside.strip())
    mended = f"{_target(target)}{title}"
    return f"{bang}{label}({inside if mended == inside.strip() else mended})"


def _parts(inside: str) -> tuple[str, str]:
    """The target and its title (with the space before it) as they are between the brackets."""
    if inside.startswith("<"):
        target, _, rest = inside.partition(">")
        return f"{target}>", rest
    titled = _TITLED.fullmatch(inside)
    if not titled:
        return inside, ""
    return titled[1], inside[len(titled[1]) :].replace("“", '"').replace("”", '"')


def _target(target: str) -> str:
    """`target` as CommonMark takes it: forward slashes, no path of somebody's own computer, no bare spaces."""
    bare = target.removeprefix("<").removesuffix(">").strip("“”\"'") if target else target
    if scheme := _SCHEME.match(bare):
        return f"http{scheme[1]}://{bare[scheme.end() :]}"
    if _WEB.match(bare):
        return target if " " not in bare or target.startswith("<") else bare.replace(" ", "%20")
    path = _LOCAL.sub("", bare).replace("\\", "/")
    path = re.sub(r"^/(?=(?:photos|texts|documents)/)", "", path)
    if path == bare and (target.startswith("<") or not re.search(r"[ ()]", path)):
        return target
    return f"<{path}>" if re.search(r"[ ()]", path) else path


def _parted(match: re.Match[str]) -> str:
    """The address, and behind a space what does not belong to it."""
    address = match[0]
    if second := _SECOND.search(address):
        own, between, rest = address[: second.start()], second[1], address[second.end() :]
        return " ".join(filter(None, (own, between, _ADDRESS.sub(_parted, rest))))
    if host := _HOST_END.match(address):
        return f"{host[1]} {address[host.end() :]}"
    if quote := _QUOTED.search(address):
        own = address[: quote.start()]
        return (f"<{own}>" if "://" in own else f"[{own}](http://{own})") + address[quote.start() :]
    ends = [found.end() for found in (_FILE_END.search(address), _ID_END.search(address)) if found]
    end = min(*ends, own_end(address)) if ends else own_end(address)
    return f"{address[:end]} {address[end:]}" if end < len(address) else address
