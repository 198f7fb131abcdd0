"""Every page of the web application, and everything people can do on them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from tricord.desk.policy import Role
from tricord.web.kinds import Act, PageKind
from tricord.web.pages import alert, alerts, finding, findings, overview, reports, sources, tour

PAGES: Final[tuple[PageKind[Any, Any], ...]] = (
    overview.OVERVIEW,
    alerts.ALERTS,
    alert.ALERT,
    findings.FINDINGS,
    finding.FINDING,
    reports.REPORTS,
    sources.SOURCES_PAGE,
    tour.TOUR,
)
"""In order: of two whose addresses both fit, the first answers."""

ACTS: Final[tuple[Act[Any], ...]] = (*alert.ACTS,)

FILES: Final = (
    *("/login", "/logout", "/looks", "/invitation", "/login/provider", "/tour/{step}"),
    *("/reports/preview", "/reports/file.{form}", "/openapi.json"),
)
"""Addresses that lead to something else than a page."""

UPLOADS: Final[Mapping[str, int]] = {}
"""What may be larger than other requests: beginning of the path, and most bytes."""

_ROLES: Final = {kind.name: kind.roles for kind in PAGES}


def roles_of(name: str) -> frozenset[Role]:
    """Who may see a page; empty: everybody who is signed in."""
    return _ROLES.get(name, frozenset())
