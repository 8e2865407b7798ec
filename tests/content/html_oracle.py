"""What a contributed text may become, stated independently: no code is shared with what it judges."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = {"br", "hr", "img"}
TAGS = VOID | {
    "a",
    "abbr",
    "b",
    "blockquote",
    "caption",
    "code",
    "dd",
    "del",
    "details",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "i",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "s",
    "section",
    "small",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "u",
    "ul",
}
ATTRIBUTES = {
    "a": {"href", "id", "class", "rel", "aria-label", "data-embed"},
    "blockquote": set(),
    "code": {"class"},
    "div": {"class", "tabindex", "role", "aria-label"},
    "img": {"src", "alt"},
    "li": {"id"},
    "ol": {"start"},
    "p": {"class"},
    "section": {"class", "aria-label"},
    "span": {"class", "role", "aria-label"},
    "sup": {"class"},
    "td": {"class", "colspan", "rowspan"},
    "ul": {"class"},
    "th": {"class", "colspan", "rowspan"},
    **{f"h{level}": {"id"} for level in range(2, 7)},
}
CLASSES = {"facade", "facade-youtube", "facade-facebook", "facade-google-drive", "facade-google-maps", "footnote-backref", "footnote-ref"} | {
    "at-right", "at-centre",
    "footnotes", "labelled", "task", "table-scroll", "admonition", "admonition-title", "note", "tip", "info", "warning", "danger"
}  # fmt: skip
SCHEMES = ("http://", "https://", "mailto:", "tel:", "#", "history.html", "documents/")
PREFIX = "history-"


class Oracle(HTMLParser):
    """Gathers everything in a page body that should not be there."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.complaints: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            self.complaints.append(f"<{tag}>")
        if tag not in VOID:
            self.open.append(tag)
        names = [name for name, _ in attrs]
        self.complaints += [f"{tag}@{name}" for name in names if name not in ATTRIBUTES.get(tag, set())]
        self.complaints += [f"{tag}@{name} twice" for name in names if names.count(name) > 1]
        for name, value in attrs:
            self.complaints += list(self._about(name, value or ""))

    def _about(self, name: str, value: str) -> list[str]:
        match name:
            case "href" if not value.startswith(SCHEMES):
                return [f"href={value}"]
            case "id" if not value.startswith(PREFIX):
                return [f"id={value}"]
            case "class" if not all(
                each in CLASSES or each.startswith("language-") for each in value.split()
            ):
                return [f"class={value}"]
            case "src" if value != "p.webp":
                return [f"src={value}"]
            case "data-embed" if not value.startswith(
                (
                    "https://www.youtube-nocookie.com/embed/",
                    "https://www.google.com/maps?q=",
                    "https://drive.google.com/file/d/",
                    "https://www.google.com/maps/",
                    "https://www.facebook.com/plugins/video.php?",
                )
            ):
                return [f"data-embed={value}"]
        return []

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if not self.open or self.open.pop() != tag:
            self.complaints.append(f"</{tag}> closes nothing")

    def handle_comment(self, data: str) -> None:
        self.complaints.append(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        self.complaints.append(f"<!{decl}>")

    def unknown_decl(self, data: str) -> None:
        self.complaints.append(f"<![{data}]>")

    def handle_pi(self, data: str) -> None:
        self.complaints.append(f"<?{data}>")


def complaints(html: str) -> list[str]:
    """Tags, attributes, addresses and ids in `html` that no contributed text may have; unbalanced tags too."""
    oracle = Oracle()
    oracle.feed(html)
    oracle.close()
    return oracle.complaints + [f"<{tag}> left open" for tag in oracle.open]
