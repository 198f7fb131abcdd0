"""Pages of the commands, from the command line itself, in the three languages."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from docs.generator.markdown import NAMES, Pages, code, page, rows, spoken

from tricord.locale import LANGUAGES


def command_tree(language: str) -> list[dict[str, Any]]:
    """Every command with its arguments and options, as it is put into words in a language.

    Help is put into words while the commands are imported, so each language is a process.
    """
    environment = {k: v for k, v in os.environ.items() if not k.startswith("TRICORD_")}
    said = subprocess.run(  # this Python and a module of ours
        [sys.executable, "-m", "docs.generator", "--commands"],
        cwd=Path(__file__).parents[2],
        env=environment | {"TRICORD_LANGUAGE": language},
        stdout=subprocess.PIPE,
        check=True,
    )
    tree: list[dict[str, Any]] = json.loads(said.stdout)
    return tree


def print_commands() -> None:
    """Print the tree of the commands in the language of this process, as JSON."""
    from typer.main import get_command

    from tricord.cli.app import app

    sys.stdout.write(json.dumps([*_walk(get_command(app), ())]))


def _walk(command: Any, path: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    context = command.make_context("tricord", [], resilient_parsing=True)
    yield {
        "path": path,
        "help": command.help or "",
        "parameters": [_parameter(p, context) for p in command.params if not p.hidden],
        "subcommands": sorted(getattr(command, "commands", {})),
    }
    for name, inner in sorted(getattr(command, "commands", {}).items()):
        yield from _walk(inner, (*path, name))


def _parameter(param: Any, context: Any) -> dict[str, Any]:
    option = param.param_type_name == "option"
    default = param.get_default(context)
    metavar = param.metavar or (param.display_type(ctx=context).strip("<>") if option else "")
    return {
        "option": option,
        "names": sorted(param.opts, key=len) if option else [metavar or param.name.upper()],
        "value": "" if "|" in metavar or (option and param.is_flag) else metavar,
        "choices": metavar.split("|") if "|" in metavar else [],
        "required": bool(param.required),
        "default": "" if default in (None, False, [], ()) else str(default),
        "variable": param.envvar or "",
        "help": param.help or "",
    }


def commands() -> Pages:
    """One page per command and an index."""
    told = {language: command_tree(language) for language in LANGUAGES}
    listed, made = [], {}
    for position, command in enumerate(told["en"]):
        if not command["path"]:
            continue
        name = "-".join(command["path"])
        said = {language: told[language][position] for language in LANGUAGES}
        made[f"commands/{name}.md"] = _command_page(command, said)
        listed.append([f"[`tricord {' '.join(command['path'])}`]({name}.md)", command["help"]])
    root = told["en"][0]
    made["commands/index.md"] = page(
        "Commands",
        root["help"],
        "Every command works on the node in the current directory, or the one `--path` or "
        "`TRICORD_NODE` names. Data go to stdout, progress and refusals to stderr; how a command "
        "ends is told by its [exit status](../exit-codes.md).",
        rows(("Command", "What it does"), listed),
        "## Options before any command",
        _parameters([p for p in root["parameters"] if p["option"]], "Option", "Meaning"),
    )
    return made


def _command_page(command: dict[str, Any], said: Mapping[str, dict[str, Any]]) -> str:
    name = f"tricord {' '.join(command['path'])}"
    needed = [p for p in command["parameters"] if not p["option"]]
    usage = " ".join(
        [
            name,
            *(["COMMAND"] if command["subcommands"] else []),
            *(p["names"][0] if p["required"] else f"[{p['names'][0]}]" for p in needed),
            "[OPTIONS]",
        ]
    )
    inner = [
        (f"[`{name} {sub}`]({'-'.join([*command['path'], sub])}.md)",)
        for sub in command["subcommands"]
    ]
    parts = [command["help"], f"```text\n{usage}\n```", rows(("Commands",), inner)]
    for title, option in (("Arguments", False), ("Options", True)):
        these = [p for p in command["parameters"] if p["option"] is option]
        parts += [f"## {title}", _parameters(these, title[:-1], "Meaning")] if these else []
    for language in LANGUAGES[1:]:
        told = said[language]
        parts += [f"## {NAMES[language]}", spoken(told["help"], language)]
        body = [(_called(p), spoken(p["help"], language)) for p in told["parameters"]]
        parts.append(rows(("", ""), body))
    return page(name, *parts)


def _called(parameter: Mapping[str, Any]) -> str:
    names = ", ".join(code(f"{name} {parameter['value']}".strip()) for name in parameter["names"])
    return names if parameter["option"] else code(parameter["names"][0])


def _parameters(these: Iterable[Mapping[str, Any]], head: str, meaning: str) -> str:
    body = []
    for parameter in these:
        more = ["required"] if parameter["required"] and parameter["option"] else []
        more += [f"one of {', '.join(map(code, parameter['choices']))}"] * bool(
            parameter["choices"]
        )
        more += [f"default {code(parameter['default'])}"] if parameter["default"] else []
        more += [f"environment: {code(parameter['variable'])}"] if parameter["variable"] else []
        body.append((_called(parameter), f"{parameter['help']} {_bracketed(more)}"))
    return rows((head, meaning), body)


def _bracketed(words: Sequence[str]) -> str:
    return f"({', '.join(words)})" if words else ""
