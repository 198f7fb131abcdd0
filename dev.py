#!/usr/bin/env python3
"""Set Tricord up and run it; needs nothing but Python 3.11 and git.

usage: python3 dev.py VERB [ARGUMENTS]

  demo        build the demo node in ./demo-node and show what it found
  test        run the tests; arguments go to pytest; brings PySpark where there is Java
  bench NAME  run bench/NAME.py; without a name, list the benches
  lint        check style, types, the import contract, lengths and locks
  docs        make the reference pages and build the site; arguments go to zensical
  lock        compile the lock files anew; needs uv and a network

Every verb but lock first completes the environment in .venv. Each step is recorded there once it
is done: a later run begins at once, and an interrupted set-up is taken up where it stopped. What
the verbs are made of stands in the folder tools.
"""

# Old Pythons must be able to read this file as far as check_python(): no newer syntax.
import ast
import difflib
import os
import sys
import time
from pathlib import Path

OLDEST_PYTHON = (3, 11)


def check_python(version: "tuple[int, ...]") -> None:
    """Leave with one sentence where Python is too old for Tricord."""
    if tuple(version[:2]) < OLDEST_PYTHON:
        sys.stderr.write(
            "Tricord needs Python 3.11 or newer; this is Python {}.{}.\n"
            "Install a newer one (python.org, or your system's packages) and call it by its name, "
            "for example: python3.12 dev.py demo\n".format(*version[:2])
        )
        sys.exit(2)


check_python(sys.version_info[:2])

# ruff: noqa: E402  # an old Python could not read these, and would not say why
from tools import environment, programs, steps
from tools.locks import compile_locks
from tools.programs import ROOT, Command, Refusal, capture, say


def demo(arguments: list[str]) -> int:
    """Build the demo node and show what it found."""
    if not any(word == "--path" or word.startswith("--path=") for word in arguments):
        here = Path.cwd() == ROOT
        arguments = ["--path", "demo-node" if here else str(ROOT / "demo-node"), *arguments]
    return programs.call([environment.BIN / "tricord", "demo", *arguments], where=None)


def test(arguments: list[str]) -> int:
    """Run the tests; all of them by as many processes as there are processors."""
    wanted = arguments or ["-nauto", "--dist=loadfile"]
    return programs.call([environment.PYTHON, "-m", "pytest", *wanted])


def benches() -> dict[str, str]:
    """Return the benches by name with the first line of their docstrings."""
    files = sorted((ROOT / "bench").glob("*.py"))
    said = {file.stem: ast.parse(file.read_text(encoding="utf-8")) for file in files}
    return {name: (ast.get_docstring(tree) or "").partition("\n")[0] for name, tree in said.items()}


def bench(arguments: list[str]) -> int:
    """Run one bench, or list them."""
    known = benches()
    if not arguments:
        width = max(map(len, known), default=0)
        for name, line in known.items():
            print(f"{name:{width}}  {line}")
        return 0
    name = arguments[0]
    if name not in known:
        raise Refusal(f"There is no bench {name!r}.", f"There are: {', '.join(known) or 'none'}.")
    return programs.call([environment.PYTHON, ROOT / "bench" / f"{name}.py", *arguments[1:]])


def lint(arguments: list[str]) -> int:
    """Run every check, also after one has failed, and show what the failing ones printed."""
    if arguments:
        raise Refusal("dev.py lint takes no arguments.", "For one check alone, call it in .venv.")
    programs_here, python = environment.BIN, environment.PYTHON
    repository = ["tests/test_layout.py", "tests/test_lock.py"]
    checks: dict[str, Command] = {
        "ruff check": [programs_here / "ruff", "check", "."],
        "ruff format": [programs_here / "ruff", "format", "--diff", "."],
        "mypy": [python, "-m", "mypy", "src", "dev.py", "tools", "bench"],
        "imports": [programs_here / "lint-imports", "--no-logo", "--no-cache"],
        "lengths and locks": [python, "-m", "pytest", "-q", *repository],
    }
    failed = 0
    for name, command in checks.items():
        started = time.monotonic()
        say(f"lint: {name} ... ", end="")
        result = capture(command)
        say(f"{'FAILED' if result.returncode else 'ok'}, {time.monotonic() - started:.1f} s")
        if result.returncode:
            failed += 1
            print(result.stdout, flush=True)
    return 1 if failed else 0


def docs(arguments: list[str]) -> int:
    """Make the reference pages from the code, and build the documentation site."""
    site: Command = [environment.BIN / "zensical", "build", "--strict", *arguments]
    generated = programs.call([environment.PYTHON, "-m", "docs.generator"])
    return generated or programs.call(site)


VERBS = {
    "demo": demo,
    "test": test,
    "bench": bench,
    "lint": lint,
    "docs": docs,
    "lock": compile_locks,
}


def main(arguments: list[str]) -> int:
    """Run one verb; return the exit status: 2 where it could not begin."""
    usage = str(__doc__).partition("\n\nEvery verb")[0]
    if not arguments or arguments[0] in ("-h", "--help", "help"):
        print(usage, file=sys.stdout if arguments else sys.stderr)
        return 0 if arguments else 2
    verb, *rest = arguments
    try:
        if verb not in VERBS:
            near = difflib.get_close_matches(verb, VERBS, n=1)
            hint = f"Did you mean {near[0]}?" if near else f"There are: {', '.join(VERBS)}."
            raise Refusal(f"dev.py has no verb {verb!r}.", hint)
        if verb != "lock":
            steps.set_up(verb)
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # every start would take seconds longer
        return VERBS[verb](rest)
    except Refusal as refusal:
        say(str(refusal))
        return 2
    except OSError as error:
        say(f"dev.py cannot go on: {error}.")
        return 2
    except KeyboardInterrupt:
        say("\nInterrupted.")
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
