"""The section of one item: three partners side by side, the reasons, lines, whom to ask."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from datetime import date

from tricord.reports.charts import figure
from tricord.reports.charts.sparklines import Sparkline, Sparklines
from tricord.reports.document import (
    Block,
    Bullets,
    Cell,
    Column,
    Heading,
    KeyValues,
    Line,
    PageBreak,
    Paragraph,
    Row,
    Run,
    Table,
)
from tricord.reports.supply import said
from tricord.reports.supply.bulletin import SupplyBulletin
from tricord.reports.supply.front import anchor
from tricord.reports.supply.reasons import doubt_lines, reason_lines, reasons
from tricord.reports.supply.watched import Figures, Trade, Watched
from tricord.reports.wording import Wording
from tricord.signals.gathering import Course
from tricord.signals.odds import Term
from tricord.signals.signal import Channel
from tricord.signals.stages import Stage


def items_section(bulletin: SupplyBulletin, wording: Wording) -> Iterator[Block]:
    """A section for each item with a proposed stage."""
    if not bulletin.told:
        return
    yield PageBreak()
    yield Heading(1, wording.line("bulletin-items"), "items")
    yield Paragraph(wording.line("bulletin-items-text"))
    for each in bulletin.told:
        yield from _item(each, bulletin, wording)


def _item(each: Watched, bulletin: SupplyBulletin, wording: Wording) -> Iterator[Block]:
    name = each.item.name(wording.language)
    yield Heading(2, said.line(name), anchor(each))
    heads = (said.place(partner, wording) for partner in bulletin.partners)
    yield Table(
        wording("bulletin-item-caption", item=name, day=wording.day(bulletin.day)),
        (Column(wording("bulletin-column-what"), 1.2), *(Column(head, 2) for head in heads)),
        tuple(_rows(each, bulletin, wording)),
    )
    found = reasons(each)
    if found:
        yield Heading(3, wording.line("bulletin-item-reasons"), f"{anchor(each)}-reasons")
        told = (tuple(reason_lines(reason, each, bulletin, wording)) for reason in found)
        yield Bullets(tuple(map(joined, told)))
    yield from _picture(each, bulletin, wording)
    yield _about(each, bulletin, wording)


def joined(lines: Iterable[Line]) -> Line:
    """Lines as one, a space between them."""
    runs = [run for line in lines for run in (Run(" "), *line)]
    return tuple(runs[1:])


def _rows(each: Watched, bulletin: SupplyBulletin, wording: Wording) -> Iterator[Row]:
    courses = [each.courses[partner] for partner in bulletin.partners]

    def row(key: str, cells: Iterable[Cell]) -> Row:
        return Row((((Run(wording(f"bulletin-row-{key}"), strong=True),),), *cells))

    yield row("stage", (_stage(each, course, bulletin, wording) for course in courses))
    told = {term.channel for course in courses for term in course.odds.terms if term.signals}
    for place, channel in enumerate(Channel):
        if channel in told:
            label = wording.say(f"supply-channel-{channel}", wording.language)
            cells = (_term(course.odds.terms[place], wording) for course in courses)
            yield Row(((said.line(label),), *cells))
    for state in ("silent", "missing"):
        others = [_others(course, state, told, wording) for course in courses]
        if any(others):
            yield row(state, ((said.line(words or "–", aside=True),) for words in others))
    yield row("lower", (_lowering(course, bulletin, wording) for course in courses))
    yield row("ask", (_ask(each, partner, wording) for partner in bulletin.partners))


def _others(course: Course, state: str, told: Container[Channel], wording: Wording) -> str:
    """Channels in a state that no partner has a signal of."""
    return ", ".join(
        " ".join(
            filter(
                None,
                (
                    wording.say(f"supply-channel-{term.channel}", wording.language),
                    said.factor(term.added) if term.added else "",
                ),
            )
        )
        for term in course.odds.terms
        if term.state == state and term.channel not in told
    )


def _ask(each: Watched, partner: str, wording: Wording) -> Cell:
    """The ministry, and the partner's missions where the item comes from."""
    lines = [said.line(said.ministry(each.item, partner, wording))]
    origin = each.origin_for(partner)
    there = [one for one in each.missions if (one.partner, one.host) == (partner, origin)]
    if there:
        lines += [said.line(wording.given(one.mission), aside=True) for one in there]
    elif origin:
        where = wording("bulletin-mission-in", origin=said.place(origin, wording))
        lines.append(said.line(where, aside=True))
    return tuple(lines)


