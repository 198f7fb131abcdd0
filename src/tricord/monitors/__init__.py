"""Monitors: functions from tables to findings, one file each.

`tricord.monitors.registry` knows them by name; `tricord.monitors.base` says what each must be.
"""
