"""A named failure of origins, worked out over the trade and the spare capacity that are known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tricord.scenarios.alternatives.asking import Bought
from tricord.scenarios.alternatives.output import BARRED, Output
from tricord.scenarios.alternatives.purchases import Purchases, purchases
from tricord.scenarios.alternatives.stocks import Stock
from tricord.scenarios.alternatives.trade import Trade
from tricord.trade.dependence.partners import EU, eu_members
from tricord.trade.reallocation import Known, Network, Outcome, Shock, Terms, network, reallocated


@dataclass(frozen=True, slots=True)
class Asked:
    """What fails, and what is assumed where nothing is known.

    Attributes:
        lost: Origins that fail, ISO 3166 alpha-3.
        share: Share of their exports that is lost, 0 to 1.
        days: How long.
        spare: Share of its exports that an exporter can add where its spare capacity is not
            known; ``None``: nothing is assumed.
        terms: Costs, and how far trade can stretch.
    """

    lost: tuple[str, ...]
    share: float = 1.0
    days: float = 90.0
    spare: float | None = None
    terms: Terms = field(default_factory=Terms)


@dataclass(frozen=True)
class Failure:
    """What a failure comes to.

    Attributes:
        asked: What fails.
        outcome: What it comes to; ``None`` where no partner's trade is known by weight.
        exporters: Exporters in the figures, in the order of the plan.
        unknown: Partners without a sheet: ``trade`` where nothing is told of what they buy,
            ``weight`` where what they buy from the origin has no weight.
        absent: Origins that fail and sell nothing to anybody in these figures.
        others: Importers beside the partners that are in the figures, and want the same.
        spare_t: Tonnes a year each exporter outside the shock can add, where known.
        assumed: Exporters whose spare is the assumed one.
        idle: Makers with known spare that sell to nobody in these figures; they count for nothing.
        markings: Of the rows of trade it rests on.
    """

    asked: Asked
    outcome: Outcome | None
    exporters: tuple[str, ...]
    unknown: Mapping[str, str]
    absent: tuple[str, ...]
    others: tuple[str, ...]
    spare_t: Mapping[str, float]
    assumed: tuple[str, ...]
    idle: tuple[str, ...]
    markings: frozenset[str]


def failed(
    trade: Trade,
    bought: Bought,
    output: Output | None,
    stocks: Mapping[str, Stock],
    asked: Asked,
) -> Failure:
    """Work a failure out.

    Partners are taken with the year of their own figures; all other importers of whom the same or
    an earlier newest year is told stand beside them, since they want the same tonnes. Arcs without
    a weight are left out.

    Args:
        trade: What statistics say.
        bought: What each partner buys.
        output: The world's output, of which spare capacity is taken.
        stocks: What partners hold, as far as given.
        asked: What fails.

    Raises:
        RunError: ``reallocation-unsolved``.
    """
    unknown = {name: why for name, each in bought.items() if (why := _unknown(each, asked))}
    told = {name: each for name, each in bought.items() if each and name not in unknown}
    beside = _others(trade, told, bought)
    flows = {
        (origin.place, each.importer): origin.tonnes
        for each in (*told.values(), *beside)
        for origin in each.origins
        if origin.tonnes
    }
    used = frozenset(mark for each in (*told.values(), *beside) for mark in each.markings)
    if not any(importer in told for _, importer in flows):
        return Failure(asked, None, (), unknown, (), (), {}, (), (), used)
    made = network(flows)
    spare = _spare(output, made, asked)
    assumed = () if asked.spare is None else tuple(sorted(_gaps(made, spare, asked)))
    known = Known(
        {name: held.stock_t for name, held in stocks.items() if held.stock_t is not None},
        {name: t for name in told if (t := output.spare_t(name) if output else None) is not None},
        _shares(made, spare) | dict.fromkeys(assumed, asked.spare or 0.0),
    )
    shock = Shock(dict.fromkeys(asked.lost, asked.share), asked.days)
    return Failure(
        asked=asked,
        outcome=reallocated(made, shock, known, asked.terms, [*told]),
        exporters=made.exporters,
        unknown=unknown,
        absent=tuple(code for code in asked.lost if code not in made.exporters),
        others=tuple(each.importer for each in beside),
        spare_t=spare,
        assumed=assumed,
        idle=_idle(output, made),
        markings=used,
    )


def _unknown(each: Purchases | None, asked: Asked) -> str:
    """Why a partner has no sheet; empty where it has."""
    if each is None:
        return "trade"
    gaps = [code for code in asked.lost if each.tonnes_of(code) is None]
    weighed = any(origin.tonnes for origin in each.origins)
    return "weight" if gaps or not weighed else ""


def _others(
    trade: Trade, told: Mapping[str, Purchases], partners: Mapping[str, object]
) -> list[Purchases]:
    """What others buy, in the newest year of the partners."""
    if not told:
        return []
    year = max(each.year for each in told.values())
    names = sorted({*trade.told["importer"].to_list()} - {*partners})
    found = (purchases(trade, name, year) for name in names)
    return [each for each in found if each and any(origin.tonnes for origin in each.origins)]


def _spare(output: Output | None, made: Network, asked: Asked) -> dict[str, float]:
    """Tonnes a year each exporter that does not fail can add, where known."""
    found: dict[str, float] = {}
    for code in made.exporters:
        spare = _spare_of(output, code) if output and code not in asked.lost else None
        if spare is not None:
            found[code] = spare
    return found


def _shares(made: Network, spare: Mapping[str, float]) -> dict[str, float]:
    """The same as shares of what they sell here."""
    sold = zip(made.exporters, made.exports, strict=True)
    return {code: spare[code] / float(t) for code, t in sold if code in spare and t > 0}


def _spare_of(output: Output, code: str) -> float | None:
    """What an exporter can add; of the European Union what all members that make it can."""
    if code != EU:
        return output.spare_t(code)
    members = eu_members(output.year)
    parts = [output.spare_t(maker.place) for maker in output.makers if maker.place in members]
    known = [part for part in parts if part is not None]
    return sum(known) if parts and len(known) == len(parts) else None


def _gaps(made: Network, spare: Mapping[str, float], asked: Asked) -> Sequence[str]:
    out = {*spare, *asked.lost, *BARRED}
    return [code for code in made.exporters if code not in out]


def _idle(output: Output | None, made: Network) -> tuple[str, ...]:
    if output is None:
        return ()
    members = eu_members(output.year) if EU in made.exporters else frozenset()
    return tuple(
        maker.place
        for maker in output.makers
        if output.spare_t(maker.place) and maker.place not in {*made.exporters, *members}
    )
