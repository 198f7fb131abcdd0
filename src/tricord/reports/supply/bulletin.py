"""What the supply bulletin says, before it is put into words: plain data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from tricord.model.finding import content_hash
from tricord.model.marking import Marking
from tricord.reports.sanctions.report import RawFile
from tricord.reports.supply.changes import Change
from tricord.reports.supply.watched import Figures, Watched
from tricord.signals.signal import Channel, Signal
from tricord.signals.stages import Cuts
from tricord.signals.weights import Weights


@dataclass(frozen=True, slots=True)
class Strait:
    """Passage of one strait.

    Attributes:
        place: Its identifier.
        figures: Ships a day.
        recent: Mean of the last seven days.
        usual: Mean of the ninety days before them.
        signal: The newest signal that still counts; ``None`` where there is none.
        items: Watched items that commonly pass it.
    """

    place: str
    figures: Figures
    recent: float
    usual: float | None
    signal: Signal | None
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Price:
    """One published price and what it says.

    Attributes:
        figures: The price by month.
        items: Watched items it is a price of.
        signal: The newest signal that still counts; ``None`` where there is none.
    """

    figures: Figures
    items: tuple[str, ...]
    signal: Signal | None


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice of the last twelve months, as it was read.

    Attributes:
        notice_id: Its identifier.
        title: Title as printed.
        state: ISO 3166 alpha-3 of the issuer; empty where it is not known.
        number: Number as printed; empty where there is none.
        known_on: Day from which one could know it.
        issued_on: Day of issue; ``None`` where the text has none.
        effective_on: First day it applies; ``None`` where the text has none.
        lines: Tariff lines it prints.
        bears: Items it bears on, each with how: ``line_printed`` or ``named``.
        partners: Partners it concerns; empty for all.
        file_sha256: Raw file it stands in.
    """

    notice_id: str
    title: str
    state: str
    number: str
    known_on: date
    issued_on: date | None
    effective_on: date | None
    lines: tuple[str, ...]
    bears: tuple[tuple[str, str], ...]
    partners: tuple[str, ...]
    file_sha256: str


@dataclass(frozen=True, slots=True)
class Unseen:
    """Lines of the statistics held that show no item.

    Attributes:
        hs6: Code of six digits.
        codes: Reporter and code of each line held.
        why: ``unmeasured``, ``small``, ``foreign`` or ``edition``.
        items: Items the line may hold.
        national: Lines of States that would show one, as scheme and line.
    """

    hs6: str
    codes: tuple[str, ...]
    why: str
    items: tuple[str, ...]
    national: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listening:
    """What a channel was listened to for, over all items and partners.

    Attributes:
        channel: The channel.
        fired: Items and partners something was said of.
        silent: Those it was listened to for, and silent.
        missing: Those it was not listened to for.
        stale: Of these, those whose newest figure is too old for its silence to count.
        newest: First day of the newest period known; ``None`` where nothing is held.
        emulated: The usual lag stands for days of publication.
    """

    channel: Channel
    fired: int
    silent: int
    missing: int
    stale: int
    newest: date | None
    emulated: bool


@dataclass(frozen=True, slots=True)
class Held:
    """A data set the bulletin was made from.

    Attributes:
        table: Table of the lake.
        dataset: Its name; empty where the data sets of a table are told together.
        rows: Rows of periods that had begun on the day.
        first: First day of the oldest.
        last: First day of the newest.
        published_at: Newest moment of publication.
        files: SHA-256 of the raw files.
    """

    table: str
    dataset: str
    rows: int
    first: date | None
    last: date | None
    published_at: datetime | None
    files: tuple[str, ...]


@dataclass(frozen=True)
class SupplyBulletin:
    """Everything the bulletin says.

    Attributes:
        language: ``en``, ``ko`` or ``ja``.
        day: Day as of which.
        earlier: Day it is compared with.
        partners: Partners side by side, ISO 3166 alpha-3.
        items: Every item of the catalogue, the highest probability first.
        changes: Proposed stages that changed since the earlier day.
        straits: Straits ships are counted at.
        prices: Published prices of watched items.
        notices: Notices of the last twelve months, the newest first.
        unseen: Lines held that show nothing.
        channels: What was listened to.
        held: Data sets it was made from.
        files: Raw files behind them.
        more_files: Raw files behind notices that are not told.
        missing: Tables that hold nothing known on the day.
        marking: Least upper bound of all that went into it.
        weights: What signals are worth.
        cuts: From where a stage is entered.
    """

    language: str
    day: date
    earlier: date
    partners: tuple[str, ...]
    items: tuple[Watched, ...]
    changes: tuple[Change, ...]
    straits: tuple[Strait, ...]
    prices: tuple[Price, ...]
    notices: tuple[Notice, ...]
    unseen: tuple[Unseen, ...]
    channels: tuple[Listening, ...]
    held: tuple[Held, ...]
    files: tuple[RawFile, ...]
    more_files: int
    missing: tuple[str, ...]
    marking: Marking
    weights: Weights
    cuts: Cuts

    @property
    def told(self) -> tuple[Watched, ...]:
        """Items with a proposed stage for any partner."""
        return tuple(each for each in self.items if each.told)

    @property
    def empty(self) -> bool:
        """Whether no figure, line of trade, notice or report was known on the day."""
        return not self.held

    def watched(self, item_id: str) -> Watched:
        """One item.

        Raises:
            KeyError: It is not in the catalogue.
        """
        for each in self.items:
            if each.item.item_id == item_id:
                return each
        raise KeyError(item_id)

    @property
    def identifier(self) -> str:
        """What it is cited by: the day, and a hash of every probability and stage."""
        told = [
            (each.item.item_id, partner, str(course.stage), f"{course.odds.probability:.6f}")
            for each in sorted(self.items, key=lambda each: each.item.item_id)
            for partner, course in sorted(each.courses.items())
        ]
        held = [(each.table, each.dataset, each.files) for each in self.held]
        return f"Tricord supply {self.day}/{content_hash(told, held)[:8]}"
