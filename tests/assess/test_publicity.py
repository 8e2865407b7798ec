"""Rubric group 5: summary document, continuous publicity, video, slides."""

from __future__ import annotations

import dataclasses
from itertools import accumulate

import pytest

from tambon_showcase.assess import Basis, Extent, Outcome, Shown, assess
from tambon_showcase.assess.online import is_publication, passing_place
from tambon_showcase.assess.posts import names_no_post, same_post
from tambon_showcase.assess.rubric import ITEM_CHECKS
from tambon_showcase.content.documents import DocumentFacts
from tambon_showcase.model.entry import Entry
from tambon_showcase.model.identity import Video
from tambon_showcase.model.tables import Tables
from tambon_showcase.text.thai_text import count_letters
from tests.assess.looking import evidence, fails
from tests.entries import base_entry, changed, edition, shown, with_files

LINK = "https://www.youtube.com/watch?v=ABCDEFGHIJK"


def posted(*posts: tuple[str, str]) -> Entry:
    rows = [
        {"day": day, "channel": "Facebook", "link": f"https://a.go.th/{n}", "title": "ก", "about": about}
        for n, (day, about) in enumerate(posts)
    ]
    return changed(base_entry(), tables={"posts": rows})


ALL_SUBJECTS = (("1/12/2564", "กระบวนการ"), ("1/1/2565", "ขั้นตอน"), ("1/2/2565", "ผลการดำเนินงาน"))


def test_three_months_and_three_subjects_pass() -> None:
    assert fails("continuous_publicity", posted(*ALL_SUBJECTS)) == []


def test_one_month_is_not_continuous() -> None:
    same = [("1/12/2564", about) for _, about in ALL_SUBJECTS]
    assert any("เผยแพร่ใน 1 เดือน" in text for text in fails("continuous_publicity", posted(*same)))


def test_one_link_is_one_publication_however_often_it_is_written() -> None:
    entry = posted(*ALL_SUBJECTS)
    rows = [
        row.model_dump() | {"link": "https://a.go.th/" if n else "https://a.go.th"}
        for n, row in enumerate(entry.tables.posts)
    ]
    once = changed(entry, tables={"posts": rows})
    assert fails("continuous_publicity", once) == ["เผยแพร่ใน 1 เดือน ยังไม่ถึง 3 เดือนที่ระบบถือว่าต่อเนื่อง"]
    assert "บันทึก 3 ครั้งมีลิงก์ที่ต่างกัน 1 ลิงก์" in assess(shown(once))["5.1.2"].unknown_th


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://www.facebook.com/a/posts/1?mibextid=0", "https://www.facebook.com/a/posts/1/?mibextid=9"),
        (
            "https://m.facebook.com/story.php?id=1&story_fbid=2&rdid=x",
            "https://m.facebook.com/story.php?id=1&story_fbid=2",
        ),
        ("https://m.facebook.com/a/posts/1", "https://www.facebook.com/a/posts/1?locale=th_TH&ref=share"),
        ("https://a.go.th/x#top", "https://a.go.th/x"),
        ("https://www.a.go.th/x?fbclid=1&utm_source=facebook", "http://a.go.th/x/"),
        ("https://youtu.be/abcdefghijk?si=Xy", "https://youtu.be/abcdefghijk"),
        ("https://www.tiktok.com/@a/video/1?_t=8x&_r=1", "https://www.tiktok.com/@a/video/1"),
    ],
)
def test_what_an_app_appends_makes_no_second_publication(one: str, other: str) -> None:
    assert same_post(one) == same_post(other)
    assert same_post("https://m.facebook.com/story.php?story_fbid=3") != same_post(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://a.go.th/news?ref=1", "https://a.go.th/news?ref=2"),
        ("https://a.go.th/index.php?sk=12", "https://a.go.th/index.php?sk=13"),
        ("https://a.go.th/?locale=news&id=1", "https://a.go.th/?id=1"),
        ("https://a.go.th/#!/news/1", "https://a.go.th/#!/news/2"),
        ("https://a.go.th/app#/news/1", "https://a.go.th/app#/news/2"),
        ("https://www.facebook.com/watch?v=1", "https://www.facebook.com/watch?v=2"),
    ],
)
def test_what_names_a_post_on_a_site_of_its_own_is_kept(one: str, other: str) -> None:
    assert same_post(one) != same_post(other)


