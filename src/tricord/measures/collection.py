"""The measures and every way to look them up."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import asdict, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import cache, cached_property
from typing import TypeVar

from dateutil import tz

from tricord.errors import ConfigError, NotFound
from tricord.measures.applying import Applies, Question, applying, refusal, refused
from tricord.measures.designations import bearing, cites
from tricord.measures.matching import GoodsIndex, Match, hs_code
from tricord.measures.quotas import QuotaPeriod, quota_period
from tricord.measures.reading import Book, EvidenceSource, read
from tricord.model.act import Act, Actor, Place
from tricord.model.measure import Direction, Exemption, Measure, WindDown, fingerprint

_Word = TypeVar("_Word", bound=StrEnum)


class Measures(Collection[Measure]):
    """The measures, in the order of adoption and paragraph. Nothing in it changes.

    Every look-up is a pure function of the data and its arguments.

    Args:
        book: What the data files hold.
    """

    def __init__(self, book: Book) -> None:
        self._book = book
        self._by_id = {measure.measure_id: measure for measure in book.measures}

    @cached_property
    def _index(self) -> GoodsIndex:
        return GoodsIndex(self._book.measures)

    def __iter__(self) -> Iterator[Measure]:
        return iter(self._book.measures)

    def __len__(self) -> int:
        return len(self._book.measures)

    def __contains__(self, measure_id: object) -> bool:
        return measure_id in self._by_id or measure_id in self._book.measures

    def __getitem__(self, measure_id: str) -> Measure:
        """A measure by its id.

        Raises:
            NotFound: ``measure-unknown``.
        """
        found = self._by_id.get(measure_id)
        if found is None:
            raise NotFound("measure-unknown", measure=measure_id)
        return found

    @property
    def evidence(self) -> Mapping[str, EvidenceSource]:
        """What each evidence tag stands for."""
        return self._book.evidence

    @property
    def code_choices(self) -> Mapping[str, str]:
        """Who chose candidate codes."""
        return self._book.code_choices

    @property
    def compiled(self) -> date:
        """Day of the compilation the data started from."""
        return self._book.compiled

    @cached_property
    def version(self) -> str:
        """SHA-256 of all measures in canonical JSON: the law data a run used."""
        return fingerprint([asdict(measure) for measure in self])

    def goods_named(self, text: str) -> frozenset[str]:
        """Ids of the goods a text names, in English, Korean or Japanese."""
        return self._index.named(text)

    def in_force(
        self,
        on: date | datetime,
        *,
        act: Act | str | None = None,
        direction: Direction | str | None = None,
        hs: str | None = None,
        goods: str | Collection[str] | None = None,
        actors: Collection[Actor | str] = (),
        place: Place | str | None = None,
    ) -> tuple[Applies, ...]:
        """The measures in force on a day that bear, or may bear, on what is asked.

        Args:
            on: Day of the act. A date is taken as the day in New York, where resolutions are
                adopted; a moment must carry its time zone and is turned into that day.
            act: What was done. A trade is a span: ask for each of its acts on its own day.
            direction: Direction of the measures wanted.
            hs: Harmonized System code, 2 digits or more, dots allowed.
            goods: Goods in words, English, Korean or Japanese; or ids of goods (`goods_named`).
            actors: Who was involved.
            place: Where, for acts of ships.

        Returns:
            The set with a reason for each, in the order of adoption. A measure adopted on the
            day is there as ``undetermined``, with those it replaced in ``before``.

        Raises:
            ConfigError: ``hs-code-invalid``, ``measure-word-unknown`` for an unknown act,
                direction, actor or place, ``moment-without-zone``.
        """
        question, matches = self._asked(
            on, act=act, direction=direction, hs=hs, goods=goods, actors=actors, place=place
        )
        return tuple(
            self._applying(measure, question, matches)
            for measure in self
            if refusal(measure, question, matches.get(measure.measure_id, ())) is None
        )

    def explain(
        self,
        on: date | datetime,
        *,
        act: Act | str | None = None,
        direction: Direction | str | None = None,
        hs: str | None = None,
        goods: str | Collection[str] | None = None,
        actors: Collection[Actor | str] = (),
        place: Place | str | None = None,
    ) -> tuple[Applies, ...]:
        """Every measure, in force or not, with the reason why it applies or does not.

        Arguments and errors as for `in_force`.
        """
        question, matches = self._asked(
            on, act=act, direction=direction, hs=hs, goods=goods, actors=actors, place=place
        )
        found = []
        for measure in self:
            hits = matches.get(measure.measure_id, ())
            reason = refusal(measure, question, hits)
            if reason is None:
                found.append(self._applying(measure, question, matches))
            else:
                found.append(refused(measure, question, hits, reason))
        return tuple(found)

    def _asked(
        self,
        on: date | datetime,
        *,
        act: Act | str | None,
        direction: Direction | str | None,
        hs: str | None,
        goods: str | Collection[str] | None,
        actors: Collection[Actor | str],
        place: Place | str | None,
    ) -> tuple[Question, dict[str, tuple[Match, ...]]]:
        question = Question(
            on=_new_york_day(on),
            direction=_word(Direction, direction),
            act=_word(Act, act),
            goods_asked=hs is not None or goods is not None,
            actors=frozenset(_words(Actor, actors)),
            place=_word(Place, place),
        )
        named = goods if goods is None or isinstance(goods, str) else frozenset(goods)
        return question, self._index.match(hs_code(hs) if hs is not None else None, named)

    def _applying(
        self, measure: Measure, question: Question, matches: dict[str, tuple[Match, ...]]
    ) -> Applies:
        before: tuple[str, ...] = ()
        if question.on == measure.adopted:
            eve = replace(question, on=question.on - timedelta(days=1))
            before = tuple(
                old
                for old in measure.supersedes
                if refusal(self[old], eve, matches.get(old, ())) is None
            )
        return applying(measure, question, matches.get(measure.measure_id, ()), before)

    def quota(self, measure_id: str, on: date) -> QuotaPeriod | None:
        """The quota period a day falls in; ``None`` where the measure has none on that day.

        Raises:
            NotFound: ``measure-unknown``.
        """
        return quota_period(self[measure_id], on)

    def exemptions(self, measure_id: str, on: date | None = None) -> tuple[Exemption, ...]:
        """The exemptions of a measure, those that stood on a day where one is given.

        Raises:
            NotFound: ``measure-unknown``.
        """
        return tuple(e for e in self[measure_id].exemptions if on is None or e.stands(on))

    def wind_downs(self, measure_id: str, on: date | None = None) -> tuple[WindDown, ...]:
        """The wind-down windows of a measure, those that cover a day where one is given.

        Raises:
            NotFound: ``measure-unknown``.
        """
        return tuple(w for w in self[measure_id].wind_downs if on is None or w.covers(on))

    def chain(self, measure_id: str) -> tuple[Measure, ...]:
        """The measure with everything it replaced and everything that replaced it, oldest first.

        Hard replacement only, in whole or for some goods: what widens, amends or clarifies a
        paragraph leaves it in force.

        Raises:
            NotFound: ``measure-unknown``.
        """
        found = {self[measure_id].measure_id}
        waiting = [measure_id]
        while waiting:
            measure = self[waiting.pop()]
            partial = [goods.replaced_by for goods in measure.goods if goods.replaced_by]
            for other in (*measure.superseded_by, *partial, *measure.supersedes):
                if other not in found:
                    found.add(other)
                    waiting.append(other)
        return tuple(measure for measure in self if measure.measure_id in found)

    def chain_in_force(self, measure_id: str, on: date) -> tuple[Measure, ...]:
        """Which members of the chain were in force on a day.

        Raises:
            NotFound: ``measure-unknown``.
        """
        return tuple(measure for measure in self.chain(measure_id) if measure.in_force(on))

    def of_paragraph(
        self, resolution: int, paragraph: int, letter: str = ""
    ) -> tuple[Measure, ...]:
        """The measures of a paragraph as people cite it: ``of_paragraph(1718, 8, "d")``."""
        return tuple(m for m in self if cites(m, resolution, paragraph, letter))

    def for_designation(
        self, list_reference: str, schema: str, on: date, bases: Collection[str] = ()
    ) -> tuple[Applies, ...]:
        """The measures a designation under resolution 1718 bears on, in force on the day.

        Only what bears on every designated person or entity; see `tricord.measures.designations`.

        Args:
            list_reference: Reference number (``KPe.020``); for a ship that of its owner, or
                anything where ``bases`` says more.
            schema: ``Person``, ``Organization``, ``Company``, ``LegalEntity`` or ``Vessel``.
            on: The day, not before the day of listing.
            bases: For a ship, its legal bases as printed in the 1718 Designated Vessels List.

        Returns:
            With exemptions that stood on the day. Empty for other regimes' references.
        """
        return bearing(self._book.measures, list_reference, schema, on, bases)


@cache
def load() -> Measures:
    """The shipped measures, read once.

    Raises:
        SourceError: ``measures-file-invalid``: the installation is damaged.
    """
    return Measures(read())


def _new_york_day(on: date | datetime) -> date:
    if not isinstance(on, datetime):
        return on
    if on.tzinfo is None:
        raise ConfigError("moment-without-zone", moment=on.isoformat())
    return on.astimezone(tz.gettz("America/New_York")).date()


def _word(kind: type[_Word], given: _Word | str | None) -> _Word | None:
    if given is None:
        return None
    try:
        return kind(given.replace("-", "_"))
    except ValueError as error:
        known = ", ".join(word.value for word in kind)
        raise ConfigError("measure-word-unknown", word=given, known=known) from error


def _words(kind: type[_Word], given: Collection[_Word | str]) -> Iterator[_Word]:
    for each in given:
        word = _word(kind, each)
        if word is not None:
            yield word
