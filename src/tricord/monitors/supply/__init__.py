"""Monitors of supply chains."""
