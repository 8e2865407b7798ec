"""Sentences that fill a cell and say nothing of its subject: `จะเพิ่มภายหลัง`, `กรอกข้อมูลที่นี่`, `อยู่ระหว่างรวบรวม`.

A text is one only when nothing else is in it: `อยู่ระหว่างรวบรวม เพราะน้ำท่วมหมู่ 3` says something.
"""

from __future__ import annotations

import re

from .thai_text import says_nothing
from .to_come import DEEDS, NOW

_THINGS = "(?:ข้อมูล|รายละเอียด|เอกสาร|เนื้อหา|ข้อความ|คำอธิบาย|คำบรรยาย|เหตุผล|ภาพถ่าย|ภาพ|รูป|ไฟล์|ตัวเลข|ชื่อเรื่องรอง|ชื่อเรื่อง|หัวข้อ|หัวเรื่อง|บันทึกย่อ|ชื่อ)"
_WRITTEN = "(?:กรอก|พิมพ์|ใส่|ระบุ|เขียน|เพิ่ม|เติม|แนบ|ลง|ส่ง|แจ้ง|แก้ไข|แก้|ปรับปรุง|อัปเดต|อัพเดต|อัพเดท|update)"
_LATER = "(?:ภายหลัง|ทีหลัง|ในภายหลัง|ต่อไป|อีกครั้ง|อีกที|ครั้งหน้า|วันหลัง|เร็วๆนี้|ในเร็วๆนี้)"
_FILLERS = (
    f"(?:ยัง)?ไม่มี{_THINGS}?(?:ใดๆ|เลย|เพิ่มเติม|ให้กรอก)?",
    f"(?:ยัง)?ไม่(?:ทราบ|ระบุ|รู้|แน่ใจ|พร้อม|ได้{_WRITTEN}){_THINGS}?",
    f"(?:กำลัง)?รอ{_WRITTEN}?{_THINGS}(?:เพิ่มเติม|จาก(?:หมู่บ้าน|เจ้าหน้าที่|หน่วยงาน|ผู้ใหญ่บ้าน)|อยู่)*",
    f"(?:จะ|ไว้|ค่อย|ขอ)*(?:มา)?(?:{_WRITTEN}|ดำเนินการ|จัดทำ)+{_THINGS}?(?:ให้|เพิ่มเติม|เพิ่ม)*{_LATER}",
    f"(?:กรุณา|โปรด){_WRITTEN}{_THINGS}*(?:ที่นี่|ตรงนี้|ในช่องนี้|ด้านล่าง)?",
    f"(?:คลิก|แตะ)(?:ที่นี่)?(?:เพื่อ)?{_WRITTEN}{_THINGS}+(?:ที่นี่)?",
    f"{_WRITTEN}{_THINGS}+(?:ที่นี่|ตรงนี้|ในช่องนี้|ด้านล่าง)",
    f"(?:เว้น|ข้าม|ใส่)(?:ไว้|ไป)?ก่อน|{_LATER}|โปรดติดตาม(?:ตอนต่อไป)?|ไว้ก่อน|จำไม่ได้",
    f"(?:ข้อความ|ข้อมูล)?(?:ทดสอบ|ทดลอง){_WRITTEN}?(?:ข้อความ|ข้อมูล|การกรอก)?|ตัวอย่าง(?:ข้อความ|ข้อมูล)?|(?:ข้อความ|ข้อมูล)ตัวอย่าง",
    "บลา(?:บลา|ๆ)*|ฟหกด(?:เ้?่?า?ส?ว?)?|ๆไำพ|กขคง?|ฯลฯ",
    "loremipsum.*|asdf[ghjkl]*|qwert[yuiop]*|(?:blah|bla|xx|testing|test|abc)+|foo(?:bar)?|dummy|sample",
    "not(?:available|applicable)|none|null|nil|nothing|no(?:data|information|info|answer)?|n\\.?/?a\\.?|unknown|pending|empty",
    "comingsoon|tb[acd]|todo|wip|(?:tobe|willbe)(?:determined|announced|updated|added|confirmed)(?:later|soon)?|(?:text|details?)(?:here|later)|clickto(?:add|edit)(?:text|title|subtitle|notes)?",
)
_STATES = (
    f"{NOW}(?:ระหว่าง|กำลัง|รอ|ขั้นตอน)(?:ผล)?(?:การ)?{DEEDS}(?:{_THINGS}|อยู่)*",
    f"ยังไม่(?:ได้)?(?:มีการ|เริ่ม)?{DEEDS}{_THINGS}?",
    "ยังไม่(?:แล้วเสร็จ|เสร็จสิ้น|เสร็จ|เรียบร้อย|พร้อม|ครบถ้วน|ครบ|สมบูรณ์)",
)
_FINISHED = re.compile(
    r"(?:[\W\d_]|ได้รับความร่วมมือ|ได้|ดำเนินการ|ดำเนินงาน|จัดทำ|ทำ|จัดกิจกรรม|เบิกจ่าย|โครงการ|งาน|แล้วเสร็จ|เสร็จสิ้น|เสร็จสมบูรณ์|เสร็จ|เรียบร้อย|สำเร็จ|ลุล่วง"
    r"|สมบูรณ์|ครบถ้วน|ครบ|แล้ว|ตามแผน|ตามเป้าหมาย|ตามวัตถุประสงค์|ที่(?:ตั้ง|กำหนด|วาง)ไว้|ตามที่กำหนด|ตามกำหนด|บรรลุ|เป็นไป|เป็นอย่าง|ร้อยละ|เปอร์เซ็นต์|ทุกกิจกรรม|วัตถุประสงค์|เป้าหมาย|ไปด้วยดี|ด้วยดี|ทุกประการ|ปกติ|ดีมาก|ดี|ok|done|finished|completed?)++",
    re.IGNORECASE,
)
"""Words that say of work only that it was done."""
_PLEASED = re.compile(
    r"(?=.*พอใจ)(?:[\W\d_]|ผู้(?:เข้าร่วม|ร่วม|รับบริการ|เข้าอบรม)|ประชาชน|ชาวบ้าน|กลุ่มเป้าหมาย|สมาชิก|เกษตรกร|ทุกคน|ส่วนใหญ่|มี|ความ|พึงพอใจ|พอใจ|มาก|ที่สุด"
    r"|ระดับ|อยู่|ใน|ดี|อย่าง|ยิ่ง|ต่อ|การ|จัด|โครงการ|กิจกรรม|อบรม|ร้อยละ|เป็น)++"
)
"""Words that say of work only that people liked it."""
_ELSEWHERE = re.compile(
    r"[〃\"”“″'’]{1,2}|,,|[-–—]\s*[\"”″]\s*[-–—]|ditto|same|as above|see attach\w*"
    r"|(?:เหมือน|เช่นเดียวกับ|ตาม|ดู(?:ที่|จาก|ใน)?|รายละเอียด(?:ตาม)?(?=แนบ|ตาม|เอกสาร))\s?(?:กับ|ที่)?(?:ข้างต้น|ข้างบน|ด้านบน|แถวบน|เดิม|เอกสาร|ไฟล์|สิ่งที่ส่งมา|ภาคผนวก|รายละเอียด|รายงาน(?:สรุป)?(?:ผล)?)?\s?"
    r"(?:แนบ|ท้าย|ข้างต้น|ข้างบน|ด้านบน|เดิม|ที่ส่งมา)?(?:ท้าย|มา|ด้วย|พร้อมนี้|นี้)*",
    re.IGNORECASE,
)
"""Nothing but a sign or words that say: what is above, or in an attachment."""
_INSTRUCTION = re.compile(
    r"^[\W\d_]*(?:ให้(?:ตำบล|คณะทำงาน|ผู้จัดทำ|เจ้าหน้าที่)?|กรุณา|โปรด|ควร)(?:เล่า|อธิบาย|บรรยาย|สรุป|ระบุ|เขียน|กรอก|พิมพ์|ใส่|แนบ)"
)
_BETWEEN = r"[\W\d_]|เนื่องจาก|เพราะ|และ|ครับ|ค่ะ|คะ|นะ|ตอนนี้|ขณะนี้"
_FILLER = re.compile(f"(?:{'|'.join((*_FILLERS, _BETWEEN))})++", re.IGNORECASE)
_PLACEHOLDER = re.compile(f"(?:{'|'.join((*_STATES, *_FILLERS, _BETWEEN))})++", re.IGNORECASE)


