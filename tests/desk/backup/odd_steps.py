"""A version of Tricord that knows one more step, with everything that is hard to put back."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tricord.desk.migrations import steps

STEP = "9001"
FILL = (
    """INSERT INTO desk."Odd ""Table" ("a ""quoted"" column", above, amount, part, raw, said, kept,
        many, span, day, at, xid, mood)
    SELECT E'tab\\tline\\nback\\\\slash \\\\N \\u001f 원산 ' || n, nullif(n - 1, 0), n / 3.0,
        0.1::float8 * n,
        decode('00ff0a5c', 'hex'), '{"b": 1,  "a": [1.10]}', '{"b": 1, "a": 1.10}',
        ARRAY['a,b', NULL, '"', ''], '1 mon 2 days 03:04:05.678', '0044-03-15 BC',
        '1952-06-24 00:00:00.123456+09', '7', 'ra''ging'
    FROM generate_series(1, 40) AS n""",
    """INSERT INTO desk."Odd ""Table" (part) VALUES ('NaN'), ('-Infinity'), ('5e-324')""",
    "SELECT nextval('other.draws') FROM generate_series(1, 3)",
)


@contextmanager
def one_more_step(folder: Path) -> Iterator[None]:
    """Know one more step while the block runs.

    Args:
        folder: Where the steps are written.
    """
    newest = steps.newest()
    there = shutil.copytree(steps._HERE, folder / "migrations", dirs_exist_ok=True)
    odd = Path(__file__).with_name("odd_step.py").read_text(encoding="utf-8")
    (there / "versions" / "9001_odd.py").write_text(odd.replace("BEFORE", newest), "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(steps, "_HERE", there)
        steps.known.cache_clear()
        yield
    steps.known.cache_clear()
