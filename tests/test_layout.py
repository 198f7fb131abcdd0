"""The limits of the house: lengths, names, mirrors, reasons. `dev.py lint` runs these too."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MOST_LINES_OF_A_FILE = 400
MOST_LINES_OF_A_FUNCTION = 60
HEAP_NAMES = {"common", "helper", "helpers", "internals", "manager", "misc", "util", "utils"}
# Directories of tests that mirror no room: suites and documents that several rooms share.
SHARED_TESTS = {"contract", "golden", "reference"}
# Folders beside the rooms that are tested as rooms are.
BESIDE = {"tools"}
# A suppressed check, and what stands behind it on its line.
SUPPRESSION = re.compile(
    r"#\s*(?:noqa(?::\s*[A-Z]+\d+(?:,\s*[A-Z]+\d+)*)?|type:\s*ignore(?:\[[^\]]*\])?)(?P<reason>.*)"
)
UNFINISHED = re.compile(r"raise NotImplementedError|pragma:\s*no cover")


def product_files() -> list[Path]:
    """The Python files of the product: src, bench, and what sets it up and runs it."""
    folders = ("src", "bench", *sorted(BESIDE))
    return [
        ROOT / "dev.py",
        *(file for folder in folders for file in sorted((ROOT / folder).rglob("*.py"))),
    ]


def python_files() -> list[Path]:
    """All Python files of the repository."""
    return [*product_files(), *sorted((ROOT / "tests").rglob("*.py"))]


def place(file: Path, line: int | None = None) -> str:
    """A file, and a line in it, as a person would look it up."""
    return f"{file.relative_to(ROOT).as_posix()}" + (f":{line}" if line else "")


def test_no_file_outgrows_its_noun():
    lengths = {place(file): len(file.read_text("utf-8").splitlines()) for file in python_files()}
    assert {file: n for file, n in lengths.items() if n > MOST_LINES_OF_A_FILE} == {}


def test_no_function_outgrows_a_screen():
    lengths = {
        f"{place(file, node.lineno)} {node.name}": (node.end_lineno or 0) - node.lineno + 1
        for file in python_files()
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert {name: n for name, n in lengths.items() if n > MOST_LINES_OF_A_FUNCTION} == {}


def test_no_file_is_named_after_leftovers():
    named = [
        place(file)
        for file in python_files()
        if HEAP_NAMES
        & {part.strip("_") for part in (*file.parent.parts[len(ROOT.parts) :], file.stem)}
    ]
    assert named == []


def test_no_tests_are_left_behind_by_a_room_that_moved():
    rooms = {path.name for path in (ROOT / "src" / "tricord").iterdir() if path.is_dir()}
    tested = {path.parent.name for path in (ROOT / "tests").glob("*/test_*.py")}
    assert tested - rooms - SHARED_TESTS - BESIDE == set()


def test_no_check_is_suppressed_without_a_reason_beside_it():
    bare = [
        place(file, number)
        for file in python_files()
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        for found in SUPPRESSION.finditer(line)
        if len(re.findall(r"\w+", found["reason"])) < 2
    ]
    assert bare == []


def test_nothing_in_the_product_is_left_unfinished():
    unfinished = [
        place(file, number)
        for file in product_files()
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if UNFINISHED.search(line)
    ]
    assert unfinished == []
