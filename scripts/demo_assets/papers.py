"""The tambon's papers as small PDF files: order, minutes, plans, agreement, results; all made up."""

from __future__ import annotations

from html import escape
from pathlib import Path

from tambon_showcase.paper.pdf_style import font_faces

from .photos import rows

STYLE = """
@page { size: A4; margin: 24mm 22mm 22mm 25mm;
  @top-center { content: "เอกสารสมมติเพื่อการสาธิต ไม่มีผลทางราชการ"; font: 9pt Sarabun; color: #9a3412; }
  @bottom-center { content: counter(page); font: 9pt Sarabun; } }
body { font: 11pt/1.65 Sarabun; color: #1c1917; }
h1 { font-size: 15pt; text-align: center; line-height: 1.4; margin: 0 0 4mm; }
h2 { font-size: 12pt; margin: 5mm 0 1mm; }
p, li { margin: 0 0 2mm; }
table { border-collapse: collapse; width: 100%; font-size: 10pt; }
th, td { border: 0.4pt solid #78716c; padding: 1.2mm 2mm; text-align: left; vertical-align: top; }
th { background: #f5f5f4; }
.mark { border: 1pt solid #9a3412; color: #9a3412; padding: 2mm 4mm; text-align: center; font-weight: 700; }
.sign { margin: 12mm 0 0 55%; text-align: center; }
"""


def write_papers(entry: Path) -> None:
    """Write every PDF that documents.csv of the entry names, from the entry's own tables."""
    folder = entry / "documents"
    folder.mkdir(exist_ok=True)
    bodies = {**_order(entry), **_minutes(entry), **_plans(entry), **_agreement(entry), **_results(entry)}
    for row in rows(entry, "documents"):
        name = row["ไฟล์เอกสาร"]
        if name.endswith(".pdf"):
            _write(folder / name, row["ชื่อเอกสาร"], bodies[name])


def _write(path: Path, title: str, body: str) -> None:
    from tambon_showcase.paper.pdf import html_to_pdf  # needs Pango, which pictures and slides do not

    page = (
        f'<html lang="th"><head><title>{escape(title)}</title><style>{font_faces()}{STYLE}</style></head><body>'
        '<p class="mark">เอกสารสมมติ · ตำบลทุ่งสมมติ อำเภอตัวอย่าง จังหวัดสาธิต</p>'
        f"<h1>{escape(title)}</h1>{body}</body></html>"
    )
    path.write_bytes(html_to_pdf(page))


def _order(entry: Path) -> dict[str, str]:
    order = rows(entry, "orders")[0]
    members = "".join(
        f"<tr><td>{number}</td><td>{escape(row['ชื่อ-สกุล'])}</td><td>{escape(row['หน่วยงาน/ตำแหน่ง'])}</td>"
        f"<td>{escape(row['หน้าที่ในคณะทำงาน'])}</td></tr>"
        for number, row in enumerate(rows(entry, "working_group"), 1)
    )
    body = (
        f"<p>คำสั่ง {escape(order['เลขที่คำสั่ง'])} ลงวันที่ {order['วันที่']}</p><p>เรื่อง {escape(order['เรื่อง'])}</p>"
        "<p>เพื่อให้การจัดทำสารสนเทศตำบลมีตัวแทนครบทุกหมู่บ้านและทำงานต่อเนื่อง จึงแต่งตั้งคณะทำงานตามรายชื่อต่อไปนี้</p>"
        f"<table><tr><th>ที่</th><th>ชื่อ-สกุล</th><th>หน่วยงาน</th><th>หน้าที่</th></tr>{members}</table>"
        "<h2>อำนาจหน้าที่</h2><ol><li>รวบรวมและวิเคราะห์ข้อมูลของทุกหมู่บ้าน</li><li>จัดลำดับปัญหาและจัดทำแผนพัฒนาตำบล</li>"
        "<li>แสวงหางบประมาณและภาคี</li><li>เผยแพร่และปรับปรุงสารสนเทศอย่างต่อเนื่อง</li></ol>"
        f'<p class="sign">{escape(order["ผู้ออกคำสั่ง"])}</p>'
    )
    return {order["เอกสาร"]: body}


def _minutes(entry: Path) -> dict[str, str]:
    steps = rows(entry, "process")
    papers = {}
    for number, row in enumerate(rows(entry, "meetings"), 1):
        agreed = [step for step in steps if step["ขั้นตอน"] in row["ขั้นตอน 5 ร่วม"].split(", ")]
        talk = "".join(f"<li>ขั้นตอนที่ {step['ขั้นตอน']}: {escape(step['สิ่งที่ทำ'])}</li>" for step in agreed)
        papers[row["รายงานการประชุม"]] = (
            f"<p>วันที่ {row['วันที่']} เวลา 09.00–12.00 น. ณ {escape(row['สถานที่'])}</p>"
            f"<p>ผู้เข้าร่วม {row['จำนวนผู้เข้าร่วม']} คน ครบทั้ง 12 หมู่บ้าน</p>"
            "<h2>ระเบียบวาระที่ 1 เรื่องที่ประธานแจ้ง</h2>"
            f"<p>ประธานเปิดการประชุมครั้งที่ {number} และแจ้งความคืบหน้าของงาน</p>"
            f"<h2>ระเบียบวาระที่ 2 {escape(row['เรื่อง'])}</h2><ul>{talk}</ul>"
            "<h2>มติที่ประชุม</h2><p>เห็นชอบ และให้เลขานุการสรุปขึ้นเว็บไซต์ของตำบลภายในเจ็ดวัน</p>"
            '<p class="sign">ผู้จดรายงานการประชุม<br>เลขานุการคณะทำงาน (ตัวละครสมมติ)</p>'
        )
    return papers


