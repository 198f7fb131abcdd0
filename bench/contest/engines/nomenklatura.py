"""Peers that know names: nomenklatura's matchers, and its blocker before logic-v2.

They run in the peers' environment; see `contest.peers`.
"""

from __future__ import annotations

import re
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Sequence
from importlib.metadata import version as installed
from itertools import count
from pathlib import Path
from typing import Any, ClassVar, Final

from followthemoney import model
from followthemoney.proxy import EntityProxy
from nomenklatura.blocker.index import Index  # type: ignore[import-not-found]  # peers' environment
from nomenklatura.matching import (  # type: ignore[import-not-found]  # peers' environment
    LogicV2,
    NameMatcher,
)

from .base import Answer, Asked, Key, Listed, Lists

THRESHOLD: Final = 0.7
"""The default of yente, which serves these matchers."""
CANDIDATES: Final = 10

_numbers = count()


def _entity(schema: str, names: Iterable[str]) -> EntityProxy:
    """An entity with an id of its own: the matchers remember what they saw by id."""
    properties = {"name": list(names)}
    data: dict[str, Any] = {
        "id": f"e{next(_numbers)}",
        "schema": schema,
        "properties": properties,
    }
    return EntityProxy(model.get(schema), data, cleaned=False)


class _View:
    """As much of a store's view as the blocker asks for.

    Args:
        entities: What it shows.
    """

    def __init__(self, entities: Sequence[EntityProxy]) -> None:
        self._entities = entities

    def entities(self, include_schemata: object = None) -> Sequence[EntityProxy]:
        """All of them, of whatever schema: each is of one that is matched."""
        del include_schemata
        return self._entities


class _Matcher:
    """A matcher of nomenklatura on pairs, and behind its blocker on lists."""

    algorithm: ClassVar[Any]
    reads_lake = False
    most: int | None = 1000
    block = 500

    def __init__(self) -> None:
        self._config = type(self).algorithm.default_config()
        self.version = f"nomenklatura {installed('nomenklatura')}, {type(self).algorithm.NAME}"

    def compare(self, pairs: Sequence[tuple[str, str, str]]) -> list[Answer]:
        """Compare pairs of (name, name, schema)."""
        return [self._answer(_entity(s, [a]), _entity(s, [b])) for a, b, s in pairs]

    def index(self, lists: Lists) -> None:
        """Build the blocker over subjects: entries of one primary name, in any order, are one.

        Copies of one entry on several lists would otherwise fill the ten candidates.
        """
        subjects: dict[tuple[str, bool], list[Listed]] = defaultdict(list)
        for entry in lists.entries:
            thing = entry.schema in ("Vessel", "Airplane")
            words = sorted(re.findall(r"\w+", entry.names[0].casefold()))
            subjects[" ".join(words), thing].append(entry)
        self._carriers: dict[str, list[Key]] = {}
        self._entities: dict[str, EntityProxy] = {}
        for entries in subjects.values():
            kinds = [entry.schema for entry in entries if entry.schema != "LegalEntity"]
            schema = max(sorted(set(kinds)), key=kinds.count) if kinds else "LegalEntity"
            names = dict.fromkeys(name for entry in entries for name in entry.names)
            entity = _entity(schema, names)
            if entity.id is not None:
                self._entities[entity.id] = entity
                self._carriers[entity.id] = [entry.key for entry in entries]
        self._scratch = tempfile.TemporaryDirectory()
        options = {"max_candidates": CANDIDATES}
        self._index = Index(_View(list(self._entities.values())), Path(self._scratch.name), options)
        self._index.build()
        self._known: dict[Asked, EntityProxy] = {}

    def screen(self, queries: Sequence[Asked]) -> list[list[Key]]:
        """For each query the entries of the candidates that reach the threshold."""
        for query in queries:
            if query not in self._known:
                self._known[query] = _entity(query.schema, [query.name])
        asked = {self._known[query].id: self._known[query] for query in queries}
        found: dict[str | None, list[Key]] = {}
        for identifier, candidates in self._index.match_entities(asked.values()):
            query_entity = asked[identifier.id]
            found[identifier.id] = sorted(
                key
                for candidate, _ in candidates
                if self._answer(query_entity, self._entities[candidate.id])[1]
                for key in self._carriers[candidate.id]
            )
        return [found.get(self._known[query].id, []) for query in queries]

    def _answer(self, query: EntityProxy, result: EntityProxy) -> Answer:
        score = type(self).algorithm.compare(query, result, self._config).score
        return float(score), score >= THRESHOLD


class RuleBased(_Matcher):
    """logic-v2, the matcher its authors recommend."""

    algorithm = LogicV2


class NameBased(_Matcher):
    """name-based, the older one that looks at names alone."""

    algorithm = NameMatcher
