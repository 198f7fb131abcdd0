"""A made-up supply bulletin for tests: invented items, figures and notices, one of each channel."""

from dataclasses import replace
from datetime import UTC, date, datetime

from tricord.items import HsLine, Item, NationalLine, PriceSeries, Producer, Stage, Substitute
from tricord.model.marking import Marking
from tricord.reports.sanctions import RawFile
from tricord.reports.supply.bulletin import (
    Held,
    Listening,
    Notice,
    Price,
    Strait,
    SupplyBulletin,
    Unseen,
)
from tricord.reports.supply.changes import change
from tricord.reports.supply.watched import Figures, Mission, Origin, Project, Stock, Trade, Watched
from tricord.signals.gathering import course
from tricord.signals.signal import Channel, Heard, Signal
from tricord.signals.stages import Cuts
from tricord.signals.weights import weights

DAY, EARLIER = date(2024, 12, 31), date(2024, 11, 30)
PARTNERS = ("KOR", "USA", "JPN")
PUBLISHED = datetime(2024, 12, 20, tzinfo=UTC)
SHAS = {name: f"{number:064x}" for number, name in enumerate(("trade", "prices", "notice"), 1)}

ORE = Item(
    "example_ore",
    {"en": "example ore", "ko": "예시 광석", "ja": "例示鉱石"},
    "example",
    "examples",
    Stage.ORE,
    (HsLine("250410", 2022, 1.0, sole=True),),
    (NationalLine("CN-10", "2504109999", "example"),),
    {"KOR": "motir", "USA": "doi", "JPN": "meti"},
    {},
    substitutes=(
        Substitute(
            "",
            {"en": "other ore", "ko": "다른 광석", "ja": "別の鉱石"},
            {"en": "At a loss.", "ko": "성능이 떨어집니다.", "ja": "性能が落ちます。"},
        ),
    ),
    producers=(
        Producer("CHN", 0.7, "production", 2023, "Example Survey 2024"),
        Producer("BRA", 0.2, "production", 2023, "Example Survey 2024"),
    ),
    prices=(PriceSeries("example-prices", "Example ore"),),
    routes=("hormuz_strait",),
    group="critical_minerals",
)
QUIET = replace(
    ORE, item_id="quiet_metal", names={"en": "quiet metal", "ko": "조용한 금속", "ja": "静かな金属"}
)


def row(dataset: str, file: str, **said: object) -> dict[str, object]:
    """A row a signal rests on."""
    usual = {"dataset": dataset, "file_sha256": SHAS[file], "record": "12", "unit": "$/mt"}
    return usual | {"marking": "TLP:CLEAR"} | said


def signal(channel: Channel, kind: str, series: str, known: date, **said: object) -> Signal:
    """A signal about the ore that counts for a year."""
    usual = {"item_id": ORE.item_id, "partner": "", "until": known.replace(year=known.year + 1)}
    return Signal(channel=channel, kind=kind, series=series, known_on=known, **(usual | said))


STRUCTURE = signal(
    Channel.STRUCTURE,
    "dependent",
    "KOR|example_ore",
    date(2024, 3, 1),
    partner="KOR",
    terms={
        "of": "trade",
        "year": "2023",
        "hhi": 0.62,
        "origin": "CHN",
        "share": 0.78,
        "world": 0.5,
    },
    table="trade_flows",
    rows=(row("example-trade", "trade"),),
)
PRICE = signal(
    Channel.PRICE,
    "high",
    "example-prices|Example ore",
    date(2024, 10, 5),
    terms={
        "period": "2024-09-01",
        "value": 812.5,
        "known": "usual_lag",
        "change_z": 3.4,
        "over_highest": 0.1823,
    },
    emulated=True,
    table="observations",
    rows=(row("example-prices", "prices"),),
)
STOP = signal(
    Channel.TRADE,
    "stop",
    "USA|CHN|250410",
    date(2024, 11, 10),
    partner="USA",
    terms={
        "kind": "stop",
        "period": "2024-09-01",
        "net_kg": 250.0,
        "known": "published",
        "of_usual": 0.01,
        "reading": "supply_squeeze",
        "origin": "CHN",
        "mirror": "no",
        "share": 0.66,
    },
    table="trade_flows",
    rows=(row("example-trade", "trade", row=7),),
)
STRAIT = signal(
    Channel.TRANSIT,
    "high",
    "hormuz_strait",
    date(2024, 12, 8),
    until=date(2025, 4, 7),
    terms={"day": "2024-12-08", "why": "lost", "ratio": 0.64},
    table="observations",
    rows=(row("example-straits", "prices"),),
)
NOTICE = signal(
    Channel.POLICY,
    "line_printed",
    "CHN EX 2024 No. 9",
    date(2024, 12, 3),
    terms={
        "notice": "No. 9 of 2024",
        "state": "CHN",
        "issued": "2024-12-03",
        "effective": "2025-01-02",
        "line": "2504109999",
    },
    table="notices",
    rows=(row("example-notices", "notice"),),
)
REPORT = signal(
    Channel.MISSION,
    "worse",
    "R-1",
    date(2024, 12, 12),
    strength=0.85,
    origin="Embassy of Example",
    terms={
        "mission": "Embassy of Example",
        "signal": "output",
        "origin": "CHN",
        "code": "B2",
        "observed": "2024-12-10",
        "expected": "",
    },
    table="mission_reports",
    rows=(row("example-missions", "notice"),),
)
EVERY = (STRUCTURE, PRICE, STOP, STRAIT, NOTICE, REPORT)
HEARD = (
    Heard("", "", Channel.POLICY, date(2020, 1, 1), date(2025, 4, 1)),
    Heard(ORE.item_id, "", Channel.PRICE, date(2020, 1, 1), date(2025, 1, 31)),
    Heard(ORE.item_id, "JPN", Channel.TRADE, date(2020, 1, 1), date(2025, 1, 31)),
)


