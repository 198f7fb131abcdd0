"""The scoreboard in sections: what a page shows, whether on a terminal or in Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tricord.locale import text
from tricord.node.scoreboard import PassageBoard, PriceBoard, Scoreboard, TradeBoard
from tricord.node.scoreboard_rows import FIGURES
from tricord.series.board import TO_BEAT, BoardRow
from tricord.series.controls import Shown
from tricord.series.usefulness import WEIGHTS


@dataclass(frozen=True)
class Section:
    """A table with its title and what is to be said beneath.

    Attributes:
        title: Its title.
        headings: One for each column.
        lines: Cells as they are shown.
        right: Columns set flush right.
        notes: Sentences beneath.
    """

    title: str
    headings: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]
    right: tuple[bool, ...]
    notes: tuple[str, ...] = ()


def heading(board: Scoreboard) -> list[str]:
    """The title, and what the figures rest on."""
    known, told = board.known, board.known.told
    said = {"file": known.file, "day": told.frozen_on, "sha256": known.sha256}
    lines = [text("scoreboard-title", first=board.first, last=board.last)]
    if known.key:
        lines.append(text("scoreboard-signed", key=known.key, **said))
    else:
        lines.append(text("scoreboard-unsigned", **said))
    if board.prices is None:
        lines.append(text("scoreboard-no-prices"))
        return lines
    kind = "usual" if board.prices.emulated else "stated"
    lines.append(text(f"scoreboard-prices-{kind}"))
    if known.key:
        lines.append(text("scoreboard-in-sight"))
    years = len({event.onset.year for event in board.prices.events})
    lines.append(text("scoreboard-few", events=len(board.prices.events), years=years))
    return lines


def not_scored(board: Scoreboard, *, transits: bool, trade: bool) -> list[str]:
    """What was not scored, and why.

    Args:
        board: What was.
        transits: Whether a file of transits was given.
        trade: Whether a file of trade was given.
    """
    lines = []
    if board.passage is None:
        lines.append(text("scoreboard-no-crises" if transits else "scoreboard-no-transits"))
    if board.trade is None:
        lines.append(text("scoreboard-no-controls" if trade else "scoreboard-no-trade"))
    return lines


def sections(board: Scoreboard) -> list[Section]:
    """Everything that was scored, and at the end what each figure is."""
    found: list[Section] = []
    if board.prices:
        prices = board.prices
        found += [_began(prices), _standing(prices), _leads(prices), _left_out(prices)]
        found += [_usefulness(prices), _probabilities(prices)]
        found += [_reliability(row) for row in prices.rows[:1] if row.reliability]
    if board.passage:
        found += [_passage(board.passage), _crises(board.passage)]
    if board.trade:
        found.append(_trade(board.trade))
    return [*found, _definitions(board)]


def _section(
    title: str, columns: Sequence[str], lines: Sequence[Sequence[str]], *notes: str, words: int = 1
) -> Section:
    """A section whose columns are messages; those after the first few are numbers."""
    heads = tuple(text(f"scoreboard-column-{name}") for name in columns)
    right = tuple(at >= words for at in range(len(heads)))
    return Section(title, heads, tuple(map(tuple, lines)), right, notes)


def named(detector: str) -> str:
    """A detector in the reader's language."""
    return text(f"scoreboard-detector-{detector}")


def _number(value: float | None, places: int = 2) -> str:
    """A number, ``0.07`` as ``.07``; a dash for none."""
    if value is None:
        return "–"
    printed = f"{value:.{places}f}"
    if float(printed) == 0:
        printed = printed.removeprefix("-")
    whole, _, part = printed.partition(".")
    return f"{whole[:-1]}.{part}" if part and whole in ("0", "-0") else printed


def _range(ends: tuple[float, float], places: int = 2) -> str:
    return f"{_number(ends[0], places)} – {_number(ends[1], places)}"


def _of(found: int, events: int) -> str:
    return text("scoreboard-of", found=found, events=events)


