"""The register of tambons."""

import subprocess
import sys

import pytest

from tambon_showcase import register


def test_a_tambon_by_its_code():
    found = register.tambon("640904")
    assert (found.tambon_th, found.district_th, found.province_th) == ("กลางดง", "ทุ่งเสลี่ยม", "สุโขทัย")
    assert (found.district_code, found.province_code, found.tambon_en) == ("6409", "64", "Klang Dong")


@pytest.mark.parametrize("code", ["999901", "640999", "100101", "", "6409", "ก"])
def test_unknown_codes_and_khwaeng_of_bangkok_are_no_tambons(code):
    assert register.tambon(code) is None


def test_the_country_has_76_provinces_878_districts_and_7256_tambons():
    provinces = register.provinces()
    districts = [district for province in provinces for district in register.districts(province.code)]
    tambons = [found for district in districts for found in register.tambons(district.code)]
    assert (len(provinces), len(districts), len(tambons)) == (76, 878, 7256)
    assert len({found.code for found in tambons}) == 7256


def test_bangkok_and_unknown_provinces_have_no_districts():
    assert register.districts("10") == register.districts("99") == ()
    assert register.tambons("1001") == register.tambons("9999") == ()


def test_an_abolished_code_is_followed_to_the_tambons_of_today():
    assert register.tambon("110105") is None
    assert [found.code for found in register.successors("110105")] == ["110501"]
    assert register.successors("640904") == ()


def test_importing_the_register_loads_nothing_heavy():
    probe = "import sys, tambon_showcase.register; sys.exit(bool({'geothai', 'pydantic'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", probe], check=False).returncode == 0


def test_provinces_and_districts_come_by_code_with_plain_names():
    provinces = register.provinces()
    assert [one.code for one in provinces] == sorted(one.code for one in provinces)
    assert not any(one.name_th.startswith("จังหวัด") for one in provinces)
    names = {one.code: (one.name_th, one.name_en) for one in provinces}
    assert names["64"] == ("สุโขทัย", "Sukhothai") and names["38"] == ("บึงกาฬ", "Bueng Kan")
    districts = register.districts("64")
    assert [one.code for one in districts] == sorted(one.code for one in districts)
    assert {one.code: one.name_th for one in districts}["6409"] == "ทุ่งเสลี่ยม"
    assert all(one.code.startswith("64") for one in districts)


def test_the_tambons_of_a_district_lie_in_it():
    tambons = register.tambons("6409")
    assert {(one.district_code, one.province_th) for one in tambons} == {("6409", "สุโขทัย")}
    assert [one.code for one in tambons] == sorted(one.code for one in tambons)
    assert "640904" in {one.code for one in tambons}


def test_names_that_repeat_inside_a_province_stay_apart_by_their_codes():
    found = [
        (one.province_code, one.district_th, one.tambon_th, one.code)
        for district in register.districts("64")
        for one in register.tambons(district.code)
    ]
    assert len({row[3] for row in found}) == len(found)
    everywhere = [
        one.tambon_th
        for province in register.provinces()[:20]
        for district in register.districts(province.code)
        for one in register.tambons(district.code)
    ]
    assert len(set(everywhere)) < len(everywhere)


@pytest.mark.parametrize("code", ["640904", "160104", "110501"])
def test_a_code_begins_with_those_of_its_district_and_province(code):
    found = register.tambon(code)
    assert found.code == code
    assert (found.district_code, found.province_code) == (code[:4], code[:2])


@pytest.mark.parametrize("code", [" 640904", "640904 ", "๖๔๐๙๐๔", "64090", "6409040", "64-09-04"])
def test_only_six_arabic_digits_are_a_code(code):
    assert register.tambon(code) is None


def test_following_a_code_never_leads_to_one_that_is_gone():
    gone = [code for code in register._abolished() if register.tambon(code) is None]
    assert len(gone) > 10
    for code in gone:
        assert all(register.tambon(new.code) == new for new in register.successors(code))


def test_bangkok_has_no_tambon_even_by_an_abolished_code():
    assert not any(
        code.startswith("10")
        for one in register._abolished()
        for code in (new.code for new in register.successors(one))
    )


def test_tambons_are_counted_without_being_named():
    for province in register.provinces():
        for district in register.districts(province.code):
            assert register.tambon_count(district.code) == len(register.tambons(district.code))


@pytest.mark.parametrize("code", ["1001", "9999", ""])
def test_nothing_is_counted_in_bangkok_and_where_no_district_is(code):
    assert register.tambon_count(code) == 0


@pytest.mark.parametrize(
    "names",
    [
        ("ธานี", "เมืองสุโขทัย", "สุโขทัย"),
        ("ตำบลธานี", "อำเภอเมือง", "จังหวัดสุโขทัย"),
        ("ต. ธานี", "อ.เมือง สุโขทัย", "จ.สุโขทัย"),
        ("ธานี", "", "สุโขทัย"),
    ],
)
def test_a_tambon_by_its_names_as_people_write_them(names: tuple[str, str, str]):
    assert [found.code for found in register.tambons_named(*names)] == ["640101"]


def test_names_of_several_tambons_find_them_all_and_others_none():
    assert len(register.tambons_named("ในเมือง")) == 22
    assert register.tambons_named("ธานี", "เมือง", "พิษณุโลก") == ()
    assert register.tambons_named("") == ()


def test_every_tambon_is_found_by_its_full_name():
    places = [
        place
        for province in register.provinces()
        for district in register.districts(province.code)
        for place in register.tambons(district.code)
    ]
    for place in places:
        assert register.tambons_named(place.tambon_th, place.district_th, place.province_th) == (place,)