def test_what_was_published_before_the_fiscal_year_is_none_of_its_work() -> None:
    days = ("30/9/2564", "1/10/2564", "1/11/2564")
    early = posted(*zip(days, (about for _, about in ALL_SUBJECTS), strict=True))
    assert fails("continuous_publicity", early) == ["เผยแพร่ใน 2 เดือน ยังไม่ถึง 3 เดือนที่ระบบถือว่าต่อเนื่อง"]
    assert "โพสต์ 1 ครั้งนอกปีงบประมาณ" in assess(shown(early))["5.1.2"].unknown_th


@pytest.mark.parametrize(
    ("seconds", "extent", "said"),
    [
        (299, Extent.PARTIAL, "สั้นไป 1 วินาที"),
        (300, Extent.FULL, "5:00"),
        (420, Extent.FULL, "7:00"),
        (421, Extent.PARTIAL, "ยาวเกิน 1 วินาที"),
        (605, Extent.PARTIAL, "ยาวเกิน 3 นาที 5 วินาที"),
        (None, Extent.PARTIAL, "ยังไม่ระบุความยาว"),
    ],
)
def test_a_video_is_whole_when_it_may_last_five_to_seven_minutes(
    seconds: int | None, extent: Extent, said: str
) -> None:
    found = assess(shown(changed(base_entry(), video=Video(url=LINK, duration=seconds))))["5.2"]
    assert (found.extent, found.basis) == (extent, Basis.STATED), "a declared length is never seen"
    assert said in found.looked_at_th


@pytest.mark.parametrize(
    ("url", "is_video"),
    [
        ("https://www.youtube.com/watch?v=abcdefghijk", True),
        ("https://www.youtube.com/@tambon", False),
        ("https://www.facebook.com/tambon/videos/123456", True),
        ("https://www.facebook.com/tambon", False),
        ("https://drive.google.com/drive/folders/1AbCdEfGhIjKlMnOpQrStUvWx", False),
        ("https://tambon.go.th/film.mp4", True),
        ("https://example.com/film.mp4", False),
        ("https://www.tambon.go.th/", False),
    ],
)
def test_the_page_of_a_channel_is_not_a_video(url: str, is_video: bool) -> None:
    found = assess(shown(changed(base_entry(), video=Video(url=url, duration=360))))["5.2"]
    assert found.extent is (Extent.FULL if is_video else Extent.NONE)
    assert is_video or url in found.reason_th


def test_a_video_without_address_or_file_is_none() -> None:
    assert fails("video", changed(base_entry(), video=Video(title="ก", duration=360))) == ["ยังไม่มีวีดิทัศน์"]
    lost = changed(base_entry(), video=Video(file="v.mp4", duration=360))
    assert evidence("video", lost) == []
    assert evidence("video", with_files(lost, "videos/v.mp4")) == [("video", "publicity.html#video")]


@pytest.mark.parametrize(
    ("measured", "declared", "marks"),
    [
        (300, None, (Extent.FULL, Basis.SEEN)),
        (420, 420, (Extent.FULL, Basis.SEEN)),
        (299, 360, (Extent.PARTIAL, Basis.STATED)),
        (421, None, (Extent.PARTIAL, Basis.STATED)),
        (372, 200, (Extent.FULL, Basis.SEEN)),
    ],
)
def test_a_video_in_the_folder_is_judged_by_its_measured_length(
    measured: int, declared: int | None, marks: tuple[Extent, Basis]
) -> None:
    entry = with_files(changed(base_entry(), video=Video(file="v.mp4", duration=declared)), "videos/v.mp4")
    found = assess(shown(dataclasses.replace(entry, video_seconds=measured)))["5.2"]
    assert (found.extent, found.basis) == marks
    assert "วัดจากไฟล์" in found.looked_at_th and "ไม่ได้ตรวจ" not in found.looked_at_th


