"""The jobs of a node: what it can do beside what people wait for, and when it does so unasked.

This is the one place that wires them. A further job is one function here and its `Task`, with the
message ``job-<name>`` in three languages.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tricord import clock, config
from tricord.desk.delivery.composing import compose, untold
from tricord.desk.delivery.sending import close_digests, deliver, waiting
from tricord.desk.jobs.performing import Crew
from tricord.desk.jobs.post import Heard, Pace, Post
from tricord.desk.jobs.schedules import Schedule
from tricord.desk.jobs.task import WORKING, Options, Task, Tasks
from tricord.desk.jobs.worker import work
from tricord.desk.policy import Role, audience
from tricord.errors import DeskError
from tricord.locale import LANGUAGES
from tricord.model.marking import Marking
from tricord.monitors import registry as monitors
from tricord.node import drop_folder
from tricord.node.alerting import raise_alerts
from tricord.node.notice_settings import channels_of, zone_of
from tricord.sources import registry as sources

if TYPE_CHECKING:
    from tricord.desk.jobs.work import Work
    from tricord.node.node import Node
    from tricord.node.storing import Outcome

ALL: Final = "all"
"""Instead of names of sources: all that have an official address."""

SHIPPED: Final = (
    Schedule("alerts-after-runs", "raise-alerts", after="run-monitor"),
    Schedule("notices-after-alerts", "deliver-notices", after="raise-alerts"),
    Schedule("notices-after-digests", "deliver-notices", after="send-digests"),
    Schedule("notices", "deliver-notices", cron="* * * * *"),
    Schedule("digests", "send-digests", cron="0 7 * * *"),
    Schedule("sources", "fetch-sources", {"sources": ALL}, cron="0 3 * * *", enabled=False),
    Schedule("drop-folder", "take-drop", cron="*/10 * * * *", enabled=False),
    Schedule(
        "designations",
        "run-monitor",
        {"monitor": "designations", "full": "no"},
        cron="30 3 * * *",
        enabled=False,
    ),
)
"""Schedules that come with Tricord: those that send nothing nobody asked for are on."""

REPORT: Final = "build-report"
"""Name of the task that leaves a report."""

SOME_NOT_SENT: Final = "some-not-sent"
"""What a job came to where some notices did not go out."""

SOME_REFUSED: Final = "some-refused"
"""What a job came to where some files or sources were refused."""

_FORMS: Final = ("pdf", "html", "docx")
_REPORTS: Final = ("sanctions", "monitoring", "supply")


def tasks_of(path: Path) -> Tasks:
    """What the node in a folder can do, by name.

    Each job opens the node anew, and so sees its settings as they are then.

    Args:
        path: Folder of the node.
    """

    def with_node(do: Callable[[Node, Work], str]) -> Callable[[Work], str]:
        return partial(_with_node, path, do)

    here = (
        Task(
            "run-monitor",
            "monitors",
            with_node(_run_monitor),
            {"monitor": "", "full": "no"},
            _monitor_checked,
        ),
        Task("fetch-sources", "sources", with_node(_fetch), {"sources": ALL}, _sources_checked),
        Task(
            "take-drop",
            "sources",
            with_node(_take_drop),
            waits=lambda _connection: bool(drop_folder.waiting(path)),
        ),
        Task("raise-alerts", "alerts", with_node(_raise_alerts)),
        Task(
            REPORT,
            "reports",
            with_node(_build_report),
            {"report": "sanctions", "language": "en", "form": "pdf", "year": ""},
            _report_checked,
            WORKING,
        ),
        Task("send-digests", "notices", with_node(_send_digests), roles=(Role.ADMINISTRATOR,)),
        Task(
            "deliver-notices",
            "notices",
            with_node(_deliver),
            roles=(Role.ADMINISTRATOR,),
            waits=lambda connection: waiting(connection) or untold(connection),
        ),
    )
    return {task.name: task for task in here}


def post_of(
    path: Path, heard: Heard = lambda _key, _params: None, pace: Pace | None = None
) -> Post:
    """Where a worker of a node works.

    Args:
        path: Folder of the node.
        heard: Told what becomes of the worker.
        pace: How often it looks.
    """
    from tricord.node.node import Node

    node = Node(path)
    settings = node.settings
    inputs = audience(Marking.parse(settings.default_marking), settings.partner)
    crew = Crew(tasks_of(path), SHIPPED, inputs)
    return Post(node.desk, crew, zone_of(settings), pace or Pace(), heard)


def work_on(path: Path, heard: Heard = lambda _key, _params: None, *, once: bool = False) -> None:
    """Perform the jobs of a node until told to stop.

    Args:
        path: Folder of the node.
        heard: Told what becomes of the worker.
        once: End as soon as nothing waits.

    Raises:
        ConfigError: There is no node, or a setting cannot be used.
        DeskError: Its desk cannot be opened.
    """
    channels_of(config.load(path))
    work(post_of(path, heard), once=once)


def report_file(path: Path, job: str, options: Options) -> Path:
    """Where a job leaves its report.

    Args:
        path: Folder of the node.
        job: Id of the job.
        options: Its options.
    """
    return path / "reports" / f"{job}.{options['form']}"


def _with_node(path: Path, do: Callable[[Node, Work], str], work: Work) -> str:
    from tricord.node.node import Node

    return do(Node(path), work)


def _run_monitor(node: Node, work: Work) -> str:
    name = work.options["monitor"]
    if name in monitors.WATCHES:
        node.watch(name, tell=lambda _step, done, of: work.tell(done, of))
    else:
        node.run(name, full=work.options["full"] == "yes", tell=work.tell)
    return ""


def _monitor_checked(given: Options) -> Options:
    name = given["monitor"].strip()
    if name not in monitors.WATCHES and name not in monitors.MONITORS:
        monitors.monitor(name)  # it says what there is
    _one_of("run-monitor", "full", given["full"], ("no", "yes"))
    return {"monitor": name}


def _fetch(node: Node, work: Work) -> str:
    named = work.options["sources"]
    names = [] if named == ALL else named.split(",")
    return _came_to(node.fetch(names, lambda _name, done, of: work.tell(done, of)))


def _sources_checked(given: Options) -> Options:
    names = [name.strip() for name in given["sources"].split(",") if name.strip()]
    if names in ([], [ALL]):
        return {"sources": ALL}
    for name in names:
        sources.source(name)
    return {"sources": ",".join(names)}


def _take_drop(node: Node, work: Work) -> str:
    return _came_to(node.take_drop(progress=lambda _name, done, of: work.tell(done, of)))


def _came_to(outcomes: list[Outcome]) -> str:
    """What files came to; where every one was refused, the first refusal.

    Raises:
        TricordError: All were refused.
    """
    refused = [each.refused for each in outcomes if each.refused is not None]
    if refused and len(refused) == len(outcomes):
        raise refused[0]
    return SOME_REFUSED if refused else ""


def _raise_alerts(node: Node, work: Work) -> str:
    raise_alerts(node.lake, work.desk, work.tell)
    work.look()
    compose(work.desk, clock.now(), node.settings.notice_most_at_once)
    return ""


def _build_report(node: Node, work: Work) -> str:
    options = work.options
    out = report_file(node.path, str(work.job), options)
    if out.exists():  # an earlier attempt wrote it whole
        return ""
    work.tell(0, 1)
    language = options["language"]
    makers: Mapping[str, Callable[[], Path]] = {
        "sanctions": lambda: node.report(language, out),
        "monitoring": lambda: node.monitoring_report(int(options["year"]), language, out),
        "supply": lambda: node.supply_bulletin(clock.today(), language, out),
    }
    makers[options["report"]]()
    return ""


def _report_checked(given: Options) -> Options:
    _one_of(REPORT, "report", given["report"], _REPORTS)
    _one_of(REPORT, "language", given["language"], LANGUAGES)
    _one_of(REPORT, "form", given["form"], _FORMS)
    years = tuple(str(year) for year in range(2006, clock.today().year + 1))
    _one_of(REPORT, "year", given["year"], years if given["report"] == "monitoring" else ("",))
    return given


def _send_digests(node: Node, work: Work) -> str:
    now = clock.now()
    compose(work.desk, now, node.settings.notice_most_at_once)
    with work.desk.work() as deed:
        work.hold(deed)
        close_digests(deed, now)
    return ""


def _deliver(node: Node, work: Work) -> str:
    """Make notices of what is new, from the command line too, and send what is due.

    Raises:
        DeskError: The node's own way out is shut; its notices wait.
    """
    compose(work.desk, clock.now(), node.settings.notice_most_at_once)
    came = deliver(work.desk, channels_of(node.settings), work.hold, work.look)
    if came.fault is not None:
        raise came.fault
    return SOME_NOT_SENT if came.failed else ""


def _one_of(task: str, option: str, given: str, known: tuple[str, ...]) -> None:
    if given not in known:
        said = ", ".join(each or "–" for each in known)
        raise DeskError("job-option-value", task=task, option=option, value=given, known=said)
