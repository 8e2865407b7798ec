"""Fields of forms say what a person chose, or nothing; what other programs put there is as if it were not."""

from __future__ import annotations

import io

import pytest
from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request

from tambon_showcase.desk.forms import (
    NO_DRAFT,
    choices_of,
    code_of,
    download,
    seen_version,
    text_of,
    there,
)
from tambon_showcase.desk.gate import DeskError, whole_number
from tambon_showcase.workbook.changes import Choices


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", 0),
        ("12", 12),
        ("๑๒", 12),
        ("999999999999", 999_999_999_999),
        ("", -1),
        ("-5", -1),
        ("1.5", -1),
        ("1e3", -1),
        (" 1", -1),
        ("²", -1),
        ("1" * 13, -1),
        ("1" * 5_000, -1),
    ],
)
def test_whole_numbers(text: str, number: int) -> None:
    assert whole_number(text) == number
    assert seen_version(FormData({"version": text})) == number


def test_a_form_that_names_no_version_saw_none() -> None:
    assert seen_version(FormData()) == -1


def test_a_file_in_place_of_words_is_nothing() -> None:
    form = FormData({"name": UploadFile(io.BytesIO(b"x"), filename="tambon.yml"), "code": "999901"})
    assert text_of(form, "name") == ""
    assert text_of(form, "code") == "999901"
    assert text_of(form, "level") == ""


@pytest.mark.parametrize(
    ("fields", "chosen"),
    [
        ({}, Choices("folder", "keep", "rename")),
        ({"conflicts": "workbook"}, Choices("workbook", "keep", "rename")),
        ({"gone": "delete"}, Choices("folder", "delete", "rename")),
        ({"renamed": "add"}, Choices("folder", "keep", "add")),
        (
            {"conflicts": "WORKBOOK", "gone": "all", "renamed": "<b>"},
            Choices("folder", "keep", "rename"),
        ),
    ],
)
def test_what_is_not_chosen_keeps_what_is_there(fields: dict[str, str], chosen: Choices) -> None:
    assert choices_of(FormData(fields)) == chosen


@pytest.mark.parametrize(
    "code", ["", "x", "99990", "9999011", "99990x", "๙๙๙๙๐๑", "999901\n", "..", "9" * 5_000]
)
def test_an_address_with_no_code_leads_to_no_draft(code: str) -> None:
    with pytest.raises(DeskError) as refused:
        code_of(Request({"type": "http", "path_params": {"code": code}}))
    assert (refused.value.status_code, refused.value.detail) == (404, NO_DRAFT)


def test_the_code_of_an_address() -> None:
    assert code_of(Request({"type": "http", "path_params": {"code": "999901"}})) == "999901"


def test_no_draft_is_said() -> None:
    with pytest.raises(DeskError, match="404"):
        there(None)


def test_a_download_is_kept_not_shown() -> None:
    answer = download(b"PK", "application/zip", "tambon-999901-2565.zip")
    assert answer.headers["content-disposition"] == 'attachment; filename="tambon-999901-2565.zip"'
    assert answer.headers["content-type"] == "application/zip"
    assert answer.body == b"PK"
