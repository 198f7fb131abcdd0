"""Notices of alerts: who wants them, what is told to whom, and their way out of the node."""
