"""English clauses: where each begins and ends, and by which rule.

A sentence is read from left to right. A speech verb begins a clause where it governs: behind a
subject that speaks for the parties, joined by "and" to one that does, as a participle that opens or
follows, or as the infinitive of a meeting ("held a call to condemn"). Verbs inside what is said
("that Russia shall never …", "the decision to condemn") do not. What follows a verb decides what
the act is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from tricord.text.clauses.actors import states_ahead
from tricord.text.clauses.due import says_when
from tricord.text.clauses.english_acts import English, Form, Said, Verb, english, said_by
from tricord.text.clauses.english_denials import NEGATED_MODAL, denies
from tricord.text.clauses.english_plain import heads_a_part, mask, tells, trimmed
from tricord.text.clauses.english_pledges import is_verb
from tricord.text.clauses.english_subject import opening, subject, tells_a_day, whole_subject
from tricord.text.clauses.others import topic_of_others
from tricord.text.clauses.piece import Piece

_BE: Final = re.compile(
    r"\b(?:is|are|was|were|am|be|remain|remains|remained|stand|stands|stood|have been|has been|"
    r"continue to be|feel|felt|’re|’m|'re)\s+",
    re.IGNORECASE,
)
# More characters than any adverb or auxiliary has.
_LONGEST_ADVERB: Final = 60
_MODAL: Final = re.compile(rf"\b(?:will|shall)\b{NEGATED_MODAL}", re.IGNORECASE)
_MAY_BE_EMBEDDED: Final = frozenset(("support", "commit", "encourage", "decide"))
# "… by May, and (to) hold": what may begin another promise.
_AND_TO: Final = re.compile(
    r"(?:,\s+(?:and\s+)?|\s+and\s+)(?:will\s+)?(?P<act>(?:to\s+)?(?:\w+ly\s+)?(?P<verb>[a-z]+)\b(?!-))"
)
# Without such a word nothing says when.
_MAY_SAY_WHEN: Final = re.compile(
    r"20\d\d|January|February|March|April|May|June|July|August|September|October|November|December|"
    r"year|month|quarter|week|day|decade|spring|summer|fall|autumn|winter|summit|Summit|eeting|"
    r"session|round|onference|inisterial|ssembly|ialogue|orum|COP|APEC|G7|G20|Expo|Games"
)
# Acts that "and" may join to a verb that says nothing: "we promote peace and call for talks".
_BESIDE_NOTHING: Final = frozenset(
    ("commit", "be-committed", "call-on", "urge", "reaffirm", "oppose")
)
_JOINED: Final = re.compile(
    r"(?:^|[\s,;–—])(?:and|but|or|nor|then|while|as well as)\s*$|[,;–—]\s*$"
)
_WE: Final = re.compile(
    r"\s*(?:[^,]{1,80},\s+)?(?:we|they)\s(?!.*\b(?:that|which|who|to)\s+\w+\s*$)", re.IGNORECASE
)
# What is the parties' own, and does what they do: "Our partnership will", "The DICAS will".
_OURS: Final = re.compile(
    r"\s*(?:[^,]{0,80},\s+)?(?P<np>[Oo]ur\s+(?:[\w’-]+\s+){1,6}$|"
    r"(?:[Tt]he|[Tt]his|[Tt]hese)\s+(?:[\w’-]+\s+){0,4}?(?:partnerships?|initiatives?|programs?|"
    r"working groups?|Working Groups?|forum|networks?|dialogues?|mechanism|secretariat|"
    r"task force|fellowship|framework|pilot)\s+$|[Tt]he\s+[A-Z]{3,}\s+$)"
)


@dataclass(frozen=True, slots=True)
class _Place:
    """How a verb governs.

    Attributes:
        how: ``subject``, ``joined``, ``opening``, ``following`` or ``infinitive``.
        first: Where its clause begins.
        subject: The words of its subject.
        denied: Whether words before the verb deny it.
    """

    how: str
    first: int
    subject: str = ""
    denied: bool = False


@dataclass(frozen=True, slots=True)
class _Head:
    """A speech verb that governs."""

    verb: Verb
    said: Said
    place: _Place


def pieces(sentence: str, offset: int, speaking: frozenset[str] = frozenset()) -> list[Piece]:
    """The clauses of a sentence.

    Args:
        sentence: The sentence.
        offset: Where it begins in the text.
        speaking: Those who speak here and are elsewhere no party.
    """
    masked = mask(sentence)
    topic = topic_of_others(masked, "en", speaking)
    heads = list(_heads(masked, bool(topic)))
    heading = heads_a_part(sentence)
    if heading and not any(head.place.how == "subject" for head in heads):
        heads = []
    first = heads[0].place.first if heads else len(sentence)
    found: list[Piece] = []
    if first > 0 and trimmed(masked, 0, first) > 0:
        found.append(_told(masked, first, offset, heading, topic))
    ends = [*(head.place.first for head in heads[1:]), len(sentence)]
    for head, last in zip(heads, ends, strict=False):
        piece = _piece(head, masked, trimmed(masked, head.place.first, last), offset)
        found += _dated_apart(piece, masked, offset)
    return found


def _dated_apart(piece: Piece, masked: str, offset: int) -> Iterator[Piece]:
    """A promise, cut where another with a day of its own follows: "by May and … by July"."""
    words = masked[piece.start - offset : piece.end - offset]
    if piece.kind == "commit" and piece.pledge:
        for hit in _AND_TO.finditer(words, piece.after - piece.start):
            if hit["verb"].endswith("ing") or not is_verb(hit["verb"]):
                continue
            left, right = words[: hit.start()], words[hit.start("act") :]
            dated = _MAY_SAY_WHEN.search(right) and _MAY_SAY_WHEN.search(left)
            if dated and says_when(left, "en") and says_when(right, "en"):
                begin = piece.start + hit.start("act")
                yield replace(piece, end=piece.start + trimmed(left, 0, len(left)))
                rest = replace(piece, start=begin, verb=begin, after=begin, subject="")
                yield from _dated_apart(rest, masked, offset)
                return
    yield piece


def _piece(head: _Head, masked: str, end: int, offset: int) -> Piece:
    said = head.said
    after = masked[head.verb.end :]
    calendar = head.verb.form == "modal" and tells_a_day(head.place.subject, after)
    denied = said.denied or head.place.denied
    return Piece(
        start=offset + head.place.first,
        end=offset + end,
        verb=offset + head.verb.start,
        after=offset + said.after,
        kind="note" if denied else "meeting" if calendar else said.kind,
        ladder="positive" if denied else said.ladder,
        rung=1 if denied else said.rung,
        pledge=said.pledge and not denied,
        rule=f"en-{said.rule}-{'denied' if denied else head.place.how}",
        subject=head.place.subject,
        denied=denied,
    )


def _told(masked: str, until: int, offset: int, heading: bool, others: str) -> Piece:
    """The stretch before the first speech verb, or a sentence without one: told as it stands.

    Args:
        masked: The sentence, masked.
        until: Where the first speech verb's clause begins.
        offset: Where the sentence begins in the text.
        heading: Whether it is set apart as a heading.
        others: Its subject, where that is somebody who is no party.
    """
    end = trimmed(masked, 0, until)
    words = masked[: until if until == len(masked) else end].strip()
    told = not heading and tells(words, until == len(masked))
    return Piece(
        start=offset,
        end=offset + end,
        verb=offset + end,
        after=offset + end,
        kind="note" if told else "",
        ladder="positive",
        rung=1,
        pledge=False,
        rule=("en-others" if others else "en-told") if told else "en-no-sentence",
        subject=(others or states_ahead(words)) if told else "",
        others=told and bool(others),
    )


def _heads(masked: str, of_others: bool) -> Iterator[_Head]:
    rules = english()
    previous: _Head | None = None
    for verb in _verbs(masked, rules):
        if previous and verb.start < previous.said.after:
            continue
        said = said_by(masked, verb, rules)
        place = _Reader(masked, rules, previous, verb, said).place() if said else None
        if said is None or place is None:
            continue
        if of_others and previous is None and place.how != "subject":
            continue  # "Russia broke the talks and condemned them": that is Russia's act
        if said.weak and previous is not None and place.how != "subject":
            continue
        previous = _Head(verb, said, place)
        yield previous


def _verbs(masked: str, rules: English) -> list[Verb]:
    found: list[Verb] = []
    for hit in rules.verb.finditer(masked):
        known = rules.verbs.get(hit[0].lower())
        if not known or (hit[0][0].isupper() and masked[: hit.start()].strip()):
            continue  # "the United States", not "she states"
        form: Form = known[0][2]
        found.append(Verb(hit.start(), hit.end(), form, hit[0].lower()))
    found += [Verb(hit.start(), hit.end(), "being", "") for hit in _BE.finditer(masked)]
    found += [Verb(hit.start(), hit.end(), "modal", "") for hit in _MODAL.finditer(masked)]
    return sorted(found, key=lambda verb: (verb.start, verb.end, verb.form))


@dataclass(frozen=True, slots=True)
class _Reader:
    """A verb in its sentence, behind the one that governs before it."""

    masked: str
    rules: English
    previous: _Head | None
    verb: Verb
    said: Said

    @property
    def begin(self) -> int:
        """Where the words behind the verb before begin."""
        return self.previous.said.after if self.previous else 0

    def place(self) -> _Place | None:
        """How the verb governs; ``None`` where it does not."""
        stripped = self._without_adverbs()
        found = self._place(stripped)
        before, left = self.masked[stripped : self.verb.start], self.masked[self.begin : stripped]
        return replace(found, denied=True) if found and denies(before, left) else found

    def _place(self, stripped: int) -> _Place | None:
        left = self.masked[self.begin : stripped]
        if self.verb.form == "ing":
            return self._participle(stripped, left)
        first = self._subject(stripped)
        if first is not None:
            before = self.masked[self.begin : stripped]
            words = before[whole_subject(before, first - self.begin) :]
            if self.previous is None:
                first = opening(self.masked, first)
            return _Place("subject", first, words)
        if _JOINED.search(left) and self._goes_with(left):
            return _Place("joined", stripped)
        to = re.search(r"\bto\s*$", left)
        if to and self.verb.form == "base" and self._meeting:
            spoken = self.said.verb_rule in self.rules.strong | {"discuss"}
            return _Place("infinitive", self.begin + to.start()) if spoken else None
        return None

    @property
    def _meeting(self) -> bool:
        return self.previous is not None and self.previous.said.kind == "meeting"

    def _without_adverbs(self) -> int:
        """Where the adverbs and auxiliaries before the verb begin."""
        at = self.verb.start
        first = max(self.begin, at - _LONGEST_ADVERB)
        while hit := self.rules.before_verb.search(self.masked[first:at]):
            at = first + hit.start()
            first = max(self.begin, at - _LONGEST_ADVERB)
        return at

    def _subject(self, stripped: int) -> int | None:
        # "…, which the United States welcomed": another speaker's act on what was said.
        rest = self.masked[self.verb.end :]
        alone = self.verb.form == "past" and not re.search(r"\w", rest)
        # "Both commended": what may be an adverb is the subject there.
        for end in dict.fromkeys((stripped, self.verb.start)):
            left = self.masked[self.begin : end]
            found = subject(left, self.rules, self._meeting, alone)
            if found is not None:
                return self.begin + found
        # "Our coast guards plan to": what is the parties' own promises for them.
        promises = self.verb.form == "modal" or self.said.kind == "commit"
        if promises and self.previous is None:
            ours = _OURS.match(self.masked[:stripped])
            if ours and not topic_of_others(self.masked[ours.start("np") :], "en"):
                return ours.start("np")
        return None

    def _participle(self, stripped: int, left: str) -> _Place | None:
        if self.said.verb_rule not in self.rules.participles:
            return None
        if self.previous is None and not left.strip():
            return _Place("opening", stripped)
        speaks = self.previous or self.rules.speaker.search(left[:80])
        after = r"(?:,|;|–|—)\s*(?:and\s+|while\s+|thereby\s+)?$|\bwhile\s*$"
        if speaks and re.search(after, left):
            return _Place("following", stripped)
        if self.previous and self.previous.verb.form == "ing" and re.search(r"\band\s*$", left):
            return _Place("following", stripped)
        return None

    def _goes_with(self, left: str) -> bool:
        """Whether a verb joined by "and" stands beside the one before, not inside what it says."""
        form, rule = self.verb.form, self.said.verb_rule
        if self.previous is None and form in {"base", "being"}:
            # "We look to the future and commit to": beside a verb that says nothing.
            return rule in _BESIDE_NOTHING and _WE.match(left) is not None
        if self.previous is None:
            return form == "past" and rule in self.rules.strong and len(left.split()) > 2
        before = self.previous.verb.form
        if form == "past":
            after_comma = re.search(r",\s*and\s*$", left) is not None
            did = self.masked.rfind(" did ", 0, self.previous.verb.start) >= 0
            beside = before in {"past", "ing"} or self.previous.place.denied or did
            return beside or ((before == "being" or after_comma) and rule in self.rules.strong)
        if form == "modal" and before == "past":
            return re.search(r"\b(?:that|which|who)\b", left) is None
        if form in {"being", "modal"}:
            return before != "past" or rule in {"be-committed", "be-concerned"}
        if form == "third":
            return before in {"third", "being", "modal"}
        return before != "past" and self._bare_goes_with(left)

    def _bare_goes_with(self, left: str) -> bool:
        """The same of a bare verb, which may belong to an infinitive: "urge them to … and …"."""
        assert self.previous is not None  # noqa: S101  # asked by _goes_with alone
        rule, before = self.said.verb_rule, self.previous
        if rule == "commit" and before.said.kind not in {"commit", "call"}:
            return True
        if not re.search(r"\bto\s+\w+", left) and before.verb.form != "modal":
            return True
        # "We intend to open a desk and reaffirm …": nobody promises to reaffirm something.
        if rule == "reaffirm" and before.said.kind == "commit":
            return True
        if rule not in self.rules.strong - _MAY_BE_EMBEDDED:
            return False
        after_comma = re.search(r",\s*(?:and\s*)?$", left) is not None
        return after_comma or (before.said.verb_rule != "call-on" and before.said.kind != "commit")
