"""Private mail addresses, accounts on LINE and Facebook, and secrets of services (domain rule W7; secrets are our own)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .kinds import Hit, Kind

_AT = r"(?:\s{0,2}@\s{0,2}|\s{0,2}[(\[]\s?at\s?[)\]]\s{0,2}|\s{1,2}(?:at|แอ[ทด]|ที่)\s{1,2})"
MAIL = re.compile(
    rf"(?<![\w.+-])[\w.+-]{{1,64}}{_AT}(?:gmail|googlemail|hotmail|yahoo|ymail|rocketmail|outlook|live|windowslive|msn|icloud|me|mac|aol"
    r"|proton(?:mail)?|gmx|zoho|yandex|qq|163|126|chaiyo|thaimail|hunsa|sanook|rediffmail|tutanota)\s{0,2}(?:\.\s{0,2}|[(\[]\s?dot\s?[)\]]\s?|(?:dot|ดอ[ทต])\s{1,2})(?!(?:go|ac|or|mi)\.th\b)[\w.-]{0,60}\w",
    re.IGNORECASE | re.ASCII,
)
MAIL_SIGNS = re.compile(r"@|[(\[]\s?at\s?[)\]]|\s(?:at|แอ[ทด]|ที่)\s", re.IGNORECASE)

ACCOUNT_SIGNS = re.compile(r"l ?i ?n ?e|ไลน์|facebook|เฟ[ซส]|instagram|ไอจี|tiktok|ติ๊กต", re.IGNORECASE)
_WORD = r"(?:\bl ?i ?n ?e(?:\b|(?=id))|(?<!ออน)(?<!ดอท)ไลน์)"
_TO_NAME = r"[^\w@\n\u0e00-\u0e7f]{0,6}(?:(?:คือ|ชื่อ|ว่า)[^\w@\n\u0e00-\u0e7f]{0,4})?"
"""Between the word for an account and its name: marks, arrows, pictures; an @ begins the name of an office."""
_LINE = re.compile(
    rf"{_WORD}\s{{0,3}}(?:(?:ส่วนตัว\s{{0,2}})?(?:(?:[ก-๎]{{0,12}}\s{{0,2}})?[:.]?\s?(?:id|ไอดี|ส่วนตัว)\s{{0,3}}(?:[(\[][^()\[\]\n]{{0,25}}[)\]]\s{{0,3}})?{_TO_NAME}|[:=]\s{{0,3}})([a-z0-9][\w.-]{{3,40}})"
    rf"|(?:{_TO_NAME}|[ก-๎]{{1,20}}\s{{0,2}}[:=]?\s{{0,2}})([a-z][a-z._-]{{1,30}}\d[\w.-]{{0,20}})|(?=[^\w\n]{{0,4}}[^\w\s(:]|\s?(?:คือ|ชื่อ)){_TO_NAME}([a-z][a-z0-9]{{1,20}}[._-][a-z0-9][\w.-]{{0,20}}))",
    re.IGNORECASE | re.ASCII,
)
_LINE_BEFORE = re.compile(
    rf"{_WORD}[^\n]{{0,30}}?(?:(?<![a-z])id|ไอดี){_TO_NAME}([a-z][\w.-]{{3,40}})",
    re.IGNORECASE | re.ASCII,
)
"""The word and the name with other words between them."""
_LINE_NAME = re.compile(
    r"(?:(?<!ออน)(?<!ดอท)ไลน์[ก-๎]{0,25}|\bline(?=[^\n]{0,3}?[a-z0-9]{2,20}_|\s?[( ][a-z0-9]{2,20}\.[a-z0-9])|(?:ทาง|ทัก|แอด|ผ่าน)\s{0,2}line\b)\s{0,2}[(\[:]?\s{0,2}(?!e-|on-|oa-|official|[\w.-]{1,40}\.(?:me|go|or|ac|co|com|th|ee|net|org|in|app|md|py|yml|csv|html?|js|txt|pdf|xlsx|docx|jpe?g|png)\b)"
    r"([a-z][a-z0-9]{1,20}[._-][a-z0-9][\w.-]{0,20})",
    re.IGNORECASE | re.ASCII,
)
"""A name with a mark in it right after the word, which says so without `ID`."""
_LINE_AFTER = re.compile(
    rf"(?:\bid|ไอดี)\s{{0,2}}(?:line|ไลน์){_TO_NAME}([a-z0-9][\w.-]{{3,40}})"
    r"|(?:\bid|ไอดี)\s{0,3}[:=]?\s{0,3}([a-z0-9][\w.-]{3,40})\s{0,2}[(\[]\s?(?:line|ไลน์)"
    rf"|{_WORD}[^\n]{{0,40}}?ส่วนตัว{_TO_NAME}([a-z0-9][\w.-]{{3,40}})",
    re.IGNORECASE | re.ASCII,
)
LINE_LINK = re.compile(r"line\.me/(?:R/)?ti/p/(?!@|%40)~?([\w.-]{3,60})", re.IGNORECASE | re.ASCII)
"""The address by which one adds a person; those of offices begin with @."""
_PRIVATE_PAGE = re.compile(
    r"(?:เฟ[ซส](?:บุ๊?[กค])?|\bfb|\big|facebook|ไอจี|instagram|ติ๊กต็?อก|tiktok)\s?ส่วนตัว[^\n]{0,20}?"
    r"((?:https?://)?[a-z0-9](?:[\w-]*\.)*[\w-]+(?:/[\w.@-]+)*/?(?:\?[\w=&.-]+)?)"
    r"|\bfacebook\.com/([a-z]{2,20}\.[a-z]{2,20}\.\d{1,6})(?![\w.])",
    re.IGNORECASE | re.ASCII,
)
"""A page that says so, or whose name is what Facebook makes of a person's two names."""
_PAGE_SIGNS = re.compile(r"ส่วนตัว|\.com/[a-z]+\.[a-z]+\.\d", re.IGNORECASE)

