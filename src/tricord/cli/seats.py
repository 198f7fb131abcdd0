"""Who sits at the desk: sessions that were opened on this machine, and how commands take one.

The secret of a session is kept where programs of this user keep their state, readable by this user
alone, by node and account. A program that runs unattended sets ``TRICORD_TOKEN`` instead.
"""

from __future__ import annotations

import os
import webbrowser
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from tricord.cli.remembered import leave, remembered
from tricord.cli.remote import address_of
from tricord.errors import DeskError
from tricord.locale import text

if TYPE_CHECKING:
    from tricord.desk.desk import Desk, Seat
    from tricord.desk.people.door import Pass
    from tricord.desk.people.openid import Identity

AsOption = Annotated[
    str,
    typer.Option("--as", metavar="NAME", help=text("cli-option-as"), show_default=False),
]

_FILE: Final = "sessions.json"
_LAST: Final = "last"


@contextmanager
def desk_of(path: Path) -> Iterator[Desk]:
    """The desk of the node in a folder."""
    import tricord

    with tricord.open(path).desk() as desk:
        yield desk


@contextmanager
def seat_of(path: Path, name: str = "") -> Iterator[Seat]:
    """The seat of whoever is signed in.

    Args:
        path: Folder of the node.
        name: Whose, of several accounts of this user; the last one signed in by default.

    Raises:
        DeskError: ``desk-session-ended``: nobody is.
    """
    with desk_of(path) as desk:
        yield desk.seat(secret_of(path, name))


def is_signed_in(path: Path) -> bool:
    """Whether commands have a session to act in; whether it is still open is not looked at."""
    return bool(os.environ.get("TRICORD_TOKEN") or _held(path).get(_LAST))


def secret_of(path: Path, name: str = "") -> str:
    """The secret of a session: of ``TRICORD_TOKEN``, or as it was kept.

    Raises:
        DeskError: ``desk-session-ended``: there is none.
    """
    token = os.environ.get("TRICORD_TOKEN", "")
    if token and not name:
        return token
    held = _held(path)
    secret = held.get(name.strip().casefold() or held.get(_LAST, ""))
    if not secret:
        raise DeskError("desk-session-ended")
    return secret


def keep(path: Path, passed: Pass) -> None:
    """Keep the secret of a session for later commands."""
    keep_secret(path, passed.name, passed.secret)


def keep_secret(path: Path, name: str, secret: str) -> None:
    """Keep the secret of a session of an account for later commands."""
    everything = remembered(_FILE)
    held = everything.setdefault(_node(path), {})
    held |= {name: secret, _LAST: name}
    leave(_FILE, everything)


def last(path: Path) -> str:
    """The account that signed in last at a node; empty where none did."""
    return _held(path).get(_LAST, "")


def forget(path: Path, name: str) -> None:
    """Forget the secret of a session that was ended."""
    everything = remembered(_FILE)
    held = everything.get(_node(path), {})
    held.pop(name, None)
    if held.get(_LAST) == name:
        held.pop(_LAST)
    leave(_FILE, everything)


def identity(path: Path, *, device: bool) -> Identity:
    """Who somebody is by the node's OpenID provider.

    Args:
        path: Folder of the node.
        device: Whether they sign in on another device, because this machine has no browser.

    Raises:
        DeskError: ``desk-no-openid``: the node names no provider. And what `openid` raises.
    """
    import tricord
    from tricord.desk.people import openid

    provider = openid.provider_named(tricord.open(path).settings)
    if provider is None:
        raise DeskError("desk-no-openid")
    if device:
        begun = openid.begin_on_device(provider)
        address = begun.full_address or begun.address
        said = {"address": address, "code": begun.user_code}
        typer.echo(text("people-openid-device", **said), err=True)
        return openid.finish_on_device(provider, begun)

    def show(address: str) -> None:
        typer.echo(text("people-openid-browser", address=address), err=True)
        webbrowser.open(address)

    return openid.sign_in(provider, show)


def password(asked: str, file: str, *, anew: bool = False) -> str:
    """A password: the first line of a file or of standard input, or typed unseen.

    Args:
        asked: What to print before it is typed.
        file: The file; ``-`` for standard input; empty to type it.
        anew: Whether it is a new one, and typed twice.
    """
    if file == "-":
        return typer.get_text_stream("stdin").readline().rstrip("\r\n")
    if file:
        return Path(file).read_text(encoding="utf-8").split("\n", 1)[0].rstrip("\r")
    typed: str = typer.prompt(asked, hide_input=True, confirmation_prompt=anew, err=True)
    return typed


def _held(path: Path) -> Mapping[str, str]:
    """Secrets of sessions at a node, by account, and whose is the last."""
    return remembered(_FILE).get(_node(path), {})


def _node(path: Path) -> str:
    return address_of(path) or str(path.resolve())