def test_a_declared_length_is_said_to_be_unchecked() -> None:
    found = assess(shown(changed(base_entry(), video=Video(url=LINK, duration=360))))["5.2"]
    assert "6:00" in found.looked_at_th and "ไม่ได้ตรวจ" in found.looked_at_th


def test_slides_are_a_file_that_is_there() -> None:
    rows = [{"file": "deck.pptx", "title": "สไลด์", "kind": "สไลด์"}]
    entry = changed(base_entry(), tables={"documents": rows})
    assert evidence("slides", entry) == []
    assert evidence("slides", with_files(entry, "documents/deck.pptx")) == [
        ("document", "appendix.html#documents-1")
    ]


def test_a_summary_document_needs_all_three_parts_or_its_file() -> None:
    only_history = dataclasses.replace(base_entry(), tables=Tables())
    assert evidence("document_structure", only_history) == []
    rows = [{"file": "s.pdf", "title": "สรุป", "kind": "รายงานสรุป"}]
    attached = with_files(changed(only_history, tables={"documents": rows}), "documents/s.pdf")
    assert ("document", "appendix.html#documents-1") in evidence("document_structure", attached)


def test_what_the_document_lacks_is_named_by_id() -> None:
    lacking = fails("document_structure", base_entry())
    assert "P1.5" in lacking[0]
    assert "P1.1 " not in lacking[0]
    assert any("P1.3" in text or "P1.4" in text for text in lacking)


def deck(pages: int, text: str, kind: str = "pptx") -> Shown:
    rows = [{"file": "deck.pptx", "title": "สไลด์", "kind": "สไลด์"}]
    entry = with_files(changed(base_entry(), tables={"documents": rows}), "documents/deck.pptx")
    return dataclasses.replace(
        shown(entry), documents={"deck.pptx": DocumentFacts(kind, pages, text, has_pictures=False)}
    )


@pytest.mark.parametrize(
    ("pages", "text", "kind", "extent"),
    [
        (7, "กข" * 50, "pptx", Extent.FULL),
        (7, "กข" * 49 + "ก", "pptx", Extent.PARTIAL),
        (3, "กข" * 50, "pptx", Extent.FULL),
        (2, "กข" * 250, "pptx", Extent.PARTIAL),
        (0, "", "pptx", Extent.NONE),
        (7, "", "pdf", Extent.FULL),
        (7, "", "pptx", Extent.NONE),
        (7, f"{'กข' * 49}\n…\n" * 7, "pptx", Extent.PARTIAL),
        (7, "\n…\n".join(f"{'กข' * 10}{page}" for page in "คงจฉช"), "pptx", Extent.FULL),
    ],
)
def test_an_empty_deck_is_not_a_deck(pages: int, text: str, kind: str, extent: Extent) -> None:
    assert assess(deck(pages, text, kind))["5.3"].extent is extent


def test_an_empty_deck_is_named_and_takes_nothing_from_a_link() -> None:
    words = "ไฟล์สไลด์ว่างเปล่า จึงไม่นับ: deck.pptx"
    empty = deck(0, "")
    assert ITEM_CHECKS["slides"](empty).texts(Outcome.FAIL)[0] == words
    rows = [
        {
            "day": "1/2/2565",
            "channel": "Canva",
            "link": "https://www.canva.com/design/DAF_x/view",
            "title": "สไลด์",
        }
    ]
    both = dataclasses.replace(empty, entry=changed(empty.entry, tables={"posts": rows}))
    state = assess(both)["5.3"]
    assert (state.extent, state.basis) == (Extent.FULL, Basis.STATED)
    assert words in ITEM_CHECKS["slides"](both).texts(Outcome.UNKNOWN)