def _stage(each: Watched, course: Course, bulletin: SupplyBulletin, wording: Wording) -> Cell:
    before = each.before[course.partner].odds.probability
    now = course.odds.probability
    cells: list[Line] = [
        (said.stage(course.stage, wording),),
        said.line(f"{said.percent(now, wording)} ({said.points(before, now)})"),
    ]
    if course.stage is not Stage.NONE:
        since = wording.day(course.steps[-1].odds.day)
        cells.append(said.line(wording("bulletin-since", day=since), aside=True))
        if bulletin.cuts.reached(now) is not course.stage:
            left = bulletin.cuts.of(course.stage) * bulletin.cuts.left_at
            held = wording("bulletin-held", percent=said.percent(left, wording))
            cells.append(said.line(held, aside=True))
    return tuple(cells)


def _term(term: Term, wording: Wording) -> Cell:
    if term.state != "fired":
        words = wording(f"bulletin-state-{term.state}")
        shown = f"{words} {said.factor(term.added)}" if term.added else words
        return (said.line(shown, aside=True),)
    first = term.signals[0]
    kind = wording.say(f"supply-kind-{term.channel}-{first.kind}", wording.language)
    return ((Run(f"{kind} "), Run(said.factor(term.added), strong=bool(term.added))),)


def _lowering(course: Course, bulletin: SupplyBulletin, wording: Wording) -> Cell:
    """What the stage would be without each channel that raises it, and how long each counts."""
    if course.stage is Stage.NONE:
        return (said.line("–"),)
    found: list[Line] = []
    for term in course.odds.terms:
        raises = term.state == "fired" and term.added > 0
        if raises and term.channel is not Channel.STRUCTURE:
            left = course.odds.without(term.channel)
            stage = said.stage_word(bulletin.cuts.held(course.stage, left), wording)
            until = max(signal.until for signal in term.signals)
            words = wording(
                "bulletin-without",
                channel=wording.say(f"supply-channel-{term.channel}", wording.language),
                percent=said.percent(left, wording),
                stage=stage,
                until=wording.day(until),
            )
            found.append(said.line(words, aside=True))
    return tuple(found) or (said.line("–"),)


def _picture(each: Watched, bulletin: SupplyBulletin, wording: Wording) -> Iterator[Block]:
    lines = [_of_price(price, each, wording) for price in each.prices[:1]]
    trade = each.trade or {}
    if trade:
        lines += [_of_trade(trade.get(p), p, each, wording) for p in bulletin.partners]
    if not lines:
        yield Paragraph(wording.line("bulletin-item-no-figures"))
        return
    name = each.item.name(wording.language)
    chart = Sparklines(
        wording("bulletin-picture", item=name), tuple(lines), f"spark-{anchor(each)}"
    )
    yield figure(chart, wording.language)


def sparkline(
    figures: Figures, title: str, marked: tuple[date, ...], wording: Wording, *, months: bool
) -> Sparkline:
    """Figures as a line: the newest with its period, the range of those shown."""
    day, newest = figures.newest
    known = [figure for _, figure in figures.points if figure is not None]
    unit = wording.given(figures.unit)
    when = said.month(day, wording) if months else wording.day(day)
    return Sparkline(
        title,
        f"{when}: {said.amount(newest, unit)}",
        f"{said.amount(min(known))} – {said.amount(max(known))}",
        figures.points,
        marked,
        from_zero=figures.unit in ("t", "USD", ""),
    )


def _of_price(price: Figures, each: Watched, wording: Wording) -> Sparkline:
    name = f"{price.dataset}|{price.name}"
    marked = tuple(
        date.fromisoformat(str(signal.terms["period"]))
        for signal in each.signals
        if signal.channel is Channel.PRICE and signal.series == name
    )
    title = wording("bulletin-picture-price", series=wording.given(price.name))
    return sparkline(price, title, marked, wording, months=True)


