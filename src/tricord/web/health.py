"""Whether the node serves, and how it fares, for whoever watches over it."""

from __future__ import annotations

import ipaddress
from typing import Final

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from tricord.desk.policy import Role
from tricord.errors import DeskError
from tricord.web.entering import site_of, token_of, visit_of

router: Final = APIRouter()


@router.get("/healthz", include_in_schema=False)
def healthz(request: Request) -> Response:
    """200 where the node serves, 503 where its database does not answer."""
    try:
        site_of(request).desk.reach()
    except DeskError:
        return PlainTextResponse("database away\n", 503)
    return PlainTextResponse("ok\n")


@router.get("/metrics", include_in_schema=False)
def metrics(request: Request) -> Response:
    """Figures for Prometheus, to this machine, or with a token of an administrator."""
    if token_of(request) or not _is_here(request):
        visit_of(request).need(Role.ADMINISTRATOR)
    site = site_of(request)
    lake = f"# TYPE tricord_lake_version gauge\ntricord_lake_version {site.node.lake.version}\n"
    return PlainTextResponse(site.counted.written() + lake)


def _is_here(request: Request) -> bool:
    """Whether it was asked from this machine, by no proxy."""
    if "x-forwarded-for" in request.headers or "forwarded" in request.headers:
        return False
    try:
        return request.client is not None and ipaddress.ip_address(request.client.host).is_loopback
    except ValueError:
        return False
