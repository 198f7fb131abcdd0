"""A labelled world with planted truth: for the demo, tests and benchmarks.

Everything made here says so in its own rows, and its numbers are ones no registry gives out:
IMO numbers below 0100000, MMSI of country code 299, call signs beginning with Z9.
"""
