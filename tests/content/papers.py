"""Documents made for tests: good ones, and ones that act."""

from __future__ import annotations

import io
import zipfile
import zlib

import pikepdf

TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>'
MAIN = {"docx": "word/document.xml", "pptx": "ppt/presentation.xml", "xlsx": "xl/workbook.xml"}


def in_word(body: str) -> str:
    """A part of a Word file with this body."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return f'<w:document xmlns:w="{space}">{body}</w:document>'


def office(kind: str = "docx", text: str = "แผนพัฒนาตำบล", **parts: str | bytes) -> bytes:
    """A ZIP with the parts of an Office document; `parts` are added by name."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr(MAIN[kind], in_word(f"<w:p><w:t>{text}</w:t></w:p>"))
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def pdf(text: str = "Plan", root: dict[str, object] | None = None, *, compress: bool = True) -> bytes:
    """A PDF of one page that shows `text` (Latin letters); `root` is added to its catalogue."""
    document = pikepdf.new()
    page = document.add_blank_page(page_size=(300, 300))
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
    )
    page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
    page.Contents = document.make_stream(
        f"BT /F1 12 Tf 20 100 Td ({text}) Tj ET".encode("latin-1") if text else b" "
    )
    for name, value in (root or {}).items():
        document.Root[name] = value
    return saved(document, compress=compress)


def saved(document: pikepdf.Pdf, *, compress: bool = True, **options: object) -> bytes:
    out = io.BytesIO()
    modes = pikepdf.ObjectStreamMode
    document.save(out, object_stream_mode=modes.generate if compress else modes.disable, **options)
    return out.getvalue()


def swelling_pdf(megabytes: int) -> bytes:
    """A small PDF whose one page unpacks to many bytes."""
    packer = zlib.compressobj(9)
    packed = b"".join([packer.compress(b" " * 1_000_000) for _ in range(megabytes)]) + packer.flush()
    document = pikepdf.new()
    page = document.add_blank_page()
    stream = pikepdf.Stream(document, packed)
    stream["/Filter"] = pikepdf.Name.FlateDecode
    page.Contents = document.make_indirect(stream)
    return saved(document, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
