"""The projects register on a page: what each delivers, and which dependency it would end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import typer

from tricord.cli import rows
from tricord.cli.alternatives_words import index, percent, place, tonnes
from tricord.items import item
from tricord.items.entry import PARTNERS
from tricord.locale import language_of, text
from tricord.reports.characters import legible

if TYPE_CHECKING:
    from tricord.node.alternatives import Register
    from tricord.scenarios.alternatives import Cure, Project


def register_page(found: Register, wanted: str) -> None:
    """Print the register for people.

    Args:
        found: The register.
        wanted: Item that was asked for; empty for all.
    """
    rows.facts([(text("cli-column-marking"), str(found.marking))])
    if not found.projects:
        rows.prose(text("alternatives-no-project" if wanted else "alternatives-no-register"))
    for item_id, told in found.projects.items():
        typer.echo("")
        typer.secho(f"{item(item_id).name(language_of())} ({item_id})", bold=True)
        projects_page(told, found.together[item_id])
    if found.projects:
        typer.echo("")
        rows.prose(text("alternatives-signs"))


def projects_page(told: Sequence[Project], together: Sequence[Cure]) -> None:
    """Print the projects of one item.

    Args:
        told: The projects.
        together: What all that count would change together.
    """
    if not told:
        rows.prose(text("alternatives-no-project"))
        return
    columns = ("project", "country", "stage", "capacity", "starts")
    heads = [text(f"alternatives-column-{name}") for name in columns]
    heads += [text("alternatives-column-of", partner=partner) for partner in PARTNERS]
    heads += [text(f"alternatives-column-{name}") for name in ("offtake", "next", "due")]
    right = [name == "capacity" for name in columns] + [True] * len(PARTNERS) + [False] * 3
    rows.table(heads, [_line(each) for each in told], right)
    rows.prose(text("alternatives-projects-note"))
    for each in told:
        for sentence in _change(each):
            rows.prose(f"- {sentence}")
    for cure in together:
        rows.prose(text("alternatives-together", said=_cure(cure)))


def _line(each: Project) -> list[str]:
    row = each.row
    offtake = "; ".join(f"{place(who)} {tonnes(t)}" for who, t in each.offtake_t.items())
    return [
        legible(row["name"]),
        place(row["place"]) if row["place"] else "?",
        text(f"alternatives-stage-{row['stage']}"),
        tonnes(row["capacity_t"]),
        str(row["starts_on"] or "?"),
        *(percent(each.of_imports[partner]) for partner in PARTNERS),
        offtake or "?",
        legible(row["next_step"]),
        str(row["next_on"] or ""),
    ]


def _change(each: Project) -> list[str]:
    name = legible(each.row["name"])
    if each.left_out:
        return [text(f"alternatives-left-out-{each.left_out}", project=name)]
    return [f"{name}: {_cure(cure)}" for cure in each.cures]


def _cure(cure: Cure) -> str:
    return text(
        f"alternatives-cure-{cure.verdict}",
        partner=place(cure.partner),
        tonnes=tonnes(cure.delivered_t),
        top=place(cure.top) if cure.top else "?",
        before=percent(cure.share_before),
        next=place(cure.top_after) if cure.top_after else "?",
        after=percent(cure.share_after),
        hhi=index(cure.hhi_before),
        hhi_after=index(cure.hhi_after),
    )
