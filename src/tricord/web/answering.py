"""From what was found to an answer: a page, JSON, or CSV."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final, get_args
from urllib.parse import urlencode

import polars as pl
from markupsafe import Markup
from pydantic import TypeAdapter
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from tricord.exchange.formats.table import render_table
from tricord.web.drawing import drawn
from tricord.web.looks import Density, Theme
from tricord.web.page import Page
from tricord.web.places import places

if TYPE_CHECKING:
    from tricord.web.visit import Visit

_LOOKS: Final = (
    ("language", ("en", "ko", "ja")),
    ("theme", get_args(Theme)),
    ("density", get_args(Density)),
    ("keys", ("on", "off")),
)


@dataclass(frozen=True, slots=True)
class Twins:
    """Where what a page shows is to be had otherwise.

    Attributes:
        json: As JSON.
        csv: As CSV; empty where it has no rows.
    """

    json: str
    csv: str


def page_answer(  # noqa: PLR0917  # what stands on a page
    visit: Visit,
    page: Page,
    body: Markup,
    here: str,
    twins: Twins | None = None,
    done: str = "",
    status: int = 200,
) -> Response:
    """A page as HTML.

    Args:
        visit: Whose it is.
        page: The page.
        body: Its blocks, drawn.
        here: Name of its kind.
        twins: Where it is to be had otherwise.
        done: What was done just now.
        status: HTTP status.
    """
    strand, shown = places(visit)
    html = drawn(
        "layout.html.j2",
        visit.looks,
        page=page,
        body=body,
        simulated=page.simulated or visit.simulated,
        tour=visit.stop,
        here=here,
        strand=strand.get(here, ""),
        places=shown,
        twins=twins,
        done=done,
        assets=visit.site.assets,
        partner=visit.site.node.settings.partner,
        shown=visit.seat.shown,
        address=visit.address,
        looks_choices=_LOOKS,
    )
    return HTMLResponse(html, status)


def json_answer(content: Any, kind: Any, request: Request) -> Response:
    """Content as JSON, or nothing where whoever asks has it."""
    return tagged(_adapter(kind).dump_json(content), "application/json", request)


def csv_answer(rows: Sequence[Any], name: str, request: Request) -> Response:
    """Rows as CSV."""
    frame = pl.DataFrame([asdict(row) for row in rows], infer_schema_length=None)
    answer = tagged(render_table(frame, "csv"), "text/csv; charset=utf-8", request)
    answer.headers["content-disposition"] = f'attachment; filename="{name}.csv"'
    return answer


def tagged(body: bytes, media: str, request: Request) -> Response:
    """An answer with an entity tag, so that nothing is sent twice (RFC 9110, section 13.1.2)."""
    tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    headers = {"etag": tag, "cache-control": "private, no-cache", "vary": "accept-language, cookie"}
    known = {each.strip().removeprefix("W/") for each in _known(request)}
    if tag in known or "*" in known:
        return Response(status_code=304, headers=headers)
    return Response(body, media_type=media, headers=headers)


def with_query(path: str, query: dict[str, Any]) -> str:
    """An address with what stands in it and is not empty."""
    said = {name: value for name, value in query.items() if value not in ("", None, False, [], ())}
    return f"{path}?{urlencode(said, doseq=True)}" if said else path


def _known(request: Request) -> list[str]:
    return request.headers.get("if-none-match", "").split(",")


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)
