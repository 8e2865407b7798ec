"""Findings as GitHub workflow commands, which GitHub shows beside the line they are about."""

from __future__ import annotations

from tambon_showcase.finding import Finding, Severity
from tambon_showcase.model.handbook import told

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def annotation(finding: Finding) -> str:
    """One workflow command; nothing in the finding can end it early or begin another."""
    line = f",line={finding.line}" if finding.line else ""
    lines = f" (บรรทัด {finding.lines})" if finding.lines else ""
    text = _escaped(f"{finding.message}{lines} วิธีแก้: {told(finding.fix)}")
    return f"::{_LEVELS[finding.severity]} file={_property(finding.file)}{line},title={finding.code}::{text}"


def notice(file: str, text: str) -> str:
    """A workflow command that reports something of a whole folder."""
    return f"::notice file={_property(file)}::{_escaped(text)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
