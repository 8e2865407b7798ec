"""The Jinja environment of all page bodies, with the words templates need for Thai values."""

from __future__ import annotations

import functools
import json
from decimal import Decimal
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from tambon_showcase.design import LIGHT, PAPER_SPACE, PAPER_TYPE
from tambon_showcase.text.addresses import shown_address
from tambon_showcase.text.durations import length_th
from tambon_showcase.text.phones import phone_spans
from tambon_showcase.text.thai_values import (
    format_baht,
    format_date_short_th,
    format_date_th,
    format_decimal,
    format_int,
    is_baht,
)

from .phone_tables import labelled

TEMPLATES = Path(__file__).parent.parent / "templates"
NOT_PUBLISHED = "ยังไม่มีข้อมูลเผยแพร่"


@functools.cache
def environment() -> Environment:
    """The one environment: everything is escaped unless it is markup we made."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.filters.update(
        number=number,
        day=format_date_th,
        short_day=format_date_short_th,
        ld=ld_json,
        minutes=length_th,
        labelled=labelled,
        phones=phones,
        typed=shown_address,
    )
    made.globals.update(NOT_PUBLISHED=NOT_PUBLISHED, design=LIGHT, size=PAPER_TYPE, room=PAPER_SPACE)
    return made


def render(template: str, **values: object) -> str:
    """A template filled with values."""
    return environment().get_template(template).render(values)


def load_templates() -> None:
    """Read all templates now: worker processes forked later need not read them again, each for itself."""
    for name in environment().list_templates(extensions=["html"]):
        environment().get_template(name)


def number(value: int | float | Decimal | None, unit: str | None = None) -> str:
    """A number with thousands marks, no needless zeros, and a real minus sign as wide as a plus; nothing for None.

    Baht have two decimals or none.
    """
    if value is None:
        return ""
    if isinstance(value, int):
        shown = format_int(value)
    else:
        shown = (format_baht if unit and is_baht(unit) else format_decimal)(Decimal(str(value)))
    return shown.replace("-", "−")


def phones(text: str | None) -> Markup:
    """A text in which each telephone number is a link that dials it; an extension after it is for the person to type."""
    text, made, end = text or "", Markup(""), 0
    for (start, stop), number in phone_spans(text):
        made += escape(text[end:start]) + Markup('<a class="tel" href="tel:{}">{}</a>').format(
            number, text[start:stop]
        )
        end = stop
    return made + escape(text[end:])


def ld_json(value: object) -> Markup:
    """JSON for a script data block: it cannot end the block, whatever the values hold."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for char, escaped in (
        ("<", "\\u003c"),
        (">", "\\u003e"),
        ("&", "\\u0026"),
        ("\u2028", "\\u2028"),
        ("\u2029", "\\u2029"),
    ):
        text = text.replace(char, escaped)
    return Markup(text)  # noqa: S704 - every letter that could end the block is escaped above
