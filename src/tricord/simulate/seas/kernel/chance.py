"""Chance that depends on what is asked and on nothing else.

A draw is the hash of a key and two numbers (a hull and a moment, say). So a draw is the same in
whatever order, in whatever batch and among however many others it is made. The hash is the
finaliser of SplitMix64 (Steele, Lea, Flood 2014).
"""

from __future__ import annotations

from tricord.simulate.seas.compiled import compiled, inner


@inner
def mixed(number: int) -> int:
    """A number with its bits well mixed; 64 bits, signed."""
    number = (number ^ ((number >> 30) & 0x3FFFFFFFF)) * -4658895280553007687
    number = (number ^ ((number >> 27) & 0x1FFFFFFFFF)) * -7723592293110705685
    return number ^ ((number >> 31) & 0x1FFFFFFFF)


@compiled
def drawn(key: int, first: int, second: int) -> int:
    """A number of 64 bits that stands for a key and two numbers."""
    step = mixed(key + first * -7046029254386353131)
    return mixed(step + second * -2643881736870682267 + 1)


@compiled
def share(key: int, first: int, second: int) -> float:
    """A draw from [0, 1)."""
    return ((drawn(key, first, second) >> 11) & 0x1FFFFFFFFFFFFF) * 1.1102230246251565e-16
