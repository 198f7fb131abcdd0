"""Signals: what structure, prices, trade, straits, notices and missions each say of an item.

Each channel is one file: tables in, signals out, each with the day it was known and the rows it
rests on. `odds.py` weighs them together, `stages.py` says what stage that comes to.
"""
