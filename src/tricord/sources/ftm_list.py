"""FollowTheMoney entities with their sanctions, as a list an analyst supplies.

Whatever publication they were once made from, they reach Tricord through another hand: they
never count as the publisher's own list.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from tricord.model.listing import LISTS, Authority, ListEntry
from tricord.sources.base import Raw, Reading, Reject, Source
from tricord.sources.dataset_names import dataset_of
from tricord.sources.ftm_entities import SCREENED, Entity, entity_kind, screened_entities


class FollowTheMoneyList(Source):
    """Source ``ftm-list``: a file of sanctioned entities, as entries of an analyst's list."""

    name = "ftm-list"
    title = "source-ftm-list"
    tables = ("list_entries",)
    # No authority: who speaks stands in the reading, since the source has no data set of its own.
    licence = "as agreed with whoever made the file"

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for a file whose first line is an entity and which speaks of sanctions."""
        return "" if entity_kind(raw.head) == "list" else None

    def dataset(self, raw: Raw) -> str:
        """The file's name without its ending, never that of an official list."""
        name = dataset_of(raw)
        return f"analyst-{name}" if name in LISTS else name

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:  # noqa: ARG002  # nothing to choose here
        """Entries, in order of id.

        Where the file calls some entities sanctioned, only those are listed: their owners and
        relatives in the same file are not.

        Raises:
            SourceError: A line is no entity, an id stands twice, or nothing in it is screened.
        """
        entities, rejects = screened_entities(files[""])
        listed = [entity for entity in entities if entity.sanctioned] or entities
        aside = [
            Reject("", str(entity.line), "ftm-entity-not-sanctioned", entity.id[:200])
            for entity in (entities if len(listed) < len(entities) else ())
            if not entity.sanctioned
        ]
        return Reading(
            entries=tuple(_entry(entity) for entity in sorted(listed, key=lambda e: e.id)),
            rejects=(*rejects, *aside),
            authority=Authority.ANALYST,
            dataset=self.dataset(files[""]),
            simulated=any(entity.simulated for entity in listed),
        )


def _entry(entity: Entity) -> ListEntry:
    programmes = (
        text
        for each in (entity, *entity.sanctions)
        for name in ("program", "programId")
        for text in each.texts(name)
    )
    prose = (text for name in ("notes", "description", "summary") for text in entity.texts(name))
    return ListEntry(
        entry_id=entity.id,
        schema=SCREENED[entity.schema],
        names=entity.names,
        record=str(entity.line),
        facts=entity.facts,
        identifiers=entity.identifiers,
        programmes=tuple(dict.fromkeys(programmes)),
        countries=entity.countries,
        birth_dates=entity.birth_dates,
        listed_on=_listed_on(entity),
        remarks=" ".join(prose),
    )


def _listed_on(entity: Entity) -> date | None:
    for name in ("listingDate", "startDate"):
        texts = (text for sanction in entity.sanctions for text in sanction.texts(name))
        days = [day for text in texts if (day := _day(text[:10])) is not None]
        if days:
            return min(days)
    return None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
