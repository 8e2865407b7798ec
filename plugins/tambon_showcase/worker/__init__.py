"""Contributed bytes are read here within bounds: a fault in one file costs that file, never the entry or the build."""
