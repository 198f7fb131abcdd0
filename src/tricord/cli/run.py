"""``tricord run``: run a monitor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tricord.cli.options import HERE, AsOfOption, PathOption, day, last_moment
from tricord.cli.usage import WrongUsage, pairs
from tricord.locale import text

if TYPE_CHECKING:
    from tricord.node import Node
    from tricord.node.rescreening import Again
    from tricord.node.running import Run, Scope


MonitorArgument = Annotated[str, typer.Argument(metavar="MONITOR", help=text("cli-run-monitor"))]
ListOption = Annotated[
    list[str] | None, typer.Option("--list", metavar="NAME", help=text("cli-run-list"))
]
DatasetOption = Annotated[
    list[str] | None, typer.Option("--dataset", metavar="NAME", help=text("cli-run-dataset"))
]
LawDayOption = Annotated[
    str, typer.Option("--law-day", metavar="DATE", help=text("cli-run-law-day"))
]
VersionOption = Annotated[
    int | None, typer.Option("--lake-version", metavar="N", help=text("cli-run-lake-version"))
]
ParamOption = Annotated[
    list[str] | None, typer.Option("--param", metavar="NAME=VALUE", help=text("cli-run-param"))
]
FullOption = Annotated[bool, typer.Option("--full", help=text("cli-run-full"))]
PositionsOption = Annotated[
    Path | None, typer.Option("--positions", metavar="FILE", help=text("cli-run-positions"))
]
TradeOption = Annotated[
    Path | None, typer.Option("--trade", metavar="FILE", help=text("cli-run-trade"))
]
YearOption = Annotated[int, typer.Option("--year", metavar="YEAR", help=text("cli-run-year"))]
SeriesOption = Annotated[
    Path | None, typer.Option("--series", metavar="FILE", help=text("cli-run-series"))
]
SourceOption = Annotated[
    list[str] | None, typer.Option("--option", metavar="NAME=VALUE", help=text("cli-run-option"))
]
PortsOption = Annotated[str, typer.Option("--ports", metavar="FILE", help=text("cli-run-ports"))]
PresetOption = Annotated[str, typer.Option("--preset", metavar="NAME", help=text("cli-run-preset"))]
RunnerOption = Annotated[str, typer.Option("--runner", metavar="NAME", help=text("cli-run-runner"))]
ThreadsOption = Annotated[int, typer.Option("--threads", metavar="N", help=text("cli-run-threads"))]
OutOption = Annotated[str, typer.Option("--out", metavar="FILE", help=text("cli-run-out"))]
AssignOption = Annotated[str, typer.Option("--assign", metavar="FILE", help=text("cli-run-assign"))]


def run(
    monitor: MonitorArgument,
    *,
    lists: ListOption = None,
    datasets: DatasetOption = None,
    as_of: AsOfOption = "",
    law_day: LawDayOption = "",
    lake_version: VersionOption = None,
    param: ParamOption = None,
    full: FullOption = False,
    positions: PositionsOption = None,
    trade: TradeOption = None,
    year: YearOption = 0,
    series: SeriesOption = None,
    option: SourceOption = None,
    ports: PortsOption = "",
    preset: PresetOption = "strict",
    runner: RunnerOption = "local",
    threads: ThreadsOption = 0,
    out: OutOption = "",
    assign: AssignOption = "",
    path: PathOption = HERE,
) -> None:
    """Run a monitor and say what it found."""
    if positions is not None:
        from tricord.cli.watching import Asked, watch

        params, options = tuple(param or ()), tuple(option or ())
        watch(
            Asked(monitor, ports, preset, runner, threads, out, params, options, assign), positions
        )
        return
    if series is not None:
        from tricord.cli.shocks import look

        look(monitor, series, as_of, out)
        return
    if trade is not None:
        _trade(monitor, trade, out, law_day, pairs("--param", param or []), option, year=year)
        return
    import tricord
    from tricord.node.running import Scope

    node = tricord.open(path)
    scope = Scope(
        datasets=tuple(datasets or ()),
        lists=tuple(lists or ()),
        as_of=last_moment(as_of),
        law_day=day(law_day),
        version=lake_version,
    )
    names = [name.strip() for name in monitor.split(",") if name.strip()] or [monitor]
    _over_node(node, names, scope, (ports, preset, runner, threads), tuple(param or ()), full=full)
    _next(as_of, names)


def _over_node(
    node: Node,
    names: list[str],
    scope: Scope,
    how: tuple[str, str, str, int],
    params: tuple[str, ...],
    *,
    full: bool,
) -> None:
    """Run monitors over a node, one after the other, and say what each found."""
    from tricord.cli.progress import working

    ran = _watched(node, names, scope, how, params)
    for name in names:
        if name not in ran:
            given = _parameters(name, pairs("--param", list(params)))
            with working(text("cli-run-running", monitor=name)):
                ran[name] = node.run(name, scope, full=full, **given)
        if len(names) > 1:
            typer.secho(name, bold=True)
        _report(ran[name], name)


def _watched(
    node: Node,
    names: list[str],
    scope: Scope,
    how: tuple[str, str, str, int],
    params: tuple[str, ...],
) -> dict[str, Run]:
    """Runs of the monitors of ship positions among those named; they look once for all."""
    from tricord.monitors.registry import WATCHES

    watches = [name for name in names if name in WATCHES]
    if not watches:
        return {}
    from tricord.cli.watching import Asked, watch_node

    ports, preset, runner, threads = how
    asked = Asked(",".join(watches), ports, preset, runner, threads, "", params)
    return {**watch_node(node, asked, scope)}


def _trade(  # noqa: PLR0917  # what was asked, in the order of the options
    monitor: str,
    file: Path,
    out: str,
    law_day: str,
    params: Mapping[str, str],
    option: list[str] | None,
    *,
    year: int = 0,
) -> None:
    """Look at a file of trade statistics without a node."""
    from dataclasses import fields

    from tricord import clock
    from tricord.cli.trading import judge
    from tricord.errors import RunError
    from tricord.monitors.registry import monitor as named

    wanted: Any = named(monitor).Params
    known = [field.name for field in fields(wanted)]
    if unknown := ", ".join(sorted(set(params) - set(known))):
        of = ", ".join(known)
        raise RunError("parameter-unknown", monitor=monitor, given=unknown, known=of)
    made = wanted(law_day=day(law_day) or clock.today(), **_parameters(monitor, params))
    options = pairs("--option", list(option or ()))
    if monitor == "dependency":
        from tricord.cli.dependencies import look

        look(file, out, year, made, options, importers=made.whose if "importers" in params else ())
        return
    judge(monitor, file, out, made, options)


def _again(again: Again) -> None:
    from tricord.cli.rows import shown

    key = "cli-run-again" if again.left or again.right else "cli-run-unchanged"
    typer.echo(
        text(
            key,
            since=again.since[:10],
            left=shown(again.left),
            right=shown(again.right),
            carried=shown(again.carried),
        )
    )


def _parameters(name: str, given: Mapping[str, str]) -> dict[str, Any]:
    """Parameters as the monitor's types want them; unknown names are left for it to refuse."""
    from typing import get_type_hints

    from tricord.monitors.registry import monitor

    types = get_type_hints(monitor(name).Params)
    if "law_day" in given:
        raise WrongUsage("usage-law-day")
    found: dict[str, Any] = {}
    for parameter, written in given.items():
        kind = types.get(parameter, str)
        try:
            found[parameter] = _yes_or_no(written) if kind is bool else kind(written)
        except ValueError:
            raise WrongUsage(
                "usage-parameter", parameter=parameter, value=written, kind=kind.__name__
            ) from None
    return found


