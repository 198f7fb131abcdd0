"""What trade says: a shock in a partner's imports of an item from one origin.

A partner's own statistics go first; where it reports no month of a line, the exports of the origin
to it stand in (*mirror*). A line is looked at where it holds the item (`tricord.items.abstains`);
of a line that mixes materials nothing is said, and the reason is kept.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

import polars as pl

from tricord.items import Item, abstains, items_of_line
from tricord.series.alarm import Alarm
from tricord.series.flow import Settings, flow_alarms
from tricord.series.looked import Looked
from tricord.signals.policy import SCHEMES
from tricord.signals.signal import Channel, Heard, Said, Signal, in_order
from tricord.signals.weights import ChannelWeights
from tricord.trade.countries import WORLD
from tricord.trade.editions import converted

DEPENDENT = 0.5
"""Share of an origin in a partner's imports from which a shock counts in full. [ours]"""

WHOLE = ("", "basis=consumption")
"""Parts that are the whole of a line, the first where both are given: the United States count
general imports and those for consumption."""

UNKNOWN_SHARE = 0.5
"""Weight of a shock where the share of the origin is not known. [ours]"""


@dataclass(frozen=True)
class How:
    """How trade is listened to.

    Attributes:
        weights: What a shock is worth.
        settings: How shocks are found.
    """

    weights: ChannelWeights
    settings: Settings = field(default_factory=Settings)


@dataclass(frozen=True)
class Lines:
    """Lines of trade that show an item.

    Attributes:
        items: Items by reporter and code.
        abstained: Why nothing is said, by line.
    """

    items: Mapping[tuple[str, str], tuple[str, ...]]
    abstained: Mapping[str, str]


def watched_lines(codes: pl.DataFrame, items: Mapping[str, Item]) -> Lines:
    """Which lines show which items.

    Args:
        codes: ``reporter``, ``hs`` and ``hs_edition`` of the lines there are.
        items: The catalogue.
    """
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    silent: dict[str, str] = {}
    editions: dict[tuple[str, str], set[int]] = {}
    for reporter, code, edition in codes.unique().sort(codes.columns).iter_rows():
        editions.setdefault((reporter, code), set()).add(edition)
    for (reporter, code), seen in editions.items():
        scheme = SCHEMES.get(reporter, "HS") if len(code) > 6 else "HS"
        of = [item for item in items_of_line(code, scheme) if item.item_id in items]
        if of and _changed(code, seen - {0}):
            silent[f"{reporter} {code}"] = "edition"
            continue
        shown = []
        for item in of:
            reason = abstains(item, code, scheme)
            if reason is None:
                shown.append(item.item_id)
            else:
                silent[f"{reporter} {code}"] = reason.why
        if shown:
            found[reporter, code] = tuple(shown)
    return Lines(found, silent)


def _changed(code: str, editions: set[int]) -> bool:
    """Whether a code means other goods in one of several editions."""
    newest = max(editions, default=0)
    return any(converted(code, each, newest) != {code[:6]} for each in editions - {newest})


def trade_rows(flows: pl.DataFrame, lines: Lines, partners: Sequence[str]) -> pl.DataFrame:
    """Monthly flows to the partners, as `flow_alarms` takes them, with ``to`` and ``at``.

    Args:
        flows: The table ``trade_flows``.
        lines: Lines to look at.
        partners: Partners, ISO 3166 alpha-3.
    """
    schema = {"reporter": pl.String, "hs": pl.String}
    codes = pl.DataFrame(sorted(lines.items), schema=schema, orient="row")
    country = pl.col("partner").str.contains(r"^[A-Z]{3}$") & (pl.col("partner") != WORLD)
    monthly = (
        flows.with_row_index("at")
        .filter((pl.col("months") == 1) & pl.col("part").is_in(WHOLE) & country)
        .join(codes, on=["reporter", "hs"], how="semi")
    )
    own = monthly.filter(
        pl.col("reporter").is_in(partners) & (pl.col("flow") == "import")
    ).with_columns(to=pl.col("reporter"))
    mirror = monthly.filter(
        pl.col("partner").is_in(partners) & (pl.col("flow") == "export")
    ).with_columns(to=pl.col("partner"))
    told = own.select("to", pl.col("hs").str.slice(0, 6).alias("hs6")).unique()
    mirror = mirror.with_columns(hs6=pl.col("hs").str.slice(0, 6)).join(
        told, on=["to", "hs6"], how="anti"
    )
    kept = pl.concat([own, mirror.drop("hs6")])
    ranked = kept.sort(pl.col("part") != "", "dataset", "published_at", "at").unique(
        ["reporter", "partner", "flow", "hs", "first_day", "published_at"],
        keep="first",
        maintain_order=True,
    )
    return ranked.select(
        "reporter",
        "partner",
        pl.col("hs").alias("item"),
        pl.col("first_day").alias("period_start"),
        pl.when(~pl.col("estimated")).then(pl.col("net_kg")).alias("net_kg"),
        # A unit value is held against those of the same line, in whatever one currency.
        pl.coalesce("value_usd", "value").alias("value_usd"),
        "published_at",
        pl.col("row").cast(pl.String).alias("record"),
        "to",
        "at",
    )


