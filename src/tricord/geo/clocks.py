"""Clocks of receivers that are off: found in what many ships say, before any ship is doubted.

A receiver whose clock is wrong puts every ship it hears where it was at another time. Each ship
alone looks as if two hulls sent under its identity; that all of them do at once, and only between
this receiver and others, is the receiver's doing. So every vessel votes, for each hour of one
receiver beside each hour of another, whether its steps between the two are what a ship can make.
An hour of a receiver most of whose votes are not is set aside, until the votes that are left agree.
Three ships must say so, or one whose positions lie on its own track, all as much too late or too
early. Ships at odds with themselves whoever hears them have no vote. Global Fishing Watch and
others find such clocks in satellites by as much as two days (Spire, table of timing offsets).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tricord.geo.kernel.clock_shift import moved
from tricord.geo.kernel.crossing import crossings
from tricord.geo.kernel.hulls_conflict import judged
from tricord.geo.tracks import Tracks

HOUR: Final = 3_600_000_000
"""Microseconds."""

VOTES: Final = pl.Schema(
    {
        "vessel_id": pl.String(),
        "one": pl.String(),
        "one_hour": pl.Int32(),
        "other": pl.String(),
        "other_hour": pl.Int32(),
        "odd": pl.Boolean(),
        "one_moved": pl.Boolean(),
        "other_moved": pl.Boolean(),
    }
)
"""One vote: hours, counted since 1970, of two receivers, the first in order of name and hour; and
whether a clock that is off would explain what the one, or the other, heard of the ship then."""

WRONG: Final = pl.Schema({"receiver": pl.String(), "hour": pl.Int32()})
"""Hours of receivers that are set aside."""

PART: Final = 6
"""A ship votes against two hours if this part of its steps between them are at odds: a clock may
be put right within the hour."""

SHIPS: Final = 3
"""Fewer ships at odds say nothing of a receiver by themselves, unless a clock explains it."""

BESIDE: Final = ((1, 0.05), (2, 0.25), (8, 0.5))
"""Near an hour that is set aside, so many hours away, one ship and a smaller share are enough."""

CLOSED: Final = 3
"""Hours between two that are set aside, each so near, go with them if no vote speaks for them."""

SELF: Final = (3, 0.1)
"""A ship with so many votes against, and such a share, is at odds with itself."""

_TURNS: Final = 6
"""Ships and receivers are judged by turns; it has always been settled in three."""

_RECEIVER: Final = 1 << 32
"""Hours of one receiver lie so far from those of the next when both are one number."""


def votes(tracks: Tracks) -> pl.DataFrame:
    """What each vessel says of the receivers that heard it: rows of `VOTES`.

    Args:
        tracks: One track for each identity, with the fixes of all receivers in order of time.
    """
    if len(tracks.receivers) < 2:
        return VOTES.to_frame()
    columns = (tracks.at, tracks.lat, tracks.lon, tracks.speed, tracks.course)
    _, step = judged(*columns, tracks.starts)
    vessel, row, odd = crossings(tracks.at, tracks.speed, tracks.receiver, tracks.starts, step)
    ends = {
        name: value
        for end, rows in (("a", row - 1), ("b", row))
        for name, value in (
            (end, tracks.receiver[rows]),
            (f"{end}_hour", (tracks.at[rows] // HOUR).astype(np.int32)),
        )
    }
    # Receivers are numbered in order of name.
    turned = pl.col("b") < pl.col("a")
    sides = {
        name: pl.when(turned).then(pl.col(second)).otherwise(pl.col(first))
        for name, first, second in (
            ("one", "a", "b"),
            ("one_hour", "a_hour", "b_hour"),
            ("other", "b", "a"),
            ("other_hour", "b_hour", "a_hour"),
        )
    }
    told = (
        pl.DataFrame({"vessel_id": vessel, **ends, "odd": odd})
        .select("vessel_id", "odd", **sides)
        .group_by("vessel_id", *sides)
        .agg(odd=PART * pl.col("odd").sum() >= pl.len())
    )
    explained = _moved(tracks, told.filter("odd"))
    for side in ("one", "other"):
        key = {"receiver": side, "hour": f"{side}_hour"}
        mine = explained.rename({**key, "moved": f"{side}_moved"})
        told = told.join(mine, on=["vessel_id", *key.values()], how="left")
    vessels, receivers = (
        pl.Series(names, dtype=pl.String()) for names in (tracks.vessels, tracks.receivers)
    )
    return told.select(
        vessels.gather(told["vessel_id"]).alias("vessel_id"),
        receivers.gather(told["one"]).alias("one"),
        "one_hour",
        receivers.gather(told["other"]).alias("other"),
        "other_hour",
        "odd",
        pl.col("one_moved", "other_moved").fill_null(value=False) & pl.col("odd"),
    )


def _moved(tracks: Tracks, odd: pl.DataFrame) -> pl.DataFrame:
    """Of each hour of a receiver that a ship is against, whether a clock would explain it."""
    asked = (
        pl.concat(
            [
                odd.select("vessel_id", receiver=side, hour=f"{side}_hour")
                for side in ("one", "other")
            ]
        )
        .unique()
        .sort("vessel_id", "receiver", "hour")
    )
    columns = (tracks.at, tracks.lat, tracks.lon, tracks.receiver, tracks.starts)
    found = moved(*columns, *(asked[name].to_numpy() for name in asked.columns))
    return asked.with_columns(moved=pl.Series(found))


@dataclass(frozen=True)
class _Votes:
    """Votes as numbers.

    Attributes:
        keys: Every hour of a receiver that is voted on, sorted; the receiver times `_RECEIVER`,
            and the hour.
        one: Number of the first hour of each vote.
        other: Number of the second.
        vessel: Number of the ship.
        odd: Whether the ship cannot have sailed between the two.
        one_moved: Whether a clock that is off explains what the first heard.
        other_moved: And the second.
    """

    keys: NDArray[np.int64]
    one: NDArray[np.int64]
    other: NDArray[np.int64]
    vessel: NDArray[np.int64]
    odd: NDArray[np.bool_]
    one_moved: NDArray[np.bool_]
    other_moved: NDArray[np.bool_]

    def against(self, counted: NDArray[np.bool_]) -> tuple[NDArray[np.int64], ...]:
        """Of each hour the votes that count, those against it, their ships, those explained."""
        hours = len(self.keys)
        told = np.concatenate([self.one[counted], self.other[counted]])
        against = counted & self.odd
        hit = np.concatenate([self.one[against], self.other[against]])
        ship = np.concatenate([self.vessel[against], self.vessel[against]])
        each = np.unique(hit * _RECEIVER + ship) // _RECEIVER
        moved = [self.one[against & self.one_moved], self.other[against & self.other_moved]]
        counted_of = (told, hit, each, np.concatenate(moved))
        return tuple(np.bincount(rows, minlength=hours) for rows in counted_of)

    def near(self, gone: NDArray[np.bool_], width: int) -> NDArray[np.bool_]:
        """Which hours have one that is gone, of their receiver, at most so many hours away."""
        away = self.keys[gone]
        if len(away) == 0:
            return gone
        following = np.searchsorted(away, self.keys - width)
        return (following < len(away)) & (
            away[np.minimum(following, len(away) - 1)] <= self.keys + width
        )

    def set_aside(self, fair: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Hours that most votes are against, taken away one after the other.

        Of two hours at odds with each other the one goes that more is gained by; then the other
        has fewer votes against it.

        Args:
            fair: Whether a vessel's votes count.
        """
        gone = np.zeros(len(self.keys), np.bool_)
        while True:
            counted = fair[self.vessel] & ~gone[self.one] & ~gone[self.other]
            told, hit, ships, explained = self.against(counted)
            wrong = ((ships >= SHIPS) | (explained > 0)) & (2 * hit > told)
            for width, share in BESIDE:
                wrong |= (hit > 0) & (hit >= share * told) & self.near(gone, width)
            if not wrong.any():
                return gone
            # Whole numbers: what is gained, and where that is equal how many are against.
            gain = np.where(wrong, (np.maximum(2 * hit - told, 0) << 20) + hit, -1)
            rival = np.full(len(self.keys), -1, np.int64)
            against = counted & self.odd
            np.maximum.at(rival, self.one[against], gain[self.other[against]])
            np.maximum.at(rival, self.other[against], gain[self.one[against]])
            taken = wrong & (gain > rival)
            if not taken.any():
                taken[np.argmax(gain)] = True
            gone |= taken


