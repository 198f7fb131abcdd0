"""Monitors of the coordination strand: what partners promised in statements, and what became of it.

Each reads the table ``statements`` and rests every finding on the rows and characters that say it.
"""