def fills_a_cell(text: str) -> bool:
    """Whether a text is typed only because something must be: it says neither what there is nor why it is not there."""
    return says_nothing(text) or bool(_FILLER.fullmatch(_joined(text)))


def says_only_not_yet(text: str) -> bool:
    """The same, or only that the work is not done yet: a reason why nothing is there, and nothing of what is there."""
    return says_nothing(text) or bool(_PLACEHOLDER.fullmatch(_joined(text)))


def says_only_finished(text: str) -> bool:
    """Whether a text says of work only that it was done, and nothing of what came of it: `ดำเนินการเสร็จเรียบร้อย`."""
    return bool(_FINISHED.fullmatch(_joined(text)))


def says_only_pleased(text: str) -> bool:
    """Whether a text says of work only that people liked it: `ผู้เข้าร่วมพึงพอใจมาก`."""
    return bool(_PLEASED.fullmatch(_joined(text)))


def points_elsewhere(text: str) -> bool:
    """Whether a text says only where to look instead: `〃`, `ตามเอกสารแนบ`, `ดูในรายงาน`."""
    return bool(_ELSEWHERE.fullmatch(text.strip()))


def is_instruction(text: str) -> bool:
    """Whether a text begins as those do that say how to write it: `ให้เล่าที่มาของชื่อตำบล`, `โปรดระบุ`."""
    return bool(_INSTRUCTION.match(_joined(text)))


def _joined(text: str) -> str:
    return "".join(text.split())
