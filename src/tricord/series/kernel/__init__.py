"""Loops over figures, compiled to machine code."""
