"""One engine in a process of its own: a job as JSON in, its answers and what they took out.

python -m contest.worker contest.engines.ratios:WRatio job.json answers.json
"""

from __future__ import annotations

import importlib
import json
import resource
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from .engines.base import Asked, Engine, Key, Lists

SPEED_SECONDS = 20.0
"""How long an engine is timed at most in each round."""
SINGLE = 1000
"""Queries asked one by one at most."""


def speed(engine: Engine, queries: Sequence[Asked]) -> tuple[float, int]:
    """Queries a second, and how many were asked within the time."""
    began, done = time.perf_counter(), 0
    while done < len(queries) and time.perf_counter() - began < SPEED_SECONDS:
        done += len(engine.screen(queries[done : done + engine.block]))
    return done / (time.perf_counter() - began), done


def single(engine: Engine, queries: Sequence[Asked]) -> float:
    """Milliseconds that 95 of 100 queries stay below when asked one by one."""
    took: list[float] = []
    began = time.perf_counter()
    for query in queries[:SINGLE]:
        before = time.perf_counter()
        if before - began > SPEED_SECONDS:
            break
        engine.screen([query])
        took.append(time.perf_counter() - before)
    return sorted(took)[int(0.95 * (len(took) - 1))] * 1000


def screened(engine: Engine, queries: Sequence[Asked]) -> list[list[Key] | None]:
    """Hits of every query; ``None`` for those a slow engine was spared."""
    step = 1 if engine.most is None else max(1, -(-len(queries) // engine.most))
    asked = queries[::step]
    hits: list[list[Key]] = []
    for start in range(0, len(asked), engine.block):
        hits += engine.screen(asked[start : start + engine.block])
    return [hits[at // step] if at % step == 0 else None for at in range(len(queries))]


def megabytes() -> float:
    """The most memory this process has held."""
    # Linux counts kilobytes, macOS bytes.
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def ready(engine: Engine, job: dict[str, Any], only: list[str] | None) -> float:
    """Seconds until an engine is ready for queries against some lists."""
    chosen = None if only is None else tuple(only)
    lists = Lists(Path(job["node"]), Path(job["entries"]), chosen)
    if not engine.reads_lake:
        assert lists.entries, "nothing is listed"
    began = time.perf_counter()
    engine.index(lists)
    return time.perf_counter() - began


def work(engine: Engine, job: dict[str, Any]) -> dict[str, Any]:
    """Do a job, its timed part first, while nothing is warm."""
    answers: dict[str, Any] = {"version": engine.version, "screens": {}, "pairs": {}}
    for name, part in job["screens"].items():
        seconds = ready(engine, job, part["only"])
        if asked := [Asked(*query) for query in part.get("speed", ())]:
            answers["index_seconds"] = seconds
            answers["cold"], done = speed(engine, asked)
            answers["warm"], _ = speed(engine, asked[:done])
            answers["p95"] = single(engine, asked)
        answers["screens"][name] = {
            set_name: screened(engine, [Asked(*query) for query in queries])
            for set_name, queries in part["sets"].items()
        }
        if name == "all":
            answers["megabytes"] = megabytes()
    for set_name, pairs in job["pairs"].items():
        answers["pairs"][set_name] = engine.compare([(a, b, schema) for a, b, schema in pairs])
    return answers


def main(where: str, job: str, out: str) -> None:
    """Run one engine on one job."""
    module, _, name = where.partition(":")
    engine: Engine = getattr(importlib.import_module(module), name)()
    answers = work(engine, json.loads(Path(job).read_text(encoding="utf-8")))
    Path(out).write_text(json.dumps(answers), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