def watched(item: Item = ORE, signals: tuple[Signal, ...] = EVERY, **said: object) -> Watched:
    """An item with the courses its signals come to on both days."""
    how = (weights(), Cuts())
    now = {p: course(signals, HEARD, (item.item_id, p), DAY, how) for p in PARTNERS}
    earlier = [each for each in signals if each.known_on <= EARLIER]
    before = {p: course(earlier, HEARD, (item.item_id, p), EARLIER, how) for p in PARTNERS}
    usual = {"origins": dict.fromkeys(PARTNERS, ())}
    return Watched(item=item, courses=now, before=before, **(usual | said))


def months(last: date, figures: list[float | None]) -> tuple[tuple[date, float | None], ...]:
    """Months up to one, with their figures."""
    at = last.year * 12 + last.month - 1
    days = [date(m // 12, m % 12 + 1, 1) for m in range(at - len(figures) + 1, at + 1)]
    return tuple(zip(days, figures, strict=True))


RISING = months(date(2024, 11, 1), [500.0 + 9 * n for n in range(35)] + [812.5])
FALLING = months(date(2024, 9, 1), [120.0, None, 118.0, 119.0] * 8 + [130.0, 131.0, 129.0, 0.25])
TOLD = {
    "origins": {"KOR": (Origin("CHN", 0.78, 7_800_000.0, 2023),), "USA": (), "JPN": ()},
    "prices": (Figures("example-prices", "Example ore", "$/mt", RISING, DAY, emulated=True),),
    "trade": {
        "USA": Trade(
            "CHN",
            ("250410",),
            mirror=False,
            figures=Figures("USA", "250410", "t", FALLING, date(2024, 11, 10), emulated=False),
            year_usd=1_234_567.0,
            year_to=date(2024, 9, 1),
        )
    },
    "stocks": (Stock("KOR", date(2024, 6, 30), 900.0, 10.0, "Example Agency"),),
    "projects": (
        Project("Example Mine", "AUS", "construction", 5000.0, date(2027, 1, 1), "first ore"),
    ),
    "missions": (Mission("JPN", "Embassy of Example", "CHN"),),
}


def notice(number: int, bears: bool, **said: object) -> Notice:
    """A notice with or without an item it bears on."""
    told = Notice(
        f"CHN EX 2024 No. {number}",
        f"关于示例的公告 (Announcement {number})",
        "CHN",
        f"No. {number} of 2024",
        date(2024, 12, 3),
        date(2024, 12, 3),
        date(2025, 1, 2),
        ("2504109999",) if bears else (),
        ((ORE.item_id, "line_printed"),) if bears else (),
        (),
        SHAS["notice"],
    )
    return replace(told, **said)


def bulletin(language: str = "en", **changed: object) -> SupplyBulletin:
    """The bulletin: an ore every channel speaks of, a metal none does."""
    ore, quiet = watched(**TOLD), watched(QUIET, ())
    moved = (change(ore.before[p], ore.courses[p]) for p in PARTNERS)
    days = tuple((date(2024, 12, n), 60.0 + n) for n in range(1, 32))
    ships = Figures("example-straits", "hormuz_strait", "", days, DAY, emulated=True)
    files = tuple(
        RawFile(sha, f"{name}.csv", "trade-table", PUBLISHED, "given", "given by hand", PUBLISHED)
        for name, sha in SHAS.items()
    )
    held = Held(
        "trade_flows", "example-trade", 1234, date(2020, 1, 1), DAY, PUBLISHED, (SHAS["trade"],)
    )
    told = SupplyBulletin(
        language=language,
        day=DAY,
        earlier=EARLIER,
        partners=PARTNERS,
        items=(ore, quiet),
        changes=tuple(each for each in moved if each),
        straits=(Strait("hormuz_strait", ships, 88.0, 75.0, STRAIT, (ORE.item_id,)),),
        prices=(Price(TOLD["prices"][0], (ORE.item_id,), PRICE),),
        notices=(notice(9, bears=True), notice(8, bears=False)),
        unseen=(Unseen("811292", ("CHN 811292",), "small", (ORE.item_id,), ("CN-10 2504109999",)),),
        channels=tuple(
            Listening(channel, 3, 2, 1, 1, date(2024, 11, 1), emulated=True) for channel in Channel
        ),
        held=(held,),
        files=files,
        more_files=4,
        missing=("stocks",),
        marking=Marking.parse("TLP:AMBER"),
        weights=weights(),
        cuts=Cuts(),
    )
    return replace(told, **changed)
