"""Who mines and who refines: concentration of output at each stage beside that of imports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Concentration:
    """How concentrated amounts are.

    Attributes:
        hhi: Sum of the squared shares, 0 to 1: at least so much where not all of the total is
            known by country.
        most: At most so much: the rest held by others, none of whom is larger than the smallest
            that is named.
        top: The largest.
        top_share: Its share.
        covered: Share of the total that is known by country; 1 where all is.
    """

    hhi: float
    most: float
    top: str
    top_share: float
    covered: float


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage of a material: output of the world beside imports.

    Attributes:
        name: Of the stage: ``ore``, ``refined``, ``product``.
        output: Of the world's mines, refineries or plants; ``None`` where nobody says.
        imports: Of one importer, of goods of the stage; ``None`` where it imports none.
    """

    name: str
    output: Concentration | None
    imports: Concentration | None


def concentration(amounts: Mapping[str, float], total: float | None = None) -> Concentration | None:
    """How concentrated amounts are.

    Args:
        amounts: By country, in any unit; those below or at zero are left out.
        total: Of all countries, where some are not named; never taken for less than their sum.

    Returns:
        ``None`` where there is nothing.
    """
    known = {place: amount for place, amount in amounts.items() if amount > 0}
    if not known:
        return None
    named = sum(known[place] for place in sorted(known))
    whole = max(named, total or 0.0)
    shares = {place: known[place] / whole for place in sorted(known)}
    top = min(shares, key=lambda place: (-shares[place], place))
    hhi = sum(share * share for share in shares.values())
    rest, least = 1 - named / whole, min(shares.values())
    full, part = divmod(rest, least)
    most = hhi + full * least * least + part * part
    return Concentration(hhi, max(hhi, min(1.0, most)), top, shares[top], named / whole)


def stages(
    output: Mapping[str, Mapping[str, float]],
    imports: Mapping[str, Mapping[str, float]],
    totals: Mapping[str, float] | None = None,
) -> tuple[Stage, ...]:
    """Each stage of a material, mining beside refining.

    Args:
        output: By stage and country, what the world makes; tonnes or shares.
        imports: By stage and origin, what one importer buys.
        totals: By stage, the world's output, where not all of it is known by country.

    Returns:
        The stages of either, in the order ore, refined, product, others.
    """
    order = ("ore", "refined", "product")
    names = {*output, *imports}
    placed = sorted(names, key=lambda n: (order.index(n) if n in order else len(order), n))
    return tuple(
        Stage(
            name,
            concentration(output.get(name, {}), (totals or {}).get(name)),
            concentration(imports.get(name, {})),
        )
        for name in placed
    )
