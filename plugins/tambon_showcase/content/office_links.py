"""Where an Office document may lead: relations between its parts, addresses to click, and what a click may do.

Sources: ECMA-376 part 2, clause 6.5 (relations), part 1, 20.1.2.2.23 and 21.1.2.3.5 (links); [MS-OE376] on `ppaction`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from tambon_showcase.content.office_known import RELATIONS

_PLAIN_ADDRESS = re.compile(r"(?:(?:https?|ftp)://|mailto:|tel:)|#|(?![/\\])(?![^/\\]*:)", re.IGNORECASE)
"""What a reader may click: the web, mail, a telephone, a place in the file, a file beside it; no other machine's disk."""
_ON_THE_WEB = re.compile(r"(?:https?|ftp)://|mailto:|tel:|#|www\.", re.IGNORECASE)
_RUNS = re.compile(
    r"\.(?:exe|scr|pif|bat|cmd|vb[es]?|jse?|ws[cfh]?|hta|lnk|url|msi|msc|msix|cpl|reg|ps1|jar|dll|chm|scf|iqy|slk|[a-z]{1,3}[mb]"
    r"|library-ms|settingcontent-ms|search-ms|application|appref-ms)\s*(?:$|[?#])",
    re.IGNORECASE,
)
"""How files end that run something when they are opened beside the document, also Office files with macros."""
_REMOTE = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:)?(?://|\\\\)", re.IGNORECASE)
_ACTION = re.compile(
    r"ppaction://(?:noaction|hlinksldjump|hlinkshowjump|customshow|media|hlinkpres|hlinkfile)?(?:\?|$)",
    re.IGNORECASE,
)
"""What a click on a slide may do: go to a slide, a show or a file, play a film; no program, macro or object."""
_JUMP = re.compile(r"ppaction://(?:noaction|hlinksldjump|hlinkshowjump|customshow)(?:\?|$)")
_LEADING = frozenset({"src", "href", "althref", "action"})
_HOVERED = frozenset({"hlinkHover", "hlinkMouseOver"})
_DRAWN_BY_ITSELF = frozenset({"imagedata", "fill", "stroke", "background"})
"""Elements of VML whose address is of a picture, not of a link."""


def is_plain_address(address: str) -> bool:
    """Whether an address opens only what a reader expects of a link."""
    plain = address.strip()
    if not _PLAIN_ADDRESS.match(plain):
        return False
    return bool(_ON_THE_WEB.match(plain)) or not _RUNS.search(plain)


def is_remote(address: str) -> bool:
    """Whether an address is of another machine."""
    return bool(_REMOTE.match(address))


def relation_acts(attributes: Mapping[str, str]) -> bool:
    """Whether a relation of a package may do more than show a part of it, or a link to click.

    A name with a prefix (`x:Target`) means nothing to Office, so it must not hide the one that does.
    """
    kind, target = attributes.get("Type", "").rpartition("/")[2], attributes.get("Target", "")
    if any(name.startswith("{") for name in attributes):
        return True
    if attributes.get("TargetMode", "Internal").lower() == "external":
        return kind != "hyperlink" or not is_plain_address(target)
    return kind not in RELATIONS or is_remote(target)


def link_acts(element: str, key: str, value: str) -> bool:
    """Whether an attribute with an address or an action fetches something, or does more than a reader expects of a click."""
    if key not in _LEADING:
        return False
    if key == "src":
        return is_remote(value)
    if key == "althref" or (key == "href" and element in _DRAWN_BY_ITSELF):
        return bool(value.strip()) and (is_remote(value) or ":" in value)
    if key == "href":
        return not is_plain_address(value)
    return key == "action" and value.lower().lstrip().startswith("ppaction") and not _ACTION.match(value)


def hover_acts(element: str, attributes: Mapping[str, str]) -> bool:
    """Whether something opens where a reader only moves the mouse."""
    if element not in _HOVERED:
        return False
    named = {key.rpartition("}")[2]: value for key, value in attributes.items()}
    return bool(named.get("id")) and not _JUMP.match(named.get("action", ""))
