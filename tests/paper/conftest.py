"""The shared fixtures of the rooms that make documents."""

from tests.document_rooms import *  # noqa: F403 - fixtures
