"""A picture of one dot, as Word files carry them."""

from tests.document_rooms import dot

__all__ = ["dot"]
