"""Commands against a node somewhere else: ``--path https://node.example``.

Looking is getting a page: as text for people, as JSON or CSV for programs. Doing is what the page's
forms do. So a command can do there what its person may do in a browser, and nothing more.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote, urlsplit

import typer

from tricord.cli.usage import WrongUsage
from tricord.locale import language_of, text

if TYPE_CHECKING:
    from tricord.web.client import Client

_ADDRESS: Final = re.compile(r"(https?):/+(.+?)/*")
_PART: Final = re.compile(r"\{(\w+)\}")
_OURS: Final = frozenset({"path", "who", "how"})
"""Options that say how a command is carried out, not what is asked for."""

Said = Callable[[Any], Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Look:
    """A command that looks at a page.

    Attributes:
        address: Its address; parts in braces are arguments of the command.
        takes: How options become parameters: by another name, or by a function.
    """

    address: str
    takes: Mapping[str, str | Said] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Do:
    """A command that does something.

    Attributes:
        address: Its address; parts in braces are arguments of the command.
        takes: As of `Look`; what they become is sent.
    """

    address: str
    takes: Mapping[str, str | Said] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Save:
    """A command that writes a document to a file.

    Attributes:
        address: Its address, ``{form}`` in the place of the form.
        fixed: Parameters that say which document it is.
        takes: As of `Look`.
    """

    address: str
    fixed: Mapping[str, str]
    takes: Mapping[str, str | Said] = field(default_factory=dict)


Call = Look | Do | Save


def address_of(path: object) -> str:
    """The address of a node elsewhere; empty where a directory is named.

    Args:
        path: What was given as ``--path``; as a path, the slashes of an address are one.
    """
    found = _ADDRESS.fullmatch(str(path or "").replace("\\", "/"))
    return f"{found[1]}://{found[2]}" if found else ""


def perform(command: str, given: Mapping[str, Any], address: str) -> None:
    """Carry a command out at a node elsewhere.

    Args:
        command: The command: ``alerts list``.
        given: Its arguments and options, by name.
        address: Address of the node.

    Raises:
        WrongUsage: ``usage-remote-plain``; ``usage-remote``: the command works on a node here
            alone; ``usage-remote-option``: so does one of its options.
    """
    from tricord.cli import seats
    from tricord.cli.remote_calls import CALLS
    from tricord.web.client import Client

    _refuse_plain(address)
    if command in _SIGNING:
        _SIGNING[command](given, address)
        return
    call = CALLS.get(command)
    if call is None:
        raise WrongUsage("usage-remote", command=command, known=", ".join(sorted(CALLS)))
    secret = seats.secret_of(Path(given["path"]), given.get("who", ""))
    with Client(address, secret, language_of()) as node:
        _carried_out(node, command, call, given)


def _refuse_plain(address: str) -> None:
    """Refuse to send secrets over a network nobody keeps private.

    Raises:
        WrongUsage: ``usage-remote-plain``.
    """
    from tricord.desk.people.openid.provider import is_loopback

    parts = urlsplit(address)
    here = is_loopback(parts.hostname or "") or parts.hostname == "localhost"
    if parts.scheme == "http" and not here:
        raise WrongUsage("usage-remote-plain", address=address)


def _carried_out(node: Client, command: str, call: Call, given: Mapping[str, Any]) -> None:
    where, rest = _filled(call.address, given)
    asked = _asked(command, call.takes, rest)
    match call:
        case Look():
            how = str(given.get("how") or "table")
            ending = {"table": ".txt", "csv": ".csv", "json": ".json"}[how]
            said = node.get(where + ending, asked).decode()
            if how == "json":
                said = json.dumps(json.loads(said), ensure_ascii=False, indent=1) + "\n"
            typer.echo(said, nl=False)
        case Do():
            typer.echo(node.do(where, **asked), err=True)
        case Save():
            _saved(node, call, dict(call.fixed) | asked, given)


def _saved(node: Client, call: Save, asked: Mapping[str, Any], given: Mapping[str, Any]) -> None:
    from tricord.cli.progress import working
    from tricord.reports.writing import put

    out = given.get("out")
    if out is None:
        raise WrongUsage("usage-missing", command="tricord report", what="--out")
    form = Path(out).suffix.lower().removeprefix(".")
    with working(text("cli-report-working")):
        made = node.made(call.address.format(form=form), dict(asked))
    put(made, Path(out))
    typer.echo(text("cli-report-done", file=out), err=True)


def _filled(address: str, given: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
    """An address with the arguments of the command in it, and what is left of them."""
    rest = {name: value for name, value in given.items() if name not in _OURS}
    filled = _PART.sub(
        lambda part: quote(str(rest.pop(part[1])), safe="") if part[1] in rest else part[0], address
    )
    return filled, rest


def _asked(command: str, takes: Mapping[str, str | Said], rest: dict[str, Any]) -> dict[str, Any]:
    """Options as parameters; those that say nothing are left out.

    Raises:
        WrongUsage: ``usage-remote-option``.
    """
    asked: dict[str, Any] = {}
    for name, value in rest.items():
        if value in (None, "", False, (), []) and name not in takes:
            continue
        how = takes.get(name)
        if how is None:
            option = "--" + name.replace("_", "-")
            raise WrongUsage("usage-remote-option", command=command, option=option)
        told = {how: value} if isinstance(how, str) else how(value)
        asked |= {key: one for key, one in told.items() if one not in (None, "", False)}
    return asked


def _enter(given: Mapping[str, Any], address: str) -> None:
    """Sign in at a node elsewhere; later commands act in this name."""
    from tricord.cli import seats
    from tricord.web.client import Client

    if given.get("openid") or given.get("device"):
        raise WrongUsage("usage-remote-option", command="people enter", option="--openid")
    name = given.get("name") or typer.prompt(text("people-column-name"), err=True)
    word = seats.password(text("cli-people-password"), given.get("password_file") or "")
    with Client(address, language=language_of()) as node:
        secret = node.enter(name, word)
    seats.keep_secret(Path(given["path"]), name.strip().casefold(), secret)
    typer.echo(text("remote-entered", name=name, address=address), err=True)


def _leave(given: Mapping[str, Any], address: str) -> None:
    """Sign out there."""
    from tricord.cli import seats
    from tricord.web.client import Client

    path, who = Path(given["path"]), given.get("who", "")
    with Client(address, seats.secret_of(path, who), language_of()) as node:
        node.leave()
    seats.forget(path, who.strip().casefold() or seats.last(path))
    typer.echo(text("remote-left", address=address), err=True)


_SIGNING: Final = {"people enter": _enter, "people leave": _leave}
