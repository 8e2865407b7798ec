"""Why the system did not open, read or write a file, in Thai: its own words are English and say not what to do."""

from __future__ import annotations

import errno

_REASONS = {
    errno.ENOENT: "ไม่พบไฟล์หรือโฟลเดอร์นี้ ตรวจชื่อและที่อยู่",
    errno.EACCES: "ไม่มีสิทธิ์ หรือโปรแกรมอื่นเปิดอยู่ ปิดโปรแกรมนั้นหรือเลือกโฟลเดอร์อื่น",
    errno.EPERM: "ระบบไม่อนุญาต เลือกโฟลเดอร์อื่น",
    errno.EROFS: "ที่นี่เขียนไม่ได้ เลือกโฟลเดอร์อื่น",
    errno.EISDIR: "เป็นโฟลเดอร์ ไม่ใช่ไฟล์ ระบุชื่อไฟล์",
    errno.ENOTDIR: "เป็นไฟล์ ไม่ใช่โฟลเดอร์ ระบุโฟลเดอร์",
    errno.EEXIST: "มีไฟล์หรือโฟลเดอร์ชื่อนี้อยู่แล้ว ใช้ชื่ออื่น",
    errno.ENOSPC: "ที่เก็บข้อมูลเต็ม ลบไฟล์ที่ไม่ใช้แล้วลองใหม่",
    errno.EBUSY: "โปรแกรมอื่นใช้อยู่ รอให้ทำงานเสร็จหรือปิดโปรแกรมนั้น แล้วลองใหม่",
    errno.EIO: "อ่านหรือเขียนที่เก็บข้อมูลไม่ได้ ตรวจดิสก์แล้วลองใหม่",
    errno.ENOMEM: "หน่วยความจำไม่พอ ปิดโปรแกรมอื่นแล้วลองใหม่",
    errno.ENAMETOOLONG: "ชื่อยาวเกินไป ตั้งชื่อให้สั้นลง",
}


def system_reason(problem: OSError) -> str:
    """What is in the way and what to do; the system's own words where the reason is a rare one."""
    return _REASONS.get(problem.errno or 0, problem.strerror or type(problem).__name__)
