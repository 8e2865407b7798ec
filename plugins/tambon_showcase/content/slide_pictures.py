"""Whether slides show more than their words: pictures of some size, charts, films (ECMA-376 part 1, 19.3.1.37 and 20.1.7.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

SMALLEST_SHARE = 20
"""Pictures that together cover less than one part in so many of a slide are a logo or a mark (our threshold)."""
_USUAL_SIZE = 9_144_000 * 6_858_000
"""The area of a slide of 10 by 7.5 inches, in the square of a document's unit."""
_OF_SLIDES = re.compile(r"(ppt/slides/)_rels/(.*)\.rels")
_PRESENTATION = re.compile(r"ppt/presentation\d*\.xml")
_MOVING = re.compile(rb"relationships/(?:chart|chartEx|diagramData|video|oleObject|package)\"")
_IMAGE = re.compile(rb"relationships/image\"")
_PICTURE = re.compile(rb"<p:pic[ >].*?</p:pic>", re.DOTALL)
_GROUP = re.compile(rb"<p:grpSp[ >]")
_FILLED = re.compile(rb"<(?:\w+:)?blip[ />]")
_SIZE = re.compile(rb'<(?:a:ext|p:sldSz)\b(?=[^>]*\scx="(\d{1,12})")(?=[^>]*\scy="(\d{1,12})")')


def may_show_more(parts: Mapping[str, bytes]) -> bool:
    """Whether slides have pictures, charts or films of their own beside their words; nobody looks into other documents for them."""
    links = {name: found for name in parts if (found := _OF_SLIDES.fullmatch(name))}
    whole = max(
        (_area(content) or 0 for name, content in parts.items() if _PRESENTATION.fullmatch(name)), default=0
    )
    return not links or any(
        _MOVING.search(parts[name])
        or (
            _IMAGE.search(parts[name])
            and _is_pictured(parts.get(found[1] + found[2], b""), whole or _USUAL_SIZE)
        )
        for name, found in links.items()
    )


def _is_pictured(slide: bytes, whole: int) -> bool:
    """Whether the pictures of a slide cover some of it; those whose size is not plain, in a group or as a filling, may."""
    areas = list(_areas(slide))
    plain = areas and not _GROUP.search(slide) and not _FILLED.search(_PICTURE.sub(b"", slide))
    known = [area for area in areas if area is not None]
    return not plain or len(known) < len(areas) or sum(known) * SMALLEST_SHARE >= whole


def _areas(slide: bytes) -> Iterator[int | None]:
    return map(_area, _PICTURE.findall(slide))


def _area(content: bytes) -> int | None:
    """The first size that a part of a document says, as an area."""
    size = _SIZE.search(content)
    return int(size[1]) * int(size[2]) if size else None