SECRET = re.compile(
    r"gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\w{20,}|glpat-[\w-]{15,}|npm_[A-Za-z0-9]{30,}|AIza[\w-]{30,}"
    r"|ya29\.[\w-]{20,}|xox[abprs]-[\w-]{10,}|\bhf_[A-Za-z0-9]{25,}|\b[sr]k_(?:live|test)_[A-Za-z0-9]{16,}|shpat_[a-f0-9]{32}|dop_v1_[a-f0-9]{40,}|\bSG\.[\w-]{16,}\.[\w-]{16,}|(?:AKIA|ASIA)[0-9A-Z]{16}|EAA[A-Za-z0-9]{40,}|sk-[\w-]{20,}"
    r"|hooks\.slack\.com/services/\w+|(?<![\w-])eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]*|-----BEGIN[A-Z ]{0,30}PRIVATE KEY"
    r"|\b[a-z]{3,12}://[^\s/:@]{1,60}:[^\s/@]{3,80}@|\b\d{8,10}:AA[\w-]{30,}",
    re.ASCII,
)
_NO_MAIL = r"(?![\w.+-]{1,64}@[\w-]{1,60}\.)"
_VALUE = rf"(?!\d{{1,2}}\b){_NO_MAIL}(?=[!-~]{{0,40}}[\d#@!$%&*?_-])([!-~]{{4,60}})"
_MIXED = rf"{_NO_MAIL}(?=[!-~]{{0,40}}[#@!$%&*?_])(?=[!-~]{{0,40}}\d)(?=[!-~]{{0,40}}[A-Za-z])([!-~]{{6,60}})"
PASSWORD = re.compile(
    r"(?:pass(?:word|wd|phrase|code)?\b|\bpwd|รหัสผ่าน|พาส(?:เวิร์ด)?|\bpw\b)[ก-๎ ]{0,20}(?:wi-?fi|login)?\s{0,2}"
    rf"(?:(?:คือ|[:=])\s{{0,2}}{_VALUE}|{_MIXED})|(?<![ก-๎])รหัส[ก-๎ ]{{0,20}}(?:wi-?fi|login)?\s{{0,2}}[:=]?\s?{_MIXED}",
    re.IGNORECASE,
)
"""With a colon any value that looks like one; without, only letters, digits and a sign together."""
NAMED_KEY = re.compile(
    r"(?:\b[\w.-]{0,40}(?:token|secret|api[_-]?key|access[_-]?key|private[_-]?key)[\w-]{0,20}|โทเ?คน?|คีย์)[\"']?\s{0,2}(?:คือ|[:=]|\s)\s{0,2}[\"']?"
    r"(?=[\w+/=.~-]{0,60}\d)(?=[\w+/=.~-]{0,60}[A-Za-z])([\w+/=.~-]{16,200})"
    r"|\bBearer\s{1,3}([\w+/=.~-]{16,400})|\bBasic\s{1,3}([A-Za-z0-9+/]{16,200}={0,2})(?![\w+/])",
    re.IGNORECASE | re.ASCII,
)
"""A long mixed value that its name calls a key."""
SECRET_SIGNS = re.compile(
    r"(?i:pass|pw|token|secret|key|bearer|basic)|รหัส|พาส|คีย์|โทเ?ค|_|glpat-|AIza|ya29|xox|AKIA|ASIA|EAA|sk-|SG\.|hooks\.|eyJ|-----B|://|:AA"
)
"""A text without any of these holds no secret."""


def find_secrets(text: str) -> Iterator[Hit]:
    """Keys and passwords; letters count as they are written."""
    if SECRET_SIGNS.search(text):
        yield from (Hit(Kind.KEY, *match.span()) for match in SECRET.finditer(text))
        for pattern in (PASSWORD, NAMED_KEY):
            for match in pattern.finditer(text):
                yield Hit(Kind.KEY, *match.span(match.lastindex or 0))


def find_accounts(folded: str) -> Iterator[Hit]:
    """Mail addresses at private services, and accounts that are said to be a person's."""
    if MAIL_SIGNS.search(folded):
        yield from (Hit(Kind.MAIL, *match.span()) for match in MAIL.finditer(folded))
    if ACCOUNT_SIGNS.search(folded):
        for pattern in (_LINE, _LINE_BEFORE, _LINE_NAME, _LINE_AFTER, LINE_LINK):
            for match in pattern.finditer(folded):
                yield Hit(Kind.ACCOUNT, *match.span(match.lastindex or 0))


def find_private_pages(folded: str) -> Iterator[Hit]:
    """Pages that are said to be a person's own: to be looked for before addresses are taken out."""
    if _PAGE_SIGNS.search(folded):
        for match in _PRIVATE_PAGE.finditer(folded):
            yield Hit(Kind.ACCOUNT, *match.span(match.lastindex or 0))
