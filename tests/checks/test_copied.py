"""Words that every tambon writes are nobody's: neither they nor the real tambons are taken for copies of the example."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tambon_showcase.edition import load_editions
from tambon_showcase.examine import look_at
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
