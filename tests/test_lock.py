"""The lock files agree with pyproject.toml, pin by hash and name no host."""

import json
import re
import tomllib
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from tools.locks import LOCKS

ROOT = Path(__file__).resolve().parents[1]
PYTHON_LOCKS = (
    "requirements.lock",
    "requirements-core.lock",
    "requirements-node.lock",
    "requirements-spark.lock",
    "requirements-spark-build.lock",
)
# PySpark is published as source alone; of that one package, code runs while it is installed.
BUILT_HERE = "--no-binary pyspark"
NPM_LOCK = "frontend/package-lock.json"
SHA_256 = re.compile(r"--hash=sha256:[0-9a-f]{64}")


def locked(name: str) -> list[tuple[Requirement, str]]:
    """The requirements of a lock file, each with its whole entry."""
    text = (ROOT / name).read_text("utf-8").replace("\\\n", " ")
    entries = [line for line in text.splitlines() if line.strip() not in ("", BUILT_HERE)]
    return [(Requirement(SHA_256.sub("", entry).strip()), entry) for entry in entries]


def asked(group: str) -> list[Requirement]:
    """What pyproject.toml asks for in a dependency group; `core` is the project itself."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    groups = {"core": project["project"]["dependencies"], **project["dependency-groups"]}
    return [Requirement(word) for word in groups[group]]


def missing_from_lock(requirements: list[Requirement], name: str) -> list[str]:
    """The requirements that no entry of the lock, or not every one of that name, satisfies."""
    versions: dict[str, list[str]] = {}
    for entry, _ in locked(name):
        (pin,) = entry.specifier
        assert pin.operator == "=="
        versions.setdefault(canonicalize_name(entry.name), []).append(pin.version)
    return [
        str(wish)
        for wish in requirements
        if not (found := versions.get(canonicalize_name(wish.name)))
        or not all(wish.specifier.contains(version) for version in found)
    ]


def closure(requirements: list[Requirement]) -> set[str]:
    """The names of everything the requirements need on this machine, as installed."""
    needed: set[str] = set()
    seen: set[tuple[str, str]] = set()
    waiting = [(wish, "") for wish in requirements]
    while waiting:
        wish, extra = waiting.pop()
        if wish.marker is not None and not wish.marker.evaluate({"extra": extra}):
            continue
        name = canonicalize_name(wish.name)
        needed.add(name)
        for wanted_extra in {"", *wish.extras}:
            if (name, wanted_extra) not in seen:
                seen.add((name, wanted_extra))
                parts = distribution(name).requires or []
                waiting += [(Requirement(part), wanted_extra) for part in parts]
    return needed


@pytest.mark.parametrize(
    ("group", "name"),
    [
        ("core", "requirements.lock"),
        ("core", "requirements-core.lock"),
        ("dev", "requirements.lock"),
        ("node", "requirements-node.lock"),
        ("spark", "requirements-spark.lock"),
        ("spark-build", "requirements-spark-build.lock"),
    ],
)
def test_the_lock_satisfies_what_pyproject_asks_for(group, name):
    assert missing_from_lock(asked(group), name) == []


@pytest.mark.parametrize(
    ("groups", "name"),
    [(("core", "dev"), "requirements.lock"), (("core",), "requirements-core.lock")],
)
def test_the_lock_holds_all_that_is_needed_here_and_nothing_else(groups, name):
    here = {
        canonicalize_name(entry.name)
        for entry, _ in locked(name)
        if entry.marker is None or entry.marker.evaluate()
    }
    try:
        needed = closure([wish for group in groups for wish in asked(group)])
    except PackageNotFoundError as error:
        pytest.fail(f"{error}: the lock does not bring it; run dev.py lock")
    assert here == needed


def test_users_get_the_packages_that_were_tested():
    tested = {whole for _, whole in locked("requirements.lock")}
    assert [
        entry.name for entry, whole in locked("requirements-core.lock") if whole not in tested
    ] == []


def test_every_lock_is_compiled_by_dev_py():
    there = {file.name for file in ROOT.glob("*.lock")}
    assert there == set(LOCKS) == set(PYTHON_LOCKS)


def test_the_tests_run_on_the_pyspark_that_users_get():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert asked("spark") == [
        Requirement(word) for word in project["project"]["optional-dependencies"]["spark"]
    ]


def test_only_pyspark_is_built_from_source_and_from_nothing_but_its_lock():
    named = {name for name in PYTHON_LOCKS if "--no-binary" in (ROOT / name).read_text("utf-8")}
    assert named == {"requirements-spark.lock"}
    assert [entry.name for entry, _ in locked("requirements-spark-build.lock")] == ["setuptools"]


@pytest.mark.parametrize("name", PYTHON_LOCKS)
def test_no_package_can_be_installed_without_its_hash(name):
    assert [entry for entry, whole in locked(name) if not SHA_256.search(whole)] == []


def test_no_npm_package_can_be_installed_without_its_hash():
    lock = json.loads((ROOT / NPM_LOCK).read_text("utf-8"))
    packages = {name: entry for name, entry in lock["packages"].items() if name}
    assert packages
    assert [name for name, entry in packages.items() if "integrity" not in entry] == []


def test_the_npm_lock_holds_exactly_what_its_package_file_asks_for():
    asked = json.loads((ROOT / "frontend" / "package.json").read_text("utf-8"))["dependencies"]
    packages = json.loads((ROOT / NPM_LOCK).read_text("utf-8"))["packages"]
    assert packages[""]["dependencies"] == asked
    assert {name: packages[f"node_modules/{name}"]["version"] for name in asked} == asked


@pytest.mark.parametrize("name", [*PYTHON_LOCKS, NPM_LOCK])
def test_no_lock_names_a_host(name):
    text = (ROOT / name).read_text("utf-8")
    assert re.findall(r"\w+://\S+|resolved|--(?:extra-)?index-url|--find-links", text) == []
