"""The command line, ``tricord``: one file per group of commands.

`main` settles the language, then imports `tricord.cli.app`, whose help is put into words at
once. A command imports what it needs only when it runs, so that ``tricord --help`` is quick.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        arguments: What follows ``tricord``; those of the process by default.

    Returns:
        Exit status: 0 done, 1 a fault of Tricord, 2 refused input or wrong usage, 130
        interrupted, 141 the reader of a pipe went away.
    """
    given = sys.argv[1:] if arguments is None else list(arguments)
    try:
        from tricord.cli.language import settle

        settle(given)
        from tricord.cli.app import app
        from tricord.cli.ending import status
    except KeyboardInterrupt:
        # Too early for a sentence: the messages themselves were being read.
        return 130
    return status(app, given)
