"""Loops over flows of trade, compiled to machine code."""
