"""Documents as they will be printed: the preview of the report builder, and its files."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from starlette.responses import HTMLResponse, Response

from tricord.errors import TricordError
from tricord.node.report_documents import Wanted, document
from tricord.reports.choosing import only, sections
from tricord.reports.document import Document
from tricord.reports.html import html
from tricord.reports.wording import every_character
from tricord.reports.writing import bytes_of, covers_of
from tricord.web.drawing import drawn

if TYPE_CHECKING:
    from tricord.web.visit import Visit

MEDIA: Final = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html; charset=utf-8",
}
"""Forms a document is to be had in."""

_PREVIEW_POLICY: Final = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox"
)
"""A document brings its own style sheet, and nothing that runs."""


@dataclass(frozen=True, slots=True)
class Ready:
    """A document that was made.

    Attributes:
        document: The document, whole.
        sections: Anchor and title of its sections.
    """

    document: Document
    sections: tuple[tuple[str, str], ...]


def ready(visit: Visit, wanted: Wanted, form: str = "html") -> Ready | None:
    """A document as somebody sees it; ``None`` while it is being made.

    Args:
        visit: Who wants it.
        wanted: Which.
        form: What it will be printed as.

    Raises:
        TricordError: It cannot be made; ``web-busy``: too much is being made.
    """
    made = _asked(visit, (wanted, form == "pdf"), partial(_make, visit, wanted, form))
    return made.result() if made.done() else None


def preview(visit: Visit, wanted: Wanted, chosen: frozenset[str]) -> Response:
    """A document on the screen, or a page that waits for it."""
    made = ready(visit, wanted)
    if made is None:
        return _wait(visit)
    written: Future[str] = _asked(
        visit, (wanted, chosen, "preview"), lambda: html(only(made.document, chosen))
    )
    if not written.done():
        return _wait(visit)
    return HTMLResponse(written.result(), headers={"content-security-policy": _PREVIEW_POLICY})


def file(visit: Visit, wanted: Wanted, chosen: frozenset[str], form: str) -> Response:
    """A document as a file, or a page that waits for it."""
    made = ready(visit, wanted, form)
    if made is None:
        return _wait(visit)
    written: Future[bytes] = _asked(
        visit, (wanted, chosen, form), lambda: bytes_of(only(made.document, chosen), f".{form}")
    )
    if not written.done():
        return _wait(visit)
    name = "-".join(filter(None, (wanted.kind, str(wanted.year or wanted.day or ""), wanted.item)))
    headers = {
        "content-disposition": f'attachment; filename="{name}-{wanted.language}.{form}"',
        "content-security-policy": _PREVIEW_POLICY,
    }
    return Response(written.result(), media_type=MEDIA[form], headers=headers)


def _asked(visit: Visit, key: tuple[object, ...], make: Callable[[], Any]) -> Future[Any]:
    whole = (visit.lake.version, visit.lake.sight, visit.seat.reader.person, *key)
    made = visit.site.making.ask(whole, make)
    if made is None:
        raise TricordError("web-busy")
    return made


def _make(visit: Visit, wanted: Wanted, form: str) -> Ready:
    covers = covers_of(f".{form}") if form == "pdf" else every_character
    made = document(visit.node, visit.seat, wanted, covers)
    return Ready(made, sections(made))


def _wait(visit: Visit) -> Response:
    """A page that asks again; without scripts, by itself."""
    words = drawn("waiting.html.j2", visit.looks, assets=visit.site.assets)
    return HTMLResponse(words, 202, headers={"refresh": "2"})
