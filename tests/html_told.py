"""A page in words, as somebody reads it who sees neither colours nor places: for texts that a person blesses."""

from __future__ import annotations

from html.parser import HTMLParser

SILENT = frozenset({"style", "script", "head", "title", "desc", "svg"})
BLOCKS = frozenset(
    [
        "p",
        "div",
        "section",
        "article",
        "header",
        "footer",
        "main",
        "nav",
        "aside",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "figure",
        "figcaption",
        "table",
        "caption",
        "thead",
        "tbody",
        "tr",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "details",
        "summary",
        "form",
        "fieldset",
        "legend",
        "label",
        "button",
        "option",
        "blockquote",
        "br",
        "hr",
    ]
)
LISTED = {
    "li": "- ",
    "dt": ": ",
    "dd": "    ",
    "caption": "[ตาราง] ",
    "figcaption": "[ใต้ภาพ] ",
    "summary": "▸ ",
}


class _Told(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = [""]
        self.silent: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag in SILENT:
            self.silent.append(tag)
        if self.silent:
            return
        if tag in BLOCKS:
            self._line(_mark(tag))
        elif tag in ("td", "th"):
            self.lines[-1] += " | " if self.lines[-1].strip() else "| "
        elif tag == "img":
            self.lines[-1] += f"[{values.get('alt', '')}]"
        elif tag == "a":
            self.links.append(values.get("href") or "")
        elif tag == "input":
            self.lines[-1] += f"[{values.get('type', 'text')} {values.get('name') or ''}]".replace(" ]", "]")

    def handle_endtag(self, tag: str) -> None:
        if self.silent and self.silent[-1] == tag:
            self.silent.pop()
        elif self.silent:
            return
        elif tag in BLOCKS:
            self._line()
        elif tag == "a" and self.links and (address := self.links.pop()):
            self.lines[-1] += f" <{address}>"

    def handle_data(self, data: str) -> None:
        if not self.silent:
            words = " ".join(data.split())
            before = " " if data[:1].isspace() and self.lines[-1].strip() else ""
            after = " " if data[-1:].isspace() and words else ""
            self.lines[-1] += f"{before}{words}{after}" if words else before

    def _line(self, mark: str = "") -> None:
        if self.lines[-1].strip() in {value.strip() for value in (*LISTED.values(), "")}:
            self.lines[-1] = mark or self.lines[-1]
        else:
            self.lines.append(mark)


def _mark(tag: str) -> str:
    if tag[0] == "h" and tag[1:].isdigit():
        return "#" * int(tag[1:]) + " "
    return LISTED.get(tag, "")


def told(page: str) -> str:
    """The words of a page: `#` headings, `-` items, `|` cells, `[…]` pictures and fields, `<…>` where links lead."""
    reader = _Told()
    reader.feed(page)
    lines = [" ".join(line.split()) for line in reader.lines]
    return "\n".join(line for line in lines if line)