def _of_trade(trade: Trade | None, partner: str, each: Watched, wording: Wording) -> Sparkline:
    to = said.place(partner, wording)
    if trade is None:
        return Sparkline(to, wording("bulletin-picture-none"))
    marked = tuple(
        date.fromisoformat(str(signal.terms["period"]))
        for signal in each.signals
        if signal.channel is Channel.TRADE
        and signal.partner == partner
        and signal.terms["origin"] == trade.origin
    )
    title = wording("bulletin-picture-trade", partner=to, origin=said.place(trade.origin, wording))
    return sparkline(trade.figures, title, marked, wording, months=True)


def _about(each: Watched, bulletin: SupplyBulletin, wording: Wording) -> KeyValues:
    item = each.item
    found = {
        "makers": _makers(each, wording),
        "origins": tuple(_origins(each, bulletin, wording)),
        "substitutes": tuple(
            said.line(
                f"{one.names.get(wording.language) or said.item_name(one.item_id, wording)}: "
                f"{one.note.get(wording.language, '–')}"
            )
            for one in item.substitutes
        ),
        "stocks": tuple(_stocks(each, wording)),
        "projects": tuple(_projects(each, wording)),
        "lines": _lines(each),
        "doubts": _doubts(each, bulletin, wording),
    }
    pairs = tuple(
        (wording(f"bulletin-about-{key}"), cell or (wording.line("bulletin-about-none"),))
        for key, cell in found.items()
        if cell or key in ("makers", "substitutes")
    )
    return KeyValues(pairs)


def _makers(each: Watched, wording: Wording) -> Cell:
    made = each.item.producers
    if not made:
        return ()
    shares = ", ".join(
        f"{said.place(p.place, wording)} {said.percent(p.share, wording)}" for p in made
    )
    measure = wording.say(f"items-measure-{made[0].measure}", wording.language)
    source = f"{measure}, {made[0].year}; {made[0].source}"
    return (said.line(shares), said.line(wording.given(source), aside=True))


def _origins(each: Watched, bulletin: SupplyBulletin, wording: Wording) -> Iterator[Line]:
    for partner in bulletin.partners:
        if found := each.origins[partner]:
            shares = ", ".join(
                f"{said.place(o.place, wording)} {said.percent(o.share, wording)}" for o in found
            )
            yield said.line(f"{said.place(partner, wording)}, {found[0].year}: {shares}")


def _stocks(each: Watched, wording: Wording) -> Iterator[Line]:
    for one in each.stocks:
        days = "–"
        if one.stock_t is not None and one.daily_use_t:
            days = f"{one.stock_t / one.daily_use_t:,.0f}"
        held = "–" if one.stock_t is None else said.amount(one.stock_t, "t")
        yield wording.line(
            "bulletin-stock",
            partner=said.place(one.partner, wording),
            stock=held,
            days=days,
            day=wording.day(one.held_on),
        )


def _projects(each: Watched, wording: Wording) -> Iterator[Line]:
    for one in each.projects:
        yield wording.line(
            "bulletin-project",
            name=wording.given(one.name),
            place=said.place(one.place, wording),
            stage=wording(f"bulletin-project-{one.stage}"),
            capacity="–" if one.capacity_t is None else said.amount(one.capacity_t, "t"),
            next=wording.given(one.next_step) or "–",
        )


def _lines(each: Watched) -> Cell:
    codes = dict.fromkeys(line.code for line in each.item.lines)
    own = [f"{line.scheme} {line.line}" for line in each.item.national]
    return (
        (
            Run("HS "),
            Run(", ".join(codes) or "–"),
            *((Run(f" ({', '.join(own)})", aside=True),) if own else ()),
        ),
    )


def _doubts(each: Watched, bulletin: SupplyBulletin, wording: Wording) -> Cell:
    weights = wording.say("doubt-supply-weights", wording.language)
    return (*doubt_lines(reasons(each), bulletin.partners, wording), said.line(weights, aside=True))
