"""Folders in which an entry's files are, as officers see them; two share their name with the table that describes them."""

from __future__ import annotations

PHOTO_FOLDER = "photos"
DOCUMENT_FOLDER = "documents"
VIDEO_FOLDER = "videos"
