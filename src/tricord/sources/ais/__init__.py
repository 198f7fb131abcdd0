"""Formats in which ship positions are published."""
