"""What structure says: how few origins an item comes from, for a partner or for the world.

Of a partner's imports of the newest whole year known: the Herfindahl-Hirschman index of its origins
and the share of the largest. Where there is no trade of a line that shows the item, the shares of
the largest producers stand in, and are told as such. This is a glance: the monitor `dependency`
looks closer, with exports of the world, quantities and years. (Field note on supply, section 2.)
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

import polars as pl

from tricord.items import Item, Producer
from tricord.signals.signal import Channel, Row, Said, Signal, in_order
from tricord.signals.trade import WHOLE, Lines, watched_lines
from tricord.signals.weights import ChannelWeights
from tricord.trade.countries import WORLD
from tricord.trade.dependence.measures import CUTS

CONCENTRATED = CUTS.concentrated
"""Herfindahl-Hirschman index above which imports are concentrated, as the monitor `dependency`."""

DIVERSE = 0.2
"""Index below which they are not. [ours]"""

LARGEST = 0.5
"""Share of one origin from which a partner depends on it, where the world is concentrated too.
[Republic of Korea: more than half from one country]"""

_TOLD = 3
"""Origins whose rows are kept as evidence."""

LAG_DAYS = 60
"""Days after the end of a year until its trade is known, where it comes in bulk. [field note, 5]"""


def structure_signals(
    flows: pl.DataFrame,
    items: Mapping[str, Item],
    partners: Sequence[str],
    moment: date,
    weights: ChannelWeights,
) -> Said:
    """What structure says of items, as of a day.

    Args:
        flows: The table ``trade_flows``.
        items: The catalogue.
        partners: Partners, ISO 3166 alpha-3.
        moment: Day as of which.
        weights: What structure is worth.
    """
    codes = flows.select("reporter", "hs", "hs_edition")
    lines = watched_lines(codes, items)
    shares = origin_shares(flows, lines, partners, moment)
    signals = []
    of_trade = set()
    for (to, item_id), rows in shares.group_by("to", "item_id", maintain_order=True):
        told = flows[rows.head(_TOLD).get_column("at").to_list()].to_dicts()
        signals.append(_of_trade(items[str(item_id)], str(to), rows, told, weights))
        of_trade.add((str(to), str(item_id)))
    for item in items.values():
        for partner in partners:
            if (partner, item.item_id) not in of_trade:
                signals += of_producers(item, partner, moment, weights)
    return Said(in_order(signals), abstained=lines.abstained)


def origin_shares(
    flows: pl.DataFrame, lines: Lines, partners: Sequence[str], moment: date
) -> pl.DataFrame:
    """Shares of origins in the imports of each partner and item, of the newest year known.

    Args:
        flows: The table ``trade_flows``.
        lines: Lines that show items.
        partners: Partners.
        moment: Day as of which.

    Returns:
        ``to``, ``item_id``, ``origin``, ``value_usd``, ``share``, ``year``, ``known_on``,
        ``at`` (a row of ``flows``), by partner, item and falling share. Lines of an item are added
        up. By value, since weights are often missing.
    """
    pairs = [(r, code, item) for (r, code), of in sorted(lines.items.items()) for item in of]
    schema = {"reporter": pl.String, "hs": pl.String, "item_id": pl.String}
    watched = pl.DataFrame(pairs, schema=schema, orient="row")
    country = pl.col("partner").str.contains(r"^[A-Z]{3}$") & (pl.col("partner") != WORLD)
    of_import = (pl.col("flow") == "import") & pl.col("reporter").is_in(partners)
    rows = (
        flows.with_row_index("at")
        .filter(of_import & country & pl.col("part").is_in(WHOLE))
        .join(watched, on=["reporter", "hs"])
        .with_columns(
            # Shares are of one reporter, whose values are all in one currency.
            value_usd=pl.coalesce("value_usd", "value"),
            year=pl.col("first_day").dt.year(),
            to=pl.col("reporter"),
        )
        .filter(pl.col("value_usd").is_not_null())
    )
    newest = _as_known(rows, moment)
    # Of a year given by month and as a whole, the whole counts.
    depth = newest.group_by("to", "item_id", "year").agg(
        pl.col("months").max().alias("span"), pl.col("first_day").n_unique().alias("periods")
    )
    whole = depth.filter((pl.col("span") == 12) | (pl.col("periods") == 12)).with_columns(
        known_on=pl.date(pl.col("year") + 1, 1, 1) + timedelta(days=LAG_DAYS)
    )
    usable = (
        whole.filter(pl.col("known_on") <= moment)
        .sort("year")
        .unique(["to", "item_id"], keep="last", maintain_order=True)
    )
    kept = newest.join(usable, on=["to", "item_id", "year"]).filter(
        pl.col("months") == pl.col("span")
    )
    keys = ["to", "item_id", "year", "known_on"]
    summed = kept.group_by(*keys, pl.col("partner").alias("origin")).agg(
        pl.col("value_usd").sum(), pl.col("at").min()
    )
    return (
        summed.with_columns(
            share=pl.col("value_usd") / pl.col("value_usd").sum().over("to", "item_id")
        )
        .filter(pl.col("share").is_not_nan())
        .sort("to", "item_id", "share", "origin", descending=[False, False, True, False])
    )


def _as_known(rows: pl.DataFrame, moment: date) -> pl.DataFrame:
    """Each line of a period once: of a code and those beneath it the code, the newest vintage.

    Of vintages the newest known on the day; where there is none, history that came in bulk, the
    first.
    """
    later = pl.col("published_at").dt.date() > moment
    age = pl.col("published_at").dt.epoch("us")
    once = rows.sort(
        pl.col("part") != "", later, pl.when(later).then(age).otherwise(-age), "dataset"
    ).unique(
        ["to", "item_id", "hs", "partner", "first_day", "months"], keep="first", maintain_order=True
    )
    digits = pl.col("hs").str.len_chars()
    least = digits.min().over("to", "item_id", pl.col("hs").str.slice(0, 6), "year")
    return once.filter(digits == least)


def _of_trade(
    item: Item, to: str, rows: pl.DataFrame, told: Sequence[Row], weights: ChannelWeights
) -> Signal:
    hhi = float((rows.get_column("share") ** 2).sum())
    top, share = rows.item(0, "origin"), float(rows.item(0, "share"))
    world = sum(each.share**2 for each in known_producers(item, rows.item(0, "known_on")))
    kind = _kind(hhi, share, world)
    known = rows.item(0, "known_on")
    terms: dict[str, str | float] = {
        "of": "trade",
        "year": str(rows.item(0, "year")),
        "hhi": round(hhi, 4),
        "origin": top,
        "share": round(share, 4),
        "world": round(world, 4),
    }
    until = known + timedelta(days=weights.days)
    return Signal(
        *(item.item_id, to, Channel.STRUCTURE, kind, known, until, f"{to}|{item.item_id}"),
        terms=terms,
        table="trade_flows",
        rows=told,
    )


def _kind(hhi: float, share: float, world: float) -> str:
    if hhi > CONCENTRATED:
        return "dependent" if share >= LARGEST and world > CONCENTRATED else "concentrated"
    return "diversified" if hhi < DIVERSE else "neither"


def known_producers(item: Item, moment: date) -> tuple[Producer, ...]:
    """The largest producers by the newest year known on a day, the largest first."""
    for producers in (item.producers, item.producers_before):
        if producers and known_after(producers[0].year) <= moment:
            return producers
    return ()


def known_after(year: int) -> date:
    """Day on which figures of a year are usually known: after `LAG_DAYS`."""
    return date(year + 1, 1, 1) + timedelta(days=LAG_DAYS)


def of_producers(
    item: Item, partner: str, moment: date, weights: ChannelWeights
) -> Iterator[Signal]:
    """What the shares of producers say of an item for a partner; nothing of its own output.

    Args:
        item: The item.
        partner: Partner; empty for all.
        moment: Day as of which.
        weights: What structure is worth.
    """
    producers = known_producers(item, moment)
    if not producers or producers[0].place == partner:
        return
    first = producers[0]
    known = known_after(first.year)
    world = sum(each.share**2 for each in producers)
    terms: dict[str, str | float] = {
        "of": "producers",
        "year": str(first.year),
        "hhi": round(world, 4),
        "origin": first.place,
        "share": round(first.share, 4),
        "world": round(world, 4),
    }
    kind = "concentrated" if world > CONCENTRATED else "neither"
    until = known + timedelta(days=weights.days)
    yield Signal(
        *(item.item_id, partner, Channel.STRUCTURE, kind, known, until, f"world|{item.item_id}"),
        terms=terms,
    )