@pytest.mark.parametrize(
    ("link", "is_there"),
    [
        ("https://docs.google.com/presentation/d/1a2b3c/edit?usp=sharing", True),
        ("https://www.canva.com/design/DAF_x/view", True),
        ("https://docs.google.com/document/d/1a2b3c/edit", False),
        ("https://www.canva.com/", False),
        ("https://notcanva.com/design/DAF_x/view", False),
    ],
)
def test_slides_on_the_web_are_stated(link: str, is_there: bool) -> None:
    rows = [{"day": "1/2/2565", "channel": "Google Slides", "link": link, "title": "สไลด์"}]
    found = assess(shown(changed(base_entry(), tables={"posts": rows, "documents": []})))["5.3"]
    assert (found.extent, found.basis) == ((Extent.FULL, Basis.STATED) if is_there else (Extent.NONE, None))


DISTINCT = "".join(a + b for a in "กขคงจฉชซญฐณดตถทธนบปผฝพ" for b in "กขคงจฉชซญฐณดตถทธนบปผฝพ")
SUMMARY = "ส่วนที่ ๑ ข้อมูลทั่วไป\n" + DISTINCT + "\nส่วน ที่ 2\nภาค ผนวก"


def summarised(text: str) -> Shown:
    rows = [{"file": "s.pdf", "title": "สรุป", "kind": "รายงานสรุป"}]
    entry = with_files(changed(base_entry(), tables={"documents": rows}), "documents/s.pdf")
    return dataclasses.replace(shown(entry), documents={"s.pdf": DocumentFacts("pdf", 9, text)})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (SUMMARY, "เอกสารสรุปมีหัวข้อครบทุกส่วน"),
        (SUMMARY.replace("ภาค ผนวก", ""), "ไม่พบหัวข้อในเอกสารสรุป: ส่วนที่ 3 ภาคผนวก"),
        ("ส่วนที่ 1 ส่วนที่ 2 ส่วนที่ 3", "เอกสารสรุปมีเพียง 12 ตัวอักษร"),
    ],
)
def test_the_summary_document_has_the_headings_of_its_three_parts(text: str, said: str) -> None:
    assert said in assess(summarised(text))["5.1.1"].looked_at_th


def test_a_summary_of_1000_letters_says_enough() -> None:
    whole = (SUMMARY + DISTINCT[::-1]).replace("\n", "").replace(" ", "")
    for letters, short in ((999, True), (1_000, False)):
        text = next(cut for end in range(len(whole)) if count_letters(cut := whole[:end]) == letters)
        said = assess(summarised(text))["5.1.1"]
        assert ("มีเพียง" in said.looked_at_th) is short


def test_the_file_opens_at_the_page_where_each_part_begins() -> None:
    """A table of contents names all parts and begins none; a part that is only named there is shown there."""
    pages = ("ปก", "สารบัญ ส่วนที่ 1 ส่วนที่ 2 ภาคผนวก", "ส่วนที่ ๑ ข้อมูล", "ต่อ ส่วนที่ 1", "ส่วนที่ 2")
    ends = tuple(accumulate(map(len, pages)))
    facts = DocumentFacts("pdf", len(pages), "".join(pages), ends)
    seen = dataclasses.replace(summarised(""), documents={"s.pdf": facts})
    (_pages, summary) = assess(seen)["5.1.1"].evidence
    assert summary.places == (("ส่วนที่ 1", 3), ("ส่วนที่ 2", 5), ("ส่วนที่ 3", 2))
    assert [one.places for one in assess(summarised(SUMMARY))["5.1.1"].evidence if one.file] == [()]


