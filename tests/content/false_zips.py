"""Archives that are damaged, packed in rare ways, or false: in the records of the list (APPNOTE.TXT of PKWARE, 4.3) and in those of zip64."""

from __future__ import annotations

import io
import random
import struct
import zipfile
from collections.abc import Iterator, Mapping

METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)
_HUGE = (1 << 63) - 1
_LAST = (1 << 64) - 1


class _NoWayBack(io.RawIOBase):
    """A stream in which a writer cannot go back, so that sizes come in data descriptors."""

    def __init__(self, out: io.BytesIO) -> None:
        self.out = out

    def writable(self) -> bool:
        return True

    def write(self, data: bytes) -> int:  # type: ignore[override]
        return self.out.write(data)


def packed(
    parts: Mapping[str, bytes],
    method: int = zipfile.ZIP_DEFLATED,
    *,
    zip64: bool = False,
    stream: bool = False,
) -> bytes:
    """The parts in an archive, on request with zip64's sizes, or with sizes only behind the parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(_NoWayBack(out) if stream else out, "w", method) as archive:
        for name, content in parts.items():
            with archive.open(name, "w", force_zip64=zip64) as part:
                part.write(content)
    return out.getvalue()


def honest(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Archives that every program opens, however rarely they are made so."""
    plain = packed(parts)
    made = {
        f"method {method}{' zip64' if zip64 else ''}{' stream' if stream else ''}": packed(
            parts, method, zip64=zip64, stream=stream
        )
        for method in METHODS[:2]
        for zip64 in (False, True)
        for stream in (False, True)
    }
    return {**made, "zip64's end": _with_zip64_end(plain)}


def false(parts: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """Archives that say one thing and hold another."""
    plain = packed(parts)
    start, size, count = _end(plain)
    for name, told in {
        "count": (1 << 40, size, start),
        "size": (count, _HUGE, start),
        "small size": (count, 10, start),
        "place": (count, size, _HUGE),
        "place before the file": (count, size, _LAST - 4),
    }.items():
        yield f"zip64's end has a wrong {name}", _with_zip64_end(plain, *told)
    yield "zip64's end is elsewhere", _with_zip64_end(plain, locator=_LAST)
    for sizes in (
        (_HUGE, _HUGE, 0),
        (400, 1 << 40, 0),
        (1 << 40, 100, 0),
        (400, 200, _HUGE),
        (0, 0, 0),
        (400, 200, 5),
    ):
        yield f"zip64 sizes {sizes}", _with_zip64_sizes(plain, *sizes)
    for cut in (2, 4, 5, 12, 20, 27):
        yield f"zip64 sizes cut to {cut} bytes", _with_zip64_sizes(plain, 400, 200, 0, cut)
    fields = {
        "small": (24, "<L", 5), "large": (24, "<L", 90_000_000), "packed size": (20, "<L", 1 << 31), "locked": (8, "<H", 1), "patched": (8, "<H", 0x20),
        "deflate64": (10, "<H", 9), "LZMA": (10, "<H", 14), "BZIP2": (10, "<H", 12), "nothing known": (10, "<H", 99), "place": (42, "<L", 0x7FFFFFFF), "other's place": (42, "<L", start),
    }  # fmt: skip
    for name, (offset, kind, value) in fields.items():
        data = bytearray(plain)
        struct.pack_into(kind, data, start + offset, value)
        yield f"the first part is said to be {name}", bytes(data)
    yield "a name in wrong UTF-8", _renamed(plain, start, b"\xff\xfe\xfd")
    yield "an empty name", _without_names(plain, start)
    yield "names cut by NUL", _renamed(plain, start, b"a\0b")


def damaged(parts: Mapping[str, bytes], count: int, seed: int) -> Iterator[bytes]:
    """Archives of every method with some bytes changed, mostly in the list at the end."""
    chance = random.Random(seed)
    whole = [packed(parts, method, zip64=zip64) for method in METHODS for zip64 in (False, True)]
    for _ in range(count):
        data = bytearray(chance.choice(whole))
        for _ in range(chance.choice((1, 1, 2, 5, 20))):
            near = len(data) - 1 - chance.randrange(min(400, len(data)))
            place = near if chance.random() < 0.5 else chance.randrange(len(data))
            data[place] = chance.choice((0, 1, 255, chance.randrange(256)))
        yield bytes(data[: chance.randrange(len(data))]) if chance.random() < 0.1 else bytes(data)


def _end(data: bytes) -> tuple[int, int, int]:
    """Where the list begins, its bytes and its members."""
    end = data.rfind(b"PK\5\6")
    count, size, start = struct.unpack_from("<HLL", data, end + 10)
    return start, size, count


def _with_zip64_end(
    data: bytes, count: int = -1, size: int = -1, start: int = -1, *, locator: int = -1
) -> bytes:
    end = data.rfind(b"PK\5\6")
    real = _end(data)
    told = [given if given >= 0 else there for given, there in zip((start, size, count), real, strict=True)]
    return b"".join(
        (
            data[:end],
            struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, told[2], told[2], told[1], told[0]),
            struct.pack("<4sLQL", b"PK\6\7", 0, end if locator < 0 else locator, 1),
            struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0),
        )
    )


def _with_zip64_sizes(data: bytes, size: int, packed_size: int, place: int, cut: int | None = None) -> bytes:
    """The first member with its sizes and its place in zip64's field."""
    start, end = _end(data)[0], data.rfind(b"PK\5\6")
    head = bytearray(data[start : start + 46])
    name_ends = start + 46 + struct.unpack_from("<H", head, 28)[0]
    field = struct.pack("<HHQQQ", 1, 24, size, packed_size, place)[:cut]
    head[20:28], head[42:46] = b"\xff" * 8, b"\xff" * 4
    struct.pack_into("<H", head, 30, len(field))
    listed = bytes(head) + data[start + 46 : name_ends] + field + data[name_ends:end]
    closing = bytearray(data[end:])
    struct.pack_into("<L", closing, 12, len(listed))
    return data[:start] + listed + bytes(closing)


def _renamed(data: bytes, start: int, name: bytes) -> bytes:
    changed = bytearray(data)
    struct.pack_into("<H", changed, start + 8, 0x800)
    changed[start + 46 : start + 46 + len(name)] = name
    return bytes(changed)


def _without_names(data: bytes, start: int) -> bytes:
    end = data.rfind(b"PK\5\6")
    head = bytearray(data[start : start + 46])
    struct.pack_into("<3H", head, 28, 0, 0, 0)
    closing = bytearray(data[end:])
    struct.pack_into("<HHL", closing, 8, 1, 1, len(head))
    return data[:start] + bytes(head) + bytes(closing)
