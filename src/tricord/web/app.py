"""The application of a node: wiring, nothing else."""

from __future__ import annotations

from typing import Any, Final

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware
from starlette.staticfiles import StaticFiles

import tricord
from tricord.errors import TricordError
from tricord.web import doors, faults, health, paper_routes, provider_door, tour
from tricord.web.guarding import Guard, TooLarge
from tricord.web.pages import ACTS, PAGES, UPLOADS
from tricord.web.routes import act_routes, page_routes
from tricord.web.site import Site

_LEAST_PACKED: Final = 2_000


def application(site: Site) -> FastAPI:
    """The pages and the API of a node.

    Args:
        site: What is served.
    """
    app = FastAPI(
        title="Tricord",
        version=tricord.__version__,
        docs_url=None,
        redoc_url=None,
        openapi_url="/openapi.json",
    )
    app.state.site = site
    app.include_router(health.router)
    app.include_router(doors.router)
    app.include_router(provider_door.router)
    app.include_router(paper_routes.router)
    app.include_router(tour.router)
    for kind in PAGES:
        app.include_router(page_routes(kind))
    for act in ACTS:
        app.include_router(act_routes(act))
    app.mount(f"/static/{site.assets.stamp}", StaticFiles(directory=site.assets.folder))
    _answer_faults(app)
    app.add_middleware(GZipMiddleware, minimum_size=_LEAST_PACKED, compresslevel=4)
    app.add_middleware(Guard, counted=site.counted, secure=site.secure, most_bytes=dict(UPLOADS))
    return app


def _answer_faults(app: FastAPI) -> None:
    handlers: dict[type[Exception], Any] = {
        TricordError: faults.refused,
        RequestValidationError: faults.wrongly_asked,
        HTTPException: faults.plain,
        TooLarge: faults.too_large,
        Exception: faults.broken,
    }
    for kind, handler in handlers.items():
        app.add_exception_handler(kind, handler)
