"""Whether the words of a link show another host, address of mail or telephone number than the one that opens.

The words are folded as a hurried reader sees them: letters of other scripts that look like Latin ones, accents, small
capitals, dots of any kind, dots in brackets or spelled out. Source of letters that look alike: Unicode UTS #39.
"""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import unquote

from tambon_showcase.content.urls import SERVICES, host_of, on_host, safe_url
from tambon_showcase.personal.fold import fold
from tambon_showcase.personal.spelling import in_order

_ENDINGS = (
    "th|com|org|net|info|biz|me|io|gl|be|co|app|dev|link|site|online|xyz|asia|edu|gov|mil|int|ly|watch|ee|tv|shop|store|cc|ai|us|uk|cn|jp|kr|sg"
    "|my|vn|kh|la|mm|eu|de|fr|ru|in|page|web|cloud|click|club|live|news|world|bank|top|vip|pro|icu|fun|life|space|website|today|digital|tech|work"
    "|blog|agency|email|group|center|company|services|support|finance|money|loan|loans|credit|capital|cash|insure|ninja|health|help|host|media"
    "|network|plus|sale|school|academy|games|monster|cyou|sbs|buzz|win|bid|xn--[a-z0-9-]{2,59}"
)
"""Endings of hosts that a Thai reader may meet; source: the registries with most names, and those that fraud is known from."""
_FOREIGN = r"[^\W_\u0e01-\u0e4e]{1,63}"
_SHOWN_HOST = re.compile(
    r"https?:/{1,3}(?:[^\s/@]{0,200}@)?([^\s/?#:<>\"'“”‘’()]{1,253}[^\s/?#:<>\"'“”‘’().])"
    rf"|((?<![a-z0-9_])www\.[a-z0-9][a-z0-9.-]{{0,250}}[a-z0-9]|(?:(?<=[\w.+-]@)|(?<![a-z0-9_@-])(?<![a-z0-9]\.))(?:[a-z0-9-]+\.)+(?:{_ENDINGS})(?![a-z0-9@-]|\.[a-z0-9]))"
    r"|((?<![\w\u0e31-\u0e4e.-])(?:[\w\u0e31-\u0e4e-]+\.)+(?:ไทย|คอม)(?![\u0e01-\u0e4e])"
    r"|(?<![\u0e01-\u0e4e])[\u0e01-\u0e4e]{2,}\.(?:com|net|org|(?:co|in|go|or|ac)\.th|bank|info|biz|shop|store|online|site|xyz|asia|app|club|live|news|website)(?![a-z0-9])"
    r"|(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?=/|:\d))"
    rf"|((?<![\w.-])(?:{_FOREIGN}\.){{1,5}}(?:(?=[a-z]{{0,3}}[^\W\d_a-z\u0e01-\u0e4e]){_FOREIGN}|{_ENDINGS})(?![a-z0-9@-]|\.[a-z0-9]))",
    re.IGNORECASE,
)
"""An address in the words of a link: after http or www, ending as hosts do (also behind the @ of mail, or between Thai words), Thai,
or in any other script (`例え.jp`, `почта.рф`)."""
_USER_FIRST = re.compile(r"https?:/{0,3}[^\s/]{0,200}@", re.IGNORECASE)
"""What comes before an @ in an address looks like its host, and is none."""
_HOST_FIRST = re.compile(rf"(?<![\w.-])(?:[a-z0-9-]+\.)+(?:{_ENDINGS})@[a-z0-9-]", re.IGNORECASE)
"""The same where nothing says that it is an address; on a link of mail it is a name."""
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_TELEPHONE = re.compile(r"(?<!\d)(?<!\d[./-])(?:\+?66|0)(?:[\s._~*()/-]{0,5}\d){8,10}(?!\d|[./-]\d)")
_NO_TELEPHONE = re.compile(
    r"0\d\s?[./-]\s?[01]?\d\s?[./-]\s?(?:19|2[05])\d\d|0\d[.:][0-5]\d\D{1,6}[0-2]?\d[.:]"
)
"""A day of a year and times of day: a label such as `01/10/2565 - 30/09/2566` is no telephone number."""
_TO_LAST = re.compile(r"\s?[-/~]\s?\d{1,2}$")
"""The end of a run of numbers."""
_SHORT = re.compile(r"(?<![\d,.+-])(?<!ต่อ)(?<!ต่อ )1\d{2,3}(?![\d,-]|\.\d)")
"""The numbers of emergencies and of hotlines; after `ต่อ` it is an extension."""
_LINE_PAGE = re.compile(r"line\.me/(?:R/)?(?:ti/p|oaMessage)/(?:@|%40)([\w.-]+)", re.IGNORECASE)
_SAYS_LINE = re.compile(r"(?<![a-z])line(?![a-z])|ไลน์")
_LINE_NAME = re.compile(r"(?<![\w.+-])@([\w.-]+)", re.ASCII)
_UNSEEN = re.compile(
    "[\u00ad\u0300-\u036f\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0"
    "\U000e0001-\U000e007f\U000e0100-\U000e01ef]"
)
_ALIKE = str.maketrans(
    "\u3002\uff0e\uff61\u2024\u00b7\u0387\u2022\u2027\u2219\u22c5\u30fb\uff65\u06d4\u0701\u0702\u2e33\ua4f8\u0660\u06f0\U00010a50"
    "\u0430\u0432\u0441\u0435\u043d\u043a\u043c\u043e\u0440\u0442\u0445\u0443\u0456\u0458\u0455\u04bb\u04cf\u0501\u050d\u051b\u051d"
    "\u03bf\u03b1\u03bd\u03b9\u03ba\u03c1\u03c4\u03c5\u03c7\u03f2\u0131\u0251\u0261\u0269\u0585\u057d\u0570\u0578\u0563\u0566"
    "\u1d00\u0299\u1d04\u1d05\u1d07\ua730\u0262\u029c\u026a\u1d0a\u1d0b\u029f\u1d0d\u0274\u1d0f\u1d18\u0280\ua731\u1d1b\u1d1c\u1d20\u1d21\u028f\u1d22"
    "\u2010\u2011\u2012\u2013\u2212\ufe63",
    "....................abcehkmoptxyijshldgqwoavikptuxciagiouhngqabcdefghijklmnoprstuvwyz------",
)
"""Dots of other scripts, letters of Cyrillic, Greek and Armenian and small capitals that look like Latin letters, hyphens."""
_SPREAD_DOT = re.compile(
    r"(?<=[a-z0-9\u0e01-\u0e4e])(?:\s?[\[({]\s?(?:\.|dot|จุด|ดอท)\s?[\])}]\s?|\s(?:dot|จุด|ดอท)\s|(?:(?<=[a-z0-9])\s?|\s)\.{1,2}\s?)"
    r"(?=[a-z0-9]|ไทย(?![\u0e01-\u0e4e]))",
    re.IGNORECASE,
)
_SPREAD_WWW = re.compile(r"(?<![a-z0-9])www(?:[\s,_-]{1,2}[a-z0-9]{2,30}){2,4}(?![a-z0-9])", re.IGNORECASE)
"""An address with other marks or blanks in place of its dots."""
_SPREAD_AT = re.compile(
    r"(?<=[a-z0-9])\s?(?:[\[({]\s?(?:@|at)\s?[\])}]|@)\s?(?=[a-z0-9-]+\.[a-z])", re.IGNORECASE
)
"""A dot and an @ as people write them so that an address becomes no link."""
_APART = re.compile(
    r"(?<!\w)[a-z\u0e01-\u0e2e\u0e40-\u0e44](?:\s{1,3}[a-z\u0e01-\u0e4e](?!\w))+", re.IGNORECASE
)
"""Letters with blanks between them (`m o i . g o . t h`)."""


