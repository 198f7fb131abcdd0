"""Addresses of every page and of everything people can do, made of their kinds."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Annotated, Any, Final

from fastapi import APIRouter, Query
from markupsafe import Markup
from pydantic import ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from tricord.errors import TricordError
from tricord.locale import text
from tricord.web.answering import (
    Twins,
    csv_answer,
    json_answer,
    page_answer,
    tagged,
    with_query,
)
from tricord.web.drawing import blocks_drawn
from tricord.web.entering import looking, visit_of
from tricord.web.kinds import Act, Asked, Done, Given, PageKind
from tricord.web.page import Page
from tricord.web.plain import plain
from tricord.web.visit import Visit

_PART: Final = re.compile(r"\{(\w+)(?::path)?\}")
_SAID: Final = "done"
"""Cookie that says on the next page what was done on the one before."""


def page_routes(kind: PageKind[Any, Any]) -> APIRouter:
    """The addresses of a page: as HTML, as JSON, and as CSV where it has rows.

    Args:
        kind: The kind of page.
    """
    router = APIRouter()

    def found(visit: Visit, asked: Asked, parts: Mapping[str, str]) -> Any:
        if kind.roles:
            visit.need(*kind.roles)
        if not kind.kept:
            return kind.read(visit, asked, **parts)
        return visit.once(
            _kept_by("content", kind, visit, asked, parts),
            lambda: kind.read(visit, asked, **parts),
        )

    def shown(visit: Visit, asked: Asked, parts: Mapping[str, str]) -> tuple[Page, Markup]:
        page = kind.show(visit, asked, found(visit, asked, parts))
        return replace(page, blocks=()), blocks_drawn(page.blocks, visit.looks)

    def as_json(request: Request, asked: Any, **parts: str) -> Response:
        with looking(request) as visit:
            content = found(visit, asked, parts)
        return json_answer(content, kind.content, request)

    def as_csv(request: Request, asked: Any, **parts: str) -> Response:
        with looking(request) as visit:
            content = found(visit, asked, parts)
        rows = kind.rows(content) if kind.rows else ()
        return csv_answer(rows, kind.name, request)

    def as_text(request: Request, asked: Any, **parts: str) -> Response:
        with looking(request) as visit:
            words = plain(kind.show(visit, asked, found(visit, asked, parts)))
        return tagged(words.encode(), "text/plain; charset=utf-8", request)

    def as_page(request: Request, asked: Any, **parts: str) -> Response:
        with looking(request) as visit:
            if kind.kept:
                key = _kept_by("page", kind, visit, asked, parts)
                page, body = visit.once(key, lambda: shown(visit, asked, parts))
            else:
                page, body = shown(visit, asked, parts)
        return _with_done(request, visit, kind, page, body)

    router.get(
        f"{kind.path}.json",
        response_model=kind.content,
        operation_id=_called(kind.name),
        tags=[kind.name.partition("-")[0]],
        summary=kind.summary,
    )(_signed(as_json, kind))
    if kind.rows:
        router.get(f"{kind.path}.csv", include_in_schema=False)(_signed(as_csv, kind))
    router.get(f"{kind.path}.txt", include_in_schema=False)(_signed(as_text, kind))
    router.get(kind.path, include_in_schema=False)(_signed(as_page, kind))
    return router


def act_routes(act: Act[Any]) -> APIRouter:
    """The address of something a person can do: by a form, or as JSON.

    Args:
        act: What it is.
    """
    router = APIRouter()

    async def endpoint(request: Request, **parts: str) -> Response:
        visit = await run_in_threadpool(visit_of, request)
        by_program = request.headers.get("content-type", "").startswith("application/json")
        given = await _given(request, act.given, by_program=by_program)
        done: Done = await run_in_threadpool(act.do, visit, given, **parts)
        said = text(done.said, visit.language, **dict(done.params)) if done.said else ""
        if by_program:
            return JSONResponse({"address": done.address, "said": said})
        answer = RedirectResponse(done.address, 303)
        if said:
            secure = visit.site.secure
            answer.set_cookie(
                _SAID, _coded(said), max_age=60, secure=secure, httponly=True, samesite="lax"
            )
        return answer

    names = _PART.findall(act.path)
    parameters = [_request()] + [_part(name) for name in names]
    endpoint.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]  # FastAPI reads it
    schema = {"application/json": {"schema": act.given.model_json_schema()}}
    router.post(
        act.path,
        summary=act.summary,
        tags=[act.path.split("/")[1]],
        operation_id=_called(_PART.sub("", act.path).strip("/").replace("/", "-")),
        openapi_extra={"requestBody": {"content": schema, "required": True}},
    )(endpoint)
    return router


async def _given(request: Request, model: type[Given], *, by_program: bool) -> Given:
    """What came with something somebody does.

    Raises:
        TricordError: ``web-given``: it is not what was asked for.
    """
    try:
        if by_program:
            return model.model_validate_json(await request.body())
        return model.model_validate(_fields(await request.form(), model))
    except ValidationError as fault:
        raise wrongly_given(fault) from None


def wrongly_given(fault: ValidationError) -> TricordError:
    """The refusal of what does not fit what was asked for: the first fault."""
    first = fault.errors()[0]
    name = ".".join(str(part) for part in first["loc"]) or "–"
    return TricordError("web-given", field=name, reason=str(first["msg"]))


def _fields(form: FormData, model: type[Given]) -> dict[str, Any]:
    """Fields of a form: lists where the model has lists; what was left empty is not given."""
    found: dict[str, Any] = {}
    for name in form:
        several = name in model.model_fields and _is_list(model.model_fields[name].annotation)
        found[name] = form.getlist(name) if several else form[name]
    return {name: value for name, value in found.items() if value != ""}


def _is_list(annotation: Any) -> bool:
    return getattr(annotation, "__origin__", None) in {list, tuple, frozenset}


def _kept_by(
    what: str, kind: PageKind[Any, Any], visit: Visit, asked: Asked, parts: Mapping[str, str]
) -> tuple[object, ...]:
    """What something that is kept depends on, beside the lake."""
    of = (asked.model_dump_json(), *sorted(parts.items()))
    return what, kind.name, visit.language, visit.now.date(), of


def _with_done(
    request: Request, visit: Visit, kind: PageKind[Any, Any], page: Page, body: Markup
) -> Response:
    path, query = request.url.path, dict(request.query_params.multi_items())
    twins = Twins(with_query(f"{path}.json", query), "")
    if kind.rows:
        twins = Twins(twins.json, with_query(f"{path}.csv", query))
    done = _plain(request.cookies.get(_SAID, ""))
    answer = page_answer(visit, page, body, kind.name, twins, done)
    if done:
        answer.delete_cookie(_SAID)
    return answer


def _coded(words: str) -> str:
    return words.encode().hex()


def _plain(coded: str) -> str:
    try:
        return bytes.fromhex(coded).decode()[:500]
    except (ValueError, UnicodeDecodeError):
        return ""


def _signed(endpoint: Callable[..., Response], kind: PageKind[Any, Any]) -> Callable[..., Response]:
    """An endpoint with the signature FastAPI makes addresses and documents of."""
    asked = inspect.Parameter(
        "asked", inspect.Parameter.KEYWORD_ONLY, annotation=Annotated[kind.asked, Query()]
    )
    parts = [_part(name) for name in _PART.findall(kind.path)]

    def called(**given: Any) -> Response:
        return endpoint(given.pop("request"), given.pop("asked"), **given)

    called.__signature__ = inspect.Signature([_request(), *parts, asked])  # type: ignore[attr-defined]  # FastAPI reads it
    return called


def _request() -> inspect.Parameter:
    return inspect.Parameter("request", inspect.Parameter.KEYWORD_ONLY, annotation=Request)


def _part(name: str) -> inspect.Parameter:
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, annotation=str)


def _called(name: str) -> str:
    return name.replace("-", "_")
