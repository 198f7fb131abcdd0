"""Ledgers of launches, tests and provocations."""
