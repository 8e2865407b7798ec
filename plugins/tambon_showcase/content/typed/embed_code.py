"""Facebook's embed code with its script, as the plain frame that Facebook offers beside it; the script is not needed."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import quote

from tambon_showcase.content.typed.draft import Draft
from tambon_showcase.content.urls import service_url
from tambon_showcase.finding import note

FACEBOOK = note(
    "T442",
    "รหัสฝังวิดีโอของ Facebook ระบบแสดงเป็นวิดีโอที่กดเปิดได้ ไม่ใช้สคริปต์ของ Facebook (บรรทัด {lines}): “{value}”",
    "ไม่ต้องแก้",
)

_SDK = re.compile(
    r"<script\b[^<>]*\bsrc=[\"']https://connect\.facebook\.net/[\w/]+\.js[^\"'<>]*[\"'][^<>]*>\s*</script>|"
    r"<div id=[\"']fb-root[\"']>\s*</div>",
    re.IGNORECASE,
)
_VIDEO = re.compile(
    r"<div\b(?=[^<>]*\bclass=[\"']fb-video[\"'])[^<>]*\bdata-href=[\"']([^\"'<>]+)[\"'][^<>]*>"
    r"(?:(?!</?div\b|<script\b).)*</div>",
    re.IGNORECASE | re.DOTALL,
)


def mend_embed_code(draft: Draft) -> None:
    """Write Facebook's video code as its frame, line for line; what is not exactly that code stays."""
    text = draft.text
    if "fb-video" not in text or not _VIDEO.search(text):
        return
    mended = _SDK.sub(_gone, _VIDEO.sub(_frame, text))
    for index, line in enumerate(mended.split("\n")):
        if line != draft.lines[index].text:
            draft.say(FACEBOOK, draft.lines[index])
            draft.lines[index] = draft.lines[index]._replace(text=line)


def _gone(match: re.Match[str]) -> str:
    return "\n" * match[0].count("\n")


def _frame(match: re.Match[str]) -> str:
    address = service_url("facebook", unescape(match[1]))
    if address is None:
        return match[0]
    source = f"https://www.facebook.com/plugins/video.php?href={quote(address, safe='')}"
    return f'<iframe src="{source}"></iframe>' + _gone(match)
