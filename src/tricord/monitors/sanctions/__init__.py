"""Monitors of the sanctions strand."""
