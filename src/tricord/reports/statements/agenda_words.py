"""A line of a draft agenda in words: what it is about, why it stands there, what it asks for."""

from __future__ import annotations

from typing import Final

from tricord.reports.statements import facts
from tricord.reports.wording import Wording
from tricord.text.versions import Difference
from tricord.text.wording.agenda import Agenda
from tricord.text.wording.agenda_line import PARTNERS, Group, Line, Source
from tricord.text.wording.comparable import kind_of
from tricord.text.wording.programme_names import programme_name
from tricord.text.wording.told import Told

_MOVED: Final = frozenset({Group.STRONGER, Group.WEAKER, Group.CHANGED})
# Of so many letters a quotation beside a line is; the whole sentence stands in the annex.
_SHORT: Final = {"en": 190, "ja": 90, "ko": 110}
_SPOKEN: Final = {"hedge": "statements-hedge-", "legal_basis": "statements-concept-"}


def subject(line: Line, agenda: Agenda, wording: Wording) -> str:
    """What a line is about: its topic, and the programme it names.

    Args:
        line: The line.
        agenda: The agenda it stands in.
        wording: Words of the document.
    """
    if not line.programme:
        return topic_name(line, wording)
    name = wording.given(programme_name(line.programme, wording.language, agenda.forum))
    if not line.topic:
        return name
    return wording("agenda-subject", topic=topic_name(line, wording), programme=name)


def topic_name(line: Line, wording: Wording) -> str:
    """The topic of a line.

    Args:
        line: The line.
        wording: Words of the document.
    """
    if not line.topic:
        return wording("agenda-general")
    return wording(f"statements-topic-{line.topic}")


def fact(line: Line, agenda: Agenda, wording: Wording) -> str:
    """Why a line stands where it does, in one sentence.

    Args:
        line: The line.
        agenda: The agenda it stands in.
        wording: Words of the document.
    """
    group = line.group
    if group in _MOVED:
        return _moved(line, wording)
    key = f"agenda-line-{group}{_variant(line)}"
    said: dict[str, object] = {"day": wording.day(line.source.told.dated)}
    if line.due is not None:
        said["due"] = wording.day(line.due.last)
        said["words"] = quoted(line.due.span.text, wording)
    if line.days is not None:
        said["days"] = f"{abs(line.days):,}"
    if line.mentions:
        said["last"] = wording.day(line.mentions[-1])
    said["count"] = len(line.mentions) if group is Group.RUNNING else line.passages
    if len(line.sources) > 1:
        said["promised"] = wording.day(line.sources[1].told.dated)
    if agenda.pair is not None:
        said["before"] = said["since"] = wording.day(agenda.pair.before.dated)
        said["after"] = wording.day(agenda.pair.after.dated)
    return wording(key, **said)


def ask(line: Line, wording: Wording) -> str:
    """What a line asks of the meeting.

    Args:
        line: The line.
        wording: Words of the document.
    """
    if asks_apart(line):
        return wording("agenda-ask-past_due-reported")
    return ask_of(line.group, wording)


def asks_apart(line: Line) -> bool:
    """Whether a line asks something else than its group.

    Args:
        line: The line.
    """
    return line.group is Group.PAST_DUE and line.reported


def ask_of(group: Group, wording: Wording) -> str:
    """What lines of a group ask of the meeting.

    Args:
        group: The group.
        wording: Words of the document.
    """
    return wording(f"agenda-ask-{'moved' if group in _MOVED else group}")


def _variant(line: Line) -> str:
    """Which of the sentences of its group fits."""
    second = len(line.sources) > 1
    match line.group:
        case Group.PAST_DUE if line.reported:
            return "-reported"
        case Group.PAST_DUE | Group.EVENT_DUE if second:
            return "-later"
        case Group.RUNNING if len(line.mentions) > 1:
            return "-again"
        case Group.SAID_DONE if not second:
            return "-alone"
        case Group.SAID_DONE if line.due:
            return "-dated"
        case _:
            return ""


def _moved(line: Line, wording: Wording) -> str:
    after, before = (each.clause for each in line.sources)
    said = []
    if line.group is not Group.CHANGED and after.strength and before.strength:
        one, other = (
            wording(f"statements-ladder-{each.ladder}")
            for each in (before.strength, after.strength)
        )
        rungs = {"before": before.strength.low, "after": after.strength.low}
        if one != other:
            said.append(wording("agenda-line-two-ladders", ladder=one, other=other, **rungs))
        else:
            firm = "-firm" if rungs["before"] == rungs["after"] else ""
            said.append(wording(f"agenda-line-{line.group}{firm}", ladder=one, **rungs))
    said += [_difference(each, wording) for each in line.differences]
    return " ".join(said)


def _difference(each: Difference, wording: Wording) -> str:
    return wording(
        "agenda-line-changed",
        what=wording(f"statements-difference-{each.kind}"),
        before=_side(each.kind, each.one, wording),
        after=_side(each.kind, each.other, wording),
    )


def _side(kind: str, said: str, wording: Wording) -> str:
    """One side of a difference: actors, hedges and legal bases in the reader's language."""
    if not said:
        return wording("statements-nothing-there")
    parts = said.split(", ")
    if kind == "actor":
        return wording("agenda-and").join(partner(part, wording) for part in parts)
    if kind in _SPOKEN:
        return wording("agenda-and").join(wording(f"{_SPOKEN[kind]}{part}") for part in parts)
    return quoted(said, wording)


def quoted(words: str, wording: Wording) -> str:
    """Words of a statement in the quotation marks of the reader's language.

    Args:
        words: The words.
        wording: Words of the document.
    """
    return wording("agenda-quoted", words=wording.given(" ".join(words.split())))


def short(source: Source) -> str:
    """The clause a line rests on, cut after a word where it is long.

    Args:
        source: Where it stands.
    """
    words = " ".join(source.clause.text.split())
    most = _SHORT[source.clause.language]
    if len(words) <= most:
        return words
    cut = words[:most]
    if source.clause.language != "ja":
        cut = cut.rpartition(" ")[0] or cut
    return f"{cut.rstrip(' ,;:、，')} …"


def cite(told: Told, wording: Wording) -> str:
    """Which statement it is: level, day, kind.

    Args:
        told: The statement, kept in one language.
        wording: Words of the document.
    """
    return wording(
        "agenda-cite",
        level=wording(f"statements-level-{told.level}"),
        day=wording.day(told.dated),
        kind=wording(f"statements-kind-{kind_of(told)}"),
    )


def account(source: Source, wording: Wording) -> str:
    """That a sentence is told by one side; empty where all agreed on it.

    Args:
        source: Where it stands.
        wording: Words of the document.
    """
    if source.agreed:
        return ""
    if not source.told.issuer:
        return wording("agenda-account-unknown")
    return wording("agenda-account", country=partner(source.told.issuer, wording))


def owners(line: Line, wording: Wording) -> tuple[str, ...]:
    """Whose owner is to be named: none is made up.

    Args:
        line: The line.
        wording: Words of the document.
    """
    return tuple(wording("agenda-owner", partner=partner(code, wording)) for code in line.partners)


def partner(code: str, wording: Wording) -> str:
    """A partner by its short name; another State or body as documents name it.

    Args:
        code: ISO 3166-1 alpha-3, ``ROK``, or a name of the text.
        wording: Words of the document.
    """
    code = PARTNERS.get(code, code)
    if code in PARTNERS.values():
        return wording(f"agenda-partner-{code}")
    return facts.country(code, wording)