def _plans(entry: Path) -> dict[str, str]:
    problems, projects = rows(entry, "problems"), rows(entry, "projects")
    return {row["เอกสาร"]: _plan(row, problems, projects) for row in rows(entry, "plans")}


def _plan(plan: dict[str, str], problems: list[dict[str, str]], projects: list[dict[str, str]]) -> str:
    moo = plan["หมู่ที่"]
    mine = [row for row in problems if not moo or moo in row["หมู่ที่"].split(", ")]
    keys = {row["รหัสปัญหา"] for row in mine}
    answers = [row for row in projects if keys & set(row["แก้ปัญหา"].split(", "))]
    found = "".join(
        f"<tr><td>{row['รหัสปัญหา']}</td><td>{escape(row['ปัญหา'])}</td><td>{escape(row['ข้อมูลที่พบ'])}</td></tr>"
        for row in mine
    )
    done = "".join(
        f"<tr><td>{row['รหัสโครงการ']}</td><td>{escape(row['ชื่อโครงการ'])}</td><td>{row['แก้ปัญหา']}</td><td>{escape(row['ผลลัพธ์'])}</td></tr>"
        for row in answers
    )
    whose = f"หมู่ที่ {moo}" if moo else "ตำบล"
    return (
        f"<p>ช่วงปี พ.ศ. {plan['ช่วงปี']} จัดทำจากผลวิเคราะห์ข้อมูล จปฐ. และ กชช.2ค ปี 2564 ของ{whose}</p>"
        + (
            f"<h2>ปัญหาที่พบ</h2><table><tr><th>รหัส</th><th>ปัญหา</th><th>ข้อมูล</th></tr>{found}</table>"
            if mine
            else _steady()
        )
        + (
            f"<h2>โครงการ</h2><table><tr><th>รหัส</th><th>โครงการ</th><th>แก้ปัญหา</th><th>ผลที่ต้องการ</th></tr>{done}</table>"
            if answers
            else ""
        )
        + "<h2>การติดตาม</h2><p>คณะทำงานรายงานผลต่อประชาคมทุกสามเดือน และปรับแผนปีละครั้ง</p>"
    )


def _steady() -> str:
    return "<h2>ปัญหาที่พบ</h2><p>ไม่มีปัญหาเด่นเกินค่าเฉลี่ยของตำบล หมู่บ้านนี้ทำหน้าที่เป็นพี่เลี้ยงเรื่องการออมและงานทอ</p>"


def _agreement(entry: Path) -> dict[str, str]:
    partners = "".join(
        f"<tr><td>{escape(row['ชื่อภาคี'])}</td><td>{escape(row['บทบาท'])}</td><td>{row['รหัสโครงการ']}</td></tr>"
        for row in rows(entry, "partners")
    )
    return {
        "mou-2565.pdf": "<p>ภาคีการพัฒนาทั้งแปดองค์กรตกลงร่วมกันขับเคลื่อนโครงการตามแผนพัฒนาตำบล โดยใช้ข้อมูลชุดเดียวกัน</p>"
        f"<table><tr><th>ภาคี</th><th>บทบาท</th><th>โครงการ</th></tr>{partners}</table>"
        "<p>บันทึกนี้มีผลตั้งแต่วันที่ 23 กุมภาพันธ์ 2565 และทบทวนทุกปี</p>"
    }


def _results(entry: Path) -> dict[str, str]:
    budget = rows(entry, "budget")
    return {row["เอกสารสรุปผล"]: _result(row, budget) for row in rows(entry, "projects") if row["เอกสารสรุปผล"]}


def _result(project: dict[str, str], budget: list[dict[str, str]]) -> str:
    mine = [row for row in budget if row["รหัสโครงการ"] == project["รหัสโครงการ"]]
    money = "".join(
        f"<tr><td>{escape(row['แหล่งงบประมาณ'])}</td><td>{int(row['จำนวนเงิน (บาท)']):,}</td></tr>"
        for row in mine
    )
    logic = "".join(
        f"<h2>{part}</h2><p>{escape(project[part])}</p>"
        for part in ("ปัจจัยนำเข้า", "กิจกรรม", "ผลผลิต", "ผลลัพธ์", "ผลสำเร็จ")
    )
    total = sum(int(row["จำนวนเงิน (บาท)"]) for row in mine)
    head, foot = "<tr><th>แหล่ง</th><th>บาท</th></tr>", f"<tr><th>รวม</th><th>{total:,}</th></tr>"
    return f"{logic}<h2>งบประมาณ</h2><table>{head}{money}{foot}</table>"
