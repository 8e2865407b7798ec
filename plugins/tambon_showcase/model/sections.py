"""The pages of an entry, in the official order of the document's three parts.

A page is declared here and nowhere else. Adding one takes its declaration, its template `entry/<slug>.html` and,
unless another page's drawing fits, `--icon-<icon>` in `section-icons.css`.
"""

from __future__ import annotations

from .section import Linked, Section, SectionCount

OVERVIEW = Section("index", 0, "ภาพรวม", "ภาพรวม", "ภาพรวมตำบล", "", kind="entry")
HISTORY = Section(
    "history",
    1,
    "ประวัติความเป็นมา",
    "ประวัติความเป็นมา",
    "ประวัติความเป็นมา",
    "history",
    ("P1.1",),
    has_text=True,
    heading_words=("ประวัติ", "ความเป็นมา"),
)
POPULATION = Section(
    "population",
    1,
    "ประชากร",
    "ประชากร",
    "ประชากร",
    "population",
    ("P1.2",),
    has_text=True,
    main_table="villages",
    counted=SectionCount("หมู่บ้าน", "villages"),
    heading_words=("ประชากร",),
)
LEADERS = Section(
    "leaders",
    1,
    "ผู้นำชุมชน กลุ่มองค์กร อัตลักษณ์",
    "ผู้นำและกลุ่มองค์กร",
    "ผู้นำ",
    "leaders",
    ("P1.3",),
    has_text=True,
    main_table="leaders",
    counted=SectionCount("กลุ่ม", "groups"),
    heading_words=("ผู้นำ", "กลุ่มองค์กร", "องค์กรชุมชน", "อัตลักษณ์"),
)
PRODUCTS = Section(
    "products",
    1,
    "ผลิตภัณฑ์ รายได้ และสภาพเศรษฐกิจ",
    "ผลิตภัณฑ์และรายได้",
    "ผลิตภัณฑ์",
    "products",
    ("P1.4",),
    has_text=True,
    main_table="products",
    counted=SectionCount("ผลิตภัณฑ์", "products"),
    heading_words=("ผลิตภัณฑ์", "รายได้", "เศรษฐกิจ", "OTOP"),
)
TOURISM = Section(
    "tourism",
    1,
    "แหล่งท่องเที่ยวและการบริการ",
    "ท่องเที่ยวและบริการ",
    "แหล่งท่องเที่ยว",
    "tourism",
    ("P1.5",),
    has_text=True,
    main_table="attractions",
    counted=SectionCount("แห่ง", "attractions"),
    heading_words=("ท่องเที่ยว",),
    linked=Linked("containsPlace", "TouristAttraction"),
)
MAP = Section(
    "map",
    1,
    "แผนที่",
    "แผนที่",
    "แผนที่",
    "pin",
    ("P1.6", "P2.3.1", "P2.3.2", "P2.3.3"),
    has_text=True,
    main_table="places",
    counted=SectionCount("แห่ง", "places"),
    heading_words=("แผนที่", "สารสนเทศภูมิศาสตร์", "GIS"),
)
CULTURE = Section(
    "culture",
    1,
    "ศิลปะ วัฒนธรรม ประเพณี ภูมิปัญญาท้องถิ่น",
    "ศิลปวัฒนธรรม",
    "วัฒนธรรม",
    "culture",
    ("P1.7",),
    has_text=True,
    main_table="culture",
    counted=SectionCount("รายการ", "culture"),
    heading_words=("วัฒนธรรม", "ประเพณี", "ภูมิปัญญา", "ศิลปะ"),
)
MORE = Section("more", 1, "ข้อมูลอื่น ๆ", "ข้อมูลอื่น ๆ", "เรื่องอื่น ๆ", "info", ("P1.8",), has_text=True)
MANAGEMENT = Section(
    "management",
    2,
    "การบริหารจัดการ",
    "การบริหารจัดการ",
    "การบริหารจัดการ",
    "management",
    ("P2.1.1", "P2.1.2", "P2.1.3"),
    has_text=True,
    main_table="working_group",
    counted=SectionCount("ครั้งที่ประชุม", "meetings"),
    heading_words=("บริหารจัดการ", "คณะทำงาน"),
)
ANALYSIS = Section(
    "analysis",
    2,
    "การวิเคราะห์ข้อมูล",
    "การวิเคราะห์ข้อมูล",
    "การวิเคราะห์ข้อมูล",
    "analysis",
    ("P2.2.1", "P2.2.2", "P2.2.3"),
    has_text=True,
    main_table="problems",
    counted=SectionCount("ปัญหา", "problems"),
    heading_words=("วิเคราะห์", "จัดลำดับ"),
)
PROJECTS = Section(
    "projects",
    2,
    "แผนงาน โครงการ และงบประมาณ",
    "แผนงานและโครงการ",
    "โครงการ",
    "projects",
    ("P2.4.1", "P2.4.2"),
    has_text=True,
    main_table="projects",
    counted=SectionCount("โครงการ", "projects"),
    heading_words=("โครงการ", "งบประมาณ", "แผนพัฒนา"),
)
PUBLICITY = Section(
    "publicity",
    2,
    "การเผยแพร่ประชาสัมพันธ์และการนำเสนอ",
    "การเผยแพร่",
    "การประชาสัมพันธ์",
    "post",
    ("P2.5.1", "P2.5.2"),
    has_text=True,
    main_table="posts",
    counted=SectionCount("ครั้งที่เผยแพร่", "posts"),
    heading_words=("เผยแพร่", "ประชาสัมพันธ์"),
)
MEDIA = Section(
    "media",
    2,
    "ชุดประชาสัมพันธ์",
    "ชุดประชาสัมพันธ์",
    "ชุดประชาสัมพันธ์",
    "media",
    searched=False,
    always="ข้อความ ภาพ และแผ่นป้ายที่พร้อมโพสต์",
)
APPENDIX = Section(
    "appendix",
    3,
    "ภาคผนวก",
    "ภาคผนวก",
    "ภาคผนวก",
    "photo",
    ("P3.1", "P3.2", "P3.3"),
    main_table="photos",
    counted=SectionCount("ภาพ", "photos"),
)
RUBRIC = Section(
    "rubric",
    4,
    "หลักฐานตามเกณฑ์การคัดเลือก",
    "หลักฐานตามเกณฑ์",
    "หลักฐานตามเกณฑ์",
    "rubric",
    counted=SectionCount("ข้อตามเกณฑ์"),
    kind="rubric",
    searched=False,
    has_pager=False,
)
SECTIONS = (
    OVERVIEW,
    HISTORY,
    POPULATION,
    LEADERS,
    PRODUCTS,
    TOURISM,
    MAP,
    CULTURE,
    MORE,
    MANAGEMENT,
    ANALYSIS,
    PROJECTS,
    PUBLICITY,
    MEDIA,
    APPENDIX,
    RUBRIC,
)
"""Every page of an entry, in reading order."""
BY_SLUG = {section.slug: section for section in SECTIONS}
