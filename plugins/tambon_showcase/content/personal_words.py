"""Words that identify a person: illness beside a name, children, LINE accounts, secrets.

Domain rules R2, R4, W4, W7; children and secrets are our own.
"""

from __future__ import annotations

import re

_OFFICES = r"นาย(?!ก(?:เทศ|องค์|รัฐ|สมาคม|อบ|ฯ|\s|$))"
_CHILDREN = r"ด\.\s?[ชญ]\.|เด็กชาย|เด็กหญิง"
_WORD = "[ก-๎]{2,30}"

PERSON = re.compile(rf"(?:{_OFFICES}|นางสาว|นาง|น\.\s?ส\.|{_CHILDREN})\s{{0,2}}{_WORD}\s{{1,3}}{_WORD}")
"""A Thai person's title, first name and family name; `นายก…` is an office, not a person."""
HOUSE = re.compile(
    r"บ้านเลขที่\s{0,3}[0-9๐-๙]{1,4}(?:/[0-9๐-๙]{1,4})?|(?<![0-9๐-๙/])[0-9๐-๙]{1,4}/[0-9๐-๙]{1,4}\s{0,3}(?:ม\.|หมู่)"
)
"""The number of a house: `บ้านเลขที่ 45/2`, `45/2 ม.2`; beside a person it is where the person lives."""
CHILD = re.compile(rf"(?:{_CHILDREN})\s{{0,2}}{_WORD}(?:\s{{1,3}}{_WORD})?")
CHILD_SIGNS = re.compile(r"เด็กชาย|เด็กหญิง|ด\.")
"""A text without any of these names no `CHILD`."""
PLIGHT = re.compile(
    r"ติดเตียง|ผู้?พิการ|คนพิการ|พิการทาง|ครัวเรือนยากจน|ผู้ด้อยโอกาส|(?<!เด็กหรือ)ผู้ป่วย|ป่วยเป็น|ป่วยด้วย|ติดเชื้อ|เอดส์"
    r"|เอชไอวี|HIV|จิตเวช|โรคซึมเศร้า|ติดยา|ผู้เสพ|ผู้ต้องขัง|หนี้นอกระบบ|ผู้มีรายได้น้อย",
    re.IGNORECASE,
)
"""Words of poverty and illness; they matter only near a `PERSON`. “เด็กหรือผู้ป่วย” is our own word for a kind of photo."""
NEAR = 90
"""How many characters apart a name and such a word are still about each other."""

LINE_SIGNS = re.compile(r"line|Line|LINE|ไลน์")
LINE_ID = re.compile(
    r"(?:\bline|(?<!ออน)ไลน์)\s{0,3}(?:(?:id|ไอดี)\s{0,3}[:=]?|[:=])\s{0,3}([a-z0-9][\w.-]{3,40})",
    re.IGNORECASE,
)
"""A personal LINE account; those that begin with @ are official ones."""

SECRET = re.compile(
    r"gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\w{20,}|glpat-[\w-]{15,}|npm_[A-Za-z0-9]{30,}|AIza[\w-]{30,}"
    r"|ya29\.[\w-]{20,}|xox[abprs]-[\w-]{10,}|(?:AKIA|ASIA)[0-9A-Z]{16}|EAA[A-Za-z0-9]{40,}|sk-[\w-]{20,}"
    r"|hooks\.slack\.com/services/\w+|eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]*|-----BEGIN[A-Z ]{0,30}PRIVATE KEY"
    r"|\b[a-z]{3,12}://[^\s/:@]{1,60}:[^\s/@]{3,80}@",
    re.ASCII,
)
SECRET_SIGNS = re.compile(r"_|glpat-|AIza|ya29|xox|AKIA|ASIA|EAA|sk-|hooks\.|eyJ|-----B|://")
"""A text without any of these holds no `SECRET`."""

HOUSEHOLD_HEADING = re.compile(
    r"(?:เลข(?:ที่)?|หมายเลข)(?:บัตร)?(?:ประจำตัว)?(?:ประชาชน)|เลขบัตร|pid|บ้านเลขที่|(?:เลข)?รหัสประจำบ้าน|เลขรหัสบ้าน"
    r"|hc_?id|วันเกิด|วัน\s?เดือน\s?ปี\s?เกิด|(?:ชื่อ)?หัวหน้าครัวเรือน",
    re.IGNORECASE,
)
"""A column that only a list of persons or households has (the whole heading)."""
HOUSEHOLD_SIGNS = ("บ้านเลขที่", "บัตร", "ประชาชน", "รหัส", "เกิด", "หัวหน้าครัวเรือน", "ชื่อ", "pid", "PID", "HC")
NAME_HEADING = re.compile(r"ชื่อ\s?[-–/]?\s?(?:สกุล|นามสกุล|และนามสกุล)|ชื่อผู้(?:ป่วย|พิการ|สูงอายุ|ยากไร้)")
PLIGHT_HEADING = re.compile(r"รายได้|หนี้|โรค|พิการ|ศาสนา|จปฐ|ป่วย|ยากจน")