def _began(board: PriceBoard) -> Section:
    lines = []
    for row in board.rows:
        told = row.began
        lines.append(
            [
                named(row.detector),
                _of(len(told.found), told.events),
                _range(told.hit_interval),
                _number(told.random_rate),
                _number(told.p_years, 3),
                _number(told.p_shift, 3),
                f"{_number(told.onsets_per_series_year, 3)} ({_range(told.onset_interval)})",
                _of(told.followed, told.judged),
                _number(told.lead_days, 0),
            ]
        )
    columns = ("detector", "found", "rate", "random", "p-years", "p-shift", "onsets")
    notes = [text("scoreboard-unlabelled")]
    if board.missing:
        notes.append(text("scoreboard-missing", names=", ".join(board.missing)))
    title = text("scoreboard-section-began")
    return _section(title, (*columns, "followed", "lead"), lines, *notes)


def _standing(board: PriceBoard) -> Section:
    lines = [
        [
            named(row.detector),
            _of(len(row.standing.found), row.standing.events),
            _range(row.standing.hit_interval),
            _number(row.standing.random_rate),
            _number(row.standing.p_shift, 3),
            _number(row.began.onsets_per_series_year, 3),
            _number(row.standing.lead_days, 0),
        ]
        for row in board.rows
        if row.standing
    ]
    lines.append(
        [
            text("scoreboard-to-beat"),
            _of(TO_BEAT.found, TO_BEAT.events),
            _range(TO_BEAT.hit_interval),
            _number(TO_BEAT.random_rate),
            _number(TO_BEAT.p_shift, 3),
            _number(TO_BEAT.onsets_per_series_year, 3),
            _number(TO_BEAT.lead_days, 0),
        ]
    )
    columns = ("detector", "found", "rate", "random", "p-shift", "onsets-alone", "lead")
    return _section(text("scoreboard-section-standing"), columns, lines)


def _leads(board: PriceBoard) -> Section:
    heads = (text("scoreboard-column-event"), *(named(row.detector) for row in board.rows))
    lines = [
        (event.name, *(_number(row.began.found.get(place), 0) for row in board.rows))
        for place, event in sorted(enumerate(board.events), key=lambda pair: pair[1].onset)
    ]
    right = (False, *(True for _ in board.rows))
    return Section(text("scoreboard-section-leads"), heads, tuple(lines), right)


def _left_out(board: PriceBoard) -> Section:
    lines = []
    for row in board.rows:
        cells = [named(row.detector)]
        for left in (row.without_event, row.without_family):
            cells.append(_range(left.hit_rate) if left else "–")
            cells.append(_range(left.above_chance) if left else "–")
        lines.append(cells)
    columns = ("without-event", "above-without-event", "without-family", "above-without-family")
    return _section(text("scoreboard-section-left-out"), ("detector", *columns), lines)


def _usefulness(board: PriceBoard) -> Section:
    heads = [text(f"scoreboard-column-{name}") for name in ("detector", "missed", "in-vain")]
    heads += [f"μ {_number(weight)}" for weight in WEIGHTS]
    lines = [
        (
            named(row.detector),
            _number(row.outcomes.missed_share),
            _number(row.outcomes.in_vain_share),
            *(_number(row.outcomes.usefulness(weight)[1]) for weight in WEIGHTS),
        )
        for row in board.rows
    ]
    right = tuple(at > 0 for at in range(len(heads)))
    return Section(text("scoreboard-section-usefulness"), tuple(heads), tuple(lines), right)


def _probabilities(board: PriceBoard) -> Section:
    lines = [
        [
            named(row.detector),
            str(told.months),
            _number(told.brier, 4),
            _number(told.of_base_rate, 4),
            f"{_number(told.skill)} ({_range(told.skill_interval)})",
        ]
        for row in board.rows
        if (told := row.reliability)
    ]
    columns = ("detector", "months", "brier", "base", "skill")
    note = text("scoreboard-nested")
    return _section(text("scoreboard-section-probabilities"), columns, lines, note)


