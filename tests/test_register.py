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
