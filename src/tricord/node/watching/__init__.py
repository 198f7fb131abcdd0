"""Watching ship positions: from files or the lake, through shares of vessels, to events."""
