"""What a published PDF keeps: for each kind of object the entries that pages need, and the kind of what these hold.

An allow-list, so that whatever a program adds beside the pages (actions, files, metadata, notes of its own, thumbnails,
other versions of a picture) is not copied. Source: ISO 32000-2, the tables of clauses 7 to 11 and 14.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

PLAIN = "plain"
"""Numbers, names, texts, and lists and dictionaries of these, but no streams."""
_FUNCTION = (
    "FunctionType Domain Range C0 C1 N Functions=function Bounds Encode Size BitsPerSample Order Decode"
)
_PACKED = "Length Filter DecodeParms=packing"

_KINDS = {
    "root": "Type Pages=page Lang MarkInfo StructTreeRoot=tree OCProperties=layers",
    "page": "Type Parent=page Kids=page Count MediaBox CropBox Rotate UserUnit Contents=data Resources=resources "
    "StructParents Tabs Group=group",
    "resources": "Font=fonts XObject=drawings ExtGState=states ColorSpace=colours Pattern=patterns "
    "Shading=shadings Properties=properties ProcSet",
    "data": _PACKED,
    "packing": "Predictor Colors BitsPerComponent Columns EarlyChange K EndOfLine EncodedByteAlign Rows EndOfBlock "
    "BlackIs1 DamagedRowsBeforeError ColorTransform JBIG2Globals=data",
    "font": "Type Subtype BaseFont Name FirstChar LastChar Widths FontDescriptor=descriptor Encoding=encoding "
    "ToUnicode=encoding DescendantFonts=font CIDSystemInfo DW W DW2 W2 CIDToGIDMap=data FontBBox FontMatrix "
    "CharProcs=glyphs Resources=resources",
    "encoding": f"Type BaseEncoding Differences CMapName CIDSystemInfo WMode UseCMap=encoding {_PACKED}",
    "descriptor": "Type FontName FontFamily FontStretch FontWeight Flags FontBBox ItalicAngle Ascent Descent Leading "
    "CapHeight XHeight StemV StemH AvgWidth MaxWidth MissingWidth FontFile=program FontFile2=program "
    "FontFile3=program CharSet Style Lang CIDSet=data",
    "program": f"Subtype Length1 Length2 Length3 {_PACKED}",
    "drawing": "Type Subtype FormType BBox Matrix Resources=resources Group=group StructParent StructParents "
    "OC=property Width Height ColorSpace=colour BitsPerComponent Intent ImageMask Mask=drawing Decode Interpolate "
    f"SMask=drawing SMaskInData Matte Name {_PACKED}",
    "group": "Type S CS=colour I K",
    "state": "Type LW LC LJ ML D RI OP op OPM Font=font BG=function BG2=function UCR=function UCR2=function "
    "TR=function TR2=function FL SM SA BM SMask=mask CA ca AIS TK",
    "mask": "Type S G=drawing BC TR=function",
    "function": f"{_FUNCTION} {_PACKED}",
    "colour": "Alternate=colour WhitePoint BlackPoint Gamma Matrix Colorants=colours Process=process Subtype "
    f"{_FUNCTION} {_PACKED}",
    "process": "ColorSpace=colour Components",
    "pattern": "Type PatternType PaintType TilingType BBox XStep YStep Resources=resources Matrix Shading=shading "
    f"ExtGState=state {_PACKED}",
    "shading": "ShadingType ColorSpace=colour Background BBox AntiAlias Coords Domain Extend Function=function Matrix "
    f"BitsPerCoordinate BitsPerComponent BitsPerFlag Decode VerticesPerRow {_PACKED}",
    "property": "Type Name Intent OCGs=property P VE=property MCID Lang Alt ActualText E",
    "layers": "OCGs=property D=shown_layers",
    "shown_layers": "BaseState ON=property OFF=property",
    "tree": "Type K=element ParentTree=numbers ParentTreeNextKey RoleMap ClassMap IDTree=names Namespaces=namespace",
    "numbers": "Kids=numbers Nums=element Limits",
    "names": "Kids=names Names=element Limits",
    "namespace": "Type NS RoleMapNS",
    "element": "Type S ID P=element Pg=shown_page K=element A C Lang Alt E ActualText NS=namespace Phoneme MCID "
    "Stm=shown_drawing",
    PLAIN: "",
}
_NAMED = {
    "fonts": "font",
    "drawings": "drawing",
    "states": "state",
    "colours": "colour",
    "patterns": "pattern",
    "shadings": "shading",
    "properties": "property",
    "glyphs": "data",
}
"""Dictionaries whose names their author chose, and the kind of what each name holds."""


class KeptEntries(NamedTuple):
    """What an object keeps: the kind of each entry by its name, or of every entry (`each`)."""

    entries: Mapping[str, str]
    each: str = ""

    def kind_of(self, entry: str) -> str:
        """The kind of what an entry holds; an empty text where it is not kept."""
        return self.each or self.entries.get(entry, "")


def _entries(words: str) -> dict[str, str]:
    pairs = (word.partition("=") for word in words.split())
    return {f"/{name}": kind or PLAIN for name, _, kind in pairs}


KEPT: Mapping[str, KeptEntries] = {
    **{kind: KeptEntries(_entries(words)) for kind, words in _KINDS.items()},
    **{kind: KeptEntries({}, each) for kind, each in _NAMED.items()},
    PLAIN: KeptEntries({}, PLAIN),
}
