"""The end of every office file that we make, slides and minutes alike: the same bytes each time, and our own words."""

from __future__ import annotations

import io
import re
import zipfile

LANGUAGE = "th-TH"
SHEET = "ข้อมูล"
"""The one sheet of the workbook behind a chart."""
FIXED_TIME = (2022, 1, 1, 0, 0, 0)
FIXED_STAMP = rb"\g<1>2022-01-01T00:00:00Z"
_FORMULA = re.compile(rb"(<c:f>)Sheet1!")
_SHEET_NAME = re.compile(rb'(<sheet [^>]*name=")Sheet1"')
_APP = """\
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
<Application>tambon-showcase</Application><PresentationFormat>16:9</PresentationFormat><Slides>{slides}</Slides>\
<Notes>{slides}</Notes></Properties>"""


def finished(packed: bytes, slides: int) -> bytes:
    """The file with one fixed time everywhere, Thai names of sheets, and our own words about the program."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            content = _part(name, source.read(name), slides)
            target.writestr(zipfile.ZipInfo(name, FIXED_TIME), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _part(name: str, content: bytes, slides: int) -> bytes:
    if name.endswith(".xlsx"):
        return finished(content, 0)
    if name == "docProps/core.xml":
        return re.sub(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*", FIXED_STAMP, content)
    if name == "docProps/app.xml" and slides:
        return _APP.format(slides=slides).encode()
    if name.startswith("ppt/charts/"):
        return _FORMULA.sub(rb"\1'" + SHEET.encode() + b"'!", content)
    return _SHEET_NAME.sub(rb"\1" + SHEET.encode() + b'"', content) if name == "xl/workbook.xml" else content
