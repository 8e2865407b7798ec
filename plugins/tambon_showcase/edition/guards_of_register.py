"""Whether provinces and tambons that the rules of a year name are those of the register, and counted as they are listed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from tambon_showcase import register
from tambon_showcase.finding import Finding, warning

from .edition import Edition
from .rule_lines import RuleLines

NOT_OF_REGISTER = warning(
    "T720", "ไม่ตรงกับทะเบียน: {what} “{value}” {why}", "ตรวจกับทะเบียนของกรมการปกครอง แล้วแก้ในไฟล์"
)

NAMES_DIFFER = warning(
    "T731",
    "{kind} {no} เขียนไว้สองอย่าง: “{value}” แต่บรรทัด {first} เขียนว่า “{name}”",
    "เขียนชื่อของเลขเดียวกันให้เหมือนกันทุกบรรทัด หรือแก้เลขถ้าพิมพ์ผิด",
)
WRONG_SUM = warning("T729", "{what} “{value}” ไม่ตรงกับ {sum}", "แก้ตัวเลขหรือโควตาให้ตรงกัน")


def check_counts(edition: Edition, lines: RuleLines) -> Iterator[Finding]:
    """Areas are expected as many as are listed, where the list is as the register: what it lacks is said of it alone."""
    rows = edition.region_rows
    if len({row.province_code for row in rows}) < len(rows):
        return
    listed = {"regions": len({row.region_no for row in rows})}
    districts = {row.province_code: row.districts for row in rows}
    real = {province.code: len(register.districts(province.code)) for province in register.provinces()}
    if districts.keys() == real.keys():
        listed["provinces"] = len(rows)
    if districts == real:
        listed["districts"] = sum(districts.values())
    for name, number in listed.items():
        expected = getattr(edition.contest.expected, name)
        if expected != number:
            where = lines.where("edition.yml", ("expected", name))
            yield WRONG_SUM.at(where, expected, what=name, sum=f"regions.csv ซึ่งมี {number:,}")


def check_names(edition: Edition, lines: RuleLines) -> Iterator[Finding]:
    """A region has one name and one group of provinces."""
    names = [(row.region_no, f"{row.region_th} {row.province_group_th}") for row in edition.region_rows]
    return _named_alike("regions.csv", "เขตที่", names, lines)


def check_categories(edition: Edition, lines: RuleLines) -> Iterator[Finding]:
    """A category of indicators has one name."""
    return _named_alike("bmn.csv", "หมวด", [(row.category_no, row.category_th) for row in edition.bmn], lines)


def check_subjects(edition: Edition, lines: RuleLines) -> Iterator[Finding]:
    """A group of subjects has one name."""
    return _named_alike("nrd2c.csv", "ด้าน", [(row.group_no, row.group_th) for row in edition.nrd2c], lines)


def _named_alike(
    file: str, kind: str, named: Sequence[tuple[int, str]], lines: RuleLines
) -> Iterator[Finding]:
    """Rows whose number has another name than in most rows of that number, or than in the first."""
    for no in dict.fromkeys(number for number, _ in named):
        (usual, _), *_ = Counter(name for number, name in named if number == no).most_common(1)
        first = lines.where(file, (named.index((no, usual)),)).line
        for at, (number, name) in enumerate(named):
            if number == no and name != usual:
                yield NAMES_DIFFER.at(
                    lines.where(file, (at,)), name, kind=kind, no=no, first=first, name=usual
                )


def check_regions(edition: Edition, lines: RuleLines) -> Iterator[Finding]:
    """Each row is a province of the register, with its name and its number of districts and tambons."""
    rows = edition.region_rows
    known = {province.code: province for province in register.provinces()}
    names = {code: province.name_th for code, province in known.items()}
    for at, row in enumerate(rows):
        where = lines.where("regions.csv", (at,))
        if names.get(row.province_code) != row.province_th:
            why = f"ไม่ใช่จังหวัดรหัส {row.province_code} ในทะเบียน"
            yield NOT_OF_REGISTER.at(where, row.province_th, what="จังหวัด", why=why)
            continue
        if known[row.province_code].name_en != row.province_en:
            why = f"ในทะเบียนคือ {known[row.province_code].name_en}"
            yield NOT_OF_REGISTER.at(where, row.province_en, what="ชื่อจังหวัดภาษาอังกฤษ", why=why)
        districts = register.districts(row.province_code)
        tambons = sum(register.tambon_count(district.code) for district in districts)
        if (row.districts, row.tambons) != (len(districts), tambons):
            why = f"มีในทะเบียน {len(districts)} อำเภอ {tambons} ตำบล"
            told = f"{row.districts} อำเภอ {row.tambons} ตำบล"
            yield NOT_OF_REGISTER.at(where, told, what=f"จังหวัด{row.province_th}", why=why)
    listed = {row.province_code for row in rows} | {row.province_th for row in rows}
    missing = [names[code] for code in sorted(names) if listed.isdisjoint({code, names[code]})]
    if missing:
        yield NOT_OF_REGISTER.at(lines.where("regions.csv"), missing, what="จังหวัด", why="ไม่อยู่ในเขตใดเลย")


def check_places(edition: Edition, lines: RuleLines) -> Iterator[Finding]:
    """Demonstrations are real tambons; fictitious ones are in no register and in the range for them."""
    contest = edition.contest
    for at, code in enumerate(contest.demonstrations):
        if register.tambon(code) is None:
            where = lines.where("edition.yml", ("demonstrations", at))
            yield NOT_OF_REGISTER.at(where, code, what="รหัสตัวอย่าง", why="ไม่มีในทะเบียน")
    for at, place in enumerate(contest.fictitious_places):
        where = lines.where("edition.yml", ("fictitious_places", at, "code"))
        if not edition.is_fictitious(place.code) or register.tambon(place.code):
            why = "ไม่อยู่ในช่วง fictitious_code_range หรือเป็นรหัสจริง"
            yield NOT_OF_REGISTER.at(where, place.code, what="รหัสตำบลสมมติ", why=why)
