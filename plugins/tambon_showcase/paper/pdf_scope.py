"""Tags of heading cells: PDF/UA must know whether a heading is of a column or of a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pikepdf


def scope_headings(pdf: pikepdf.Pdf) -> None:
    """Set the scope of every heading cell, which WeasyPrint 70 leaves out."""
    if "/StructTreeRoot" in pdf.Root and "/K" in pdf.Root.StructTreeRoot:
        _scope(pdf.Root.StructTreeRoot.K, in_head=False)


def _scope(element: pikepdf.Object, *, in_head: bool) -> None:
    from pikepdf import Array, Dictionary, Name

    if isinstance(element, Array):
        for child in element:
            _scope(child, in_head=in_head)
    elif isinstance(element, Dictionary) and "/S" in element:
        in_head = in_head or element.S == "/THead"
        if element.S == "/TH":
            attributes = element.get("/A", Dictionary(O=Name.Table))
            if "/Scope" not in attributes:
                attributes.Scope = Name.Column if in_head else Name.Row
                element.A = attributes
        if "/K" in element:
            _scope(element.K, in_head=in_head)
