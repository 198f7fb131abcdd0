"""A case as a document: everything a person may see of it, and who the document is for.

The same case for the same person is the same bytes: nothing in it says when it was written.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

from tricord.desk.cases import case as cases
from tricord.desk.cases import files
from tricord.desk.cases.audiences import marking_of, told
from tricord.desk.cases.case import Case
from tricord.desk.cases.decision import Decision
from tricord.desk.cases.item import Item, Kind
from tricord.desk.cases.page import Page, page_of, record_reading
from tricord.desk.cases.request import Request
from tricord.desk.desk import Seat

FORM: Final = 1
"""Version of the form of the document."""


def page_for_export(seat: Seat, number: str) -> Page:
    """A case to be written down; that restricted parts of it were, is on record.

    Raises:
        DeskError: ``desk-case-unknown``.
    """
    with seat.begin() as deed:
        page = page_of(deed, cases.found(deed, number))
        record_reading(deed, page, "case.exported")
        return page


def document(page: Page) -> bytes:
    """A case as JSON, its names in order.

    Args:
        page: The case, as a person sees it.
    """
    content = {
        "tricord_case": FORM,
        "label": str(marking_of(page.audience)),
        "audience": told(page.audience),
        "case": _case(page.case),
        "standard": {
            "level": page.standard.level,
            "against": page.standard.against,
            "origins": [
                {
                    "source_class": each.source,
                    "items": sorted({str(ground.item_id) for ground in each.grounds}),
                }
                for each in page.standard.origins
            ],
        },
        "items": [_item(each) for each in page.items],
        "requests": [_request(each) for each in page.requests],
        "decisions": [_decision(each) for each in page.decisions],
        "history": [
            {
                "at": each.at.isoformat(),
                "field": each.field,
                "before": each.before,
                "after": each.after,
                "reason": each.reason,
                "by": each.signed,
            }
            for each in page.changes
        ],
    }
    said = json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True)
    return f"{said}\n".encode()


def write_files(seat: Seat, page: Page, folder: Path) -> None:
    """Write the files attached to a case, each under a name no other shares.

    Args:
        seat: Whose it is.
        page: The case, as they see it.
        folder: Folder to write them into; made where there is a file.

    Raises:
        DeskError: ``desk-case-file-damaged``; what was written before lies there.
        OSError: They cannot be written there.
    """
    kept = files.store(seat.desk)
    for item in page.items:
        if item.kind is Kind.FILE and item.content is not None and item.file_sha256:
            folder.mkdir(exist_ok=True)
            with (folder / f"{item.short}-{item.content['name']}").open("wb") as file:
                kept.copy(item.file_sha256, file)


def _case(case: Case) -> dict[str, Any]:
    return {
        "id": str(case.case_id),
        "number": case.number,
        "title": case.title,
        "strand": case.strand,
        "about": case.about,
        "state": case.state,
        "owner": case.owner_name,
        "priority": case.priority.name.lower(),
        "due_on": case.due_on.isoformat() if case.due_on else None,
        "opened_by": case.signed,
        "opened_at": case.opened_at.isoformat(),
        "audience": told(case.audience),
    }


def _item(item: Item) -> dict[str, Any]:
    return {
        "id": str(item.item_id),
        "kind": item.kind,
        "corrects": str(item.corrects) if item.corrects else None,
        "upon": str(item.upon) if item.upon else None,
        "sha256": item.content_sha256,
        "content": item.content,
        "by": item.signed,
        "at": item.at.isoformat(),
        "audience": told(item.audience),
    }


def _request(request: Request) -> dict[str, Any]:
    ruling = request.ruling
    return {
        "id": str(request.request_id),
        "item": str(request.item_id),
        "kind": request.kind,
        "basis": [str(each) for each in request.basis],
        "reason": request.reason,
        "by": request.signed,
        "at": request.asked_at.isoformat(),
        "audience": told(request.audience),
        "ruling": None
        if ruling is None
        else {
            "granted": ruling.granted,
            "reason": ruling.reason,
            "despite": ruling.despite,
            "by": ruling.signed,
            "at": ruling.decided_at.isoformat(),
        },
    }


def _decision(decision: Decision) -> dict[str, Any]:
    return {
        "id": str(decision.decision_id),
        "verdict": decision.verdict,
        "reason": decision.reason,
        "basis": [str(each) for each in decision.basis],
        "seen": decision.seen,
        "by": decision.signed,
        "at": decision.at.isoformat(),
        "audience": told(decision.audience),
    }
