"""Files of a site's own where ours would be: kept, or an error in two languages names both; never overwritten."""

from __future__ import annotations

import pytest

from tambon_showcase.site.own_files import NameTakenError, check_folder, stays

OWN = {
    "robots.txt": "robots.txt",
    "feed.xml": "feed.xml",
    "sitemap.xml": "sitemap.xml",
    "browse/index.html": "browse.md",
    "2565.html": "2565.md",
    "t/1/index.html": "t/1.md",
}


@pytest.mark.parametrize("path", ["robots.txt", "feed.xml", "sitemap.xml"])
def test_what_a_site_has_once_stays_the_site_s(path: str) -> None:
    assert stays(OWN, path)
    assert not stays({}, path)


def test_a_page_of_the_site_s_where_ours_belongs_is_told_by_its_source() -> None:
    assert not stays(OWN, "browse/map.html")
    with pytest.raises(NameTakenError) as told:
        stays(OWN, "browse/index.html")
    thai, english = str(told.value).split(" / ")
    assert thai.startswith("ไฟล์ browse.md ของเว็บไซต์จะได้ที่อยู่ browse/index.html")
    assert english == (
        "browse.md of this site would be published as browse/index.html, where this program writes "
        "browse/index.html: please rename or move browse.md and build again."
    )


@pytest.mark.parametrize("folder", ["2565", "browse/in", "T", "t/1/index.html"])
def test_a_folder_of_ours_may_have_neighbours_of_like_names(folder: str) -> None:
    check_folder(OWN, folder)


@pytest.mark.parametrize(("folder", "source"), [("browse", "browse.md"), ("t", "t/1.md"), ("t/1", "t/1.md")])
def test_a_page_inside_a_folder_of_ours_is_told(folder: str, source: str) -> None:
    with pytest.raises(NameTakenError, match=f"^ไฟล์ {source} .* ซึ่งเป็นที่ของ {folder}/ "):
        check_folder(OWN, folder)
