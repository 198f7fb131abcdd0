"""Writing down a case: one JSON file, or a folder with the files attached to it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from tricord.arriving import beside
from tricord.cli.files import written
from tricord.desk.cases.exporting import document, write_files
from tricord.errors import DeskError

if TYPE_CHECKING:
    from tricord.desk.cases.page import Page
    from tricord.desk.desk import Seat


def write(seat: Seat, page: Page, out: Path) -> None:
    """Write a case, whole or not at all.

    Args:
        seat: Whose it is.
        page: The case, as they see it.
        out: A file that ends in ``.json``; or a folder, that is not there or is empty.

    Raises:
        DeskError: ``desk-case-exists``: there is a file, or something in the folder;
            ``desk-case-file-damaged``.
        OSError: It cannot be written there.
    """
    if out.suffix.casefold() == ".json":
        written(out, document(page))
        return
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise DeskError("desk-case-exists", file=str(out))
    passing = beside(out)
    passing.mkdir(parents=True, mode=0o700)
    try:
        (passing / "case.json").write_bytes(document(page))
        write_files(seat, page, passing / "files")
        if out.exists():
            out.rmdir()
        passing.rename(out)
    finally:
        shutil.rmtree(passing, ignore_errors=True)
