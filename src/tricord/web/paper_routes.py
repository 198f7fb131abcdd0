"""Addresses of documents: previews and files of the report builder."""

from __future__ import annotations

from typing import Annotated, Final, Literal

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from tricord.web.entering import visit_of
from tricord.web.pages.reports import Asked, wanted_of
from tricord.web.papers import file, preview

router: Final = APIRouter()


@router.get("/reports/preview", include_in_schema=False)
def preview_of(request: Request, asked: Annotated[Asked, Query()]) -> Response:
    """A document on the screen."""
    visit = visit_of(request)
    return preview(visit, wanted_of(visit, asked), frozenset(asked.section))


@router.get("/reports/file.{form}", tags=["reports"], summary="A document as a file.")
def file_of(
    request: Request, form: Literal["pdf", "docx", "html"], asked: Annotated[Asked, Query()]
) -> Response:
    """A document as a file; 202 while it is being made."""
    visit = visit_of(request)
    return file(visit, wanted_of(visit, asked), frozenset(asked.section), form)