def _yes_or_no(written: str) -> bool:
    """``true`` or ``false``; any other text would count as true."""
    words = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
    if written.lower() not in words:
        raise ValueError(written)
    return words[written.lower()]


def _report(done: Run, monitor: str) -> None:
    from tricord.cli import rows

    typer.echo(text("cli-run-done", run=done.run_id, version=done.lake_version))
    if done.again is not None:
        _again(done.again)
    typer.echo("")
    _counts(done, monitor)
    changed = done.recorded
    typer.echo("")
    rows.facts(
        [
            (text("cli-run-new"), rows.shown(len(changed.fresh))),
            (text("cli-run-superseded"), rows.shown(len(changed.superseded))),
            (text("cli-run-withdrawn"), rows.shown(len(changed.withdrawn))),
        ]
    )
    typer.echo("")
    for key, count in done.coverage.items():
        if count:
            typer.echo(text(key, count=rows.shown(count)))


_OF_STATEMENTS = ".coordination."


def _next(as_of: str, monitors: Iterable[str]) -> None:
    """What to do next; what the sanctions report does not hold stands in the monitoring report."""
    from tricord.monitors.registry import MONITORS
    from tricord.reports.monitoring.report import FAMILIES

    monitors = set(monitors)
    typer.echo("", err=True)
    option = f" --as-of {as_of}" if as_of else ""
    if monitors and all(_OF_STATEMENTS in MONITORS.get(name, "") for name in monitors):
        typer.echo(text("cli-run-next-statements", option=option), err=True)
        return
    report = "monitoring --year YYYY" if monitors & set(FAMILIES) else "sanctions"
    typer.echo(text("cli-run-next", option=option, report=report), err=True)


def _counts(done: Run, monitor: str) -> None:
    """How many findings there are of each kind and grade."""
    from tricord.cli import rows
    from tricord.model.finding import Grade
    from tricord.model.listing import Authority

    counts = Counter((finding.kind, finding.grade) for finding in done.findings)
    if monitor == "designations":
        kinds = {str(kind): text(f"authority-{kind}") for kind in Authority}
    else:
        found = sorted({finding.kind for finding in done.findings})
        kinds = {kind: text(f"finding-kind-{kind}") for kind in found}
    if not kinds:
        typer.echo(text("cli-run-nothing"))
        return
    lines = [
        [
            said,
            *(rows.shown(counts[kind, grade]) for grade in Grade),
            rows.shown(sum(counts[kind, grade] for grade in Grade)),
        ]
        for kind, said in kinds.items()
    ]
    headings = ["", *(text(f"grade-{grade}") for grade in Grade), text("cli-run-total")]
    rows.table(headings, lines, [False, True, True, True, True])
