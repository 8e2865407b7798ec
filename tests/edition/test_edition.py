"""The questions that the program has for an edition."""

import datetime

import pytest


def test_years_and_periods(edition_2565):
    assert (edition_2565.year_be, edition_2565.data_year_be) == (2565, 2564)
    assert edition_2565.working_period == (datetime.date(2021, 11, 1), datetime.date(2022, 3, 31))


def test_regions(edition_2565):
    assert edition_2565.region_of("64") == 17
    assert edition_2565.region(17).name_th == "เขตตรวจราชการที่ 17"
    assert "64" in edition_2565.region(17).province_codes
    assert [region.no for region in edition_2565.regions] == list(range(1, 19))
    assert edition_2565.region_of("98") is None
    assert edition_2565.region(50) is None


def test_the_fictitious_region_is_no_official_one(edition_2565):
    assert edition_2565.region_of("99") == 99
    assert "สมมติ" in edition_2565.region(99).name_th
    assert 99 not in {region.no for region in edition_2565.regions}


def test_who_is_a_demonstration_and_who_is_fictitious(edition_2565):
    assert edition_2565.is_demonstration("640904")
    assert not edition_2565.is_demonstration("999901")
    assert edition_2565.is_fictitious("999901") and edition_2565.is_fictitious("999999")
    assert not edition_2565.is_fictitious("999900") and not edition_2565.is_fictitious("640904")


def test_a_fictitious_place_has_the_form_of_the_register(edition_2565):
    place = edition_2565.fictitious_place("999901")
    assert (place.code, place.district_code, place.province_code) == ("999901", "9999", "99")
    assert place.tambon_th == "ทุ่งสมมติ"
    assert edition_2565.fictitious_place("640904") is None


def test_dimensions_have_names(edition_2565):
    assert edition_2565.dimension_ids == ("d1", "d2", "d3", "d4", "d5")
    assert edition_2565.dimension_name("d1") == "การพัฒนาด้านอาชีพ"
    assert edition_2565.dimension_name("อื่น") == "อื่น"


def test_unknown_ids_are_key_errors(edition_2565):
    with pytest.raises(KeyError):
        edition_2565.rubric.item("9.9")
    with pytest.raises(KeyError):
        edition_2565.level("country")


def test_structure_is_flat_in_the_official_order(edition_2565):
    ids = [item.id for item in edition_2565.structure]
    assert ids == sorted(ids) and ids[0] == "P1.1" and ids[-1] == "P3.3"
