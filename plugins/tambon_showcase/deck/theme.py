"""Thai in PowerPoint: the theme's faces and colours, and the language of each run."""

from __future__ import annotations

from typing import Any

from tambon_showcase.design import hexadecimal

FONT = "Sarabun"
"""Named, not embedded: PowerPoint cannot carry it. Where it is missing, faces of about this size take its place."""
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


def set_theme(show: Any) -> None:
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


def speak_thai(frame: Any) -> None:
    """Mark every run of a text frame as Thai, so that lines break and spelling is checked as Thai."""
    for paragraph in frame.paragraphs:
        for run in paragraph.runs:
            properties = run._r.get_or_add_rPr()
            properties.set("lang", "th-TH")
            properties.set("altLang", "en-US")


def speak_thai_in_chart(chart: Any) -> None:
    """Thai faces for a chart's words, whose script the plain interface cannot set."""
    chart.font.name = FONT
    for properties in chart._chartSpace.iter(f"{DRAWING}defRPr"):
        properties.set("lang", "th-TH")
        if properties.find(f"{DRAWING}cs") is None:
            properties.append(properties.makeelement(f"{DRAWING}cs", {"typeface": FONT}))
