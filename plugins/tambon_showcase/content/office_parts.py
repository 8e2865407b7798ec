"""Which parts an Office document may have: by the ending of their name and by the content type that the package states.

Lists of what is allowed, as for relations and functions: a part of a kind that nobody has looked at keeps the document
back. Sources: ECMA-376 parts 1 and 2, annexes on media types; [MS-DOCX], [MS-XLSX], [MS-PPTX], sections on parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

TYPES = "[Content_Types].xml"
_ENDINGS = re.compile(
    r"\.(?:xml|rels|vml|svg|png|jpe?g|jpe|jfif|gif|bmp|dib|tiff?|emf|wmf|webp|wdp|jp2|heic|heif|tmp"
    r"|mp4|m4v|m4a|mov|odttf|fntdata)$|/printersettings\d*\.bin$|/embeddings/[^/]+\.(?:xlsx|docx|pptx)$",
    re.IGNORECASE,
)
"""Texts, pictures, films that are cleaned, typefaces, a printer's settings, and documents that are looked through too."""
_ROOMS = re.compile(
    r"(?:_rels|docProps|word|xl|ppt|customXml|docMetadata|_xmlsignatures|media|theme|drawings|charts|embeddings)/",
    re.IGNORECASE,
)
"""Where parts are; a package with others may be a file of another program at the same time (OpenDocument)."""
_FAMILIES = ("application/vnd.openxmlformats-officedocument.", "application/vnd.openxmlformats-package.")
_KNOWN_OF_FAMILIES = """
    relationships core-properties digital-signature-origin digital-signature-xmlsignature extended-properties
    custom-properties customxmlproperties theme themeoverride drawing vmldrawing obfuscatedfont
    drawingml.chart drawingml.chartshapes drawingml.diagramcolors drawingml.diagramdata drawingml.diagramlayout
    drawingml.diagramstyle
    wordprocessingml.document wordprocessingml.document.main wordprocessingml.document.glossary wordprocessingml.styles
    wordprocessingml.styleswitheffects wordprocessingml.settings wordprocessingml.websettings
    wordprocessingml.fonttable wordprocessingml.numbering wordprocessingml.footnotes wordprocessingml.endnotes
    wordprocessingml.header wordprocessingml.footer wordprocessingml.comments wordprocessingml.commentsextended
    wordprocessingml.commentsids wordprocessingml.commentsextensible wordprocessingml.people wordprocessingml.txbx
    wordprocessingml.printersettings
    spreadsheetml.sheet spreadsheetml.sheet.main spreadsheetml.worksheet spreadsheetml.chartsheet
    spreadsheetml.sharedstrings spreadsheetml.styles spreadsheetml.calcchain spreadsheetml.comments spreadsheetml.table
    spreadsheetml.tablesinglecells spreadsheetml.pivottable spreadsheetml.pivotcachedefinition
    spreadsheetml.pivotcacherecords spreadsheetml.sheetmetadata spreadsheetml.printersettings
    spreadsheetml.customproperty
    presentationml.presentation presentationml.presentation.main presentationml.slideshow.main presentationml.slide
    presentationml.slidelayout presentationml.slidemaster presentationml.notesslide presentationml.notesmaster
    presentationml.handoutmaster presentationml.presprops presentationml.viewprops presentationml.tablestyles
    presentationml.tags presentationml.comments presentationml.commentauthors presentationml.printersettings
    presentationml.slideupdateinfo
"""
_OF_FAMILIES = frozenset(_KNOWN_OF_FAMILIES.split())
_OTHERS = re.compile(
    r"(?:application|text)/xml|image/[\w.+-]*|(?:video|audio)/(?:mp4|x-m4[av]|quicktime)|application/x-fontdata"
    r"|application/vnd\.ms-office\.(?:chart(?:ex|style|colorstyle)|drawingml\.diagramdrawing|classificationlabels)"
    r"|application/vnd\.ms-word\.styleswitheffects"
    r"|application/vnd\.ms-powerpoint\.(?:comments|authors|changesinfo|revisioninfo|tags)"
    r"|application/vnd\.ms-excel\.(?:threadedcomments|person|slicer|slicercache|timeline|timelinecache|controlproperties"
    r"|namedsheetviews?|richstyles|rdrichvalue|rdrichvaluestructure|rdrichvaluetypes|rdarray|richvaluerel"
    r"|rdsupportingpropertybag|rdsupportingpropertybagstructure|featurepropertybag)"
)
INSIDE = re.compile(r"/embeddings/[^/]+\.(?:xlsx|docx|pptx)$", re.IGNORECASE)
"""Documents in a document."""
PAGES = re.compile(r"ppt/slides/slide\d+\.xml|xl/worksheets/[^/]+\.xml")
TEXT_PARTS = re.compile(
    r"(?:word|xl|ppt(?!/(?:slideMaster|slideLayout|notesMaster|handoutMaster|theme)s?/))/.*\.xml"
)
"""What readers see; slides show none of the prompts in their layouts (`Click to edit Master title style`)."""


def unknown_part(names: Iterable[str], types: Mapping[str, str]) -> str:
    """The first part of a kind that is not allowed; an empty text where there is none. `types` are those of `stated_types`."""
    for name in names:
        if name == TYPES or name.endswith("/"):
            continue
        ending = name.rpartition(".")[2].lower()
        kind = types.get(f"/{name}".lower(), types.get(ending, ""))
        if not _ENDINGS.search(name) or not _ROOMS.match(name) or (kind and not _is_known(kind)):
            return name
    return ""


def _is_known(kind: str) -> bool:
    plain = kind.lower().partition(";")[0].strip().removesuffix("+xml")
    for family in _FAMILIES:
        if plain.startswith(family):
            rest = plain.removeprefix(family)
            return rest in _OF_FAMILIES
    return bool(_OTHERS.fullmatch(plain))


def stated_types(content: bytes) -> Mapping[str, str]:
    """The content type of each part (`/word/document.xml`) and of each ending (`png`), in small letters, as the list states them.

    Raises:
        ParseError, DefusedXmlException: the list is no plain XML.
    """
    return dict(_stated(content))


def _stated(content: bytes) -> Iterator[tuple[str, str]]:
    from defusedxml.ElementTree import fromstring

    for item in fromstring(content, forbid_dtd=True):
        key = item.get("PartName") or item.get("Extension") or ""
        yield key.lower(), item.get("ContentType") or ""
