"""What was typed wrongly: the other Korea, another neighbour in the list, a unit."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import cycle
from typing import Final

import numpy as np

from tricord.simulate.trade.countries import (
    CHINA_INDEX,
    DPRK,
    DPRK_INDEX,
    KOREA_INDEX,
    PARTNERS,
    REPORTERS,
)
from tricord.simulate.trade.offices import (
    EXPORT,
    IMPORT,
    RE_IMPORT,
    Published,
    joined,
)

Key = tuple[int, int, int, int]
"""Reporter, flow, line and period of a row, as numbers."""

KINDS: Final = ("line", "part", "shipment", "year", "unmirrored", "revised")
"""How the code of the DPRK comes to stand for that of the Republic of Korea.

``line``: the whole of a line or a few. ``part``: a part of it, the rest is right. ``shipment``: the
lines of one declaration, in part. ``year``: dozens of lines. ``unmirrored``: as ``line``, and the
Republic of Korea published nothing of it. ``revised``: as ``line``, and published again as nil.
"""

_LIKE_DPRK: Final = (
    "PRY",
    "PRT",
    "JPN",
    "NPL",
    "KEN",
    "JOR",
    "LAO",
    "LVA",
    "KWT",
    "KGZ",
    "MYS",
    "PHL",
)
"""Partners whose code or name stands near that of the DPRK, in one list or another."""


@dataclass(frozen=True)
class Mistake:
    """One row that has the DPRK for a partner by mistake, or a wrong unit; numbers as in rows.

    Attributes:
        key: Reporter, flow, line and period.
        kind: ``mix_up_`` and one of `KINDS`; ``mistyped``, ``re_import``, ``slip_kg``,
            ``slip_value`` or ``slip_zero``.
        meant: ISO 3166 alpha-3 of the true partner.
        share: Share of the true flow that was typed wrongly.
        mirrored: The other side published it.
    """

    key: Key
    kind: str
    meant: str
    share: float
    mirrored: bool


class Typist:
    """Makes mistakes in rows.

    Args:
        rows: Rows of all offices, the true trade of the DPRK among them; changed in place.
        chance: Source of all chance.
        yearly: Periods are years; else they are months.

    Attributes:
        truth: What was done.
    """

    def __init__(self, rows: Published, chance: np.random.Generator, *, yearly: bool) -> None:
        self._rows, self._chance, self._yearly = rows, chance, yearly
        self._added: list[Published] = []
        self.truth: list[Mistake] = []
        self._taken = {self._key(int(at)) for at in np.flatnonzero(rows.partner == DPRK_INDEX)}
        korea = (rows.partner == KOREA_INDEX) & (rows.value > 1000) & (rows.reporter != CHINA_INDEX)
        self._korea = np.flatnonzero(korea)
        mirrors = np.flatnonzero(rows.reporter == KOREA_INDEX)
        self._mirror = {
            (int(p), int(f), int(h), int(t)): int(at)
            for at, p, f, h, t in zip(
                mirrors,
                rows.partner[mirrors],
                rows.flow[mirrors],
                rows.line[mirrors],
                rows.period[mirrors],
                strict=True,
            )
        }

    def _key(self, at: int) -> Key:
        rows = self._rows
        return int(rows.reporter[at]), int(rows.flow[at]), int(rows.line[at]), int(rows.period[at])

    def all(self, of_each: int) -> Published:
        """Make every kind of mistake, some States each; returns the rows with what was added."""
        trading = np.unique(self._rows.reporter[self._korea])
        # Those who type wrongly are of every size.
        states = cycle(self._chance.permutation(trading))
        for kind in KINDS:
            for _ in range(of_each):
                self._mixed_up(kind, int(next(states)))
        for _ in range(of_each):
            self._mistyped(int(next(states)))
            self._returned()
        self._slips(3 * of_each)
        return joined([self._rows, *self._added])

    def _mixed_up(self, kind: str, reporter: int) -> None:
        """Trade with the Republic of Korea that is published as trade with the DPRK."""
        chance, rows = self._chance, self._rows
        mine = self._korea[rows.reporter[self._korea] == reporter]
        if kind == "shipment" or (kind == "year" and self._yearly):
            mine = mine[rows.period[mine] == chance.choice(rows.period[mine])]
        if kind == "shipment":
            mine = mine[rows.flow[mine] == chance.choice(rows.flow[mine])]
        lines = np.unique(rows.line[mine])
        count = {"shipment": chance.integers(3, 13), "year": chance.integers(20, 61)}.get(
            kind, chance.integers(1, 4)
        )
        chosen = chance.choice(lines, min(int(count), len(lines)), replace=False)
        mine = mine[np.isin(rows.line[mine], chosen)]
        if kind not in {"year", "shipment"}:
            # One flow and one period of each line: a mistake is seldom made twice.
            mine = np.array([int(chance.choice(mine[rows.line[mine] == h])) for h in chosen])
        for at in mine:
            share = float(chance.uniform(0.15, 0.9)) if kind in {"part", "shipment"} else 1.0
            self._moved(int(at), share, kind)

    def _moved(self, at: int, share: float, kind: str) -> None:
        """One row of the Republic of Korea becomes one of the DPRK, in whole or in part."""
        rows = self._rows
        reporter, flow, line, period = key = self._key(at)
        if key in self._taken:
            return
        self._taken.add(key)
        mirror = self._mirror.get((reporter, 1 - flow, line, period))
        if kind == "unmirrored" and mirror is not None:
            # A row without a value is left out in the end: Korea then says nothing of it.
            rows.value[mirror] = 0.0
            mirror = None
        if share < 1.0:
            part = rows.at(np.array([at]))
            part.value *= np.float32(share)
            part.kg *= np.float32(share * np.exp(self._chance.normal(0.0, 0.2)))
            part.partner[:] = DPRK_INDEX
            rows.value[at] *= np.float32(1 - share)
            rows.kg[at] *= np.float32(1 - share)
            self._added.append(part)
        else:
            rows.partner[at] = DPRK_INDEX
        if kind == "revised":
            nil, right = rows.at(np.array([at])), rows.at(np.array([at]))
            nil.value[:], nil.kg[:] = 0.0, 0.0
            right.partner[:] = KOREA_INDEX
            nil.edition[:], right.edition[:] = 1, 1
            self._added += [nil, right]
        self.truth.append(Mistake(key, f"mix_up_{kind}", "KOR", share, mirror is not None))

    def _mistyped(self, reporter: int) -> None:
        """Trade with a third State that is published as trade with the DPRK."""
        chance, rows = self._chance, self._rows
        mine = (rows.reporter == reporter) & (rows.value > 1000) & (rows.partner < DPRK_INDEX)
        mine &= rows.partner != KOREA_INDEX
        if chance.random() < 0.7:
            like = [REPORTERS.index(code) for code in _LIKE_DPRK]
            near = mine & np.isin(rows.partner, like)
            mine = near if near.any() else mine
        where = np.flatnonzero(mine)
        for at in chance.choice(where, min(2, len(where)), replace=False):
            meant = PARTNERS[int(rows.partner[at])]
            if self._key(int(at)) not in self._taken:
                self._taken.add(self._key(int(at)))
                rows.partner[at] = DPRK_INDEX
                self.truth.append(Mistake(self._key(int(at)), "mistyped", meant, 1.0, True))

    def _returned(self) -> None:
        """Goods sent to the DPRK that come back, published as a re-import, or as an import."""
        chance, rows = self._chance, self._rows
        sent = np.flatnonzero((rows.partner == DPRK_INDEX) & (rows.flow == EXPORT))
        at = int(chance.choice(sent))
        back = rows.at(np.array([at, at]))
        share = np.float32(chance.uniform(0.6, 1.0))
        back.value *= share
        back.kg *= share
        back.period[:] = min(int(rows.period.max()), int(rows.period[at]) + 1)
        back.flow[:] = (IMPORT, RE_IMPORT)
        key = (int(back.reporter[0]), IMPORT, int(back.line[0]), int(back.period[0]))
        if key not in self._taken:
            self._taken.add(key)
            named = chance.random() < 0.5
            self._added.append(back if named else back.at(np.array([0])))
            self.truth.append(Mistake(key, "re_import", DPRK, 1.0, mirrored=False))

    def _slips(self, count: int) -> None:
        """Figures of true trade with the DPRK in the wrong unit."""
        chance, rows = self._chance, self._rows
        true = np.flatnonzero((rows.partner == DPRK_INDEX) & (rows.kg > 0))
        done = {mistake.key for mistake in self.truth}
        for at in chance.choice(true, min(count, len(true)), replace=False):
            key = self._key(int(at))
            if key not in done:
                kind = str(chance.choice(sorted(_SLIPS)))
                column, factor = _SLIPS[kind]
                getattr(rows, column)[at] *= np.float32(factor)
                self.truth.append(Mistake(key, kind, DPRK, 1.0, mirrored=False))


_SLIPS: Final = {
    "slip_kg": ("kg", 1e-3),
    "slip_value": ("value", 1e3),
    "slip_zero": ("kg", 0.0),
}
"""Which column is multiplied by what."""
