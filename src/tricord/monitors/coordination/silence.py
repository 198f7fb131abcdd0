"""Silence: running promises that the next statement of the same forum does not repeat.

Definition. A commitment that no statement and nobody in the register says is done, whose last
mention stands in a statement all agreed on, and that no later one of the same forum, level, kind
and language speaks of, though one of like length followed. Like length: neither is more than three
times as long as the other, counted in operative words. Shorter ones, calls and accounts of one
government leave most topics out for that alone: they are counted and not told. Not repeated is not
taken back.

Grade. ``lead``.

Score. One half for one comparable statement that is silent, three quarters for two, and so on; no
probability.

Source: field note on statements, sections 1, 6 and 10.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import polars as pl

from tricord.model.finding import Grade, Strand
from tricord.monitors.base import Found
from tricord.monitors.statement_leads import (
    Lead,
    agreed,
    commitment_subjects,
    found_of,
    promised,
)
from tricord.monitors.statements_heard import FORUMS, heard, is_settled, settled
from tricord.text.wording import Told
from tricord.text.wording.comparable import LIKE_LENGTH, kind_of, length_of
from tricord.text.wording.standing import Standing

NAME: Final = "silence"
VERSION: Final = 1
STRAND: Final = Strand.COORDINATION
TABLES: Final = ("statements", "register_log")


@dataclass(frozen=True, slots=True)
class Params:
    """Parameters.

    Attributes:
        law_day: Day as of which.
        forums: Forums, parted by commas; ``*`` for all.
        like_length: So many times as long as the other a statement may be; 3 [convention].
    """

    law_day: date
    forums: str = FORUMS
    like_length: float = LIKE_LENGTH


def find(tables: Mapping[str, pl.DataFrame], params: Params) -> Found:
    """Find; see the module for the definition.

    Args:
        tables: Those of `TABLES`.
        params: Parameters.
    """
    all_heard = heard(tables["statements"], params.forums, params.law_day)
    closed = settled(tables["register_log"])
    by_people = 0
    findings = []
    unlike = 0
    for each in all_heard.running:
        if not agreed(each.last):
            continue
        if is_settled(each, closed):
            by_people += 1
            continue
        later = _later(each.last.told, all_heard.used[each.first.told.forum])
        silent = [told for told in later if _of_like_length(told, each.last.told, params)]
        unlike += bool(later) and not silent
        if silent:
            findings.append(_lead(each, silent).finding(all_heard))
    return found_of(NAME, all_heard, findings, unlike=unlike, settled=by_people)


def _later(last: Told, used: Sequence[Told]) -> list[Told]:
    """Later statements of the same series."""
    return [
        told
        for told in used
        if told.dated > last.dated
        and told.level is last.level
        and kind_of(told) is kind_of(last)
        and told.languages == last.languages
        and set(told.parties) == set(last.parties)
    ]


def _of_like_length(told: Told, last: Told, params: Params) -> bool:
    ratio = length_of(told) / max(1, length_of(last))
    return 1 / params.like_length <= ratio <= params.like_length


def _lead(each: Standing, silent: Sequence[Told]) -> Lead:
    first, after = each.last, silent[0]
    ratio = length_of(after) / max(1, length_of(first.told))
    return Lead(
        monitor=f"{NAME}@{VERSION}",
        kind="not_repeated",
        subjects=commitment_subjects(each.first),
        about=each.first.reference,
        day=after.dated,
        grade=Grade.LEAD,
        score=1 - 0.5 ** len(silent),
        params={
            **promised(first),
            "next": after.name,
            "next_dated": str(after.dated),
            "ratio": f"{100 * ratio:.0f} %",
            "silent": str(len(silent)),
        },
        doubts=("doubt-silence-retreat", "doubt-silence-words", "doubt-commitments-rules"),
        told=(first.told, *silent),
    )
