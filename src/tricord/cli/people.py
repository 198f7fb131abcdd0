"""``tricord people``: accounts, signing in, sessions and tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from tricord.cli.help import Command, Group
from tricord.cli.options import HERE, FormatOption, PathOption
from tricord.cli.seats import AsOption
from tricord.locale import language_of, text

if TYPE_CHECKING:
    import polars as pl

people = typer.Typer(cls=Group, help=text("cli-people"), no_args_is_help=True)


def _option(name: str, metavar: str) -> Any:
    return typer.Option(f"--{name}", metavar=metavar, help=text(f"cli-people-option-{name}"))


NameArgument = Annotated[
    str, typer.Argument(metavar="NAME", help=text("cli-people-name"), show_default=False)
]
PasswordOption = Annotated[str, _option("password-file", "FILE")]
ShownOption = Annotated[str, _option("shown", "TEXT")]
PartnerOption = Annotated[str, _option("partner", "PARTNER")]
MissionOption = Annotated[str, _option("mission", "MISSION")]
RoleOption = Annotated[list[str] | None, _option("role", "ROLE")]
SpokenOption = Annotated[str, _option("language", "LANGUAGE")]
OpenidOption = Annotated[
    bool, typer.Option("--openid", help=text("cli-people-option-openid"), show_default=False)
]
DeviceOption = Annotated[
    bool, typer.Option("--device", help=text("cli-people-option-device"), show_default=False)
]


@people.command("first", cls=Command, help=text("cli-people-first"))
def first(
    name: NameArgument,
    *,
    shown: ShownOption = "",
    language: SpokenOption = "",
    password_file: PasswordOption = "",
    path: PathOption = HERE,
) -> None:
    """Make the first account, an administrator."""
    from tricord.cli import seats
    from tricord.desk.people import door

    with seats.desk_of(path) as desk:
        door.valid_name(name)
        word = seats.password(text("cli-people-password-new"), password_file, anew=True)
        made = door.first(desk, name, shown, word, language or language_of())
        seats.keep(path, door.enter(desk, made, word))
    typer.echo(text("people-first-made", name=made), err=True)


@people.command("add", cls=Command, help=text("cli-people-add"))
def add(
    name: NameArgument,
    *,
    shown: ShownOption = "",
    partner: PartnerOption = "",
    mission: MissionOption = "",
    role: RoleOption = None,
    language: SpokenOption = "",
    who: AsOption = "",
    path: PathOption = HERE,
) -> None:
    """Make an account, and print the code by which its person sets a password."""
    from tricord.cli import seats
    from tricord.desk.people import accounts

    with seats.seat_of(path, who) as seat:
        made, code = accounts.make(
            seat,
            name,
            shown,
            partner.strip().upper() or seat.reader.partner,
            mission,
            _roles(role or ["analyst"]),
            language or language_of(),
        )
    typer.echo(code)
    typer.echo(text("people-invited", name=made.name, days=accounts.INVITATION_DAYS), err=True)


@people.command("invite", cls=Command, help=text("cli-people-invite"))
def invite(name: NameArgument, *, who: AsOption = "", path: PathOption = HERE) -> None:
    """Print a new code by which a person sets a password."""
    from tricord.cli import seats
    from tricord.desk.people import accounts

    with seats.seat_of(path, who) as seat:
        code = accounts.invite(seat, name)
    typer.echo(code)
    typer.echo(text("people-invited", name=name, days=accounts.INVITATION_DAYS), err=True)


@people.command("accept", cls=Command, help=text("cli-people-accept"))
def accept(
    code: Annotated[
        str, typer.Argument(metavar="CODE", help=text("cli-people-code"), show_default=False)
    ],
    *,
    openid: OpenidOption = False,
    device: DeviceOption = False,
    password_file: PasswordOption = "",
    path: PathOption = HERE,
) -> None:
    """Set a password by an invitation, or tie an identity of the provider to the account."""
    from tricord.cli import seats
    from tricord.desk.people import door

    if openid or device:
        who = seats.identity(path, device=device)
        with seats.desk_of(path) as desk:
            name = door.accept_identity(desk, code, who.issuer, who.subject)
            seats.keep(path, door.enter_as(desk, who.issuer, who.subject))
        typer.echo(text("people-identity-tied", name=name, subject=who.subject), err=True)
        return
    word = seats.password(text("cli-people-password-new"), password_file, anew=True)
    with seats.desk_of(path) as desk:
        name = door.accept(desk, code, word)
        seats.keep(path, door.enter(desk, name, word))
    typer.echo(text("people-accepted", name=name), err=True)


@people.command("enter", cls=Command, help=text("cli-people-enter"))
def enter(
    name: Annotated[
        str, typer.Argument(metavar="[NAME]", help=text("cli-people-name"), show_default=False)
    ] = "",
    *,
    openid: OpenidOption = False,
    device: DeviceOption = False,
    password_file: PasswordOption = "",
    path: PathOption = HERE,
) -> None:
    """Sign in; later commands act in this name."""
    from tricord.cli import seats
    from tricord.desk.people import door

    if openid or device:
        who = seats.identity(path, device=device)
        with seats.desk_of(path) as desk:
            passed = door.enter_as(desk, who.issuer, who.subject)
    else:
        account = name or typer.prompt(text("people-column-name"), err=True)
        word = seats.password(text("cli-people-password"), password_file)
        with seats.desk_of(path) as desk:
            passed = door.enter(desk, account, word)
    seats.keep(path, passed)
    typer.echo(text("people-entered", name=passed.name, until=_moment(passed.expires_at)), err=True)


@people.command("leave", cls=Command, help=text("cli-people-leave"))
def leave(*, who: AsOption = "", path: PathOption = HERE) -> None:
    """Sign out."""
    from tricord.cli import seats
    from tricord.desk.people import sessions

    with seats.seat_of(path, who) as seat:
        sessions.end(seat)
    seats.forget(path, seat.name)
    typer.echo(text("people-left", name=seat.name), err=True)


@people.command("me", cls=Command, help=text("cli-people-me"))
def me(*, who: AsOption = "", path: PathOption = HERE) -> None:
    """Say who is signed in, and what they may do."""
    from tricord.cli import rows, seats

    with seats.seat_of(path, who) as seat:
        reader = seat.reader
    roles = ", ".join(text(f"desk-role-{role}") for role in sorted(reader.roles))
    said = [
        (text("people-column-name"), seat.name),
        (text("people-column-shown"), seat.shown),
        (text("people-column-partner"), reader.partner or "–"),
        (text("people-column-mission"), reader.mission or "–"),
        (text("people-column-roles"), roles),
    ]
    rows.facts(said, 0)


@people.command("list", cls=Command, help=text("cli-people-list"))
def list_(*, how: FormatOption = "table", who: AsOption = "", path: PathOption = HERE) -> None:
    """List the accounts you may see."""
    import polars as pl

    from tricord.cli import seats
    from tricord.desk.people import accounts

    with seats.seat_of(path, who) as seat:
        found = accounts.all_of(seat)
    columns = ("name", "shown", "partner", "mission", "roles", "language", "version", "closed_at")
    table = pl.DataFrame(
        [{**{c: getattr(each, c) for c in columns}, "roles": sorted(each.roles)} for each in found],
        schema_overrides={"closed_at": pl.Datetime(time_zone="UTC"), "roles": pl.List(pl.String)},
    )
    _show(table, columns, how, role_column="roles")


@people.command("change", cls=Command, help=text("cli-people-change"))
def change(
    name: NameArgument,
    *,
    shown: ShownOption = "",
    partner: PartnerOption = "",
    mission: Annotated[str | None, _option("mission", "MISSION")] = None,
    role: RoleOption = None,
    language: SpokenOption = "",
    who: AsOption = "",
    path: PathOption = HERE,
) -> None:
    """Change an account."""
    from tricord.cli import seats
    from tricord.desk.people import accounts

    said: dict[str, Any] = {"shown": shown, "partner": partner.upper(), "language": language}
    changed = {key: value for key, value in said.items() if value}
    if mission is not None:
        changed["mission"] = mission
    if role:
        changed["roles"] = _roles(role)
    with seats.seat_of(path, who) as seat:
        done = accounts.change(seat, name, accounts.one(seat, name).version, changed)
    typer.echo(text("people-changed", name=done.name, version=done.version), err=True)


@people.command("close", cls=Command, help=text("cli-people-close"))
def close(name: NameArgument, *, who: AsOption = "", path: PathOption = HERE) -> None:
    """Close an account; what its person did stays."""
    from tricord.cli import seats
    from tricord.desk.people import accounts

    with seats.seat_of(path, who) as seat:
        done = accounts.close(seat, name, accounts.one(seat, name).version)
    typer.echo(text("people-closed", name=done.name), err=True)


@people.command("sessions", cls=Command, help=text("cli-people-sessions"))
def sessions(*, how: FormatOption = "table", who: AsOption = "", path: PathOption = HERE) -> None:
    """List sessions and tokens: yours; everybody's for an administrator."""
    import polars as pl

    from tricord.cli import seats
    from tricord.desk.people import accounts
    from tricord.desk.people import sessions as held

    with seats.seat_of(path, who) as seat:
        names = {each.person: each.name for each in accounts.all_of(seat)}
        found = held.all_of(seat)
    columns = ("session", "name", "kind", "label", "opened_at", "expires_at", "ended_at")
    table = pl.DataFrame(
        [
            {
                **{c: getattr(each, c) for c in columns if c not in {"session", "name"}},
                "session": str(each.session),
                "name": names.get(each.person, ""),
            }
            for each in found
        ],
        schema_overrides={"ended_at": pl.Datetime(time_zone="UTC")},
    )
    _show(table.select(columns), columns, how)


