"""What a text is: agreed words, one government's account, a fact sheet, or somebody's remarks."""

from __future__ import annotations

import re
from typing import Final

from tricord.model.statement import Kind
from tricord.sources.statements.heads import Head, lines
from tricord.sources.statements.states import listed_states, states_in
from tricord.sources.statements.words import one_of

# Where a text says that it is a translation: at its head and its foot, in characters.
_EDGE: Final = 800
_OPENS_WE: Final = {
    "en": re.compile(
        r"[\s\d.\\*_#-]*(?:today[^.]{0,80}?,? )?"
        r"we,? (?:—|–|-|the |prime |president |national |also )"
        r"|[^\n]{0,300}\bwe, the (?:leaders|ministers|foreign|members|heads)",
        re.IGNORECASE,
    ),
    "ja": re.compile(r"\s*我々[、は]|[^。]{0,120}我々、"),
    "ko": re.compile(r"\s*우리[는,]|[^.]{0,120}우리 (?:정상|장관)들?은"),
}
_RELEASED: Final = re.compile(
    r"following (?:is|are) (?:the )?(?:text of )?(?:a |the )?joint|text of the following joint|"
    r"released the following (?:joint )?statement",
    re.IGNORECASE,
)
_SUMMARY: Final = {
    "en": re.compile(r"(?!)"),
    "ja": re.compile("概要は(?:以下|次)のとおり|ところ、概要|概要以下"),
    "ko": re.compile(
        r"(?:회담|회의|협의회?|통화|회동)(?:를|을) (?:갖고|가졌|가지|개최|하고|했|하였)"
    ),
}


def kind(head: Head) -> Kind:
    """What a part of a text is, by its title and its opening.

    Args:
        head: Its head.
    """
    name = head.name
    if _is_translation(head):
        return Kind.TRANSLATION
    for said in ("fact_sheet", "chair_statement", "points"):
        if one_of("kinds", said).search(name):
            return Kind(said)
    if speaks_alone(head):
        return Kind.NATIONAL_SUMMARY if _tells_of_meeting(head) else Kind.REMARKS
    for said in ("joint_text", "principles", "remarks", "national_summary"):
        if one_of("kinds", said).search(name):
            return Kind(said)
    states = states_in(name) or listed_states(name)
    if len(states) >= 2 and re.search(r"\bstatement\b", name, re.IGNORECASE):
        return Kind.JOINT_TEXT
    if _OPENS_WE[head.language].match(head.opening) or _RELEASED.search(head.opening):
        return Kind.JOINT_TEXT
    if _SUMMARY[head.language].search(head.opening):
        return Kind.NATIONAL_SUMMARY
    return Kind.UNKNOWN


def speaks_alone(head: Head) -> bool:
    """Whether the title says that one office-holder speaks."""
    return one_of("speaker").match(head.name) is not None


def about(head: Head) -> str:
    """The title without who speaks in it: "... on the Quad Leaders Summit"."""
    if not speaks_alone(head):
        return head.name
    return head.name.partition(" on ")[2] or head.name


def _tells_of_meeting(head: Head) -> bool:
    first = head.sentences(1)
    if one_of("to_come").search(first):
        return False
    said = about(head)
    event = one_of("events").search(said) or one_of("trips").search(said)
    return event is not None and one_of("told").search(head.sentences(2)) is not None


def _is_translation(head: Head) -> bool:
    if one_of("translation").search(head.name):
        return True
    edges = (head.part[:_EDGE], head.part[-_EDGE:])
    alone = one_of("translation", whole=True)
    return any(
        one_of("translation_said").search(edge) is not None
        or any(alone.match(edge[first:last]) for first, last in lines(edge, 0, len(edge)))
        for edge in edges
    )
