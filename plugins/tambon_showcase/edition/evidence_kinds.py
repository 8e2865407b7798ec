"""The kinds of evidence that the rules of a year may name, in the words readers see."""

from __future__ import annotations

from collections.abc import Mapping

EVIDENCE_KINDS: Mapping[str, str] = {
    "approval_letter_pdf": "หนังสืออนุมัติ (PDF)",
    "before_after_photo": "ภาพก่อนและหลัง",
    "budget_table": "ตารางงบประมาณ",
    "cia_result": "ผลจากโปรแกรม CIA",
    "cia_result_per_village": "ผลจากโปรแกรม CIA รายหมู่บ้าน",
    "committee_table": "ตารางคณะทำงาน",
    "comparison_table": "ตารางเปรียบเทียบ",
    "data_tables": "ตารางข้อมูล",
    "diagram": "แผนภาพ",
    "document": "เอกสาร",
    "facebook_post_url": "ลิงก์โพสต์ Facebook",
    "facility_list": "รายการสถานที่และอุปกรณ์",
    "google_maps_place_url": "ลิงก์สถานที่ใน Google Maps",
    "google_mymaps_url": "ลิงก์ Google My Maps",
    "logic_model_table": "ตาราง logic model",
    "map_pin": "หมุดบนแผนที่",
    "map_points_csv": "ตารางหมุด (CSV)",
    "map_points_geojson": "ไฟล์หมุด (GeoJSON)",
    "meeting_minutes": "รายงานการประชุม",
    "meeting_minutes_pdf": "รายงานการประชุม (PDF)",
    "meeting_photo": "ภาพการประชุม",
    "mou_pdf": "บันทึกข้อตกลง (PDF)",
    "order_pdf": "คำสั่งแต่งตั้ง (PDF)",
    "org_chart": "ผังโครงสร้าง",
    "outcome_numbers": "ตัวเลขผลลัพธ์",
    "partner_list": "รายชื่อภาคี",
    "photo": "ภาพถ่าย",
    "plan_pdf": "แผน (PDF)",
    "pptx_file": "ไฟล์สไลด์ (.pptx)",
    "project_table": "ตารางโครงการ",
    "publication_log": "บันทึกการเผยแพร่",
    "radar_chart": "แผนภูมิเรดาร์",
    "ranking_table": "ตารางลำดับความสำคัญ",
    "result_report_pdf": "รายงานผล (PDF)",
    "screenshot": "ภาพหน้าจอ",
    "site_pages": "หน้าเว็บของตำบล",
    "slides_url": "ลิงก์สไลด์",
    "summary_pdf": "เอกสารสรุป (PDF)",
    "table": "ตาราง",
    "text": "ข้อความ",
    "training_photo": "ภาพการอบรม",
    "training_record": "บันทึกการอบรม",
    "video_clip": "คลิปวีดิทัศน์",
    "video_file": "ไฟล์วีดิทัศน์",
    "video_url": "ลิงก์วีดิทัศน์",
    "website_url": "ลิงก์เว็บไซต์",
}
"""Each kind by its name in `rubric.yml` and `process.yml`."""


def kinds_th(names: tuple[str, ...]) -> str:
    """Kinds of evidence in words: `ภาพถ่าย, หมุดบนแผนที่`; a name that is not known is left out."""
    return ", ".join(EVIDENCE_KINDS[name] for name in names if name in EVIDENCE_KINDS)
