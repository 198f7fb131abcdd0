"""The doors: signing in and out, an invitation, and how pages look."""

from __future__ import annotations

from typing import Annotated, Final
from urllib.parse import urlsplit

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from tricord.desk.people import door, sessions
from tricord.errors import DeskError, TricordError
from tricord.locale import text
from tricord.model.marking import CLEAR
from tricord.reports.document import Note, NoteKind, Run
from tricord.web import page as screen
from tricord.web.drawing import drawn
from tricord.web.entering import (
    is_program,
    keep_looks,
    let_in,
    let_out,
    looks_of,
    refuse_foreign,
    site_of,
    visit_of,
)
from tricord.web.looks import COOKIE, Looks, chosen
from tricord.web.page import Page
from tricord.web.refusing import status_of

router: Final = APIRouter(include_in_schema=False)

_HOME: Final = "/overview"
_Words = Annotated[str, Form(max_length=2000)]


@router.get("/")
def home() -> Response:
    """The first page."""
    return RedirectResponse(_HOME, 307)


@router.get("/login")
def login_page(request: Request) -> Response:
    """Where people sign in."""
    return _login(request, request.query_params.get("next", ""))


@router.post("/login")
def login(
    request: Request,
    name: _Words = "",
    password: _Words = "",
    next: _Words = "",  # noqa: A002  # as the form has it
) -> Response:
    """Sign somebody in."""
    refuse_foreign(request)
    site = site_of(request)
    try:
        passed = door.enter(site.desk, name, password)
    except DeskError as refusal:
        if is_program(request):
            raise
        return _login(request, next, name, refusal)
    answer = RedirectResponse(inside(next), 303)
    let_in(answer, site, passed)
    if COOKIE not in request.cookies:
        seat = site.desk.seat(passed.secret)
        keep_looks(answer, site, chosen(looks_of(request), {"language": seat.language}))
    return answer


@router.post("/logout")
def logout(request: Request) -> Response:
    """End the session."""
    answer = RedirectResponse("/login", 303)
    try:
        sessions.end(visit_of(request).seat)
    except DeskError as refusal:
        if refusal.code != "desk-session-ended":
            raise
    let_out(answer, site_of(request))
    return answer


@router.get("/invitation")
def invitation_page(request: Request) -> Response:
    """Where somebody who was invited sets a password."""
    return _invitation(request)


@router.post("/invitation")
def invitation(
    request: Request, code: _Words = "", password: _Words = "", again: _Words = ""
) -> Response:
    """Set a password, and sign in with it."""
    refuse_foreign(request)
    site = site_of(request)
    if password != again:
        return _invitation(request, DeskError("web-not-twice"))
    try:
        name = door.accept(site.desk, code, password)
        passed = door.enter(site.desk, name, password)
    except DeskError as refusal:
        return _invitation(request, refusal)
    answer = RedirectResponse(_HOME, 303)
    let_in(answer, site, passed)
    return answer


@router.post("/looks")
def looks(  # noqa: PLR0917  # the fields of a form
    request: Request,
    language: _Words = "",
    theme: _Words = "",
    density: _Words = "",
    keys: _Words = "",
    back: _Words = "",
) -> Response:
    """Keep how pages look."""
    refuse_foreign(request)
    wanted = {"language": language, "theme": theme, "density": density, "keys": keys}
    answer = RedirectResponse(inside(back), 303)
    keep_looks(answer, site_of(request), chosen(looks_of(request), wanted))
    return answer


def inside(address: str) -> str:
    """An address of this node: nobody is led elsewhere from here."""
    parts = urlsplit(address)
    plain = address.startswith("/") and not address.startswith(("//", "/\\"))
    safe = plain and not parts.netloc and "\\" not in address and address.isprintable()
    return address if safe else _HOME


def _login(
    request: Request, next_: str, name: str = "", refusal: TricordError | None = None
) -> Response:
    look = looks_of(request)

    def say(key: str) -> str:
        return text(key, look.language)

    fields = (
        screen.Field("name", say("web-login-name"), value=name, needed=True, fill="username"),
        screen.Field(
            *("password", say("web-login-password"), "password"),
            needed=True,
            fill="current-password",
        ),
        screen.Field("next", "", "hidden", next_),
    )
    forms: tuple[screen.Form, ...] = (screen.Form("/login", fields, say("web-sign-in")),)
    if site_of(request).provider is not None:
        kept = (screen.Field("next", "", "hidden", next_),)
        forms = (screen.Form("/login/provider", kept, say("web-sign-in-provider")), *forms)
    return _at_the_door(request, look, "web-login", forms, refusal)


def _invitation(request: Request, refusal: TricordError | None = None) -> Response:
    look = looks_of(request)

    def asked(name: str, kind: screen.FieldKind, fill: str) -> screen.Field:
        label = text(f"web-invitation-{name}", look.language)
        return screen.Field(name, label, kind, needed=True, fill=fill)

    fields = (
        asked("code", "password", "one-time-code"),
        asked("password", "password", "new-password"),
        asked("again", "password", "new-password"),
    )
    forms: tuple[screen.Form, ...] = (
        screen.Form("/invitation", fields, text("web-invitation-set", look.language)),
    )
    if site_of(request).provider is not None:
        tie = text("web-invitation-tie", look.language)
        forms = (*forms, screen.Form("/login/provider", fields[:1], tie))
    return _at_the_door(request, look, "web-invitation", forms, refusal)


def _at_the_door(
    request: Request,
    look: Looks,
    title: str,
    forms: tuple[screen.Form, ...],
    refusal: TricordError | None,
) -> Response:
    blocks: list[screen.Block] = list(forms)
    if refusal is not None:
        lines = ((Run(refusal.hint(look.language)),),)
        blocks.insert(0, Note(NoteKind.DOUBT, refusal.sentence(look.language), lines))
    site = site_of(request)
    html = drawn(
        "door.html.j2",
        look,
        page=Page(text(title, look.language), blocks, CLEAR),
        assets=site.assets,
        partner=site.node.settings.partner,
        address=request.url.path,
    )
    return HTMLResponse(html, 200 if refusal is None else status_of(refusal))
