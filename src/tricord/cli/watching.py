"""``tricord run MONITOR --positions FILE``: watch a file of ship positions, without a node."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import typer

from tricord.cli.usage import WrongUsage, pairs
from tricord.errors import RunError
from tricord.locale import text

if TYPE_CHECKING:
    from tricord.node.node import Node
    from tricord.node.running import Run, Scope
    from tricord.node.watching.watch import Watched
    from tricord.runners.base import Runner


_RECEIVERS_NAMED: Final = 5
_YES: Final = frozenset({"1", "true", "yes"})


@dataclass(frozen=True)
class Asked:
    """What the user asked for.

    Attributes:
        monitors: Names, joined by commas.
        ports: File of ports; "" for the world's.
        preset: Named definition.
        runner: ``local`` or ``spark``.
        threads: Shares worked on at once; 0: as many as there are processors.
        out: File of events, or a folder where several monitors are named.
        params: Parameters as written, ``name=value``.
        options: Options of the source as written, ``name=value``.
        assign: File the positions are written to with their hulls; "" for none.
    """

    monitors: str
    ports: str
    preset: str
    runner: str
    threads: int
    out: str
    params: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    assign: str = ""

    @property
    def names(self) -> list[str]:
        """Names of monitors."""
        return [name.strip() for name in self.monitors.split(",") if name.strip()]


def watch(asked: Asked, positions: Path) -> None:
    """Watch, write the events, and say what was found."""
    from tricord.cli.progress import working
    from tricord.node.watching.files import watch_file, write_events

    names = asked.names
    if not asked.out:
        raise WrongUsage("usage-out-missing")
    targets = _targets(names, Path(asked.out), positions)
    given = {name: _parameters(name, asked) for name in names}
    options = pairs("--option", list(asked.options))
    aside = _beside(names, Path(asked.out))
    with working(text("cli-watch-reading")) as bar:

        def tell(step: str, done: int, of: int) -> None:
            bar(text(f"cli-watch-{step}"), done, of)

        try:
            found = watch_file(
                positions,
                given,
                _runner(asked),
                options=options,
                set_aside=aside,
                harbours=Path(asked.ports) if asked.ports else None,
                beside=targets[names[0]].parent,
                tell=tell,
            )
        except RunError:
            _say_where(aside)
            raise
    from tricord.monitors import registry

    for name, target in targets.items():
        write_events(found.events[name].select(registry.watch(name).EVENTS.names()), target)
    if asked.assign:
        _assign(asked.assign, positions, found, options)
    _report(found, targets)
    _say_where(aside)


def _assign(out: str, positions: Path, found: Watched, options: Mapping[str, str]) -> None:
    """Write the positions with their hulls.

    Raises:
        WrongUsage: The monitor asked for does not tell hulls apart.
    """
    from tricord.node.watching.assigning import write_assigned

    if found.fixes is None:
        raise WrongUsage("usage-assign")
    write_assigned(positions, found.fixes, Path(out), options)


def _beside(names: list[str], out: Path) -> Path:
    """The file of what was set aside."""
    name = "set-aside.parquet"
    return out / name if len(names) > 1 else out.with_name(f"{out.name}.{name}")


def _say_where(aside: Path) -> None:
    if aside.exists():
        typer.echo(text("cli-watch-set-aside-file", file=str(aside)), err=True)


def watch_node(node: Node, asked: Asked, scope: Scope) -> dict[str, Run]:
    """Watch the positions of a node; gives the run of each monitor."""
    from tricord.cli.progress import working

    names = asked.names
    given = _given(names[0], asked)
    with working(text("cli-run-running", monitor=", ".join(names))) as bar:
        return node.watch(
            *names,
            preset=asked.preset,
            scope=scope,
            ports=asked.ports,
            runner=_runner(asked),
            tell=lambda step, done, of: bar(text(f"cli-watch-{step}"), done, of),
            **given,
        )


def _targets(names: list[str], out: Path, positions: Path) -> dict[str, Path]:
    """The file of each monitor's events."""
    from tricord.cli.files import target_of

    if len(names) > 1:
        out.mkdir(parents=True, exist_ok=True)
        return {name: out / f"{name}.parquet" for name in names}
    target_of(str(out), positions)
    return {names[0]: out}


def _parameters(name: str, asked: Asked) -> Any:
    from tricord.node.watching.files import parameters

    return parameters(name, asked.preset, _given(name, asked))


def _given(name: str, asked: Asked) -> dict[str, Any]:
    """Parameters as the monitor's types want them; those it does not know are left as written."""
    from tricord.node.watching.files import parameters

    usual = vars(parameters(name, asked.preset, {}))
    given: dict[str, Any] = {}
    for parameter, written in pairs("--param", list(asked.params)).items():
        kind = type(usual.get(parameter, ""))
        try:
            given[parameter] = written.lower() in _YES if kind is bool else kind(written)
        except ValueError:
            raise WrongUsage(
                "usage-parameter", parameter=parameter, value=written, kind=kind.__name__
            ) from None
    return given


def _runner(asked: Asked) -> Runner:
    import os

    from tricord.runners.local import Local

    if asked.runner == "local":
        return Local(asked.threads or os.cpu_count() or 1)
    if asked.runner != "spark":
        raise RunError("runner-unknown", given=asked.runner, known="local, spark")
    from tricord.runners.spark import Spark

    spark = Spark(os.environ.get("TRICORD_SPARK_MASTER") or f"local[{asked.threads or '*'}]")
    spark.connect()
    return spark


def _report(found: Watched, targets: dict[str, Path]) -> None:
    from tricord.cli.rows import shown

    said = {"rows": shown(found.rows), "tracks": shown(found.tracks)}
    typer.echo(text("cli-watch-done", **said), err=True)
    for reason, count in found.set_aside.items():
        why = text(f"reject-{reason}")
        typer.echo(text("cli-watch-set-aside", count=shown(count), why=why), err=True)
    if not found.off.is_empty():
        names = found.off["receiver"].unique().sort()
        more = " …" if len(names) > _RECEIVERS_NAMED else ""
        clocks = {"hours": shown(found.off.height), "receivers": shown(len(names))}
        clocks["names"] = ", ".join(names.head(_RECEIVERS_NAMED)) + more
        typer.echo(text("cli-watch-clocks", **clocks), err=True)
    for name, target in targets.items():
        events = shown(found.events[name].height)
        typer.echo(
            text("cli-watch-written", monitor=name, count=events, file=str(target)), err=True
        )
