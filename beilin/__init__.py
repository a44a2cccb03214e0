"""Beilin turns a heap of scraped web pages into an archive that can be read, searched, trusted and cited."""

__version__ = "0.1.0"
