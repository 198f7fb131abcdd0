"""Readers: from the bytes of a file to its rows, cells and elements, strictly and in bounds."""
