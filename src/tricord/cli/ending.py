"""How a command ends: its exit status, and the last words of one that was stopped."""

from __future__ import annotations

import errno
import os
import sys
import traceback
from collections.abc import Sequence
from functools import cache
from typing import Any, Final

import typer
from typer.main import get_command

from tricord.cli.usage import WrongUsage, explained
from tricord.errors import TricordError
from tricord.locale import text
from tricord.reports.characters import legible

FAULT: Final = 1
INTERRUPTED: Final = 130
PIPE_CLOSED: Final = 141
"""As shells count a process that wrote to a closed pipe: 128 + SIGPIPE."""


def status(app: typer.Typer, arguments: Sequence[str]) -> int:
    """Run a command and give its exit status; whatever stops it is said in one sentence.

    Set ``TRICORD_DEBUG`` to see the traceback of an unexpected fault.
    """
    for stream in (sys.stdout, sys.stderr):
        # A terminal may lack letters of a name; that is no reason to stop.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        code = _expected(app, arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        _forget_output()
        return PIPE_CLOSED
    except KeyboardInterrupt:
        typer.echo(f"\n{text('cli-interrupted')}", err=True)
        return INTERRUPTED
    except Exception as fault:  # noqa: BLE001  # the last line of defence: no user sees a traceback
        if os.environ.get("TRICORD_DEBUG"):
            traceback.print_exc()
        reason = f"{type(fault).__name__}: {fault}".split("\n")[0][:300]
        typer.echo(text("cli-fault", reason=reason), err=True)
        typer.echo(text("cli-fault.hint"), err=True)
        return FAULT
    return code


def _expected(app: typer.Typer, arguments: Sequence[str]) -> int:
    try:
        command = _command(app)
        with command.make_context("tricord", list(arguments)) as context:
            command.invoke(context)
    except typer.Exit as end:
        return end.exit_code
    except TricordError as refusal:
        return say(refusal)
    except typer.TyperException as wrong:
        if type(wrong).__name__ == "NoArgsIsHelpError":
            typer.echo(wrong.format_message(), err=True)
            return WrongUsage.exit_status
        return say(explained(wrong))
    except BrokenPipeError:
        raise
    except OSError as fault:
        if _is_full(fault):
            return say(TricordError("disk-full"))
        if fault.filename is None:
            raise
        reason = fault.strerror or type(fault).__name__
        return say(TricordError("system-refused", file=str(fault.filename), reason=reason))
    return 0


@cache
def _command(app: typer.Typer) -> Any:
    """What is run, put together once: for one process that runs many, it is most of the work."""
    return get_command(app)


def _is_full(fault: OSError) -> bool:
    # NumPy says it in words of its own, without the number of the fault.
    return fault.errno == errno.ENOSPC or "enough free space" in str(fault)


def say(refusal: TricordError) -> int:
    """Print the sentence and the hint of a refusal; gives its exit status."""
    typer.echo(legible(str(refusal)), err=True)
    typer.echo(legible(refusal.hint()), err=True)
    return refusal.exit_status


def _forget_output() -> None:
    """Let what is still buffered go nowhere, or Python complains about it while it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