def _reliability(row: BoardRow) -> Section:
    steps = row.reliability.steps if row.reliability else ()
    lines = [
        [
            _range((step.low, step.high)),
            str(step.months),
            str(step.events),
            _number(step.stated, 3),
            _number(step.observed, 3),
        ]
        for step in steps
    ]
    title = text("scoreboard-section-reliability", detector=named(row.detector))
    return _section(title, ("probability", "months", "events", "stated", "observed"), lines)


def _passage(board: PassageBoard) -> Section:
    lines = [
        [
            named(name),
            _of(told.found, len(told.flagged)),
            _number(told.onsets / told.place_years),
            _number(told.repeated / told.place_years),
            _number(told.in_vain / told.place_years),
        ]
        for name, told in board.scores.items()
    ]
    columns = ("detector", "flagged", "place-onsets", "place-repeats", "place-in-vain")
    notes = [] if board.dated else [text("scoreboard-passage-usual")]
    if board.missing:
        notes.append(text("scoreboard-missing", names=", ".join(board.missing)))
    return _section(text("scoreboard-section-passage"), columns, lines, *notes)


def _crises(board: PassageBoard) -> Section:
    scores = list(board.scores.values())
    heads = (text("scoreboard-column-crisis"), *map(named, board.scores))
    lines = [
        (flagged[0].crisis.name, *(_days(each.after_onset, each.after_loss) for each in flagged))
        for flagged in zip(*(score.flagged for score in scores), strict=True)
    ]
    right = (False, *(True for _ in scores))
    return Section(text("scoreboard-section-crises"), heads, tuple(lines), right)


def _days(after_onset: int | None, after_loss: int | None) -> str:
    if after_onset is None:
        return "–"
    return f"{after_onset} ({'–' if after_loss is None else after_loss})"


def _trade(board: TradeBoard) -> Section:
    lines = [_control(each) for each in board.shown]
    notes = [text("scoreboard-trade-lead")]
    if board.emulated:
        notes.append(text("scoreboard-trade-usual"))
    notes += [text("scoreboard-abstained", name=name) for name in board.abstained]
    notes += [text("scoreboard-spoken-of", name=name) for name in board.spoken_of]
    if board.missing:
        notes.append(text("scoreboard-missing", names=", ".join(board.missing)))
    if board.series_years:
        surges = _number(board.surges / board.series_years, 3)
        others = _number(board.others / board.series_years, 3)
        day = board.quiet_until
        notes.append(text("scoreboard-before", day=day, surges=surges, others=others))
    columns = ("control", "surge", "surge-at-once", "drop", "drop-at-once")
    return _section(text("scoreboard-section-trade"), columns, lines, *notes, words=5)


def _control(each: Shown) -> list[str]:
    cells = [each.control.name]
    for alarm, since, after, at_once in (
        (each.surge, each.control.notice, "notice", each.surge_at_once),
        (each.drop, each.control.effective, "effect", each.drop_at_once),
    ):
        if alarm is None:
            cells += ["–", "–"]
            continue
        days = (alarm.onset - since).days
        cells.append(text(f"scoreboard-after-{after}", day=alarm.onset, days=days))
        cells.append(text("cli-yes" if at_once else "cli-no"))
    return cells


def _definitions(board: Scoreboard) -> Section:
    parts = {"prices": board.prices, "passage": board.passage, "trade": board.trade}
    lines = [
        (name, text(f"scoreboard-figure-{name}"))
        for name, part in FIGURES.items()
        if parts[part] is not None
    ]
    title = text("scoreboard-section-definitions")
    return _section(title, ("figure", "definition"), lines, words=2)


def pieces(section: Section) -> Iterator[str]:
    """A section in Markdown, line by line."""
    yield f"## {section.title}"
    yield ""
    yield _bar(section.headings)
    yield _bar(["---:" if flush else "---" for flush in section.right])
    yield from map(_bar, section.lines)
    for note in section.notes:
        yield ""
        yield note
    yield ""


def _bar(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"
