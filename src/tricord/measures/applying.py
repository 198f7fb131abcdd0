"""Whether a measure applies to an act on a day, and why or why not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tricord.locale import text
from tricord.measures.matching import Match, Strength
from tricord.measures.quotas import QuotaPeriod, quota_period
from tricord.model.act import Act, Actor, Place
from tricord.model.measure import (
    Direction,
    Exemption,
    Goods,
    Measure,
    Nature,
    Status,
    WindDown,
    Wording,
)


class Standing(StrEnum):
    """How a measure stands towards an act.

    ``applies``: in force and it fits what was asked. ``depends``: in force, but a fact that was
    not given decides. ``contested``: the act lies in a wind-down whose reach is argued.
    ``undetermined``: the act is dated on the day of adoption, so without the clock times of both
    nobody can say which came first. ``does_not_apply``: it does not.
    """

    APPLIES = "applies"
    DEPENDS = "depends"
    CONTESTED = "contested"
    UNDETERMINED = "undetermined"
    DOES_NOT_APPLY = "does_not_apply"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a measure applies or does not.

    Attributes:
        key: Message key without its ``measures-reason-``.
        params: What the message names.
    """

    key: str
    params: tuple[tuple[str, str | date | Wording], ...] = ()

    def said(self, language: str) -> str:
        """The reason as a sentence."""
        named = {
            name: value.said(language) if isinstance(value, Wording) else str(value)
            for name, value in self.params
        }
        return text(f"measures-reason-{self.key}", language, **named)


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked about. Whatever is ``None`` or empty is left open.

    Attributes:
        on: Day of the act, in New York.
        direction: Direction of the measures wanted.
        act: What was done.
        goods_asked: A code or a description of goods was given.
        actors: Who was involved.
        place: Where, for acts of ships.
    """

    on: date
    direction: Direction | None = None
    act: Act | None = None
    goods_asked: bool = False
    actors: frozenset[Actor] = frozenset()
    place: Place | None = None

    @property
    def about_an_act(self) -> bool:
        """Whether any fact of an act was given, beside its day and direction."""
        return bool(self.act or self.goods_asked or self.actors or self.place)


@dataclass(frozen=True)
class Applies:
    """A measure held against an act.

    Attributes:
        measure: The measure.
        on: Day of the act.
        standing: How it stands.
        reasons: Why; never empty.
        matches: Goods that fit, strongest first.
        boundary: The act is dated on the day the measure was adopted, or was replaced.
        before: Measures that applied until then, on a boundary day.
        quota: Quota period the day falls in.
        wind_downs: Windows that cover the day, with their conditions and readings.
        exemptions: Exemptions that may apply on the day.
    """

    measure: Measure
    on: date
    standing: Standing
    reasons: tuple[Reason, ...]
    matches: tuple[Match, ...] = ()
    boundary: bool = False
    before: tuple[str, ...] = ()
    quota: QuotaPeriod | None = None
    wind_downs: tuple[WindDown, ...] = ()
    exemptions: tuple[Exemption, ...] = ()

    @property
    def in_question(self) -> bool:
        """Whether it applies, or may apply once an open fact is known."""
        return self.standing is not Standing.DOES_NOT_APPLY

    @property
    def strength(self) -> Strength | None:
        """What the best match of goods is worth; ``None`` where no goods were asked for."""
        return self.matches[0].strength if self.matches else None


def refusal(measure: Measure, question: Question, matches: tuple[Match, ...]) -> Reason | None:
    """Why a measure does not apply; ``None`` where it does or may.

    Args:
        measure: The measure.
        question: What is asked.
        matches: Goods of this measure that fit the goods asked for.
    """
    reason = _out_of_time(measure, question.on) or _elsewhere(measure, question, matches)
    if reason is None and matches and not _live(matches, question.on):
        return _not_covered(matches[0].goods, question.on)
    return reason


def _not_covered(goods: Goods, on: date) -> Reason:
    """Why a measure that speaks of goods did not on a day."""
    if goods.since and on < goods.since:
        return _reason("goods-not-yet", goods=goods.names, by=goods.brought_by, on=goods.since)
    until = goods.until or on
    return _reason("goods-replaced", goods=goods.names, by=goods.replaced_by, on=until)


def refused(
    measure: Measure, question: Question, matches: tuple[Match, ...], reason: Reason
) -> Applies:
    """A measure that does not apply, with the reason `refusal` gave."""
    on = question.on
    ends = {measure.effective_to} if measure.status is Status.SUPERSEDED else set()
    ends |= {day for match in matches for day in (match.goods.until, match.goods.since)}
    return Applies(measure, on, Standing.DOES_NOT_APPLY, (reason,), matches, boundary=on in ends)


def applying(
    measure: Measure,
    question: Question,
    matches: tuple[Match, ...],
    before: tuple[str, ...] = (),
) -> Applies:
    """A measure that applies or may apply: how it stands, and on what that depends.

    Args:
        measure: The measure; `refusal` had nothing against it.
        question: What is asked.
        matches: Goods of this measure that fit the goods asked for.
        before: Measures it replaced that would have answered the day before.
    """
    on = question.on
    matches = _live(matches, on)
    covered = {match.goods.goods_id for match in matches}
    windows = tuple(
        window
        for window in measure.wind_downs
        if window.covers(on) and (not covered or not window.goods or covered & set(window.goods))
    )
    boundary = on == measure.adopted == measure.effective_from or (
        bool(matches) and all(match.goods.since == on for match in matches)
    )
    quota = quota_period(measure, on)
    reasons = [_since(measure), *_match_reasons(matches)]
    opens = list(_open_facts(measure, question, matches))
    reasons += opens
    reasons += _quota_reasons(measure, quota, on)
    for window in windows:
        key = "wind-down-contested" if window.contested else "wind-down"
        reasons.append(_reason(key, until=window.last_day, condition=window.condition))
    if boundary:
        reasons.append(_reason("boundary", on=on))
    if measure.recalled:
        reasons.append(_reason("recalled"))
    return Applies(
        measure=measure,
        on=on,
        standing=_standing(boundary, windows, bool(opens), question),
        reasons=tuple(reasons),
        matches=matches,
        boundary=boundary,
        before=before if boundary else (),
        quota=quota,
        wind_downs=windows,
        exemptions=tuple(
            exemption
            for exemption in measure.exemptions
            if exemption.stands(on)
            and (not covered or not exemption.goods or covered & set(exemption.goods))
        ),
    )


def _live(matches: tuple[Match, ...], on: date) -> tuple[Match, ...]:
    """Matches on goods the measure spoke of on the day."""
    if not matches:
        return matches
    return tuple(match for match in matches if match.goods.covered(on))


def _standing(
    boundary: bool, windows: tuple[WindDown, ...], opens: bool, question: Question
) -> Standing:
    if boundary:
        return Standing.UNDETERMINED
    if question.about_an_act:
        if any(window.contested for window in windows):
            return Standing.CONTESTED
        if windows or opens:
            return Standing.DEPENDS
    return Standing.APPLIES


def _reason(key: str, **params: str | date | Wording) -> Reason:
    return Reason(key, tuple(params.items()))


def _since(measure: Measure) -> Reason:
    if measure.effective_to is None:
        return _reason("in-force", since=measure.effective_from)
    return _reason("in-force-until", since=measure.effective_from, until=measure.effective_to)


def _out_of_time(measure: Measure, on: date) -> Reason | None:
    if on < measure.effective_from:
        return _reason("not-yet", since=measure.effective_from)
    if measure.in_force(on):
        return None
    end = measure.effective_to or on
    if measure.status is Status.LAPSED:
        return _reason("lapsed", until=end)
    key = "replaced-today" if on == end else "replaced"
    return _reason(key, until=end, by=", ".join(measure.superseded_by))


def _elsewhere(measure: Measure, question: Question, matches: tuple[Match, ...]) -> Reason | None:
    """The first fact that takes the act out of the measure's reach."""
    if question.direction and question.direction is not measure.direction:
        return _reason("other-direction")
    if question.act and question.act not in measure.acts:
        return _reason("other-act")
    if question.goods_asked and not matches:
        if measure.goods and not any(goods.words or goods.codes for goods in measure.goods):
            return _reason("goods-by-nature")
        if measure.goods:
            return _reason("goods-not-covered")
        if not question.act:
            return _reason("no-goods")
    if question.actors and measure.actors and not question.actors & set(measure.actors):
        return _reason("other-actor")
    if question.place and measure.places and question.place not in measure.places:
        return _reason("other-place")
    return None


