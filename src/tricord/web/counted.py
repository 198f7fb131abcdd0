"""How many requests were answered, how, and how fast."""

from __future__ import annotations

import threading
from collections import Counter
from typing import Final

import tricord

BOUNDS_S: Final = (0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1.0, 2.5, 10.0)
"""Upper bounds of the times answers are counted by, in seconds."""


class Counted:
    """How many requests were answered, how, and how fast; nothing of who asked for what."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._by_status: Counter[str] = Counter()
        self._by_bound: Counter[float] = Counter()
        self._seconds = 0.0

    def add(self, status: int, seconds: float) -> None:
        """Count an answer."""
        with self._lock:
            self._by_status[f"{status // 100}xx"] += 1
            self._seconds += seconds
            self._by_bound.update(bound for bound in BOUNDS_S if seconds <= bound)

    def written(self) -> str:
        """As Prometheus reads it (text format 0.0.4)."""
        with self._lock:
            lines = [
                "# TYPE tricord_info gauge",
                f'tricord_info{{version="{tricord.__version__}"}} 1',
                "# TYPE tricord_http_requests_total counter",
                *(
                    f'tricord_http_requests_total{{status="{status}"}} {count}'
                    for status, count in sorted(self._by_status.items())
                ),
                "# TYPE tricord_http_request_seconds histogram",
                *(
                    f'tricord_http_request_seconds_bucket{{le="{bound}"}} {self._by_bound[bound]}'
                    for bound in BOUNDS_S
                ),
                f'tricord_http_request_seconds_bucket{{le="+Inf"}} {self._by_status.total()}',
                f"tricord_http_request_seconds_sum {self._seconds:.6f}",
                f"tricord_http_request_seconds_count {self._by_status.total()}",
            ]
        return "\n".join(lines) + "\n"