@people.command("end", cls=Command, help=text("cli-people-end"))
def end(
    session: Annotated[
        str, typer.Argument(metavar="SESSION", help=text("cli-people-session"), show_default=False)
    ],
    *,
    who: AsOption = "",
    path: PathOption = HERE,
) -> None:
    """End a session or a token."""
    from tricord.cli import seats
    from tricord.desk.people import sessions as held

    with seats.seat_of(path, who) as seat:
        held.end(seat, held.which(seat, session))
    typer.echo(text("people-ended", session=session), err=True)


@people.command("token", cls=Command, help=text("cli-people-token"))
def token(
    label: Annotated[
        str, typer.Argument(metavar="LABEL", help=text("cli-people-label"), show_default=False)
    ],
    *,
    days: Annotated[int, _option("days", "DAYS")] = 90,
    role: RoleOption = None,
    who: AsOption = "",
    path: PathOption = HERE,
) -> None:
    """Print a token by which a program may act for you."""
    from tricord.cli import seats
    from tricord.desk.people import door

    with seats.seat_of(path, who) as seat:
        made = door.token(seat, label, days, _roles(role) if role else seat.reader.roles)
    typer.echo(made.secret)
    typer.echo(text("people-token-made", until=_moment(made.expires_at)), err=True)


def _roles(written: list[str]) -> frozenset[Any]:
    """Roles as written, commas allowed.

    Raises:
        DeskError: ``desk-role-unknown``.
    """
    from tricord.desk.policy import Role
    from tricord.errors import DeskError

    words = [word.strip().casefold() for each in written for word in each.split(",") if word]
    unknown = [word for word in words if word not in tuple(Role)]
    if unknown:
        raise DeskError("desk-role-unknown", role=unknown[0], known=", ".join(Role))
    return frozenset(Role(word) for word in words)


def _show(table: pl.DataFrame, columns: tuple[str, ...], how: Any, role_column: str = "") -> None:
    import polars as pl

    from tricord.cli import rows

    if how == "table" and role_column:
        named = pl.element().map_elements(lambda one: text(f"desk-role-{one}"), pl.String)
        table = table.with_columns(pl.col(role_column).list.eval(named))
    elif role_column:
        table = table.with_columns(pl.col(role_column).list.join(" "))
    rows.show(table, how, {column: text(f"people-column-{column}") for column in columns})


def _moment(moment: Any) -> str:
    return f"{moment:%Y-%m-%d %H:%M} UTC"