def test_a_summary_is_handed_in_as_pdf() -> None:
    rows = [{"file": "s.docx", "title": "สรุป", "kind": "รายงานสรุป"}]
    entry = with_files(changed(base_entry(), tables={"documents": rows}), "documents/s.docx")
    assert "เอกสารสรุปยังไม่เป็นไฟล์ PDF: s.docx" in fails("document_structure", entry)


def test_a_scanned_summary_is_left_to_a_person() -> None:
    assert "ภาพสแกน" in assess(summarised(" "))["5.1.1"].unknown_th


def test_a_post_on_a_host_of_nobody_is_no_publication() -> None:
    rows = [{"day": "1/2/2565", "channel": "เว็บ", "link": "https://example.com/", "title": "ก"}]
    assert assess(shown(changed(base_entry(), tables={"posts": rows})))["5.1.2"].extent is Extent.NONE


def test_the_bounds_that_are_told_are_those_of_the_year() -> None:
    year = edition()
    bounds = year.thresholds.model_copy(update={"video_seconds_from": 60, "video_seconds_to": 90})
    contest = year.contest.model_copy(update={"thresholds": bounds})
    told = assess(shown(base_entry(), dataclasses.replace(year, contest=contest)))["5.2"].looked_at_th
    assert told == "มีวีดิทัศน์ แต่ยาวเกิน 4 นาที 42 วินาที: ความยาวที่ระบุ (ไม่ได้ตรวจ) 6:12 นาที กำหนด 1:00 ถึง 1:30 นาที"


PASSING = [
    "https://us02web.zoom.us/j/81234567890?pwd=YWJjZGVm",
    "https://meet.google.com/abc-defg-hij",
    "https://teams.live.com/meet/9312345678901",
    "https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc/0",
    "https://line.me/R/ti/g/AbCdEfGhIj",
    "https://line.me/ti/g2/AbCdEfGhIjKlMn",
    "https://chat.whatsapp.com/AbCdEfGhIjK",
    "https://m.me/j/AbCdEfG/",
    "https://www.facebook.com/stories/1022334455/UzpfSVND/?view_single=1",
    "https://www.instagram.com/stories/sanpong/3012345678901234567/",
]
LASTING = [
    "https://www.facebook.com/share/p/1AbCdEfGh/",
    "https://www.facebook.com/groups/123456/posts/789",
    "https://voom.line.me/post/1163912345678901234",
    "https://page.line.me/abc1234d",
    "https://liff.line.me/1645278921-kWRPP32q/?accountId=sanpong",
    "https://www.instagram.com/p/CabcdefGHij/",
    "https://www.facebook.com/sanpong/videos/123/",
]


@pytest.mark.parametrize(("link", "counts"), [*((x, False) for x in PASSING), *((x, True) for x in LASTING)])
def test_what_only_some_can_open_is_not_published(link: str, counts: bool) -> None:
    assert bool(passing_place(link)) is not counts
    assert is_publication(link) is counts


@pytest.mark.parametrize(
    ("link", "is_none"),
    [
        ("https://www.facebook.com/profile.php?id=100064123456789&mibextid=ZbWKwL", True),
        ("https://www.facebook.com/profile.php?story_fbid=122101&id=100064123456789", False),
        ("https://www.facebook.com/story.php?id=100064123456789", False),
        ("https://www.facebook.com/permalink.php?story_fbid=pfbid02Ab&id=100064", False),
    ],
)
def test_an_account_is_no_post_of_it(link: str, is_none: bool) -> None:
    assert names_no_post(link) is is_none


