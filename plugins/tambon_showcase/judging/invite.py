"""Invitations: the secretary's register, and one printable card per judge with a QR that opens their sheet.

The secret travels in the address's fragment (after #), which browsers never send to a server.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from markupsafe import Markup

from tambon_showcase.design import BAND
from tambon_showcase.pictures.qr import qr_svg
from tambon_showcase.site.templates import render

from .canon import to_base64
from .papers import Committee, Judge
from .terms import Terms

QR_TITLE = "QR คำเชิญ"


def new_committee(terms: Terms, judges: Sequence[Judge]) -> Committee:
    """The register of these judges for every entry of the contest."""
    codes = tuple(entry.code for entry in terms.entries)
    return Committee(terms.year, terms.region, terms.rubric, codes, tuple(judges))


def invite_link(committee: Committee, judge: Judge, site: str) -> str:
    """The address that a judge opens once on their own device."""
    paper = json.dumps(committee.invite(judge), ensure_ascii=False, separators=(",", ":"))
    return f"{site.rstrip('/')}/judge/sheet.html#invite={to_base64(paper.encode())}"


def invitation_cards(committee: Committee, terms: Terms, site: str) -> str:
    """An HTML page to print: one A4 page per judge with name, entries, recusals and QR."""
    cards = [
        {
            "judge": judge,
            "link": (link := invite_link(committee, judge, site)),
            "qr": qr_svg(link, QR_TITLE, "l"),
        }
        for judge in committee.judges
    ]
    band = Markup(f"data:image/svg+xml,{BAND}")  # noqa: S704 - our own drawing
    return render("judge_invite.html", committee=committee, terms=terms, cards=cards, band=band)
