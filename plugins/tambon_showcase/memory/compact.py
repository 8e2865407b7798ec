"""Our own values as few bytes of JSON: how facts, briefs and shares are kept between builds."""

from __future__ import annotations

import json


def compact_json(value: object) -> bytes:
    """JSON without spaces, in UTF-8; frozen dataclasses with slots become objects."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=_fields).encode()


def _fields(value: object) -> dict[str, object]:
    # dataclasses.asdict copies every value deeply, which took longer than writing them
    return {name: getattr(value, name) for name in type(value).__slots__}  # type: ignore[attr-defined]
