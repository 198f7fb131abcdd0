"""The door for people who sign in at their own ministry, by OpenID Connect."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import datetime
from typing import Final

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from tricord.desk.people import door
from tricord.desk.people.openid import Once, Pending, Provider, begin, finish
from tricord.desk.people.openid.code_flow import LIFETIME
from tricord.errors import DeskError
from tricord.web.doors import inside
from tricord.web.entering import (
    keep_looks,
    let_in,
    looks_of,
    own_address,
    refuse_foreign,
    site_of,
)
from tricord.web.looks import COOKIE, chosen
from tricord.web.site import Site

router: Final = APIRouter(include_in_schema=False)

_PURPOSE: Final = "openid"
_KEPT: Final = "tricord-openid"
_BACK: Final = "/login/provider/back"
_once: Final = Once()


@router.post("/login/provider")
async def leave(request: Request) -> Response:
    """Send somebody to their provider; with a code of an invitation, to tie their identity."""
    refuse_foreign(request)
    form = await request.form()
    site = site_of(request)
    language = looks_of(request).language
    address, pending = begin(_provider(site), own_address(request) + _BACK, language=language)
    kept = {name: _written(value) for name, value in asdict(pending).items()}
    kept |= {"next": str(form.get("next", "")), "code": str(form.get("code", ""))}
    answer = RedirectResponse(address, 303)
    answer.set_cookie(
        _KEPT,
        site.seal.sealed(_PURPOSE, kept, LIFETIME),
        max_age=int(LIFETIME.total_seconds()),
        path=_BACK,
        secure=site.secure,
        httponly=True,
        samesite="lax",
    )
    return answer


@router.get(_BACK)
def come_back(request: Request) -> Response:
    """Let in whoever comes back from their provider."""
    site = site_of(request)
    kept = site.seal.opened(_PURPOSE, request.cookies.get(_KEPT, ""))
    if kept is None:
        raise DeskError("openid-state")
    next_, code = kept.pop("next"), kept.pop("code")
    who = finish(_provider(site), _pending(kept), request.query_params.multi_items(), _once)
    if code:
        door.accept_identity(site.desk, code, who.issuer, who.subject)
    passed = door.enter_as(site.desk, who.issuer, who.subject)
    answer = RedirectResponse(inside(next_), 303)
    let_in(answer, site, passed)
    answer.delete_cookie(_KEPT, path=_BACK)
    if COOKIE not in request.cookies:
        seat = site.desk.seat(passed.secret)
        keep_looks(answer, site, chosen(looks_of(request), {"language": seat.language}))
    return answer


def _provider(site: Site) -> Provider:
    if site.provider is None:
        raise DeskError("desk-no-openid")
    return site.provider


def _written(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else json.dumps(value)


def _pending(kept: dict[str, str]) -> Pending:
    begun = datetime.fromisoformat(kept.pop("begun_at"))
    return Pending(begun_at=begun, **{name: json.loads(value) for name, value in kept.items()})
