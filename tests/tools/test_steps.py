"""The set-up: what it takes, what it takes again, and how it goes on where it was interrupted."""

import shutil
import sys

import pytest
from tools import environment, frontend, steps
from tools.programs import Refusal

ALL = ["packages", "project", "frontend"]


@pytest.fixture
def taken(clone, monkeypatch) -> list[str]:
    """The steps of the set-up, as they are taken."""
    names: list[str] = []

    def make_environment() -> None:
        names.append("packages")
        shutil.rmtree(environment.VENV, ignore_errors=True)
        environment.BIN.mkdir(parents=True)
        environment.PYTHON.touch()

    def build() -> None:
        names.append("frontend")
        frontend.BUILT.mkdir(parents=True, exist_ok=True)
        (frontend.BUILT / "main.js").write_text("built")
        frontend._keep_record()

    monkeypatch.setattr(environment, "install_packages", make_environment)
    monkeypatch.setattr(environment, "install_project", lambda: names.append("project"))
    monkeypatch.setattr(environment, "install_spark", lambda: names.append("spark"))
    monkeypatch.setattr(frontend, "build", build)
    return names


@pytest.fixture
def java(monkeypatch) -> None:
    """A Java runtime, as far as the set-up looks."""
    monkeypatch.setenv("JAVA_HOME", "somewhere")


def test_a_complete_environment_is_left_alone(taken, capsys):
    steps.set_up()
    assert taken == ALL
    capsys.readouterr()
    steps.set_up()
    assert taken == ALL
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("changed", "redone"),
    [
        ("requirements.lock", ALL),
        ("pyproject.toml", ["project"]),
        ("frontend/package-lock.json", ["frontend"]),
        ("frontend/src/main.ts", ["frontend"]),
        ("frontend/node_modules/of-somebody.js", []),
    ],
)
def test_a_changed_file_redoes_the_steps_that_depend_on_it(clone, taken, changed, redone):
    steps.set_up()
    taken.clear()
    (clone / changed).parent.mkdir(exist_ok=True)
    (clone / changed).write_text("changed")
    steps.set_up()
    assert taken == redone


def test_a_style_sheet_that_was_renamed_is_built_anew(clone, taken):
    old = clone / "frontend" / "src" / "old.css"
    old.write_text("")
    steps.set_up()
    taken.clear()
    old.rename(old.with_name("new.css"))
    steps.set_up()
    assert taken == ["frontend"]


@pytest.mark.parametrize("spoil", ["gone", "cut short", "record gone", "record damaged"])
def test_pages_that_vanished_are_built_anew_though_they_were_built(taken, spoil):
    steps.set_up()
    taken.clear()
    script, record = frontend.BUILT / "main.js", frontend.BUILT / "built.json"
    match spoil:
        case "gone":
            script.unlink()
        case "cut short":
            script.write_text("bui")
        case "record gone":
            record.unlink()
        case "record damaged":
            record.write_text("[]")
    steps.set_up()
    assert taken == ["frontend"]
    steps.set_up()
    assert taken == ["frontend"]


def test_another_python_gets_a_new_environment(taken, monkeypatch):
    steps.set_up()
    taken.clear()
    monkeypatch.setattr(sys, "version", "3.99.0")
    steps.set_up()
    assert taken == ALL


@pytest.mark.parametrize(
    ("module", "interrupted"),
    [
        (environment, "install_packages"),
        (environment, "install_project"),
        (frontend, "build"),
    ],
)
def test_an_interrupted_set_up_is_taken_up_where_it_stopped(
    taken, monkeypatch, module, interrupted
):
    def stop() -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(module, interrupted, stop)
        with pytest.raises(KeyboardInterrupt):
            steps.set_up()
    steps.set_up()
    assert taken == ALL


def test_a_step_that_is_redone_and_interrupted_counts_as_undone(clone, taken, monkeypatch):
    def stop() -> None:
        raise KeyboardInterrupt

    steps.set_up()
    before = (clone / "pyproject.toml").read_text()
    (clone / "pyproject.toml").write_text("changed")
    with monkeypatch.context() as patch:
        patch.setattr(environment, "install_project", stop)
        with pytest.raises(KeyboardInterrupt):
            steps.set_up()
    (clone / "pyproject.toml").write_text(before)
    taken.clear()
    steps.set_up()
    assert taken == ["project"]


@pytest.mark.parametrize("content", ["", "[]", '{"packages":'])
def test_a_damaged_record_of_the_set_up_starts_it_anew(taken, content):
    steps.set_up()
    taken.clear()
    steps.STAMP.write_text(content)
    steps.set_up()
    assert taken == ALL


def test_an_environment_whose_python_is_gone_is_made_anew(taken):
    steps.set_up()
    taken.clear()
    environment.PYTHON.unlink()
    steps.set_up()
    assert taken == ALL


def test_fonts_are_fetched_after_all_once_own_ones_are_given_up(taken, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setenv("TRICORD_FONTS", "somewhere")
        steps.set_up()
    taken.clear()
    steps.set_up()
    assert taken == ["frontend"]


@pytest.mark.parametrize("verb", ["demo", "bench", "lint", "docs", "bundle"])
def test_only_the_tests_bring_pyspark(taken, java, verb):
    steps.set_up(verb)
    assert taken == ALL
    steps.set_up("test")
    assert taken == [*ALL, "spark"]
    steps.set_up("test")
    steps.set_up(verb)
    assert taken == [*ALL, "spark"]


@pytest.mark.parametrize("lock", environment.SPARK_LOCKS)
def test_another_lock_of_pyspark_brings_it_anew(clone, taken, java, lock):
    steps.set_up("test")
    taken.clear()
    (clone / lock).write_text("changed")
    steps.set_up("test")
    assert taken == ["spark"]


def test_without_java_pyspark_is_not_brought(taken, monkeypatch):
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setattr(shutil, "which", lambda name: None)
    steps.set_up("test")
    assert taken == ALL


def test_where_pyspark_cannot_be_had_the_other_tests_still_run(taken, java, monkeypatch, capsys):
    def refuse() -> None:
        raise Refusal("Installing PySpark failed.", "Connect.")

    with monkeypatch.context() as patch:
        patch.setattr(environment, "install_spark", refuse)
        steps.set_up("test")
    assert "Installing PySpark failed.\nConnect.\nThe tests that need" in capsys.readouterr().err
    steps.set_up("test")
    assert taken == [*ALL, "spark"]


def test_a_frontend_that_cannot_be_built_stops_the_set_up(taken, monkeypatch):
    def refuse() -> None:
        raise Refusal("Building the pages failed.", "Look.")

    monkeypatch.setattr(frontend, "build", refuse)
    with pytest.raises(Refusal):
        steps.set_up()
    assert "frontend" not in steps.read_stamp()
