"""What an item of a case says, on one line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from tricord.desk.cases.findings import doubts, sentence
from tricord.desk.cases.item import Kind
from tricord.desk.cases.letters import running
from tricord.locale import language_of, text

if TYPE_CHECKING:
    from tricord.desk.cases.item import Item
    from tricord.desk.cases.page import Page

_APART: Final = "; "


def says(page: Page, item: Item, today: date, overtaken: Mapping[str, str]) -> str:
    """What an item says, and what became of it.

    Args:
        page: The case it is in.
        item: The item.
        today: The day, by which terms run.
        overtaken: Findings that stand no longer in the data: ``superseded`` or ``withdrawn``.
    """
    if item.content is None:
        return text("desk-cases-gone", sha256=item.content_sha256[:16])
    said = _SAID[item.kind](page, item, item.content, today)
    now = overtaken.get(item.content["finding_id"]) if item.kind is Kind.FINDING else None
    if now:
        said.append(text(f"desk-cases-finding-{now}"))
    if item.item_id not in {each.item_id for each in page.standing}:
        said.append(text("desk-cases-corrected"))
    return _APART.join(each for each in said if each)


def _finding(_page: Page, item: Item, content: Mapping[str, Any], _today: date) -> list[str]:
    language = language_of()
    grade = text(f"desk-case-level-{content['grade']}")
    return [sentence(item, language), grade, *doubts(item, language)]


def _claim(_page: Page, _item: Item, content: Mapping[str, Any], _today: date) -> list[str]:
    said = text(
        "desk-cases-claim",
        claimant=content["claimant"],
        statement=content["statement"],
        denies="yes" if content["denies"] else "no",
        amount=content["amount"] or "none",
        unit=content["unit"],
        source=text(f"desk-case-source-{content['source_class']}"),
    )
    more = [
        text("desk-cases-claim-more", field=field, said=content[field])
        for field in ("on", "scope", "caveat", "origin")
        if content[field]
    ]
    return [said, *more]


def _note(_page: Page, _item: Item, content: Mapping[str, Any], _today: date) -> list[str]:
    return [content["words"]]


def _file(_page: Page, _item: Item, content: Mapping[str, Any], _today: date) -> list[str]:
    odd = {"declared": content["declared"], "found": content["found"]}
    return [
        text("desk-cases-file", name=content["name"], bytes=f"{content['bytes']:,}"),
        content["words"],
        "" if content["agrees"] else text("desk-cases-file-odd", **odd),
    ]


def _task(page: Page, item: Item, content: Mapping[str, Any], _today: date) -> list[str]:
    said = [text("desk-cases-task", said=content["words"], assignee=content["assignee_name"])]
    if content["due_on"]:
        said.append(text("desk-cases-task-due", day=content["due_on"]))
    ends = [each.content for each in page.upon(item, Kind.TASK_END) if each.content]
    return [*said, *map(_ended, ends)]


def _task_end(_page: Page, _item: Item, content: Mapping[str, Any], _today: date) -> list[str]:
    return [_ended(content)]


def _ended(content: Mapping[str, Any]) -> str:
    return text(f"desk-cases-task-{content['how']}", reason=content["reason"])


def _letter(page: Page, item: Item, content: Mapping[str, Any], today: date) -> list[str]:
    told = {"to": content["to"], "sent": content["sent_on"], "due": content["due_on"]}
    answers = [each.content for each in page.upon(item, Kind.LETTER_ANSWER) if each.content]
    if answers:
        stands = text("desk-cases-letter-answered", day=answers[0]["answered_on"])
    else:
        runs = item.item_id in {each.item_id for each in running(page, today)}
        stands = text("desk-cases-letter-runs" if runs else "desk-cases-letter-over")
    return [text("desk-cases-letter", **told), content["words"], stands]


def _answer(_page: Page, _item: Item, content: Mapping[str, Any], _today: date) -> list[str]:
    said = content["words"] or f"[{content['file'][:8]}]"
    return [text("desk-cases-answer", day=content["answered_on"], said=said)]


def _recommendation(
    _page: Page, _item: Item, content: Mapping[str, Any], _today: date
) -> list[str]:
    spoken = content["words"]
    words = spoken.get(language_of()) or next(iter(spoken.values()))
    return [text("desk-cases-recommendation", to=content["to"], said=words)]


_Say = Callable[["Page", "Item", Mapping[str, Any], date], list[str]]
_SAID: Final[Mapping[Kind, _Say]] = {
    Kind.FINDING: _finding,
    Kind.CLAIM: _claim,
    Kind.NOTE: _note,
    Kind.FILE: _file,
    Kind.TASK: _task,
    Kind.TASK_END: _task_end,
    Kind.LETTER: _letter,
    Kind.LETTER_ANSWER: _answer,
    Kind.RECOMMENDATION: _recommendation,
}
