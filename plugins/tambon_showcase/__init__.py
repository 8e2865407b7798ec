"""Compile folders of Thai model tambons into a fast static site."""

__version__ = "0.1.0"
