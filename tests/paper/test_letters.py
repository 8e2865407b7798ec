"""Which glyphs of a page belong to one letter, and what they mean; and the maps that say so."""

from __future__ import annotations

from types import SimpleNamespace

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tambon_showcase.paper.glyph_text import glyph_text
from tambon_showcase.paper.pdf_cmap import read_cmap, write_cmap
from tambon_showcase.paper.pdf_letters import (
    Glyph,
    GlyphAdjustment,
    Other,
    PageToken,
    ShowTextEnd,
    clusters_in,
)
from tambon_showcase.paper.pdf_scope import scope_headings
from tambon_showcase.paper.pdf_text import _face_name
from tambon_showcase.pictures.faces import FACES, face_path

RISE, MOVE, LINE = Other(None, "Ts"), GlyphAdjustment(-20), Other(None, "Td")


def tokens(*parts: str | PageToken) -> list[PageToken]:
    """Each letter of a text as a glyph of its own; other tokens as they are."""
    return [
        token
        for part in parts
        for token in ([Glyph(ord(char), char) for char in part] if isinstance(part, str) else [part])
    ]


@pytest.mark.parametrize(
    ("parts", "found"),
    [
        (["กา"], []),
        (["ที่"], [(0, 2, "ที่")]),
        (["น้ํา"], [(0, 3, "น้ำ")]),
        (["นํา"], [(0, 2, "นำ")]),
        (["กา", "ที่", "มี"], [(2, 4, "ที่"), (5, 6, "มี")]),
        (["ที", MOVE, "่"], [(0, 3, "ที่")]),
        (["ที", ShowTextEnd(), "่"], [(0, 3, "ที่")]),
        (["ที", LINE, "่"], [(0, 1, "ที")]),
        (["ที่ ก"], [(0, 3, "ที่ ")]),
        (["ก ข"], []),
        (["ฝ", RISE, "ั", "ง"], [(0, 3, "ฝัง")]),
        (["ฝ", RISE, "ั", LINE, "ง"], [(0, 2, "ฝั")]),
        (["่ก"], []),
        ([""], []),
        ([Glyph(7, ""), "ก่"], [(1, 2, "ก่")]),
        (["ก", Glyph(7, ""), "่"], []),
    ],
)
def test_a_letter_takes_its_marks_along(
    parts: list[str | PageToken], found: list[tuple[int, int, str]]
) -> None:
    assert [(first, last, text) for first, (last, text) in clusters_in(tokens(*parts))] == found


PIECES = st.lists(
    st.sampled_from(["ก", "น", "้", "ํ", "า", "ี", "่", " ", RISE, MOVE, LINE, ShowTextEnd(), Glyph(9, "")]),
    max_size=30,
)


@given(PIECES)
def test_clusters_never_overlap_and_keep_every_letter(pieces: list[str | PageToken]) -> None:
    page = tokens(*pieces)
    end = -1
    for first, (last, text) in clusters_in(page):
        assert end < first < last < len(page)
        shown = "".join(token.text for token in page[first : last + 1] if isinstance(token, Glyph))
        assert text.replace("ำ", "ํา").replace("ํ", "").strip() == shown.replace("ํ", "").strip()
        assert not any(isinstance(token, Other) and token.operator != "Ts" for token in page[first:last])
        end = last


@given(st.dictionaries(st.integers(0, 0xFFFF), st.text(st.characters(exclude_categories=["Cs"]), max_size=4)))
def test_a_map_is_read_back_as_it_was_written(meanings: dict[int, str]) -> None:
    assert read_cmap(write_cmap(meanings)) == meanings


@pytest.mark.parametrize(("entries", "blocks"), [(0, 0), (1, 1), (100, 1), (101, 2), (200, 2)])
def test_a_block_of_a_map_holds_at_most_a_hundred(entries: int, blocks: int) -> None:
    written = write_cmap(dict.fromkeys(range(entries), "ก")).decode()
    assert written.count("beginbfchar") == written.count("endbfchar") == blocks
    assert all(int(line.split()[0]) <= 100 for line in written.splitlines() if line.endswith("beginbfchar"))


@given(st.binary(max_size=80))
def test_a_foreign_map_is_read_without_a_fault(data: bytes) -> None:
    assert isinstance(read_cmap(b"beginbfchar" + data + b"endbfchar"), dict)


@pytest.mark.parametrize("face", FACES)
def test_every_face_knows_its_thai_letters_and_their_raised_forms(face: str) -> None:
    meanings = glyph_text(face_path(face))
    assert {chr(code) for code in range(0x0E01, 0x0E3B)} <= set(meanings.values())
    forms = [text for text in meanings.values() if text == "่"]
    assert len(forms) > 1, "raised marks are glyphs of their own"


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("/ABCDEF+Sarabun-Semi-Bold", "sarabunsemibold"),
        ("Sarabun-SemiBold", "sarabunsemibold"),
        ("/ABCDEF+Sarabun", "sarabun"),
        ("Sarabun-Regular", "sarabun"),
        ("/Sarabun-Bold Italic", "sarabunbolditalic"),
        ("", ""),
    ],
)
def test_writers_join_the_words_of_a_face_differently(written: str, name: str) -> None:
    assert _face_name(written) == name


def heading(**more: object) -> pikepdf.Dictionary:
    return pikepdf.Dictionary(S=pikepdf.Name.TH, **more)


def tree(*children: pikepdf.Object) -> SimpleNamespace:
    root = pikepdf.Dictionary(StructTreeRoot=pikepdf.Dictionary(K=pikepdf.Array(children)))
    return SimpleNamespace(Root=root)


def scopes(pdf: SimpleNamespace) -> list[str]:
    cells = []

    def walk(element: object) -> None:
        if isinstance(element, pikepdf.Array):
            for child in element:
                walk(child)
        elif isinstance(element, pikepdf.Dictionary):
            if element.get("/S") == "/TH":
                cells.append(str(element.A.Scope))
            walk(element.get("/K"))

    walk(pdf.Root.StructTreeRoot.K)
    return cells


def test_headings_in_the_head_are_of_columns_others_of_rows_and_given_ones_stay() -> None:
    head = pikepdf.Dictionary(S=pikepdf.Name.THead, K=pikepdf.Array([heading(K=0), heading()]))
    body = pikepdf.Dictionary(S=pikepdf.Name.TBody, K=heading())
    own = heading(A=pikepdf.Dictionary(O=pikepdf.Name.Table, Scope=pikepdf.Name.Both))
    pdf = tree(head, body, own)
    scope_headings(pdf)
    assert scopes(pdf) == ["/Column", "/Column", "/Row", "/Both"]


def test_a_file_without_tags_is_left_alone() -> None:
    untagged = SimpleNamespace(Root=pikepdf.Dictionary())
    scope_headings(untagged)
    assert not untagged.Root.keys()
