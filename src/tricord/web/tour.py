"""The guided tour: seven steps through a node, each on the page it speaks of.

Where somebody is on the tour is kept in a cookie; every page then says what there is to see, and
leads on. It needs no script, and works on every node.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Final

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from tricord.desk.alerts.inbox import Asked as Wanted
from tricord.desk.alerts.inbox import inbox
from tricord.desk.cases.listing import Asked as AskedCases
from tricord.desk.cases.listing import listed
from tricord.errors import NotFound
from tricord.web.addresses import leads
from tricord.web.answering import with_query
from tricord.web.entering import visit_of
from tricord.web.visit import Visit

router: Final = APIRouter(include_in_schema=False)

COOKIE: Final = "tricord-tour"
_HOME: Final = "/tour"
_DAY_S: Final = 86_400


def _alert(visit: Visit) -> str:
    found = inbox(visit.seat, Wanted(monitor="designations", most=1)) or inbox(
        visit.seat, Wanted(most=1)
    )
    return f"/alerts/{found[0].alert}" if found else "/alerts"


def _case(visit: Visit) -> str:
    found = [each for each in listed(visit.seat, AskedCases()) if each.waiting]
    return f"/cases/{found[0].case.number}" if found else "/cases"


_ALL: Final[tuple[tuple[str, Callable[[Visit], str], str], ...]] = (
    ("overview", lambda _: "/overview", "/overview"),
    ("alert", _alert, "/alerts"),
    ("search", lambda _: with_query("/search", {"q": "김정식"}), "/search"),
    ("map", lambda _: "/map", "/map"),
    ("warning", lambda _: "/warnings", "/warnings"),
    ("promise", lambda _: "/commitments", "/commitments"),
    ("case", _case, "/cases"),
)
"""The steps in order: their names, where each begins, and the page it needs."""


@cache
def steps() -> tuple[tuple[str, Callable[[Visit], str]], ...]:
    """The steps whose pages there are, in order: their names, and where each begins."""
    return tuple((name, begins) for name, begins, page in _ALL if leads(page))


@dataclass(frozen=True, slots=True)
class Stop:
    """Where somebody is on the tour.

    Attributes:
        number: From 1.
        name: Name of the step; ``web-tour-<name>`` is its title.
        last: Whether it is the last one.
    """

    number: int
    name: str
    last: bool


def stop_of(request: Request) -> Stop | None:
    """Where whoever asks is on the tour; ``None`` where they are on none."""
    said = request.cookies.get(COOKIE, "")
    if not (said.isascii() and said.isdigit() and 1 <= int(said[:2]) <= len(steps())):
        return None
    number = int(said[:2])
    return Stop(number, steps()[number - 1][0], number == len(steps()))


@router.post("/tour/{step}")
def go(request: Request, step: str) -> Response:
    """Lead somebody to a step, or end the tour: ``/tour/end``."""
    visit = visit_of(request)
    if step == "end":
        answer = RedirectResponse(_HOME, 303)
        answer.delete_cookie(COOKIE)
        return answer
    if not (step.isascii() and step.isdigit() and 1 <= int(step[:3]) <= len(steps())):
        raise NotFound("web-no-page", path=request.url.path[:200])
    answer = RedirectResponse(steps()[int(step[:3]) - 1][1](visit), 303)
    secure = visit.site.secure
    answer.set_cookie(
        COOKIE, step[:3], max_age=86_400, secure=secure, httponly=True, samesite="lax"
    )
    return answer
