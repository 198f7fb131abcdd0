"""What a report needs, gathered from the lake."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Any

import polars as pl

from tricord import clock, measures
from tricord.config import Settings
from tricord.errors import NotFound
from tricord.lake import Lake
from tricord.locale import text
from tricord.model.finding import Finding
from tricord.model.listing import LISTS, Authority
from tricord.model.marking import CLEAR, Marking, least_upper_bound
from tricord.names import comparing
from tricord.node import finding_views, list_views
from tricord.node.cause import Cause
from tricord.node.recording import LIVE
from tricord.node.reporting_sea import sea_facts, standing_rows
from tricord.reports.sanctions import (
    ListConsulted,
    PartiesScreened,
    RawFile,
    RunFacts,
    SanctionsReport,
    Standing,
    Uncovered,
)
from tricord.sources.registry import SOURCES


def sanctions_report(
    lake: Lake,
    settings: Settings,
    language: str,
    *,
    needed: bool = True,
    within: tuple[date, date] | None = None,
) -> SanctionsReport:
    """The report on the findings of the last runs: of ``designations``, and of monitors of ships.

    Args:
        lake: The lake.
        settings: Settings of the node.
        language: ``en``, ``ko`` or ``ja``.
        needed: Refuse where nothing has run; else there is a report that says so.
        within: First and last day: leads at sea of other days are left out; all where ``None``.

    Raises:
        NotFound: Neither ``designations`` nor a monitor of ships has been run.
    """
    run = _last_run(lake)
    sea = sea_facts(lake, settings, within)
    if needed and run is None and (sea is None or not sea.monitors):
        raise NotFound("run-missing", monitor="designations")
    known = {m.measure_id: m for m in measures.load()}
    causes = finding_views.causes(lake)
    ran = {m.run.run_id for m in sea.monitors} if sea else set()
    standing = standing_of(standing_rows(lake, sea), ran, causes) if sea else {}
    at_sea = sea.detailed if sea else ()
    if run is None:
        return SanctionsReport(
            language=language,
            day=clock.today(),
            findings=(),
            lists=(),
            parties=(),
            files=raw_files(lake, at_sea),
            run=None,
            measures=known,
            marking=CLEAR,
            standing=standing,
            uncovered=Uncovered(rejects=_rejects(lake)),
            sea=sea,
        )
    rows = finding_views.findings(lake).filter(pl.col("monitor").str.starts_with("designations@"))
    findings = finding_views.objects(lake, rows)
    return SanctionsReport(
        language=language,
        day=clock.today(),
        findings=findings,
        lists=_lists(lake, settings, run, language),
        parties=_parties(lake, run),
        files=raw_files(lake, (*findings, *at_sea)),
        run=run_facts(run),
        measures=known,
        marking=_marking(lake),
        standing=standing | standing_of(rows, {run["run_id"]}, causes),
        uncovered=_uncovered(lake, run, language),
        sea=sea,
    )


def _last_run(lake: Lake) -> dict[str, Any] | None:
    """The last live run of ``designations``."""
    mine = pl.col("monitor").str.starts_with("designations@"), pl.col("view") == LIVE
    runs = lake.scan("runs").filter(*mine).sort("recorded_in").collect()
    return runs.to_dicts()[-1] if runs.height else None


def _lists(
    lake: Lake, settings: Settings, run: dict[str, Any], language: str
) -> tuple[ListConsulted, ...]:
    cadence = {source.name: source.cadence_days for source in SOURCES}
    return tuple(
        ListConsulted(
            name=row["list"],
            title=list_title(row["list"], language),
            authority=Authority(row["authority"]),
            snapshot=row["snapshot"],
            published_at=row["published_at"],
            entries=row["entries"],
            age_days=row["age_days"],
            stale=row["age_days"] > (cadence.get(row["list"]) or settings.stale_days),
        )
        for row in list_views.overview(lake).iter_rows(named=True)
        if row["entries"] and (not run["lists"] or row["list"] in run["lists"])
    )


def list_title(name: str, language: str) -> str:
    """A list's title; the name itself for lists that analysts supply."""
    return text(f"list-{name}", language) if name in LISTS else name


def _parties(lake: Lake, run: dict[str, Any]) -> tuple[PartiesScreened, ...]:
    rows = lake.scan("parties")
    if run["datasets"]:
        rows = rows.filter(pl.col("dataset").is_in(run["datasets"]))
    tables = rows.group_by("dataset").agg(
        pl.len().alias("rows"),
        pl.col("file_sha256").first(),
        pl.col("simulated").any(),
        pl.col("published_at").first(),
    )
    return tuple(PartiesScreened(**row) for row in tables.collect().sort("dataset").to_dicts())


def raw_files(lake: Lake, findings: Sequence[Finding]) -> tuple[RawFile, ...]:
    """Raw files behind findings, by name."""
    named = {e.file_sha256 for f in findings for e in f.evidence if e.file_sha256}
    columns = ("file_sha256", "name", "source", "published_at", "published_from", "origin")
    rows = (
        lake.scan("files")
        .filter(pl.col("file_sha256").is_in(sorted(named)))
        .select(*columns, "received_at")
        .unique("file_sha256", keep="first", maintain_order=True)
        .collect()
        .sort("name", "file_sha256")
    )
    return tuple(RawFile(**row) for row in rows.to_dicts())


def run_facts(run: dict[str, Any]) -> RunFacts:
    """A row of ``runs`` as reports tell of it."""
    parameters, counts = json.loads(run["params"]), json.loads(run["coverage"])
    parameters.pop("law_day")
    return RunFacts(
        run_id=run["run_id"],
        monitor=run["monitor"],
        run_at=run["published_at"],
        as_of=run["as_of"],
        lake_version=run["lake_version"],
        law_day=run["law_day"],
        law_version=run["law_version"],
        parameters={"matcher": comparing.VERSION, **parameters},
        counts=tuple((key, {"count": str(count)}) for key, count in counts.items() if count),
    )


def _marking(lake: Lake) -> Marking:
    written = pl.concat(
        [
            lake.scan("parties").select("marking"),
            lake.scan("list_entries").select("marking"),
        ]
    )
    return least_upper_bound(
        Marking.parse(m) for m in written.unique().collect().get_column("marking")
    )


def standing_of(
    rows: pl.DataFrame, runs: Collection[str], causes: Mapping[str, Sequence[Cause]]
) -> dict[str, Standing]:
    """Where findings stand, by finding id: new where one of the runs first found them."""
    found: dict[str, Standing] = {}
    for row in rows.iter_rows(named=True):
        first: datetime = row["published_at"]
        status = "new" if row["run_id"] in runs else "current"
        brought = tuple(cause.message for cause in causes.get(row["finding_id"], ()))
        found[row["finding_id"]] = Standing(status, first, brought)
    return found


def _uncovered(lake: Lake, run: dict[str, Any], language: str) -> Uncovered:
    held = set(list_views.overview(lake).get_column("list"))
    left = [n for n in LISTS if n not in held or (run["lists"] and n not in run["lists"])]
    datasets = lake.scan("parties").select("dataset").unique().collect()
    screened = set(run["datasets"]) or set(datasets.get_column("dataset"))
    return Uncovered(
        lists=tuple(list_title(name, language) for name in left),
        datasets=tuple(sorted(set(datasets.get_column("dataset")) - screened)),
        rejects=_rejects(lake),
    )


def _rejects(lake: Lake) -> tuple[tuple[str, str, int], ...]:
    rejects = lake.scan("rejects").group_by("dataset", "reason").len().collect()
    return tuple(rejects.sort("dataset", "reason").iter_rows())
