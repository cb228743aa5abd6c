"""The extractor's version, a number that only grows."""

EXTRACTOR = 1
"""Raise it with a release that reads articles otherwise: `liqa rebuild` then replaces what older versions wrote, and an
older writer that finishes late is turned away."""
