"""What all partners together would ask of each maker if their largest origin failed.

Each partner sees spare capacity and counts on it; all of them count on the same. So what they would
look for together is held against what the maker can add.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tricord.scenarios.alternatives.output import BARRED, Output
from tricord.scenarios.alternatives.purchases import Purchases

Bought = Mapping[str, Purchases | None]
"""What each partner buys; ``None`` where nothing is told."""


@dataclass(frozen=True, slots=True)
class Largest:
    """The origin most of what the partners buy comes from.

    Attributes:
        place: ISO 3166 alpha-3.
        basis: ``weight`` or ``value`` of their imports, ``output`` of the world, or ``asked``
            where it was named.
        of: Partners whose imports it is the largest of; empty for the last two.
        lost_t: What they buy from it together a year, as far as known; ``None`` where none is.
        unknown: Partners whose purchases from it are not known by weight.
    """

    place: str
    basis: str
    of: tuple[str, ...]
    lost_t: float | None
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ask:
    """What would be asked of one maker.

    Attributes:
        place: ISO 3166 alpha-3.
        bought_t: What each partner buys from it today, tonnes a year; ``None`` where not known.
        bought_usd: The same in US dollars.
        asked_t: What all would look for together, tonnes a year; ``None`` where not known.
        spare_t: What it can add a year; ``None`` where not known.
        ratio: The first over the second; infinite where it has no spare, ``None`` where one of
            them is not known.
    """

    place: str
    bought_t: Mapping[str, float | None]
    bought_usd: Mapping[str, float | None]
    asked_t: float | None
    spare_t: float | None
    ratio: float | None


def largest_origin(bought: Bought, output: Output | None) -> Largest | None:
    """The largest origin of all partners together.

    Of partners whose origins are all there: by weight where all of them have weights, else by
    value. Where there is no such partner, the largest maker of the world; ``None`` where nobody
    says who that is.
    """
    told = [each for each in bought.values() if each is not None and each.complete]
    for basis in ("weight", "value"):
        parts = [
            (origin.place, origin.tonnes if basis == "weight" else origin.dollars)
            for each in told
            for origin in each.origins
        ]
        if not parts or any(amount is None for _, amount in parts):
            continue
        sums: dict[str, float] = {}
        for place, amount in parts:
            sums[place] = sums.get(place, 0.0) + (amount or 0.0)
        if max(sums.values()) > 0:
            first = min(sums, key=lambda place: (-sums[place], place))
            return named_origin(first, bought, basis, tuple(each.importer for each in told))
    if output is not None and output.makers and output.makers[0].share is not None:
        return named_origin(output.makers[0].place, bought, "output")
    return None


def named_origin(
    place: str, bought: Bought, basis: str = "asked", of: tuple[str, ...] = ()
) -> Largest:
    """An origin, and what partners buy from it together."""
    known = {name: each.tonnes_of(place) if each else None for name, each in bought.items()}
    amounts = [amount for amount in known.values() if amount is not None]
    unknown = tuple(name for name, amount in known.items() if amount is None)
    return Largest(place, basis, of, sum(amounts) if amounts else None, unknown)


def asks(bought: Bought, output: Output | None, largest: Largest | None) -> tuple[Ask, ...]:
    """What would be asked of each maker but the largest origin, in the order of their output.

    Origins of the partners that make none, or of which nobody says so, follow. The DPRK is asked
    by nobody.

    Args:
        bought: What each partner buys.
        output: The world's output.
        largest: The origin that fails.
    """
    failed = largest.place if largest else ""
    makers = [maker.place for maker in output.makers] if output else []
    others = sorted(
        {origin.place for each in bought.values() if each for origin in each.origins} - {*makers}
    )
    return tuple(
        _ask(place, bought, output, largest)
        for place in [*makers, *others]
        if place != failed and place not in BARRED
    )


def _ask(place: str, bought: Bought, output: Output | None, largest: Largest | None) -> Ask:
    spare = output.spare_t(place) if output else None
    asked = largest.lost_t if largest else None
    ratio = None
    if spare is not None and asked is not None:
        ratio = asked / spare if spare > 0 else float("inf") if asked > 0 else 0.0
    tonnes = {name: each.tonnes_of(place) if each else None for name, each in bought.items()}
    dollars = {name: each.dollars_of(place) if each else None for name, each in bought.items()}
    return Ask(place, tonnes, dollars, asked, spare, ratio)


def total_spare(asked: Sequence[Ask]) -> float | None:
    """What all makers can add together, as far as known; ``None`` where none is known."""
    known = [each.spare_t for each in asked if each.spare_t is not None]
    return sum(known) if known else None