def trade_signals(
    flows: pl.DataFrame,
    items: Mapping[str, Item],
    partners: Sequence[str],
    moment: date,
    how: How,
) -> tuple[Said, Looked]:
    """What trade says of items, as of a day.

    Args:
        flows: The table ``trade_flows``.
        items: The catalogue.
        partners: Partners, ISO 3166 alpha-3.
        moment: Day as of which.
        how: What a shock is worth, and how shocks are found.

    Returns:
        What it says, and what the detector came to.
    """
    lines = watched_lines(flows.select("reporter", "hs", "hs_edition"), items)
    rows = trade_rows(flows, lines, partners)
    if rows.is_empty():
        return Said(abstained=lines.abstained), Looked((), 0, (), emulated=False)
    looked = flow_alarms(rows.drop("to", "at"), moment, how.settings)
    signals = []
    for alarm in looked.alarms:
        reporter, partner, code = alarm.series.split("|")
        to = reporter if reporter in partners else partner
        origin = partner if reporter in partners else reporter
        share = _share(rows, alarm) if reporter in partners else None
        for item_id in lines.items[reporter, code]:
            worth = strength_of(items[item_id], origin, share)
            terms = {**alarm.terms, "origin": origin, "mirror": "yes" if to != reporter else "no"}
            if share is not None:
                terms["share"] = round(share, 4)
            signals.append(
                Signal(
                    item_id,
                    to,
                    Channel.TRADE,
                    str(alarm.terms["kind"]),
                    alarm.onset,
                    alarm.onset + timedelta(days=how.weights.days),
                    alarm.series,
                    strength=worth,
                    emulated=alarm.terms["known"] == "usual_lag",
                    terms=terms,
                    table="trade_flows",
                    rows=_rows(flows, rows, alarm),
                )
            )
    return Said(
        in_order(signals), _heard(rows, lines, moment, how.weights), lines.abstained
    ), looked


def strength_of(item: Item | None, origin: str, share: float | None) -> float:
    """What of the weight of a shock counts, by how much comes from the origin.

    Args:
        item: The item; ``None`` where it is not in the catalogue.
        origin: ISO 3166 alpha-3 of the origin.
        share: Its share in the partner's imports; ``None`` where that is not known, and its share
            of the world's output stands in.
    """
    if share is None and item is not None:
        largest = item.producers_before or item.producers
        share = next((each.share for each in largest if each.place == origin), None)
    return min(1.0, share / DEPENDENT) if share is not None else UNKNOWN_SHARE


def _share(rows: pl.DataFrame, alarm: Alarm) -> float | None:
    """Share of the origin in the year before the month of an alarm, by quantity."""
    reporter, partner, code = alarm.series.split("|")
    end = date.fromisoformat(str(alarm.terms["period"]))
    year = rows.filter(
        (pl.col("reporter") == reporter)
        & (pl.col("item") == code)
        & (pl.col("period_start") < end)
        & (pl.col("period_start") >= end.replace(year=end.year - 1))
    )
    total = float(year.get_column("net_kg").sum())
    of = float(year.filter(pl.col("partner") == partner).get_column("net_kg").sum())
    return of / total if total else None


def _rows(flows: pl.DataFrame, rows: pl.DataFrame, alarm: Alarm) -> list[dict[str, object]]:
    """The row of the month of an alarm that was known on its day."""
    reporter, partner, code = alarm.series.split("|")
    of = rows.filter(
        (pl.col("reporter") == reporter)
        & (pl.col("partner") == partner)
        & (pl.col("item") == code)
        & (pl.col("period_start") == date.fromisoformat(str(alarm.terms["period"])))
    ).sort("published_at")
    known = of.filter(pl.col("published_at").dt.date() <= alarm.onset)
    chosen = known.tail(1) if len(known) else of.head(1)
    return flows[chosen.get_column("at").to_list()].to_dicts()


def _heard(
    rows: pl.DataFrame, lines: Lines, moment: date, weights: ChannelWeights
) -> tuple[Heard, ...]:
    known = rows.filter(pl.col("period_start") <= moment)
    ends = known.group_by("to", "reporter", "item").agg(
        pl.col("period_start").min().alias("first"), pl.col("period_start").max().alias("last")
    )
    return tuple(
        Heard(
            item_id,
            row["to"],
            Channel.TRADE,
            row["first"],
            row["last"] + timedelta(days=weights.due_days),
        )
        for row in ends.sort("to", "reporter", "item").iter_rows(named=True)
        for item_id in lines.items[row["reporter"], row["item"]]
    )
