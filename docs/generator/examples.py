"""Examples on pages written by hand: run again, so that what a page shows is what is printed.

On a page that bears `REPLAYED`, every fenced block of ``console`` that begins with
``$ tricord``, ``$ cd`` or ``$ python3 dev.py demo`` is run, in order, in one empty directory,
and what was printed takes the place of what stood there. A fenced block with ``title="name"``
is a file of that name. The clock stands still, so the same code prints the same.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
import tempfile
import unicodedata
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Final, Self

ROOT: Final = Path(__file__).parents[2]
REPLAYED: Final = re.compile(r"<!-- replayed: (en|ko|ja) -->")
"""Marks a page whose examples are run, and the language they are run in."""

NOW: Final = "2026-03-02T09:00:00Z"
HOME: Final = "/home/you"
"""Stands on pages in the place of the directory the examples are run in."""

WIDTH: Final = 92
"""Columns after which a printed line is cut."""

_BLOCK: Final = re.compile(r'(?ms)^```(\w+)(?: title="([\w.-]+)")?\n(.*?)^```$')
_RUN: Final = re.compile(r"\$ (tricord|cd|python3 dev\.py demo)\b")


def replayed_pages() -> Iterator[Path]:
    """Every page whose examples are run."""
    for file in (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))):
        if REPLAYED.search(file.read_text("utf-8")):
            yield file


def replayed(files: Iterable[Path]) -> Iterator[tuple[Path, str, str]]:
    """Pages with what their examples print now; those in one language in one process.

    Args:
        files: The pages.

    Yields:
        Each page, what stands there, and what ought to.
    """
    read = ((file, file.read_text("utf-8")) for file in files)
    marked = sorted((REPLAYED.findall(page)[0], file, page) for file, page in read)
    for language, pages in groupby(marked, key=itemgetter(0)):
        with _Shell(language) as shell:
            for _, file, page in pages:
                with tempfile.TemporaryDirectory() as folder:
                    home = shell.home = shell.here = Path(folder).resolve()
                    shell.listed = ""
                    (home / "src").symlink_to(ROOT / "src")
                    yield file, page, _BLOCK.sub(partial(_block, shell), page)


class _Shell:
    """Runs commands one after the other, as in one terminal.

    Args:
        language: Language the commands speak.

    Attributes:
        home: Directory a page begins in.
        here: Where it is by now.
        listed: The first finding listed on it.
    """

    home: Path
    here: Path
    listed = ""

    def __init__(self, language: str) -> None:
        variables = {k: v for k, v in os.environ.items() if not k.startswith("TRICORD_")}
        variables |= {"TRICORD_LANGUAGE": language, "TRICORD_NOW": NOW, "COLUMNS": str(WIDTH)}
        if fonts := os.environ.get("TRICORD_FONTS"):
            variables["TRICORD_FONTS"] = fonts
        self.process = subprocess.Popen(  # this Python and a module of ours
            [sys.executable, "-m", "docs.generator.terminal"],
            cwd=ROOT,
            env=variables,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.communicate()

    def run(self, command: str) -> tuple[str, str]:
        """A command and what it prints, stdout and stderr as they come.

        A command that shows a finding is given the id of the first one listed before.
        """
        if self.listed:
            command = re.sub(r"(?<=findings show )[0-9a-f]{7}\b", self.listed[:7], command)
        program, *words = shlex.split(command)
        if words[:1] == ["dev.py"]:
            words = [*words[1:], "--path", "demo-node"]  # as dev.py does after the set-up
        if program == "cd":
            self.here = (self.here / words[0]).resolve()
            return command, ""
        given, printed = self.process.stdin, self.process.stdout
        if given is None or printed is None:
            raise BrokenPipeError
        given.write(json.dumps([str(self.here), *words]).encode() + b"\n")
        given.flush()
        said = b""
        while (sign := printed.read(1)) not in (b"\0", b""):
            said += sign
        shown = said.decode().replace(str(self.home), HOME)
        if found := re.search(r"(?m)^[0-9a-f]{10}\b", shown):
            self.listed = found[0]
        return command, shown


def _block(shell: _Shell, block: re.Match[str]) -> str:
    form, title, body = block.groups()
    if title:
        (shell.here / title).write_text(body, encoding="utf-8")
        return block[0]
    if form != "console" or not _RUN.match(body):
        return block[0]
    shown = []
    for line in body.splitlines():
        if line.startswith("$ "):
            command, printed = shell.run(line.removeprefix("$ "))
            shown += [f"$ {command}", *printed.strip("\n").splitlines()]
    lines = [_cut(line.rstrip()) for line in shown]
    return "\n".join([f"```{form}", *lines, "```"])


def _cut(line: str) -> str:
    """A line that fits a page; a command is never cut."""
    if line.startswith("$ "):
        return line
    shown, width = "", 0
    for sign in line:
        width += 2 if unicodedata.east_asian_width(sign) in "WF" else 1
        if width > WIDTH:
            return f"{shown.rstrip()} …"
        shown += sign
    return shown
