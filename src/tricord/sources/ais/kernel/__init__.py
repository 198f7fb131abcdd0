"""Loops over the bytes of AIS sentences that are compiled to machine code."""
