"""Loops over positions, compiled to machine code."""