def _match_reasons(matches: tuple[Match, ...]) -> Iterator[Reason]:
    for match in matches:
        code = match.code.code if match.code else ""
        key = f"goods-{match.strength.value.replace('_', '-')}"
        if match.strength is Strength.NEEDS_DESCRIPTION and match.too_short:
            key = "goods-too-short"
        yield _reason(key, goods=match.goods.names, code=code)
        if match.code and match.code.disputed:
            yield _reason("scope-disputed", code=code)


def _open_facts(
    measure: Measure, question: Question, matches: tuple[Match, ...]
) -> Iterator[Reason]:
    """Facts the paragraph asks for and the question leaves open."""
    if not question.about_an_act:
        return
    if matches and all(m.strength is Strength.NEEDS_DESCRIPTION for m in matches):
        yield _reason("description-open")
    if measure.goods and not question.goods_asked:
        yield _reason("goods-open")
    if measure.actors and not question.actors:
        yield _reason("actor-open")
    if measure.threshold:
        yield _reason("reasonable-grounds")
    if measure.nature is Nature.CAP:
        yield _reason("under-cap")


def _quota_reasons(measure: Measure, quota: QuotaPeriod | None, on: date) -> Iterator[Reason]:
    if quota:
        yield _reason("quota", first=quota.first_day, last=quota.last_day)
        if quota.cut_short_on:
            yield _reason("quota-cut-short", on=quota.cut_short_on)
    elif measure.quotas and on < min(q.first_day for q in measure.quotas):
        yield _reason("quota-not-begun", first=min(q.first_day for q in measure.quotas))
