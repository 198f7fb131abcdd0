"""How many requests were answered, how, and how fast; nothing of who asked for what."""

from __future__ import annotations

import json
import os
import threading
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import tricord
from tricord.arriving import arriving

BOUNDS_S: Final = (0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1.0, 2.5, 10.0)
"""Upper bounds of the times answers are counted by, in seconds."""

_EVERY_S: Final = 1.0


class Counted:
    """What one process answered, kept where the others that serve the node find it.

    Args:
        folder: Where the processes that serve a node keep what they counted; ``None``: this
            process is the only one.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._counts: Counter[str] = Counter()
        self._seconds = 0.0
        self._waiting = False

    def add(self, status: int, seconds: float) -> None:
        """Count an answer.

        Args:
            status: Its HTTP status.
            seconds: How long it took.
        """
        with self._lock:
            self._counts[f"{status // 100}xx"] += 1
            self._counts.update(str(bound) for bound in BOUNDS_S if seconds <= bound)
            self._seconds += seconds
            if self._folder and not self._waiting:
                self._waiting = True
                later = threading.Timer(_EVERY_S, self._put_down)
                later.daemon = True
                later.start()

    def written(self) -> str:
        """What all processes answered, as Prometheus reads it (text format 0.0.4)."""
        counts, seconds = self._all()
        answered = {key: count for key, count in counts.items() if key.endswith("xx")}
        total = sum(answered.values())
        lines = [
            "# TYPE tricord_info gauge",
            f'tricord_info{{version="{tricord.__version__}"}} 1',
            "# TYPE tricord_http_requests_total counter",
            *(
                f'tricord_http_requests_total{{status="{status}"}} {count}'
                for status, count in sorted(answered.items())
            ),
            "# TYPE tricord_http_request_seconds histogram",
            *(
                f'tricord_http_request_seconds_bucket{{le="{bound}"}} {counts[str(bound)]}'
                for bound in BOUNDS_S
            ),
            f'tricord_http_request_seconds_bucket{{le="+Inf"}} {total}',
            f"tricord_http_request_seconds_sum {seconds:.6f}",
            f"tricord_http_request_seconds_count {total}",
        ]
        return "\n".join(lines) + "\n"

    def _all(self) -> tuple[Counter[str], float]:
        with self._lock:
            counts, seconds = Counter(self._counts), self._seconds
            if self._folder:
                self._write(self._folder)
        for other in self._others():
            counts.update(other["counts"])
            seconds += other["seconds"]
        return counts, seconds

    def _others(self) -> Iterator[dict[str, Any]]:
        """What the other processes counted, those that ended too: a count never falls."""
        for file in sorted(self._folder.glob("*.json")) if self._folder else ():
            if file.stem != str(os.getpid()):
                try:
                    yield json.loads(file.read_text(encoding="utf-8"))
                except (OSError, ValueError):
                    continue

    def _put_down(self) -> None:
        with self._lock:
            self._waiting = False
            if self._folder:
                self._write(self._folder)

    def _write(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        with arriving(folder / f"{os.getpid()}.json") as passing:
            said = {"counts": dict(self._counts), "seconds": self._seconds}
            passing.write_text(json.dumps(said), encoding="utf-8")
