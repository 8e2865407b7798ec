"""Python that hears Ctrl+C also where the tests themselves do not, as in the background of a shell."""

from __future__ import annotations

HEARS = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
