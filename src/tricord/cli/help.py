"""Help pages in the reader's language, fitted to the terminal.

Typer's own pages take half a second to import and count Korean and Japanese letters, which
are two columns wide, as one.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import Any, Final

from rich.cells import cell_len
from typer.core import TyperCommand, TyperGroup

from tricord.cli.usage import WrongUsage
from tricord.locale import text

Row = tuple[str, str]

_WIDEST: Final = 100
_PIECES: Final = re.compile(
    # Japanese and Chinese may be broken before any letter that opens no clause, and after a
    # comma or full stop of theirs; Korean and Latin words stay whole.
    r"\s+"
    r"|[「『（(\[]*[\u3040-\u30ff\u3400-\u9fff][\u3001\u3002\u30fc」』）)\],.:;?!]*"
    r"|[^\s\u3001\u3002\u3040-\u30ff\u3400-\u9fff]+[\u3001\u3002]*"
    r"|."
)


class Command(TyperCommand):
    """A command whose help is a page of ours, and that works at a node elsewhere too."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the page."""
        formatter.write("\n".join(_page(self, ctx, [])))

    def invoke(self, ctx: Any) -> Any:
        """Carry the command out, here or at the node whose address was given."""
        given = str(ctx.params.get("path") or "")
        if not given.startswith(("http:", "https:")):
            return super().invoke(ctx)
        from tricord.cli.remote import address_of, perform

        return perform(ctx.command_path.partition(" ")[2], ctx.params, address_of(given))


class Group(TyperGroup):
    """A group of commands whose help is a page of ours."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that is meant.

        Raises:
            WrongUsage: There is none of that name.
        """
        if not args[0].startswith("-") and self.get_command(ctx, args[0]) is None:
            known = ", ".join(get_close_matches(args[0], self.commands) or self.commands)
            raise WrongUsage("usage-command", command=ctx.command_path, given=args[0], known=known)
        return super().resolve_command(ctx, args)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the page."""
        commands = [(name, self.commands[name].help or "") for name in self.list_commands(ctx)]
        formatter.write("\n".join(_page(self, ctx, commands)))


def _page(command: Any, ctx: Any, commands: Sequence[Row]) -> Iterator[str]:
    shown = [param for param in command.get_params(ctx) if not param.hidden]
    arguments = [p for p in shown if p.param_type_name == "argument"]
    options = [p for p in shown if p.param_type_name == "option"]
    yield f"{text('cli-help-usage')} {_usage(ctx, arguments, bool(commands))}"
    yield ""
    yield from wrapped(command.help or "", width())
    sections = {
        "cli-help-arguments": [(_metavar(p), p.help or "") for p in arguments],
        "cli-help-options": [(_names(p, ctx), _meaning(p, ctx)) for p in options],
        "cli-help-commands": list(commands),
        "cli-help-statuses": _statuses() if ctx.parent is None else [],
    }
    first = min(28, max(cell_len(name) for rows in sections.values() for name, _ in rows))
    for title, rows in sections.items():
        if rows:
            yield ""
            yield f"{text(title)}"
            for name, meaning in rows:
                yield from _row(name, meaning, first)


def _usage(ctx: Any, arguments: Sequence[Any], is_group: bool) -> str:
    pieces = [ctx.command_path, f"[{text('cli-help-options')}]"]
    if is_group:
        pieces.append(text("cli-help-command"))
    pieces += [_metavar(p) if p.required else f"[{_metavar(p)}]" for p in arguments]
    return " ".join(pieces)


def _metavar(param: Any) -> str:
    return str(param.metavar or param.name.upper())


def _names(option: Any, ctx: Any) -> str:
    names = ", ".join(sorted(option.opts, key=len))
    if option.is_flag:
        return names
    shown = option.metavar or option.display_type(ctx=ctx).strip("<>")
    return f"{names} {shown}"


def _meaning(option: Any, ctx: Any) -> str:
    if "--help" in option.opts:
        return text("cli-help-help")
    more = []
    if option.required:
        more.append(text("cli-help-required"))
    default = option.get_default(ctx)
    if default and option.show_default:
        more.append(text("cli-help-default", value=default))
    if option.envvar:
        more.append(text("cli-help-variable", name=option.envvar))
    return " ".join([option.help or "", *(f"[{each}]" for each in more)])


def _statuses() -> list[Row]:
    return [(code, text(f"cli-status-{code}")) for code in ("0", "1", "2", "130", "141")]


def _row(name: str, meaning: str, first: int) -> Iterator[str]:
    lines = wrapped(meaning, width() - first - 4)
    if cell_len(name) > first:
        yield f"  {name}"
    else:
        yield f"  {name}{' ' * (first - cell_len(name))}  {lines.pop(0) if lines else ''}".rstrip()
    for line in lines:
        yield f"{' ' * (first + 4)}{line}"


def wrapped(words: str, width: int) -> list[str]:
    """Lines of at most `width` columns; a word wider than that stands alone."""
    lines: list[str] = []
    for paragraph in words.split("\n"):
        line = ""
        for piece in _PIECES.findall(paragraph):
            if line and cell_len((line + piece).rstrip()) > width:
                lines.append(line.rstrip())
                line = piece.lstrip()
            else:
                line += piece
        lines.append(line.rstrip())
    return lines


def width() -> int:
    """Columns of the terminal, as far as lines stay readable."""
    return min(shutil.get_terminal_size().columns, _WIDEST)
