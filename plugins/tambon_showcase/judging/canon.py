"""One way to write a value down, so that Python and the browser sign and hash the same bytes."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import math
from collections.abc import Mapping

from .model import CENTS


def cents(points: float) -> int:
    """Points as whole hundredths; halves go up, as `Math.round` does in the browser."""
    return math.floor(points * CENTS + 0.5)


def is_exact(points: float) -> bool:
    """Whether `points` has at most two decimals (with room for binary fractions)."""
    return abs(points * CENTS - cents(points)) < 1e-6


def canonical(value: object) -> str:
    """JSON with sorted keys, no spaces, and numbers as whole hundredths; keys must be ASCII."""
    if isinstance(value, dict):
        return "{" + ",".join(f"{json.dumps(key)}:{canonical(value[key])}" for key in sorted(value)) + "}"
    if isinstance(value, list | tuple):
        return "[" + ",".join(canonical(inner) for inner in value) + "]"
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(cents(value))
    return json.dumps(value, ensure_ascii=False)


def sign(body: Mapping[str, object], secret: str) -> str:
    """HMAC-SHA-256 of everything in `body` but its own `mac`, as URL-safe base64 without padding."""
    unsigned = {key: value for key, value in body.items() if key != "mac"}
    digest = hmac.new(from_base64(secret), canonical(unsigned).encode(), hashlib.sha256).digest()
    return to_base64(digest)


def is_signed(body: Mapping[str, object], secret: str) -> bool:
    """Whether the `mac` in `body` was made with `secret`; compared in constant time."""
    return hmac.compare_digest(sign(body, secret), str(body.get("mac", "")))


def fingerprint(data: bytes) -> str:
    """SHA-256 of a file, in hexadecimal, as the minutes print it."""
    return hashlib.sha256(data).hexdigest()


def to_base64(data: bytes) -> str:
    """URL-safe base64 without padding."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def from_base64(text: str) -> bytes:
    """The bytes of URL-safe base64 without padding.

    Raises:
        ValueError: it is none, or not the one way in which these bytes are written.
    """
    data = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    if to_base64(data) != text:
        raise ValueError("base64")
    return data
