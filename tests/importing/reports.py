"""Word reports built part by part, as Word itself writes them."""

from __future__ import annotations

import base64
import csv
import io
import zipfile

from tambon_showcase.importing.imported import Imported

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
)
STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="H{n}"><w:name w:val="heading {n}"/></w:style>' for n in (1, 2)
)
DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
_LEVELS = "".join(
    f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="thaiNumbers"/><w:lvlText w:val="{words}"/></w:lvl>'
    for depth, words in enumerate(("%1.", "%1.%2)"))
)
NUMBERING = (
    f'<w:abstractNum w:abstractNumId="7">{_LEVELS}</w:abstractNum>'
    '<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>'
    + "".join(
        f'<w:num w:numId="{key}"><w:abstractNumId w:val="{kind}"/>{more}</w:num>'
        for key, kind, more in ((1, 7, ""), (2, 8, ""), (3, 7, ""), (4, 7, '<w:lvlOverride w:ilvl="0"/>'))
    )
)
"""Lists 1 and 3 count on, list 2 has bullets, list 4 begins again."""


def heading(words: str, level: int = 1) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="H{level}"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>'


def paragraph(words: str, bold: str = "") -> str:
    run = f"<w:r><w:rPr><w:b/></w:rPr><w:t>{bold}</w:t></w:r>" if bold else ""
    return f"<w:p>{run}<w:r><w:t>{words}</w:t></w:r></w:p>"


def numbering(words: str, level: int, key: int) -> str:
    look = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{key}"/></w:numPr>'
    return f"<w:p><w:pPr>{look}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"


def row(*cells: str) -> str:
    return "<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in cells) + "</w:tr>"


def picture(key: str = "rId1") -> str:
    return (
        '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
        '<wp:docPr id="1" name="x" descr="ภาพแดง"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        '<a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill>'
        f'<a:blip xmlns:r="{OFFICE}" r:embed="{key}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r></w:p>"
    )


def report(body: str, dot: bytes = DOT, **parts: str) -> bytes:
    """A Word file with this body; `parts` are further parts by name (`footnotes`, `header1`, `comments`)."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        main = f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
        archive.writestr("_rels/.rels", RELATIONS.format(main))
        archive.writestr("word/document.xml", f"<w:document {WORD}><w:body>{body}</w:body></w:document>")
        archive.writestr("word/styles.xml", f"<w:styles {WORD}>{STYLES}</w:styles>")
        archive.writestr("word/numbering.xml", f"<w:numbering {WORD}>{NUMBERING}</w:numbering>")
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", f"<w:{name} {WORD}>{content}</w:{name}>")
        targets = (
            ("rId1", "image", "media/a.png"),
            ("rId2", "styles", "styles.xml"),
            ("rId3", "numbering", "numbering.xml"),
        )
        notes = (("rId4", "footnotes", "footnotes.xml"),) if "footnotes" in parts else ()
        related = "".join(
            f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target="{target}"/>'
            for key, kind, target in (*targets, *notes)
        )
        link = "https://www.facebook.com/a/posts/1"
        related += (
            f'<Relationship Id="rLink" Type="{OFFICE}/hyperlink" Target="{link}" TargetMode="External"/>'
        )
        archive.writestr("word/_rels/document.xml.rels", RELATIONS.format(related))
        archive.writestr("word/media/a.png", dot)
    return out.getvalue()


def table_of(made: Imported, name: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(made.files[name].decode("utf-8-sig"))))
