"""Numbers with the right shape and check digit that no registry gives out."""

from __future__ import annotations

from tricord.names.identifiers import is_company_number, is_ship_number


def ship_number(serial: int) -> str:
    """An IMO ship number below 0100000; real ones begin at 1000000.

    Args:
        serial: 0 to 9999; different serials give different numbers.
    """
    return next(n for n in _candidates(serial) if is_ship_number(n))


def company_number(serial: int) -> str:
    """An IMO company number below 0100000.

    Args:
        serial: 0 to 9999; different serials give different numbers.
    """
    return next(n for n in _candidates(serial) if is_company_number(n))


def _candidates(serial: int) -> list[str]:
    return [f"00{serial:04d}{digit}" for digit in range(10)]


def mmsi(serial: int) -> str:
    """An MMSI of maritime identification digits 299, which are not allocated."""
    return f"299{serial:06d}"


def call_sign(serial: int) -> str:
    """A call sign beginning with Z9, a series that is not allocated."""
    return f"Z9{serial:04d}"
