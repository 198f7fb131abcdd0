"""Loops over the bytes of large files."""
