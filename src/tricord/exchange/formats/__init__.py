"""Formats things leave Tricord in, one file each."""
