"""FollowTheMoney entities as parties of ours to be screened."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import polars as pl

from tricord.sources.base import Raw, Reading, Source
from tricord.sources.dataset_names import dataset_of
from tricord.sources.ftm_entities import SCREENED, Entity, entity_kind, screened_entities
from tricord.sources.parties import PARTY_SCHEMA


class FollowTheMoney(Source):
    """Source ``ftm``: a file of entities without sanctions, as rows of ``parties``."""

    name = "ftm"
    title = "source-ftm"
    tables = ("parties",)
    licence = "as agreed with whoever made the file"

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for a file whose first line is an entity, unless the file speaks of sanctions."""
        return "" if entity_kind(raw.head) == "parties" else None

    def dataset(self, raw: Raw) -> str:
        """The file's name without its ending."""
        return dataset_of(raw)

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:  # noqa: ARG002  # nothing to choose here
        """Rows of ``parties``.

        Raises:
            SourceError: A line is no entity, an id stands twice, or nothing in it is screened.
        """
        entities, rejects = screened_entities(files[""])
        rows = [_party(entity) for entity in entities]
        frame = pl.DataFrame(rows, schema=PARTY_SCHEMA, orient="row")
        return Reading(frames={"parties": frame}, rejects=rejects)


def _party(entity: Entity) -> dict[str, Any]:
    names = [name.text for name in entity.names]
    first = {i.kind.removesuffix("_company"): i.value for i in reversed(entity.identifiers)}
    own = {kind: first.get(kind, "") for kind in ("imo", "mmsi", "call_sign")}
    more = {"birthDate": entity.birth_dates} if len(entity.birth_dates) > 1 else {}
    rest = {**entity.unread, **more}
    return {
        "party_id": entity.id,
        "schema": str(SCREENED[entity.schema]),
        "name": names[0],
        "other_names": names[1:],
        **own,
        "identifiers": [
            f"{i.kind}:{i.value}"
            for i in entity.identifiers
            if own.get(i.kind.removesuffix("_company")) != i.value
        ],
        "birth_date": next(iter(entity.birth_dates), ""),
        "countries": list(entity.countries),
        "remarks": json.dumps(rest, ensure_ascii=False) if rest else "",
        "simulated": entity.simulated,
        "record": str(entity.line),
    }
