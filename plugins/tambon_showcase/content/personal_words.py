"""Headings of columns that only a list of persons or households has (rules R2 and R4)."""

from __future__ import annotations

import re

HOUSEHOLD_HEADING = re.compile(
    r"(?:(?:เลข(?:ที่)?|หมายเลข)(?:บัตร)?(?:ประจำตัว)?\s?(?:ประชาชน|ปชช\.?)|เลขบัตร|pid|บ้านเลขที่|เลขที่บ้าน|(?:เลข)?รหัสประจำบ้าน|เลขรหัสบ้าน"
    r"|hc_?id|cid|hn|h_?no|house[_ ]?(?:no|number|id)\.?|(?:national|citizen)[_ ]?(?:id|no)|id[_ ]?card(?:[_ ]?(?:no|number))?\.?|dob|date of birth|birth[_ ]?da(?:te|y)|วันเกิด|(?:วัน\s?เดือน\s?ปี|ว\s?[./]\s?ด\s?[./]\s?ป\.?)\s?(?:ที่)?เกิด|(?:ชื่อ)?หัวหน้าครัวเรือน)"
    r"\s{0,2}(?:13\s?หลัก)?\s{0,2}(?:[(\[/][^()\[\]]{0,30}[)\]]?)?",
    re.IGNORECASE,
)
"""A column that only a list of persons or households has (the whole heading)."""
HOUSEHOLD_SIGNS = (
    "บ้านเลขที่",
    "เลขที่บ้าน",
    "บัตร",
    "ประชาชน",
    "ปชช",
    "รหัส",
    "เกิด",
    "หัวหน้าครัวเรือน",
    "ชื่อ",
    "pid",
    "PID",
    "HC",
    "CID",
    "cid",
    "HN",
    "DOB",
    *("house", "House", "HOUSE", "irth", "IRTH", "Card", "CARD", "card", "ational", "itizen"),
)
NAME_HEADING = re.compile(r"ชื่อ\s?[-–/]?\s?(?:สกุล|นามสกุล|และนามสกุล)|ชื่อผู้(?:ป่วย|พิการ|สูงอายุ|ยากไร้)")
PLIGHT_HEADING = re.compile(r"รายได้|หนี้|โรค|พิการ|ศาสนา|จปฐ|ป่วย|ยากจน")
ONLY_NAME = re.compile(r"\s*ชื่อ\s*")
SURE_PLIGHT_HEADING = re.compile(r"โรค(?:ประจำตัว)?$|(?:ความ)?พิการ|ป่วย|ศาสนา|คดี")
"""What makes a column that is called only “ชื่อ” one of persons."""