def begins_with_host(target: str) -> bool:
    """Whether `target`, which names no file, is an address without `https://`: `www.…`, `facebook.com/…`."""
    shown = _SHOWN_HOST.match(target)
    return bool(shown and shown[2])


def shows_another(url: str, label: str) -> bool:
    """Whether the words of a link to `url` (of `safe_url`) name another place than the one that opens."""
    plain = _folded(label)
    host = host_of(url) or (url.rpartition("@")[2].casefold() if url.startswith("mailto:") else "")
    return (
        _shows_another_host(host, plain)
        or _shows_another_number(url, plain)
        or (url.startswith("mailto:") and any(found != url[7:].casefold() for found in _MAIL.findall(plain)))
        or _shows_another_name(url, plain)
        or (not url.startswith("mailto:") and bool(_HOST_FIRST.search(plain)))
    )


def _folded(label: str) -> str:
    plain = fold(in_order(unicodedata.normalize("NFKC", label).casefold())[0])
    marks = unicodedata.normalize("NFD", plain) if not plain.isascii() else plain
    seen = _UNSEEN.sub("", marks).translate(_ALIKE)
    together = _APART.sub(lambda run: "".join(run[0].split()), seen)
    dotted = _SPREAD_WWW.sub(lambda run: re.sub(r"[\s,_-]+", ".", run[0]), together)
    return _SPREAD_AT.sub("@", _SPREAD_DOT.sub(".", dotted))


def _shows_another_host(host: str, plain: str) -> bool:
    if _USER_FIRST.search(plain) or ("xn--" in host and host not in plain):
        return True
    return any(
        not _is_of(host, found[1] or found[2] or found[3] or found[4])
        for found in _SHOWN_HOST.finditer(plain)
    )


def _is_of(host: str, written: str) -> bool:
    shown = host_of(safe_url(f"https://{written.rstrip('.')}/") or "") or written
    return shown == host or host.endswith(f".{shown}")


def _shows_another_number(url: str, plain: str) -> bool:
    """Whether a telephone number is shown that `url` neither dials nor holds (as `wa.me/66…` does)."""
    opened = {_number(digits) for digits in re.findall(r"\d[\d-]{2,17}", unquote(url))}
    shown = [written for written in _TELEPHONE.findall(plain) if not _NO_TELEPHONE.match(written)]
    if url.startswith("tel:"):
        shown += _SHORT.findall(_TELEPHONE.sub("", plain))
    return any(not opened & _numbers(written) for written in shown)


def _numbers(written: str) -> set[str]:
    """The digits of a telephone number; of `055-123-456-8`, which is several numbers, those of the first as well."""
    return {_number(written), _number(_TO_LAST.sub("", written))}


def _number(text: str) -> str:
    """The digits of a telephone number in Thailand, without the country's."""
    return re.sub(r"^(?:66|0)", "", re.sub(r"\D", "", text))


def _shows_another_name(url: str, plain: str) -> bool:
    """Whether another account of LINE is shown than the one that opens, also where nothing of LINE opens."""
    page, names = _LINE_PAGE.search(url), _LINE_NAME.findall(plain)
    if page is None:
        return bool(names and _SAYS_LINE.search(plain)) and not on_host(url, *SERVICES["line"])
    return any(name != page[1].casefold() for name in names)
