"""Topic pages: all products, festivals, attractions and savings groups, for the country and each province."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import partial
from typing import NamedTuple

from tambon_showcase.memory.facts import Facts
from tambon_showcase.memory.shares import ATTRACTIONS, FESTIVALS, PRODUCTS, SAVINGS
from tambon_showcase.model.economy import Attraction, CultureItem, Product
from tambon_showcase.model.people import Group
from tambon_showcase.model.table_type import TableType
from tambon_showcase.model.tables import table_of
from tambon_showcase.site.breadcrumbs import Crumb
from tambon_showcase.site.templates import render
from tambon_showcase.text.thai_values import thai_sort_key

from .browse import HOME, Filter
from .explored import Explored

MOST_ROWS = 400
"""A list with more rows requires the reader to choose a province first."""


class Topic(NamedTuple):
    """A kind of share as a page: the table of its rows, and the headings of their texts."""

    name: str
    title: str
    table: TableType
    headings: tuple[str, str, str, str]
    unit: str = "รายการ"
    shell: str = "goods"


class TopicRow(NamedTuple):
    """One row of a topic page."""

    facts: Facts
    address: str
    texts: Sequence[str]


TOPICS = (
    Topic(PRODUCTS, "ผลิตภัณฑ์ตำบลและ OTOP", table_of(Product), ("ผลิตภัณฑ์", "ประเภท", "ผู้ผลิต", "ดาว OTOP")),
    Topic(FESTIVALS, "ประเพณีและเทศกาล", table_of(CultureItem), ("งาน", "เดือน", "สถานที่", "")),
    Topic(
        ATTRACTIONS,
        "แหล่งท่องเที่ยวและบริการ",
        table_of(Attraction),
        ("ชื่อ", "ประเภท", "เวลาเปิด", "ค่าเข้าชม"),
        "แห่ง",
        "sights",
    ),
    Topic(SAVINGS, "กลุ่มออมทรัพย์", table_of(Group), ("กลุ่ม", "ประเภท", "กิจกรรม", "สมาชิก"), "กลุ่ม"),
)
INDEX = Crumb("หัวข้อ", "index.html")


def write_topics(explored: Explored) -> None:
    """The list of topics, each topic's page, and one page for each province that has rows."""
    sources = [part for topic in TOPICS for part in explored.sources(topic.name)]
    explored.writer.page(
        "topics/index.html", sources, "portal/topics.html", partial(_index, explored), "goods"
    )
    for topic in TOPICS:
        keys = list(explored.digests(topic.name))
        explored.writer.page(
            f"topics/{topic.name}.html",
            explored.sources(topic.name),
            "portal/topic.html",
            partial(_country, explored, topic, keys),
            topic.shell,
        )
        for code, own in _provinces(explored, keys).items():
            make = partial(_province, explored, topic, own)
            explored.writer.page(
                f"topics/{topic.name}-{code}.html",
                explored.sources(topic.name, own),
                "portal/topic.html",
                make,
                topic.shell,
            )


def _provinces(explored: Explored, keys: Iterable[str]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for key in keys:
        groups.setdefault(explored.entries[key].province_code, []).append(key)
    return groups


def _index(explored: Explored) -> dict[str, object]:
    links = [
        Filter(topic.title, f"{topic.name}.html", _count(explored, topic), topic.unit) for topic in TOPICS
    ]
    title = "รวมตามหัวข้อ"
    return {**_head(title, "ผลิตภัณฑ์ ประเพณี แหล่งท่องเที่ยว และกลุ่มออมทรัพย์ของทุกตำบล", [HOME]), "links": links}


def _count(explored: Explored, topic: Topic) -> int:
    return sum(
        len(json.loads(data)) for key, data in explored.shares.each(topic.name) if key in explored.entries
    )


def _country(explored: Explored, topic: Topic, keys: Sequence[str]) -> dict[str, object]:
    lines = _lines(explored, topic, keys)
    counts: dict[str, int] = {}
    for line in lines:
        counts[line.facts.province_code] = counts.get(line.facts.province_code, 0) + 1
    names = {line.facts.province_code: line.facts.province_th for line in lines}
    filters = [
        Filter(f"จังหวัด{names[code]}", f"{topic.name}-{code}.html", count)
        for code, count in sorted(counts.items(), key=lambda pair: thai_sort_key(names[pair[0]]))
    ]
    return _values(topic, topic.title, lines, [HOME, INDEX], filters)


def _province(explored: Explored, topic: Topic, keys: Sequence[str]) -> dict[str, object]:
    name = explored.entries[keys[0]].province_th
    crumbs = [HOME, INDEX, Crumb(topic.title, f"{topic.name}.html")]
    return _values(topic, f"{topic.title} จังหวัด{name}", _lines(explored, topic, keys), crumbs, [])


def _lines(explored: Explored, topic: Topic, keys: Iterable[str]) -> list[TopicRow]:
    found = []
    for key in keys:
        for number, _moo, *texts in json.loads(explored.shares.one(topic.name, key)):
            address = f"../{key}/{topic.table.row_address(number)}"
            found.append(TopicRow(explored.entries[key], address, [text or "" for text in texts]))
    return sorted(found, key=lambda line: (thai_sort_key(line.texts[0]), line.address))


def _values(
    topic: Topic, title: str, lines: Sequence[TopicRow], crumbs: Sequence[Crumb], filters: Sequence[Filter]
) -> dict[str, object]:
    kinds = sorted({line.texts[1] for line in lines} - {""}, key=thai_sort_key)
    total = len(lines)
    return {
        **_head(title, f"{title} {total:,} {topic.unit}", crumbs),
        "topic": topic,
        "lines": lines if total <= MOST_ROWS or not filters else [],
        "total": total,
        "kinds": kinds,
        "filters": filters,
    }


def _head(title: str, description: str, crumbs: Sequence[Crumb]) -> dict[str, object]:
    here = render("portal/breadcrumbs.html", crumbs=crumbs, here=title)
    return {"title": title, "description": description, "breadcrumbs": here}
