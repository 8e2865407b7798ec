"""Files made for case folders from one declared line: pictures, papers, films, and what no text editor writes."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pikepdf

from tests.content.films import box, mp4
from tests.content.papers import office, pdf, saved, swelling_pdf
from tests.content.pictures import animation, many_scans, picture, png_of_size, with_camera_marks
from tests.judging.example import odd_sheet, register

Maker = Callable[..., bytes]


def make(target: Path, maker: str, wanted: Mapping[str, Any] | None) -> None:
    """Make what a case declares at `target`: `maker` names a function below, `wanted` is what it takes."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if special := SPECIAL.get(maker):
        special(target, **wanted or {})
    else:
        target.write_bytes(MAKERS[maker](**wanted or {}))


def text(text: str, encoding: str = "utf-8", mark: str = "") -> bytes:
    """A text in the encoding of an old program; `mark` is its byte order mark in hexadecimal digits."""
    return bytes.fromhex(mark) + text.encode(encoding)


def raw(hex: str, times: int = 1) -> bytes:
    """Bytes by their hexadecimal digits."""
    return bytes.fromhex(hex) * times


def long(each: str, times: int, before: str = "", after: str = "") -> bytes:
    """A long text: `each` many times, `{n}` counting from 1."""
    return (before + "".join(each.replace("{n}", str(n)) for n in range(1, times + 1)) + after).encode()


def photo(cut: float = 1.0, gps: bool = False, behind: str = "", **options: Any) -> bytes:
    """A picture, cut off after a share of its bytes, with a phone's place in it, or with a text behind it."""
    data = picture(**options, **({"exif": with_camera_marks(1)} if gps else {}))
    return data[: int(len(data) * cut)] + behind.encode()


def illustrated(kind: str = "JPEG") -> bytes:
    """A Word file with a phone's photo that says where it was taken."""
    marks = with_camera_marks(1)
    # Exif itself is written as a TIFF.
    photo = marks.tobytes()[6:] if kind == "TIFF" else picture(kind=kind, exif=marks)
    return office(**{f"word/media/a.{kind.lower()}": photo})


def paper(
    pages: int = 1, password: str = "", action: str = "", words: str = "Plan", labels: bool = False
) -> bytes:
    """A PDF of many pages, behind a password, with a script, without words (a scan), or with page numbers of its own."""
    document = pikepdf.open(io.BytesIO(pdf(words)))
    for _ in range(pages - 1):
        document.add_blank_page(page_size=(300, 300))
    if action:
        document.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=action)
    if labels:
        document.Root.PageLabels = pikepdf.Dictionary(Nums=pikepdf.Array([0, pikepdf.Dictionary()]))
    options = {"encryption": pikepdf.Encryption(user=password, owner=password)} if password else {}
    return saved(document, **options)


def film(seconds: float = 6, place: bool = False, coding: str = "avc1", subtitles: bool = False) -> bytes:
    """A video's headers; `place` is the box in which a phone says where it was, `subtitles` the track of a drone."""
    extra = [box("udta", box("\0xyz", b"")).replace(b"\0xyz", b"\xa9xyz")] if place else []
    extra += [box("trak", box("mdia", box("hdlr", bytes(8), b"text", bytes(12))))] if subtitles else []
    return mp4(seconds, *extra).replace(b"avc1", coding.encode())


def packed(members: Mapping[str, str | bytes]) -> bytes:
    """A ZIP, such as a KMZ, a Word file or what an officer sends."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def swollen(member: str, megabytes: int) -> bytes:
    """A small ZIP with one member that unpacks to many bytes."""
    return packed({member: " " * (megabytes * 1_000_000)})


def sparse(target: Path, size: int, start: str = "") -> None:
    """A file of `size` bytes that takes no room on the disk; `start` in hexadecimal digits."""
    target.write_bytes(bytes.fromhex(start))
    os.truncate(target, size)


def link(target: Path, to: str) -> None:
    """A symbolic link."""
    target.symlink_to(to)


def pipe(target: Path) -> None:
    """A named pipe, which blocks the process that opens it."""
    os.mkfifo(target)


def copies(target: Path, count: int, each: str) -> None:
    """Many files of one text; the target's name has `{n}`, and so may the text."""
    for n in range(1, count + 1):
        target.with_name(target.name.replace("{n}", f"{n:04}")).write_bytes(
            each.replace("{n}", str(n)).encode()
        )


MAKERS: Mapping[str, Maker] = {
    "text": text,
    "raw": raw,
    "long": long,
    "photo": photo,
    "scans": many_scans,
    "empty-png": png_of_size,
    "animation": animation,
    "office": office,
    "illustrated": illustrated,
    "pdf": paper,
    "swelling-pdf": swelling_pdf,
    "film": film,
    "zip": packed,
    "swollen-zip": swollen,
    "sheet": odd_sheet,
    "register": register,
}
SPECIAL: Mapping[str, Callable[..., None]] = {"sparse": sparse, "link": link, "pipe": pipe, "copies": copies}
