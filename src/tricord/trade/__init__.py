"""Codes of trade statistics: countries, editions of the Harmonized System, units of goods.

Pure helpers for sources and monitors alike. A code says what a publisher printed; it is no
statement on the status of any territory, and nothing is guessed where two readings are possible.
"""
