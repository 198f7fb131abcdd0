"""What every bench shares: where the data lie, how long a command takes, and how it is shown."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Figure:
    """One measured figure.

    Attributes:
        what: What was measured.
        value: The figure.
        unit: Its unit; ``x`` for a ratio.
        most: The most it may be; ``None`` where it only tells.
        least: The least it may be.
    """

    what: str
    value: float
    unit: str
    most: float | None = None
    least: float | None = None

    @property
    def met(self) -> bool:
        """Whether it keeps within its target; one without a target always does."""
        small = self.most is None or self.value <= self.most
        return small and (self.least is None or self.value >= self.least)

    @property
    def target(self) -> str:
        """Its target as it is printed; "" where it has none."""
        bounds = (("<=", self.most), (">=", self.least))
        said = [
            f"{sign} {_number(bound)} {self.unit}" for sign, bound in bounds if bound is not None
        ]
        return ", ".join(said).strip()


def shared_data() -> Path:
    """The directory of the real data; ends the bench with one sentence where it is missing."""
    place = os.environ.get("TRICORD_SHARED", "../shared/data")
    directory = (ROOT / place).resolve()
    if not directory.is_dir():
        sys.exit(
            f"This bench measures real data, and there is none at {place}: set TRICORD_SHARED."
        )
    return directory


@dataclass(frozen=True)
class Ran:
    """What a command took.

    Attributes:
        seconds: Wall time from start to end, the start of Python included.
        megabytes: Most memory it held at once.
        processor: Seconds of the processor.
    """

    seconds: float
    megabytes: float
    processor: float


def tricord(*arguments: str | Path, refused: bool = False) -> Ran:
    """Run one ``tricord`` command as a user would; `refused` where it is to refuse something."""
    command = [sys.executable, "-m", "tricord", *map(str, arguments)]
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    assert process.stderr is not None
    said = process.stderr.read().decode(errors="replace")
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != (2 if refused else 0):
        sys.exit(f"{' '.join(command)} ended with {process.returncode}:\n{said}")
    # Linux counts kilobytes, macOS bytes.
    megabytes = used.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
    return Ran(seconds, megabytes, used.ru_utime + used.ru_stime)


def _number(value: float) -> str:
    """A figure with as many digits as tell."""
    if value == round(value):
        return f"{value:,.0f}"
    return f"{value:.4f}" if abs(value) < 0.1 else f"{value:,.2f}"


def show(figures: list[Figure]) -> int:
    """Print the figures; returns the exit status, 1 where a target was missed."""
    width = max(len(figure.what) for figure in figures)
    print(f"{'what':{width}}  {'figure':>12}  {'target':>12}")
    for figure in figures:
        verdict = "" if not figure.target else "met" if figure.met else "MISSED"
        value = f"{_number(figure.value)} {figure.unit}".strip()
        print(f"{figure.what:{width}}  {value:>12}  {figure.target:>12}  {verdict}".rstrip())
    return 0 if all(figure.met for figure in figures) else 1
