"""The album."""

from __future__ import annotations

import csv
import io
import zipfile

from tambon_showcase.documents.album import LIST_NAME, album
from tambon_showcase.view.source import DocumentSource


def test_the_album_has_every_photo_with_words_and_credit(fiction: DocumentSource) -> None:
    with zipfile.ZipFile(io.BytesIO(album(fiction))) as archive:
        banner, headings, *rows = csv.reader(io.StringIO(archive.read(LIST_NAME).decode("utf-8-sig")))
        names = set(archive.namelist()) - {LIST_NAME}
        assert all(archive.read(name).startswith(b"\xff\xd8") for name in names)
    assert banner == ["ตำบลสมมติเพื่อการสาธิต"]
    assert {row[0] for row in rows} == names
    assert len(rows) == 3
    assert all(len(row) == len(headings) and row[1] and row[2] and row[3] for row in rows)


def test_the_same_photos_give_the_same_bytes(fiction: DocumentSource) -> None:
    assert album(fiction) == album(fiction)
