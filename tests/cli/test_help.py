"""Help: complete, in three languages, fitted to the terminal, and quick to appear."""

import json
import os
import re
import subprocess
import sys
import unicodedata
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from typer.main import get_command

from tricord.cli.app import app
from tricord.cli.help import wrapped

LISTING = {
    "lists show",
    "lists diff",
    "measures show",
    "measures in-force",
    "findings list",
    "claims list",
    "petroleum",
    "register list",
    "register compliance",
    "consultations list",
    "sources list",
    "statements proposals",
    "statements propose",
    "subjects proposals",
    "subjects log",
    "alerts list",
    "alerts notices",
    "alerts subscriptions",
    "jobs list",
    "jobs schedule list",
    "jobs tasks",
    "cases list",
    "cases merges",
    "cases recommendations",
    "people list",
    "people sessions",
    "audit list",
    "desk due",
    "desk status",
    "items list",
    "supply alternatives",
    "supply projects",
    "tables",
    "doctor",
}
NODELESS = {
    "names compare",
    "simulate positions",
    "simulate trade",
    "cases replay",
    "backup verify",
    "restore",
    "sources read",
    "supply mission-form",
    "supply scoreboard",
    "statements agenda",
    "statements akn",
    "statements commitments",
    "statements compare",
    "statements parse",
    "statements timeline",
    "statements versions",
    "statements wording",
}
EXPECTED = (
    LISTING
    | NODELESS
    | {
        "alerts raise",
        "alerts subscribe",
        "alerts unsubscribe",
        "jobs work",
        "jobs show",
        "jobs ask",
        "jobs cancel",
        "jobs retry",
        "jobs schedule add",
        "jobs schedule change",
        "jobs schedule on",
        "jobs schedule off",
        "alerts show",
        "alerts take",
        "alerts assign",
        "alerts priority",
        "alerts mute",
        "alerts unmute",
        "alerts settle",
        "alerts reopen",
        "cases open",
        "cases show",
        "cases change",
        "cases state",
        "cases add-finding",
        "cases claim",
        "cases note",
        "cases attach",
        "cases task",
        "cases task-end",
        "cases letter",
        "cases letter-answer",
        "cases propose",
        "cases certify",
        "cases delete-request",
        "cases confirm",
        "cases refuse",
        "cases merge",
        "cases unmerge",
        "cases recommend",
        "cases approve",
        "cases export",
        "decide",
        "people first",
        "people add",
        "people invite",
        "people accept",
        "people enter",
        "people leave",
        "people me",
        "people change",
        "people close",
        "people end",
        "people token",
        "audit verify",
        "audit key",
        "audit checkpoint",
        "desk upgrade",
        "init",
        "ingest",
        "fetch",
        "run",
        "track",
        "events",
        "screen",
        "serve",
        "demo",
        "lists confirm-removals",
        "lists export",
        "findings show",
        "findings letter",
        "findings export",
        "claims show",
        "items show",
        "register show",
        "register write",
        "register score",
        "register undo",
        "consultations request",
        "consultations receive",
        "consultations confirm",
        "consultations answer",
        "consultations close",
        "report monitoring",
        "report notification",
        "report sanctions",
        "report supply",
        "subjects show",
        "subjects update",
        "subjects merge",
        "subjects separate",
        "subjects undo",
    }
)
# Prints the help of every command and of each of its parameters, in the language of the process.
DUMP = """
import json
from typer.main import get_command
from tricord.cli.app import app
def walk(command, name):
    inner = getattr(command, "commands", {})
    yield name, command.help, {p.name: getattr(p, "help", "") for p in command.params}
    for part, each in inner.items():
        yield from walk(each, f"{name} {part}".strip())
print(json.dumps([list(one) for one in walk(get_command(app), "")]))
"""


@cache
def commands():
    return dict(walked(get_command(app), ""))


def walked(command, name):
    inner = getattr(command, "commands", {})
    if not inner:
        yield name, command
    for part, each in inner.items():
        yield from walked(each, f"{name} {part}".strip())


