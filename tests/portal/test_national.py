import gzip
import json
import random

import geothai

from tambon_showcase.portal.national import Fact, counts_by_province, national_data, national_script


def fact(code: str, **changes: object) -> Fact:
    values = {
        "code": code, "year": 2565, "level": "district", "name": "ก", "province": code[:2], "district": code[:4], "region": 1,
        "lat": 15.7312, "lon": 100.2145, "topics": ("น้ำ",), "fiction": False,
    }  # fmt: skip
    return Fact(**(values | changes))  # type: ignore[typeddict-item]


def test_columns_can_be_read_back():
    facts = [
        fact("600101", name="ข", topics=("OTOP", "น้ำ")),
        fact("570101", level="province", lat=None, lon=None),
        fact("999901", fiction=True),
    ]
    data = json.loads(national_data(facts, {"99": "สาธิต"}))
    assert data["provinces"] == [["57", "เชียงราย"], ["60", "นครสวรรค์"], ["99", "สาธิต"]]
    assert data["districts"][0] == ["5701", "เมืองเชียงราย"] and data["districts"][2] == ["9999", "9999"]
    assert data["code"] == [570101, 30000, 399800]
    assert (data["lat"], data["lon"]) == ([None, 15731, 15731], [None, 100214, 100214])
    assert data["topics"] == ["OTOP", "น้ำ"] and data["topic"] == [[1], [0, 1], [1]]
    assert (data["level"], data["fiction"]) == ([0, 1, 1], [2])


def test_a_tambon_of_two_years_counts_once():
    assert counts_by_province([fact("570101"), fact("570101", year=2566), fact("570102")]) == {"57": 2}


def test_the_script_is_the_data():
    assert national_script(b'{"a":1}') == b'globalThis.tambonNational={"a":1};\n'


def test_equal_facts_give_equal_bytes_in_any_order():
    facts = [fact("570101"), fact("600101")]
    assert national_data(facts) == national_data(facts[::-1])


def test_every_tambon_of_the_country_fits_120_kilobytes():
    dice = random.Random(4)
    facts = [
        fact(
            sub.code, name=sub.name_th, level=dice.choice(["province", "district"]), region=dice.randint(1, 18),
            lat=dice.uniform(5.7, 20.3), lon=dice.uniform(97.5, 105.5),
            topics=dice.sample(["OTOP", "น้ำ", "ผ้าทอ", "โฮมสเตย์", "ข้าว"], dice.randint(0, 3)),
        )
        for province in geothai.provinces() if province.code != "10"
        for district in geothai.districts(province.code)
        for sub in geothai.subdistricts(district.code)
    ]  # fmt: skip
    assert len(facts) > 7_000
    assert len(gzip.compress(national_data(facts), 9)) <= 120_000
