"""The fixtures of the rooms that make documents, and the slides of an entry."""

from __future__ import annotations

import io
from typing import Any

import pytest
from pptx import Presentation

from tambon_showcase.deck.make import make_deck
from tambon_showcase.deck.plan import deck_plan
from tambon_showcase.view.source import DocumentSource
from tests.document_rooms import *  # noqa: F403 - fixtures


@pytest.fixture(scope="module")
def source(fiction: DocumentSource) -> DocumentSource:
    """The entry whose slides are looked at; a module may name another."""
    return fiction


@pytest.fixture(scope="module")
def packed(source: DocumentSource) -> bytes:
    return make_deck(deck_plan(source), source.file)


@pytest.fixture(scope="module")
def slides(packed: bytes) -> list[Any]:
    return list(Presentation(io.BytesIO(packed)).slides)
