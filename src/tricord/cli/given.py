"""Files and folders as they are named on the command line."""

from __future__ import annotations

from pathlib import Path

from tricord.errors import SourceError


def file_given(file: Path) -> Path:
    """A file that is there.

    Args:
        file: What was named.

    Raises:
        SourceError: ``file-is-folder``: it is a folder; ``file-missing``: there is no such file.
    """
    if file.is_dir():
        raise SourceError("file-is-folder", file=str(file))
    if not file.is_file():
        raise SourceError("file-missing", file=str(file))
    return file


def folder_given(folder: Path) -> Path:
    """A folder that is there.

    Args:
        folder: What was named.

    Raises:
        SourceError: ``folder-is-file``: it is a file; ``file-missing``: there is no such folder.
    """
    if folder.is_file():
        raise SourceError("folder-is-file", file=str(folder))
    if not folder.is_dir():
        raise SourceError("file-missing", file=str(folder))
    return folder
