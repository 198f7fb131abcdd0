"""What is answered where something cannot be done: never a traceback, never a blank page."""

from __future__ import annotations

import logging
from typing import Final
from urllib.parse import quote

from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from tricord.errors import NotFound, TricordError
from tricord.model.marking import CLEAR
from tricord.reports.document import Note, NoteKind, Run
from tricord.web.drawing import blocks_drawn, drawn
from tricord.web.entering import is_program, looks_of, site_of
from tricord.web.guarding import TooLarge
from tricord.web.page import Page
from tricord.web.refusing import problem, status_of

_LOG: Final = logging.getLogger("tricord.web")
_ENDED: Final = "desk-session-ended"


async def refused(request: Request, fault: Exception) -> Response:
    """A refusal, as a page or as JSON; whoever is not signed in is led to the door."""
    assert isinstance(fault, TricordError)  # noqa: S101  # registered for these alone
    looks = looks_of(request)
    if is_program(request):
        told = problem(fault, looks.language)
        return JSONResponse(told, status_of(fault), media_type="application/problem+json")
    if fault.code == _ENDED and request.method in {"GET", "HEAD"}:
        query = f"?{request.url.query}" if request.url.query else ""
        return RedirectResponse(f"/login?next={quote(request.url.path + query)}", 303)
    said = (fault.sentence(looks.language), fault.hint(looks.language))
    lines = (*((Run(each),) for each in said), (Run(fault.code, code=True, aside=True),))
    note = Note(NoteKind.DOUBT, _title(fault, looks.language), lines)
    page = Page(_title(fault, looks.language), (note,), CLEAR, trail=(("Tricord", "/overview"),))
    site = site_of(request)
    html = drawn(
        "layout.html.j2",
        looks,
        page=page,
        body=blocks_drawn(page.blocks, looks),
        simulated=False,
        tour=None,
        here="",
        strand="",
        places=(),
        twins=None,
        done="",
        assets=site.assets,
    )
    return HTMLResponse(html, status_of(fault))


async def wrongly_asked(request: Request, fault: Exception) -> Response:
    """Parameters that do not fit."""
    assert isinstance(fault, RequestValidationError)  # noqa: S101  # registered for these alone
    first = fault.errors()[0]
    name = ".".join(str(part) for part in first["loc"][1:]) or "–"
    refusal = TricordError("web-given", field=name, reason=str(first["msg"]))
    return await refused(request, refusal)


async def plain(request: Request, fault: Exception) -> Response:
    """What the server itself refuses: no such page, not this way."""
    assert isinstance(fault, HTTPException)  # noqa: S101  # registered for these alone
    if fault.status_code == 404:
        return await refused(request, NotFound("web-no-page", path=request.url.path[:200]))
    if fault.status_code == 405:
        return await refused(request, TricordError("web-method", method=request.method))
    return await refused(request, TricordError("web-given", field="–", reason=str(fault.detail)))


async def too_large(request: Request, fault: Exception) -> Response:
    """More bytes than a request may have."""
    assert isinstance(fault, TooLarge)  # noqa: S101  # registered for these alone
    return await refused(request, TricordError("web-too-large", most=fault.most // 1_000_000))


async def broken(request: Request, fault: Exception) -> Response:
    """A fault of the program: said as such; the log of the server has where."""
    _LOG.error("fault at %s %s", request.method, request.url.path, exc_info=fault)
    answer = await refused(request, TricordError("web-fault"))
    answer.status_code = 500
    return answer


def _title(fault: TricordError, language: str) -> str:
    from tricord.locale import text

    status = status_of(fault)
    key = {403: "forbidden", 404: "nowhere", 409: "meanwhile", 500: "fault", 503: "away"}
    return text(f"web-refused-{key.get(status, 'refused')}", language)
