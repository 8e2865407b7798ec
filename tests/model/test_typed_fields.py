"""Values of each kind as they are typed (`fields.csv`), and whole `tambon.yml` as officers fill them (`identities/`).

Each form is read as it is in a folder; the text of the same name has what is understood, or ✗ and what is refused.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import TypeAdapter, ValidationError

from tambon_showcase.formats.yaml_strict import read_yaml
from tambon_showcase.model import fields
from tambon_showcase.model.identity import Identity, Video
from tests.model.test_typed_rows import refusal

HERE = Path(__file__).parent
FIELDS = list(csv.reader(io.StringIO((HERE / "fields.csv").read_text("utf-8"))))[1:]
IDENTITIES = sorted((HERE / "identities").glob("*.yml"))


def told(kind: str, typed: str) -> str:
    """A typed value as a field of a kind takes it."""
    try:
        return repr(TypeAdapter(getattr(fields, kind)).validate_python(typed))
    except ValidationError as problem:
        return refusal(problem.errors(include_url=False)[0])


def identity_told(file: Path) -> Iterator[str]:
    """The keys that were filled and their values, or what is refused."""
    document = read_yaml(file.read_bytes(), file.name)
    assert document.value is not None
    try:
        identity = Identity.model_validate(document.value)
    except ValidationError as problem:
        yield from map(refusal, problem.errors(include_url=False))
        return
    for key, value in identity.model_dump(mode="json", exclude_unset=True).items():
        yield f"{key}: {value!r}"


@pytest.mark.parametrize(("kind", "typed", "means"), FIELDS)
def test_a_typed_value_is_taken_as_it_was_meant(kind: str, typed: str, means: str) -> None:
    assert told(kind, typed) == means


@pytest.mark.parametrize("file", IDENTITIES, ids=lambda file: file.stem)
def test_a_filled_form_is_understood_or_refused_in_words(file: Path) -> None:
    assert "".join(f"{line}\n" for line in identity_told(file)) == file.with_suffix(".txt").read_text("utf-8")


@pytest.mark.parametrize(("key", "endings"), [("file", (".mp4",)), ("captions", (".vtt", ".srt"))])
def test_a_film_and_its_captions_are_files_of_their_own_kinds(key: str, endings: tuple[str, ...]) -> None:
    (mark,) = (one for one in Video.model_fields[key].metadata if isinstance(one, fields.FileIn))
    assert (mark.folder, mark.endings) == ("videos", endings)
