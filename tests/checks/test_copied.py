"""Words that every tambon writes are nobody's: neither they nor the real tambons are taken for copies of the example."""

from __future__ import annotations

import dataclasses
import datetime
import shutil
from pathlib import Path

import pytest

from tambon_showcase.checks.case import Case
from tambon_showcase.checks.copied import nothing_is_of_the_example
from tambon_showcase.edition import load_editions
from tambon_showcase.examine import look_at
from tambon_showcase.reading.entry import read_entry
from tambon_showcase.settings import Settings
from tests.entries import ROOT

EXAMPLE = next((ROOT / "tambons/2565").glob("99-*/999901-*"))
REAL = "tambons/2565/64-สุโขทัย/640904-กลางดง"
OFFICIAL = (
    "ชี้แจงโครงการและทำความเข้าใจข้อมูล จปฐ. และ กชช.2ค",
    "จัดทำแผนพัฒนาตำบลและแสวงหางบประมาณกับภาคี",
    "วิเคราะห์ข้อมูลทุกหมู่บ้านด้วยโปรแกรม CIA และจัดลำดับปัญหา 5 ด้าน",
    "แต่งตั้งคณะทำงานขับเคลื่อนสารสนเทศตำบลต้นแบบเพื่อพัฒนาคุณภาพชีวิต ตำบลกลางดง",
    "ติดตามผลโครงการ เผยแพร่สารสนเทศ และมอบหมายผู้ดูแลต่อเนื่อง",
    "กำหนดวิสัยทัศน์ ความต้องการ และแบบสารสนเทศของตำบล",
    "ประชากรส่วนใหญ่ประกอบอาชีพเกษตรกรรม ทำนา ทำสวน และรับจ้างทั่วไป",
    "ประชากรส่วนใหญ่นับถือศาสนาพุทธ มีวัดเป็นศูนย์รวมจิตใจของคนในชุมชน",
    "สภาพพื้นที่ส่วนใหญ่เป็นที่ราบลุ่ม เหมาะแก่การทำการเกษตร",
    "เผยแพร่ทางเว็บไซต์ เพจ และเสียงตามสาย พร้อมแผนที่ออนไลน์และวีดิทัศน์",
    "เครื่องฉายภาพ เครื่องพิมพ์ ตู้เอกสาร และกระดานสรุปข้อมูลรายหมู่บ้าน",
    "ป้ายศูนย์สารสนเทศตำบลกลางดง ติดหน้าอาคาร มองเห็นจากถนน",
    "สำนักงานพัฒนาชุมชนอำเภอ สนับสนุนวิทยากรและพี่เลี้ยงการใช้โปรแกรม",
    "แผนพัฒนาตำบล พ.ศ. 2566-2570 จัดทำโดยที่ประชุมทุกหมู่บ้าน",
    "นายอำเภอมอบหมายให้พัฒนาการอำเภอเป็นเลขานุการคณะทำงาน",
    "องค์การบริหารส่วนตำบลกลางดง,อปท. ของตำบล,60000,2565",
)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The words of the example beside a real tambon that has nothing but its code."""
    root = tmp_path_factory.mktemp("copied")
    shutil.copytree(ROOT / "tambons/2565/_rules", root / "tambons/2565/_rules")
    example = root / EXAMPLE.relative_to(ROOT)
    for folder in ("texts", "tables"):
        shutil.copytree(EXAMPLE / folder, example / folder)
    (root / REAL / "texts").mkdir(parents=True)
    (root / REAL / "tambon.yml").write_text("code: '640904'\nlevel: province\n", "utf-8")
    return root


def codes_of(project: Path, text: str) -> set[str]:
    (project / REAL / "texts/history.md").write_text(f"## ประวัติ\n\n{text}\n", "utf-8")
    settings = Settings(project, project / "site")
    examined = look_at(project / REAL, load_editions(settings.tambons_dir)[0][2565], settings)
    return {finding.code for finding in examined.findings} & {"T156", "T157"}


def test_official_words_are_nobodys(project: Path) -> None:
    assert codes_of(project, "\n\n".join(OFFICIAL)) == set()


@pytest.mark.parametrize("name", ["history", "population", "products"])
def test_one_paragraph_of_the_example_is_found_under_another_name(project: Path, name: str) -> None:
    lines = (EXAMPLE / f"texts/{name}.md").read_text("utf-8").splitlines()
    longest = max(lines, key=len).replace("ทุ่งสมมติ", "กลางดง")
    assert codes_of(project, longest) == {"T156"}


def test_a_row_of_what_the_example_did_is_found_and_its_topic_alone_is_not(project: Path) -> None:
    row = (EXAMPLE / "tables/process.csv").read_text("utf-8-sig").splitlines()[1]
    assert codes_of(project, row) == {"T156"}
    assert codes_of(project, "อธิบายตัวชี้วัด จปฐ. และ กชช.2ค ให้ตัวแทนหมู่บ้าน") == set()


def table_of_example(name: str) -> list[str]:
    return (
        (EXAMPLE / f"tables/{name}.csv").read_text("utf-8-sig").replace("ข้อมูลสมมติเพื่อการสาธิต", "").splitlines()
    )


@pytest.fixture(scope="module")
def real(project: Path) -> Case:
    """The real tambon as the check sees it."""
    settings = Settings(project, project / "site")
    edition = load_editions(settings.tambons_dir)[0][2565]
    entry = read_entry(project / REAL, edition, project).entry
    assert entry
    return Case(entry, edition, project, datetime.date(2022, 8, 1))


def found_in_table(real: Case, name: str, lines: list[str]) -> list[str]:
    target = real.root / REAL / f"tables/{name}.csv"
    target.parent.mkdir(exist_ok=True)
    target.write_text("\n".join(lines) + "\n", "utf-8-sig")
    entry = dataclasses.replace(real.entry, files={f"tables/{name}.csv": 1})
    found = list(nothing_is_of_the_example(dataclasses.replace(real, entry=entry)))
    target.unlink()
    return [f"{one.code}:{one.line}" for one in found]


PEOPLE = "ชื่อ-สกุล,ตำแหน่ง,หมู่ที่,โทรศัพท์สำนักงาน"
VILLAGES = "หมู่ที่,ชื่อหมู่บ้าน,ชาย,หญิง,รวม,ครัวเรือน,ปีข้อมูล"
COPIED_ROWS = {
    "a person": ("leaders", [PEOPLE, "นายบัวบาน  ชื่นหนอง,ผู้ใหญ่บ้าน,4,"], ["T157:2"]),
    "two people": (
        "leaders",
        [PEOPLE, "นายไพร ทองดี,กำนัน,1,", "นายบัวบาน ชื่นหนอง,ผู้ใหญ่บ้าน,4,", "นางธารา ริมน้ำ,ผู้ใหญ่บ้าน,2,"],
        ["T156:3"],
    ),
    "a first name": ("leaders", [PEOPLE, "นายใหม่ ทองดี,กำนัน,1,", "นายไพร สุขใจ,ผู้ใหญ่บ้าน,2,"], []),
    "a telephone": ("leaders", [PEOPLE, "นายไพร ทองดี,กำนัน,1,02-000-0000 ต่อ 9"], ["T156:2"]),
    "another telephone": ("leaders", [PEOPLE, "นายไพร ทองดี,กำนัน,1,0-5561-1234"], []),
    "a village's people elsewhere": ("villages", [VILLAGES, "9,บ้านหนองบัว,372,398,770,241,2565"], ["T156:2"]),
    "a village's people there": ("villages", [VILLAGES, "1,บ้านหนองบัว,372,398,770,241,2565"], ["T156:2"]),
    "a village by chance": ("villages", [VILLAGES, "1,บ้านหนองบัว,372,401,773,241,2564"], []),
    "two villages' names": (
        "villages",
        [VILLAGES, "1,บ้านหนองดอกบัว,10,11,21,5,2564", "2,บ้านสวนเย็น,12,13,25,5,2564"],
        [],
    ),
    "three villages' names": (
        "villages",
        [VILLAGES, "1,บ้านหนองดอกบัว,,,,,", "2,บ้านสวนเย็น,,,,,", "3,บ้านเชิงเขาเขียว,,,,,"],
        ["T157:2"],
    ),
    "an age by chance": ("ages", ["ช่วงอายุ,ชาย,หญิง,ปีข้อมูล", "0-4,141,130,2565", "5-9,101,99,2565"], []),
    "ages": ("ages", ["ช่วงอายุ,ชาย,หญิง,ปีข้อมูล", "0-4,141,130,2565", "5-9,156,145,2565"], ["T156:2"]),
    "a place on the map": (
        "places",
        ["ชื่อสถานที่,หมวด,ละติจูด,ลองจิจูด", "วัดป่า,ศาสนสถาน,15.90210,100.09740"],
        ["T156:2"],
    ),
    "days": (
        "posts",
        ["วันที่,ลิงก์,เรื่อง", *(f"{day},,ก" for day in ("03/12/2564", "20/12/2564", "14/01/2565"))],
        [],
    ),
    "round money": (
        "budget",
        ["รหัสโครงการ,แหล่งงบประมาณ,จำนวนเงิน (บาท)", "PJ1,อบต.,120000", "PJ1,อบจ.,60000", "PJ1,ชุมชน,35000"],
        [],
    ),
}


@pytest.mark.parametrize("case", COPIED_ROWS)
def test_names_and_numbers_of_the_example_are_found_in_tables(real: Case, case: str) -> None:
    name, lines, found = COPIED_ROWS[case]
    assert found_in_table(real, name, lines) == found


@pytest.mark.parametrize(
    "name", ["villages", "population", "ages", "bmn", "nrd2c", "cia", "places", "income"]
)
def test_a_whole_table_of_the_example_is_found_though_its_years_and_names_were_changed(
    real: Case, name: str
) -> None:
    lines = [line.replace("2564", "2565").replace("บ้าน", "ชุมชน") for line in table_of_example(name)]
    assert found_in_table(real, name, lines)[0].startswith("T156")


def test_a_table_of_few_small_numbers_is_no_copy(real: Case) -> None:
    head, *rows = table_of_example("nrd2c")
    other = [
        row if at % 3 else row.replace(",3,", ",2,").replace(",1,2564", ",3,2564")
        for at, row in enumerate(rows)
    ]
    assert found_in_table(real, "nrd2c", [head, *other]) == []
    assert found_in_table(real, "nrd2c", [head, *rows[:30]]) == []
