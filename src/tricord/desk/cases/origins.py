"""Whose information stands behind a case: independent origins are counted, not repetitions.

Each claim, and each row of evidence of a finding, is a *ground*. Two grounds are one origin where
they share a key: who said it first, the publisher of the data, the raw file, a claim that one of
them cites. Who repeats another is that other's origin, and none of its own. A denial stands behind
nothing, and neither does a claim that cites nothing but a finding of the case.

Source: the reporting standard of the Council's Informal Working Group on sanctions (December 2006),
paragraphs 21 and 22: name sources, and corroborate them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

from tricord.desk.cases.item import Item, Kind, standing


class SourceClass(StrEnum):
    """What kind of source a ground comes from, the strongest first.

    ``primary_document``: a document of the event itself, seen by somebody of ours: a bill of
    lading, a contract, a judgment. ``official_list``: what an authority publishes as its record.
    ``sensor``: positions, images, measurements. ``official_statement``: what a State or a UN body
    says. ``partner_report``: what a partner or a mission reports. ``person``: somebody who was
    spoken to.
    """

    PRIMARY_DOCUMENT = "primary_document"
    OFFICIAL_LIST = "official_list"
    SENSOR = "sensor"
    OFFICIAL_STATEMENT = "official_statement"
    PARTNER_REPORT = "partner_report"
    COMPANY = "company"
    NGO = "ngo"
    PRESS = "press"
    PERSON = "person"


FIRST_HAND: Final = frozenset(
    {SourceClass.PRIMARY_DOCUMENT, SourceClass.OFFICIAL_LIST, SourceClass.SENSOR}
)
"""Classes that show a thing, and do not only say it."""

ANSWERING: Final = FIRST_HAND | {SourceClass.OFFICIAL_STATEMENT, SourceClass.PARTNER_REPORT}
"""Classes whose publisher answers for what it says."""

_RANK: Final = {each: rank for rank, each in enumerate(SourceClass)}


@dataclass(frozen=True, slots=True)
class Ground:
    """One thing that stands behind a case.

    Attributes:
        item_id: The item it is of.
        source: What kind of source it comes from.
        keys: What makes it one origin with others.
        claimed: Whether somebody claims it; else a monitor found it in data.
    """

    item_id: UUID
    source: SourceClass
    keys: frozenset[str]
    claimed: bool


@dataclass(frozen=True, slots=True)
class Origin:
    """Grounds that are one source's information.

    Attributes:
        source: The strongest class among them.
        grounds: They, in order.
    """

    source: SourceClass
    grounds: tuple[Ground, ...]

    @property
    def claimed(self) -> bool:
        """Whether it is none of those monitors found in data: all of it is claimed."""
        return all(each.claimed for each in self.grounds)


def grounds(items: Iterable[Item]) -> tuple[Ground, ...]:
    """What stands behind a case, of the items that stand."""
    known = tuple(items)
    there = standing(known)
    before = {each.item_id: each.corrects for each in known}
    findings = {str(each.item_id) for each in there if each.kind is Kind.FINDING}
    files = {str(each.item_id): each.file_sha256 for each in there if each.kind is Kind.FILE}
    found: list[Ground] = []
    for item in there:
        if item.content is None:
            continue
        if item.kind is Kind.FINDING:
            found += _of_finding(item, item.content)
        elif item.kind is Kind.CLAIM and not item.content["denies"]:
            keys = _of_claim(item.content, findings, files)
            if keys:
                own = {f"item|{each}" for each in _versions(item.item_id, before)}
                source = SourceClass(item.content["source_class"])
                found.append(Ground(item.item_id, source, keys | own, claimed=True))
    return tuple(found)


def independent(behind: Sequence[Ground]) -> tuple[Origin, ...]:
    """Grounds by their independent origin, in order of the first of each."""
    parent = list(range(len(behind)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    first: dict[str, int] = {}
    for at, ground in enumerate(behind):
        for key in sorted(ground.keys):
            other, mine = root(first.setdefault(key, at)), root(at)
            parent[max(other, mine)] = min(other, mine)
    groups: dict[int, list[Ground]] = {}
    for at, ground in enumerate(behind):
        groups.setdefault(root(at), []).append(ground)
    return tuple(
        Origin(min((each.source for each in group), key=_RANK.__getitem__), tuple(group))
        for group in groups.values()
    )


def plain(name: str) -> str:
    """A name as it is compared: whatever its width, capitals and spaces."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _of_finding(item: Item, content: Mapping[str, Any]) -> Iterable[Ground]:
    for told in content["origins"]:
        keys = frozenset(told["keys"])
        yield Ground(item.item_id, SourceClass(told["source_class"]), keys, claimed=False)


def _versions(item_id: UUID | None, before: Mapping[UUID, UUID | None]) -> Iterable[UUID]:
    """An item, and those it stands in place of: who cites one of them cites it."""
    while item_id is not None:
        yield item_id
        item_id = before.get(item_id)


def _of_claim(
    content: Mapping[str, Any], findings: set[str], files: Mapping[str, str | None]
) -> frozenset[str]:
    """What makes a claim one origin with others; nothing where it only repeats a finding."""
    cited = set(content["cites"])
    keys = {f"item|{each}" for each in cited - findings}
    whose = content["origin"] or ("" if cited else content["claimant"])
    if whose:
        keys.add(f"who|{plain(whose)}")
    sha256 = files.get(content["file"])
    if sha256:
        keys.add(f"file|{sha256}")
    return frozenset(keys)
