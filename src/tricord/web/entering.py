"""Who asks: the session in a cookie, or the token a program sends."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from tricord.desk.desk import Seat
from tricord.desk.people.door import SESSION_HOURS, Pass
from tricord.errors import DeskError, TricordError
from tricord.locale import LANGUAGES
from tricord.web.guarding import is_foreign
from tricord.web.looks import COOKIE, Looks, looks
from tricord.web.site import Site
from tricord.web.visit import Visit

_SESSION: Final = "tricord-session"
_YEAR_S: Final = 365 * 24 * 3600


def site_of(request: Request) -> Site:
    """What is served."""
    site: Site = request.app.state.site
    return site


def looks_of(request: Request) -> Looks:
    """How pages look for whoever asks."""
    default = site_of(request).node.settings.language
    accepted = request.headers.get("accept-language", "")
    return looks(request.cookies, accepted, default if default in LANGUAGES else "en")


def own_address(request: Request) -> str:
    """Address of this node as people reach it, without a path."""
    return site_of(request).address or f"{request.url.scheme}://{request.url.netloc}"


def cookie_name(site: Site) -> str:
    """Name of the cookie of a session; its prefix binds it to this host and to HTTPS."""
    return f"__Host-{_SESSION}" if site.secure else _SESSION


def token_of(request: Request) -> str:
    """The token a program sends; empty where there is none."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""


def is_program(request: Request) -> bool:
    """Whether a program asks, and not a person with a browser."""
    headers = request.headers
    return bool(
        token_of(request)
        or request.url.path.endswith((".json", ".csv", ".txt"))
        or headers.get("content-type", "").startswith("application/json")
        or headers.get("accept", "").startswith("application/json")
    )


def visit_of(request: Request) -> Visit:
    """The visit of whoever asks.

    Raises:
        DeskError: ``desk-session-ended``: nobody is signed in.
        TricordError: ``web-foreign``: a page of another site sent something in their name.
    """
    if not token_of(request) and request.method not in {"GET", "HEAD"}:
        refuse_foreign(request)
    return _visit(request, site_of(request).desk.seat(_secret(request)))


@contextmanager
def looking(request: Request) -> Iterator[Visit]:
    """The visit of whoever looks at a page; all of it is one transaction of the desk.

    Raises:
        DeskError: ``desk-session-ended``: nobody is signed in.
    """
    with site_of(request).desk.looking(_secret(request)) as seat:
        yield _visit(request, seat)


def _secret(request: Request) -> str:
    secret = token_of(request) or request.cookies.get(cookie_name(site_of(request)), "")
    if not secret:
        raise DeskError("desk-session-ended")
    return secret


def _visit(request: Request, seat: Seat) -> Visit:
    from tricord.web.tour import stop_of

    query = f"?{request.url.query}" if request.url.query else ""
    address = request.url.path + query
    return Visit(site_of(request), seat, looks_of(request), address, stop_of(request))


def refuse_foreign(request: Request) -> None:
    """Refuse what a page of another site sent.

    Raises:
        TricordError: ``web-foreign``.
    """
    if is_foreign(request.headers, own_address(request)):
        raise TricordError("web-foreign")


def let_in(response: Response, site: Site, passed: Pass) -> None:
    """Give a browser its session."""
    response.set_cookie(
        cookie_name(site),
        passed.secret,
        max_age=SESSION_HOURS * 3600,
        path="/",
        secure=site.secure,
        httponly=True,
        samesite="lax",
    )


def let_out(response: Response, site: Site) -> None:
    """Take a browser's session from it, and what it kept of the pages."""
    response.delete_cookie(
        cookie_name(site), path="/", secure=site.secure, httponly=True, samesite="lax"
    )
    response.headers["clear-site-data"] = '"cache", "storage"'


def keep_looks(response: Response, site: Site, wanted: Looks) -> None:
    """Keep how pages look for a year."""
    response.set_cookie(
        COOKIE,
        wanted.cookie(),
        max_age=_YEAR_S,
        path="/",
        secure=site.secure,
        httponly=True,
        samesite="lax",
    )
