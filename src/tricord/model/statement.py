"""What a joint statement is: its kind, its forum and who met or speaks."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Kind(StrEnum):
    """What a text is; only texts of one kind can be compared word by word.

    ``remarks`` are the words of one office-holder, a spokesperson's statement among them; a
    ``national_summary`` is one government's account of a meeting (概要, 보도자료, readout).
    """

    JOINT_TEXT = "joint_text"
    TRANSLATION = "translation"
    NATIONAL_SUMMARY = "national_summary"
    POINTS = "points"
    FACT_SHEET = "fact_sheet"
    CHAIR_STATEMENT = "chair_statement"
    REMARKS = "remarks"
    PRINCIPLES = "principles"
    CARRIER_COPY = "carrier_copy"
    UNKNOWN = "unknown"


class Forum(StrEnum):
    """Among whom a statement was agreed, or of whose meeting it tells.

    ``national`` is one government speaking by itself, whatever about; ``several`` are other sets
    of States. 日中韓 and 日米韓 differ by one character: ``jpn-chn-kor`` is not ``kor-usa-jpn``.
    """

    KOR_USA_JPN = "kor-usa-jpn"
    KOR_USA = "kor-usa"
    USA_JPN = "usa-jpn"
    KOR_JPN = "kor-jpn"
    JPN_CHN_KOR = "jpn-chn-kor"
    USA_JPN_PHL = "usa-jpn-phl"
    USA_JPN_AUS = "usa-jpn-aus"
    QUAD = "quad"
    G7 = "g7"
    G20 = "g20"
    MSMT = "msmt"
    SEVERAL = "several"
    NATIONAL = "national"
    UNKNOWN = "unknown"


class Level(StrEnum):
    """Who met or speaks: the highest of them; deputies of leaders count as leaders."""

    LEADERS = "leaders"
    MINISTERS = "ministers"
    VICE_MINISTERS = "vice_ministers"
    NSA = "nsa"
    OFFICIALS = "officials"
    UNKNOWN = "unknown"


SUMMARIES: Final = frozenset({Kind.NATIONAL_SUMMARY, Kind.POINTS, Kind.FACT_SHEET})
"""Kinds in which one side tells of a meeting in its own words; no translations."""
