"""Thai in PowerPoint: the theme's faces and colours, and the language of each run."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from tambon_showcase.design import hexadecimal

if TYPE_CHECKING:
    import pptx.chart.chart
    import pptx.presentation
    import pptx.text.text

FONT = "Leelawadee UI"
"""Is on every Windows since 8.1; named, not embedded. Where it is missing another takes its place (`fit.py`)."""
THEME = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
COLOURS = {
    slot: hexadecimal(name)
    for slot, name in {
        "dk2": "kram-deep",
        "accent1": "kram",
        "accent2": "gold",
        "accent3": "lac-ink",
        "accent4": "leaf-ink",
    }.items()
}


def set_theme(show: pptx.presentation.Presentation) -> None:
    """Set the theme's faces (Latin, complex script, Thai) and colours to ours."""
    from pptx.opc.oxml import serialize_part_xml
    from pptx.oxml import parse_xml

    part = show.slide_master.part.part_related_by(THEME)
    theme: Any = parse_xml(part.blob)
    for fonts in theme.iter(f"{DRAWING}majorFont", f"{DRAWING}minorFont"):
        for face in fonts:
            if face.tag in (f"{DRAWING}latin", f"{DRAWING}cs") or face.get("script") == "Thai":
                face.set("typeface", FONT)
    for name, colour in COLOURS.items():
        slot = next(theme.iter(f"{DRAWING}{name}"))
        for old in list(slot):
            slot.remove(old)
        slot.append(slot.makeelement(f"{DRAWING}srgbClr", {"val": colour}))
    part._blob = serialize_part_xml(theme)


def colour_of(code: str) -> Any:
    """A colour by its six digits, with or without the mark of the web before them."""
    from pptx.dml import color

    colours: Any = color.RGBColor  # python-pptx carries no types
    return colours.from_string(code.removeprefix("#").upper())


def set_band(
    show: pptx.presentation.Presentation, content: bytes, box: tuple[float, float, float, float]
) -> None:
    """Put the woven band on the master, under whatever a slide shows, and the paper's colour behind it."""
    from pptx.oxml.shapes import picture as drawing
    from pptx.util import Inches

    master = show.slide_master
    _, relation = master.part.get_or_add_image_part(io.BytesIO(content))
    places = (Inches(part) for part in box)
    pictures: Any = drawing.CT_Picture  # python-pptx carries no types
    band = pictures.new_pic(99, "ลายขิด", "", relation, *places)
    master.shapes._spTree.insert(2, band)
    fill = master.background.fill
    fill.solid()
    fill.fore_color.rgb = colour_of(hexadecimal("paper"))


def speak_thai(frame: pptx.text.text.TextFrame) -> None:
    """Mark every run of a text frame as Thai, so that lines break and spelling is checked as Thai."""
    for paragraph in frame.paragraphs:
        for run in paragraph.runs:
            properties = run._r.get_or_add_rPr()
            properties.set("lang", "th-TH")
            properties.set("altLang", "en-US")


def speak_thai_in_chart(chart: pptx.chart.chart.Chart) -> None:
    """Thai faces for a chart's words, whose script the plain interface cannot set."""
    chart.font.name = FONT
    for properties in chart._chartSpace.iter(f"{DRAWING}defRPr"):
        properties.set("lang", "th-TH")
        if properties.find(f"{DRAWING}cs") is None:
            properties.append(properties.makeelement(f"{DRAWING}cs", {"typeface": FONT}))