def wrong(told: pl.DataFrame) -> pl.DataFrame:
    """Hours of receivers whose clocks were off: rows of `WRONG`, sorted.

    Args:
        told: Votes of all vessels, in any order.
    """
    if told.is_empty():
        return WRONG.to_frame()
    names = pl.concat([told["one"], told["other"]]).unique().sort()
    cast = _numbered(told, names)
    fair = np.ones(int(cast.vessel.max()) + 1, np.bool_)
    for _ in range(_TURNS):
        gone = cast.set_aside(fair)
        left = ~gone[cast.one] & ~gone[cast.other]
        told_of = np.bincount(cast.vessel[left], minlength=len(fair))
        odd = np.bincount(cast.vessel[left & cast.odd], minlength=len(fair))
        now = (odd < SELF[0]) | (odd < SELF[1] * told_of)
        if (now == fair).all():
            break
        fair = now
    told_of, hit, *_ = cast.against(fair[cast.vessel])
    keys = _closed(cast.keys[gone], cast.keys[told_of > hit])
    return pl.DataFrame(
        {"receiver": names.gather(keys // _RECEIVER), "hour": (keys % _RECEIVER) - _RECEIVER // 2},
        schema=WRONG,
    )


def _numbered(told: pl.DataFrame, names: pl.Series) -> _Votes:
    """Votes as numbers; receivers by their place among names."""
    number = {name: place for place, name in enumerate(names)}
    one, other = (
        told[side].replace_strict(number, return_dtype=pl.Int64()).to_numpy() * _RECEIVER
        + told[f"{side}_hour"].to_numpy()
        + _RECEIVER // 2
        for side in ("one", "other")
    )
    vessel = told["vessel_id"].rank("dense").to_numpy().astype(np.int64) - 1
    keys, places = np.unique(np.concatenate([one, other]), return_inverse=True)
    said = (told[name].to_numpy() for name in ("odd", "one_moved", "other_moved"))
    return _Votes(keys, places[: len(one)], places[len(one) :], vessel, *said)


def _closed(gone: NDArray[np.int64], spoken_for: NDArray[np.int64]) -> NDArray[np.int64]:
    """Hours that are gone, with the few between two of them that no vote speaks for."""
    parts = [gone]
    for ahead in range(1, CLOSED + 1):
        between = gone + ahead
        follows = np.searchsorted(gone, between)
        closed = np.zeros(len(gone), np.bool_)
        inside = follows < len(gone)
        closed[inside] = gone[follows[inside]] - gone[inside] <= CLOSED + 1
        parts.append(between[closed])
    hours = np.unique(np.concatenate(parts))
    return hours[np.isin(hours, gone) | ~np.isin(hours, spoken_for)]


def late(tracks: Tracks, hours: pl.DataFrame) -> NDArray[np.bool_]:
    """Which fixes were heard by a receiver in an hour that is set aside.

    Args:
        tracks: Positions.
        hours: Rows of `WRONG`.
    """
    found = np.zeros(len(tracks.at), np.bool_)
    number = {name: place for place, name in enumerate(tracks.receivers)}
    mine = hours.filter(pl.col("receiver").is_in(list(number)))
    for (name,), part in mine.partition_by("receiver", as_dict=True).items():
        heard = np.flatnonzero(tracks.receiver == number[str(name)])
        found[heard] = np.isin(tracks.at[heard] // HOUR, part["hour"].to_numpy())
    return found