@pytest.mark.parametrize("title", ["ยังไม่ได้โพสต์แผนที่", "แผนที่ (รอโพสต์)", "จะเพิ่มภายหลัง"])
def test_a_title_that_says_not_yet_is_no_publication(title: str) -> None:
    rows = [{"day": "1/2/2565", "channel": "Facebook", "link": LINK, "title": title, "is_gis": "ใช่"}]
    found = assess(shown(changed(base_entry(), tables={"posts": rows})))
    assert found["5.1.2"].extent is Extent.NONE
    assert "ยังไม่มีโพสต์เรื่องแผนที่" in found["3.3"].reason_th
    for item in ("3.3", "5.1.2"):
        assert f"ชื่อเรื่องบอกว่ายังไม่ได้เผยแพร่ จึงไม่นับ: {title}" in found[item].unknown_th


@pytest.mark.parametrize(
    ("titles", "is_doubted"),
    [
        (["อยู่ระหว่างจัดทำแผนที่"], True),
        (["อยู่ระหว่างจัดทำแผนที่", "เปิดแผนที่ตำบล"], False),
        (["ข้อมูลที่ยังไม่เคยเผยแพร่ในแผนที่"], False),
    ],
)
def test_a_map_in_the_making_is_doubted_where_no_other_post_shows_it(
    titles: list[str], is_doubted: bool
) -> None:
    rows = [
        {"day": "1/2/2565", "channel": "เว็บ", "link": f"https://a.go.th/{n}", "title": title, "is_gis": "ใช่"}
        for n, title in enumerate(titles)
    ]
    found = assess(shown(changed(base_entry(), tables={"posts": rows})))["3.3"]
    assert f"มีโพสต์เรื่องแผนที่ {len(titles)} ครั้ง" in found.looked_at_th
    assert ("แผนที่เสร็จแล้วหรือยัง" in found.unknown_th) is is_doubted


@pytest.mark.parametrize(
    ("url", "is_doubted"),
    [
        (LINK, False),
        ("https://drive.google.com/file/d/1abcdefghijklmnopqrst/view", False),
        ("https://us02web.zoom.us/j/123456", True),
        ("https://www.canva.com/design/DAF/watch", True),
        ("https://vimeo.com/channels", True),
        ("https://www.tambon.go.th/film", True),
    ],
)
def test_an_address_of_an_unknown_service_may_be_no_video(url: str, is_doubted: bool) -> None:
    found = assess(shown(changed(base_entry(), video=Video(url=url, duration=372))))["5.2"]
    assert found.extent is Extent.FULL
    assert (f"ระบบไม่รู้จักลิงก์ของบริการนี้: {url}" in found.unknown_th) is is_doubted


@pytest.mark.parametrize(
    ("text", "is_doubted"),
    [("คู่มือการใช้โปรแกรมสำหรับเจ้าหน้าที่ของกรม " * 6, True), ("ตำบลทุ่งสมมติ ขุดสระและทอผ้าด้วยกัน " * 6, False)],
)
def test_slides_that_never_name_the_tambon_may_be_somebody_elses(text: str, is_doubted: bool) -> None:
    spoken = "\n".join(f"{text}{page}" for page in "กขคง")
    found = assess(deck(9, spoken))["5.3"]
    assert found.extent is Extent.FULL
    assert ("ไม่พบชื่อตำบลในสไลด์: deck.pptx" in found.unknown_th) is is_doubted


@pytest.mark.parametrize(
    ("title", "is_doubted"),
    [("อินโฟกราฟิกเชิญร่วมงานบุญ", True), ("สไลด์นำเสนอผลงาน", False), ("PowerPoint ระดับเขต", False)],
)
def test_a_design_called_something_else_may_be_no_slides(title: str, is_doubted: bool) -> None:
    rows = [
        {"day": "1/2/2565", "channel": "เว็บ", "link": "https://www.canva.com/design/DAF/view", "title": title}
    ]
    found = assess(shown(changed(base_entry(), tables={"posts": rows, "documents": []})))["5.3"]
    assert found.extent is Extent.FULL
    assert (f"เป็นสไลด์นำเสนอหรือไม่ เพราะชื่อเรื่องไม่ได้บอก: {title}" in found.unknown_th) is is_doubted