def python(code, **variables):
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ | variables,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def test_the_commands_have_the_names_people_were_told():
    assert set(commands()) == EXPECTED


@pytest.mark.parametrize("name", sorted(EXPECTED - NODELESS))
def test_every_command_works_on_the_node_it_is_given(name):
    params = {p.name: p for p in commands()[name].params}
    assert "--path" in params["path"].opts
    assert params["path"].envvar == "TRICORD_NODE"


def lists(name, command):
    """Whether a command lists, by its name or by what its help begins with."""
    shows_one = r"Show (a|one|where)\b"
    return name.split()[-1] == "list" or (
        command.help.startswith(("List ", "Show ")) and not re.match(shows_one, command.help)
    )


def test_every_list_command_prints_for_people_and_for_programs():
    known = commands()
    listing = {name for name, command in known.items() if lists(name, command)}
    assert {"alerts notices", "jobs schedule list", "people sessions", "tables"} <= listing
    unlike = {}
    for name in (listing | LISTING) - {"doctor"}:
        formats = next((p for p in known[name].params if "--format" in p.opts), None)
        # Where files are written too, more forms follow, and the file's name says which.
        said = formats and (formats.type_descriptor.choices[:3], formats.default or "table")
        if said != (("table", "csv", "json"), "table"):
            unlike[name] = said
    assert unlike == {}


@pytest.mark.parametrize(
    ("language", "script"), [("ko", "HANGUL"), ("ja", "HIRAGANA"), ("en", "LATIN")]
)
def test_every_command_and_option_has_help_in_each_language(language, script):
    for name, said, params in json.loads(python(DUMP, TRICORD_LANGUAGE=language)):
        for words in (said, *params.values()):
            assert words, f"{name}: {params}"
            if language != "en":
                assert any(
                    unicodedata.name(c, "").startswith(script) or c > "\u3000" for c in words
                )
        assert any(unicodedata.name(c, "").startswith(script) for c in said), name


@pytest.mark.parametrize("name", ["", *sorted(EXPECTED), "lists", "findings"])
def test_every_help_page_can_be_printed(call, name):
    ended = call(*name.split(), "--help")
    assert (ended.status, ended.err) == (0, "")
    assert ended.out.startswith(f"Usage: tricord {name}".rstrip())
    assert "--help" in ended.out


def test_the_first_page_says_what_the_exit_statuses_mean(call):
    page = call("--help").out
    statuses = page.partition("Exit status")[2].splitlines()
    assert [line.split()[0] for line in statuses if line[:3].strip()] == [
        "0",
        "1",
        "2",
        "130",
        "141",
    ]


def test_help_and_version_wait_for_no_heavy_package():
    code = (
        "import sys\nfrom tricord.cli import main\n"
        "main(['--help']); main(['--version'])\n"
        "heavy = {'polars', 'pydantic', 'deltalake', 'numba', 'typst', 'rich.console'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)"
    )
    assert "tricord 0." in python(code)


def test_a_page_fits_a_narrow_terminal(call, monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")
    page = call("ingest", "--help").out
    assert max(map(cell_len, page.splitlines())) <= 60


TEXT = st.text(alphabet="ab 한국어。、カナ漢字「」(),.", min_size=1, max_size=80)


@given(words=TEXT, width=st.integers(8, 40))
def test_wrapping_loses_no_letter_and_keeps_to_the_width(words, width):
    lines = wrapped(words, width)
    assert "".join("".join(lines).split()) == "".join(words.split())
    # A word wider than the line stands alone; nothing else may stick out.
    assert all(cell_len(line) <= width or " " not in line.strip() for line in lines)


def test_korean_words_stay_whole_and_japanese_stops_stay_with_their_letter():
    assert wrapped("제재 목록을 보여 줍니다", 12) == ["제재 목록을", "보여 줍니다"]
    assert wrapped("リストを表示します。", 18) == ["リストを表示しま", "す。"]
