"""Wrong usage: a command was given what it does not take."""

from __future__ import annotations

from typing import Any

import typer

from tricord.errors import TricordError
from tricord.locale import text


class WrongUsage(TricordError):
    """A command was given what it does not take."""


def explained(fault: typer.TyperException) -> WrongUsage:
    """What Typer refused, in the reader's language.

    Typer tells its refusals apart by classes it does not export, so their names are read.
    """
    said: Any = fault
    context = getattr(said, "ctx", None)
    command = context.command_path if context else "tricord"
    kind = type(fault).__name__
    if kind == "MissingParameter":
        return WrongUsage("usage-missing", command=command, what=_called(said.param))
    if kind == "NoSuchOption":
        known = ", ".join(said.possibilities or ()) or "--help"
        return WrongUsage("usage-option", command=command, option=said.option_name, known=known)
    if kind == "BadOptionUsage":
        return WrongUsage("usage-value-missing", option=said.option_name)
    if kind == "BadParameter" and said.param is not None:
        known = said.param.display_type(said.ctx).strip("<>").replace("|", ", ")
        known = text("cli-whole-number") if known == "int" else _range(said.param) or known
        return WrongUsage("usage-value", command=command, option=_called(said.param), known=known)
    return WrongUsage("usage", command=command, reason=fault.format_message())


def _range(param: Any) -> str:
    """The numbers a parameter takes, the first and the last; empty where it is not bound so."""
    least, most = getattr(param, "min", None), getattr(param, "max", None)
    if least is None and most is None:
        return ""
    return f"{'' if least is None else least}–{'' if most is None else most}"


def _called(param: Any) -> str:
    if param.param_type_name == "option":
        return str(max(param.opts, key=len))
    return str(param.metavar or param.name.upper())


def pairs(option: str, given: list[str]) -> dict[str, str]:
    """What ``--option name=value``, given any number of times, says.

    Raises:
        WrongUsage: One of them has no ``=`` or no name.
    """
    found = {}
    for one in given:
        name, equals, value = one.partition("=")
        if not equals or not name.strip():
            raise WrongUsage("usage-pair", option=option, given=one)
        found[name.strip()] = value.strip()
    return found
