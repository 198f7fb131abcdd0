"""A node: one directory with its settings and its lake."""

from __future__ import annotations

import html
import os
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from copy import copy
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import polars as pl

from tricord import config, measures
from tricord.config import Settings
from tricord.errors import ConfigError, NotFound
from tricord.lake import Lake
from tricord.model.finding import Finding
from tricord.model.marking import Marking
from tricord.model.tables import TABLES
from tricord.monitors.registry import monitor
from tricord.node import drop_folder, finding_views
from tricord.node.bundles import Given
from tricord.node.cause import Cause
from tricord.node.consultations import Consultations
from tricord.node.downloading import Downloader
from tricord.node.fetching import fetch
from tricord.node.ingest import ingest
from tricord.node.lists import Lists
from tricord.node.recording import LIVE
from tricord.node.register import Register
from tricord.node.running import Run, Scope, run
from tricord.node.storing import Outcome
from tricord.node.subjects import Subjects
from tricord.sources import registry

if TYPE_CHECKING:
    from tricord.desk.desk import Desk, Seat
    from tricord.desk.policy import Reader
    from tricord.node.readers_lake import HeldTables
    from tricord.node.screening import ScreenedRow
    from tricord.node.watching.watch import Tell
    from tricord.runners.base import Runner


class Node:
    """A Tricord node.

    Args:
        path: Its directory.

    Raises:
        ConfigError: There is no node in that directory.

    Examples:
        >>> node = tricord.open("mynode")  # doctest: +SKIP
        >>> node.ingest(["sdn.csv", "alt.csv", "add.csv"])  # doctest: +SKIP
        >>> node.run("designations").findings  # doctest: +SKIP
    """

    def __init__(self, path: Path) -> None:
        if not (path / config.FILE).is_file():
            raise ConfigError("node-missing", path=str(path), looked_for=config.FILE)
        self.path = path
        self.settings = config.load(path)
        self.lake: Lake = Lake(path / "lake")
        self.lists = Lists(self.lake, self.settings)
        self.subjects = Subjects(self.lake, self.settings)
        self.register = Register(self.lake, self.settings)
        self.consultations = Consultations(self.lake, self.settings)

    def seen_by(self, reader: Reader, held: HeldTables) -> Node:
        """This node as somebody may see it, at the lake's newest commit: for reading alone.

        Args:
            reader: Who reads.
            held: Tables in memory, shared by all readers of this node.
        """
        from tricord.node.readers_lake import ReadersLake

        seen = copy(self)
        seen.lake = ReadersLake(self.lake, reader, self.settings.partner, held)
        seen.lists = Lists(seen.lake, self.settings)
        seen.subjects = Subjects(seen.lake, self.settings)
        seen.register = Register(seen.lake, self.settings)
        seen.consultations = Consultations(seen.lake, self.settings)
        return seen

    @property
    def measures(self) -> measures.Measures:
        """The UN measures as dated data."""
        return measures.load()

    def desk(self) -> AbstractContextManager[Desk]:
        """The desk: ``with node.desk() as desk``; its database runs as long as somebody uses it.

        Raises:
            DeskError: Its database cannot be opened.
        """
        from tricord.desk.desk import open_desk

        return open_desk(self.path / "desk", self.settings)

    def ingest(
        self,
        paths: Sequence[str | Path],
        given: Given | None = None,
        progress: Callable[[str, int, int], None] = lambda _name, _done, _of: None,
    ) -> list[Outcome]:
        """Take files in; see `tricord.node.ingest.ingest`."""
        default = Marking.parse(self.settings.default_marking)
        said = given or Given()
        whole = replace(said, operator=said.operator or self.settings.operator)
        return ingest(self.lake, [Path(p) for p in paths], whole, default, progress)

    def take_drop(
        self,
        given: Given | None = None,
        progress: Callable[[str, int, int], None] = lambda _name, _done, _of: None,
    ) -> list[Outcome]:
        """Take in what lies in the drop folder; see `tricord.node.drop_folder`."""
        files = drop_folder.waiting(self.path)
        return drop_folder.take(self.path, files, lambda paths: self.ingest(paths, given, progress))

    def fetch(
        self,
        names: Sequence[str] = (),
        progress: Callable[[str, int, int], None] = lambda _name, _done, _of: None,
    ) -> list[Outcome]:
        """Download official files and take them in; see `tricord.node.fetching.fetch`.

        Args:
            names: Sources; all that have an official address by default.
            progress: Told a file's name, how many bytes have come, and of how many (0: unknown).

        Raises:
            NotFound: There is no source of that name.
            FetchError: Not one publisher could be reached.
        """
        wanted = [registry.source(name) for name in names]
        wanted = wanted or [source for source in registry.SOURCES if source.address]
        default = Marking.parse(self.settings.default_marking)
        given = Given(operator=self.settings.operator)
        folder, contact = self.path / "downloads", self.settings.contact
        with Downloader(folder, contact, progress) as downloader:
            return fetch(self.lake, wanted, downloader, given, default)

    def table(
        self, name: str, as_of: datetime | None = None, version: int | None = None
    ) -> pl.DataFrame:
        """A table of the lake.

        Args:
            name: Its name; ``tricord.model.tables.TABLES`` has them all.
            as_of: Hide what was published later; UTC.
            version: Lake version to read; the newest by default.

        Raises:
            NotFound: There is no table of that name.
        """
        if name not in TABLES:
            raise NotFound("table-unknown", table=name, known=", ".join(TABLES))
        return self.lake.read(name, as_of, version)

    def run(
        self,
        name: str,
        scope: Scope | None = None,
        /,
        *,
        full: bool = False,
        tell: Callable[[int, int], None] = lambda _done, _of: None,
        **given: Any,
    ) -> Run:
        """Run a monitor and record what is new; see `tricord.node.running.run`.

        Args:
            name: Name of the monitor.
            scope: What to look at; everything, as of now, by default.
            full: Look at everything again, not only at what changed.
            tell: Told how many of its parts are done, and of how many.
            given: Parameters that differ from the monitor's defaults.
        """
        return run(self.lake, monitor(name), scope or Scope(), given, full=full, tell=tell)

    def watch(
        self,
        *names: str,
        preset: str = "strict",
        scope: Scope | None = None,
        ports: str | Path = "",
        runner: Runner | None = None,
        tell: Tell = lambda _step, _done, _of: None,
        **given: Any,
    ) -> dict[str, Run]:
        """Run monitors of ship positions over those of the node, and record what is new.

        Args:
            names: Names of monitors: ``encounters``, ``gaps`` and so on; the positions are read
                once for all of them.
            preset: ``strict``, or ``gfw``.
            scope: What to look at; everything, as of now, by default.
            ports: File of ports; the world's by default.
            runner: Where the work is done; threads of this process by default.
            tell: Told the step, how many of its tasks are done, and of how many.
            given: Parameters that differ from the preset's; each monitor must know them.

        Returns:
            The run of each monitor, by its name.
        """
        from tricord.node.watching import lake_run
        from tricord.node.watching.files import parameters
        from tricord.runners.local import Local

        params = {name: parameters(name, preset, given) for name in names}
        asked = lake_run.Asked(params, preset, str(ports))
        where = runner or Local(os.cpu_count() or 1)
        return lake_run.run(self.lake, asked, scope or Scope(), where, tell)

    def screen(
        self,
        queries: Iterable[Mapping[str, Any]],
        against: Collection[str] | None = None,
        language: str | None = None,
    ) -> list[ScreenedRow]:
        """Look for names, numbers and wallet addresses in sanctions lists.

        Args:
            queries: Each with any of ``name``, ``schema``, ``birth_date``, ``country``, ``imo``,
                ``mmsi``, ``call_sign``, ``passport`` and ``address`` (of a wallet).
            against: Names of lists; all of the node by default.
            language: ``en``, ``ko`` or ``ja``, for the reasons; the reader's own by default.

        Returns:
            One row per query and entry it may be, the best first; ``query_row`` counts from 1.

        Raises:
            NotFound: The node has no such list, or none at all.
        """
        from tricord.locale import language_of
        from tricord.node.answering import answers, given
        from tricord.node.listed_names import listed_names
        from tricord.node.screening import Screening

        screening = Screening(listed_names(self.lake, against), language or language_of())
        return [row for each in answers(screening, given(queries)) for row in each.rows]

    def findings(self, view: str = LIVE, *, status: str = "current") -> pl.DataFrame:
        """Findings with their status; see `tricord.node.finding_views.findings`."""
        return finding_views.findings(self.lake, view, status)

    def finding(self, finding_id: str, view: str = LIVE) -> tuple[Finding, Mapping[str, Any]]:
        """One finding with its row, by its id or the beginning of it.

        Raises:
            NotFound: None, or more than one, begins so.
        """
        return finding_views.one(self.lake, finding_id, view)

    def finding_causes(self, view: str = LIVE) -> Mapping[str, tuple[Cause, ...]]:
        """What brought each finding about, or its end; see `tricord.node.finding_views.causes`."""
        return finding_views.causes(self.lake, view)

    def finding_objects(self, rows: pl.DataFrame) -> tuple[Finding, ...]:
        """Rows of `findings` as objects with their evidence, in order of finding id."""
        return finding_views.objects(self.lake, rows)

    def report(self, language: str, out: Path) -> Path:
        """Write the report on the last runs: of ``designations``, and of monitors of ships.

        Args:
            language: ``en``, ``ko`` or ``ja``.
            out: File to write; its ending, ``.pdf``, ``.html`` or ``.docx``, says how.

        Raises:
            NotFound: Neither ``designations`` nor a monitor of ships has been run.
            ReportError: Another ending, a missing font or a missing glyph.
        """
        from tricord.node.reporting import sanctions_report
        from tricord.reports.sanctions import sanctions_document
        from tricord.reports.writing import covering, write

        facts = sanctions_report(self.lake, self.settings, language)
        return write(sanctions_document(facts, covering(out)), out)

    def monitoring_report(
        self, year: int, language: str, out: Path, recommendations: Path | Seat | None = None
    ) -> Path:
        """Write the monitoring report of a year.

        Args:
            year: The year.
            language: ``en``, ``ko`` or ``ja``.
            out: File to write; its ending, ``.pdf``, ``.html`` or ``.docx``, says how.
            recommendations: YAML file of what people recommend; or whose report it is, for what
                was approved on the desk, as far as they see it.

        Raises:
            ReportError: Another ending, a missing font, or recommendations that cannot be read.
        """
        from tricord.node.reporting_monitoring import monitoring_report, recommended
        from tricord.reports.monitoring import monitoring_document
        from tricord.reports.writing import covering, write

        given, marking = recommended(recommendations, year)
        facts = monitoring_report(self.lake, self.settings, year, language, given, marking)
        return write(monitoring_document(facts, covering(out)), out)

    def supply_bulletin(self, day: date, language: str, out: Path) -> Path:
        """Write the supply bulletin as of a day.

        Args:
            day: Day as of which.
            language: ``en``, ``ko`` or ``ja``.
            out: File to write; its ending, ``.pdf``, ``.html``, ``.docx`` or ``.json``, says how.

        Raises:
            ReportError: Another ending, a missing font or a missing glyph.
        """
        from tricord.node.reporting_supply import supply_bulletin
        from tricord.reports.supply import plain_data, supply_document
        from tricord.reports.writing import covering, put, write

        facts = supply_bulletin(self.lake, day, language)
        if out.suffix.lower() == ".json":
            return put(plain_data(facts).encode(), out)
        return write(supply_document(facts, covering(out)), out)

    def notification(
        self,
        about: tuple[str, str],
        day: date,
        language: str,
        out: Path,
        requested_at: date | None = None,
    ) -> Path:
        """Write the form of notification of Article 12 of the IPEF Supply Chain Agreement.

        Args:
            about: Item of the catalogue, and the Party that notifies (ISO 3166 alpha-3).
            day: Day as of which it is filled.
            language: ``en``, ``ko`` or ``ja``.
            out: File to write; its ending, ``.docx``, ``.pdf`` or ``.html``, says how.
            requested_at: Day of the request; a draft without it.

        Raises:
            NotFound: ``item-unknown``.
            ReportError: Another ending, a missing font or a missing glyph.
        """
        from tricord.items import item
        from tricord.node.reporting_supply import supply_bulletin
        from tricord.reports.supply import Notification, notification_document
        from tricord.reports.writing import covering, write

        item_id, partner = item(about[0]).item_id, about[1]
        facts = supply_bulletin(self.lake, day, language)
        form = Notification(facts, item_id, partner, requested_at)
        return write(notification_document(form, covering(out)), out)

    def _repr_html_(self) -> str:
        overview = self.lists.overview()
        return f"<h3>Tricord: {html.escape(str(self.path))}</h3>{overview._repr_html_()}"


def init(path: Path, settings: Settings | None = None) -> Node:
    """Make a node in a directory that holds none.

    Raises:
        ConfigError: There is one already, its path has a ``%``, or it cannot be written.
    """
    file = path / config.FILE
    if file.exists():
        raise ConfigError("node-exists", path=str(path))
    if "%" in str(path.resolve()):
        # Polars takes %20 in the name of a file for a space, and would look elsewhere.
        raise ConfigError("node-path-percent", path=str(path))
    try:
        path.mkdir(parents=True, exist_ok=True)
        file.write_text(config.template(settings or Settings()), encoding="utf-8")
    except OSError as fault:
        raise ConfigError("node-not-writable", path=str(path), reason=str(fault)) from None
    return Node(path)
