"""The set-up script: what it asks for, what it redoes, and what it says when it cannot go on."""

import ast
import json
import shutil
import subprocess
import sys
from pathlib import Path

import dev
import pytest


@pytest.fixture
def clone(tmp_path, monkeypatch) -> Path:
    """A directory that looks like a fresh clone to dev.py, where nothing is really installed."""
    (tmp_path / "frontend").mkdir()
    for name in ("requirements.lock", "pyproject.toml", "frontend/package-lock.json"):
        (tmp_path / name).write_text(name)
    venv = tmp_path / ".venv"
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "VENV", venv)
    monkeypatch.setattr(dev, "BIN", venv / "bin")
    monkeypatch.setattr(dev, "PYTHON", venv / "bin" / "python")
    monkeypatch.setattr(dev, "STAMP", venv / "set-up.json")
    monkeypatch.setattr(dev, "FONTS", venv / "fonts")
    monkeypatch.setattr(dev, "FRONTEND", tmp_path / "frontend")
    monkeypatch.delenv("TRICORD_FONTS", raising=False)
    return tmp_path


@pytest.fixture
def steps(clone, monkeypatch) -> list[str]:
    """The steps of the set-up, as they are taken."""
    taken: list[str] = []

    def make_environment() -> None:
        taken.append("packages")
        shutil.rmtree(dev.VENV, ignore_errors=True)
        dev.BIN.mkdir(parents=True)
        dev.PYTHON.touch()

    monkeypatch.setattr(dev, "install_packages", make_environment)
    monkeypatch.setattr(dev, "install_project", lambda: taken.append("project"))
    monkeypatch.setattr(dev, "build_frontend", lambda: taken.append("frontend"))
    monkeypatch.setattr(dev, "install_spark", lambda: taken.append("spark"))
    return taken


@pytest.fixture
def calls(monkeypatch) -> list[list[str]]:
    """The commands a verb would run, in a complete environment."""
    made: list[list[str]] = []
    monkeypatch.setattr(dev, "set_up", lambda verb: None)
    monkeypatch.setattr(
        dev, "call", lambda command, where=None: made.append([*map(str, command)]) or 0
    )
    return made


def test_an_old_python_is_refused_in_one_sentence(capsys):
    with pytest.raises(SystemExit) as leaving:
        dev.check_python((3, 10))
    assert leaving.value.code == 2
    assert "needs Python 3.11 or newer; this is Python 3.10." in capsys.readouterr().err


@pytest.mark.parametrize("minor", range(7, 11))
def test_an_old_python_can_read_the_file_as_far_as_the_refusal(minor):
    text = Path(dev.__file__).read_text("utf-8")
    assert ast.parse(text, feature_version=(3, minor))


def test_a_complete_environment_is_left_alone(steps, capsys):
    dev.set_up()
    assert steps == ["packages", "project", "frontend"]
    capsys.readouterr()
    dev.set_up()
    assert steps == ["packages", "project", "frontend"]
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("changed", "redone"),
    [
        ("requirements.lock", ["packages", "project", "frontend"]),
        ("pyproject.toml", ["project"]),
        ("frontend/package-lock.json", ["frontend"]),
        ("frontend/src/main.ts", ["frontend"]),
    ],
)
def test_a_changed_file_redoes_the_steps_that_depend_on_it(clone, steps, changed, redone):
    dev.set_up()
    steps.clear()
    (clone / changed).parent.mkdir(exist_ok=True)
    (clone / changed).write_text("changed")
    dev.set_up()
    assert steps == redone


def test_another_python_gets_a_new_environment(steps, monkeypatch):
    dev.set_up()
    steps.clear()
    monkeypatch.setattr(sys, "version", "3.99.0")
    dev.set_up()
    assert steps == ["packages", "project", "frontend"]


@pytest.mark.parametrize("interrupted", ["install_packages", "install_project", "build_frontend"])
def test_an_interrupted_set_up_is_taken_up_where_it_stopped(steps, monkeypatch, interrupted):
    def stop() -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(dev, interrupted, stop)
        with pytest.raises(KeyboardInterrupt):
            dev.set_up()
    dev.set_up()
    assert steps == ["packages", "project", "frontend"]


def test_a_step_that_is_redone_and_interrupted_counts_as_undone(clone, steps, monkeypatch):
    dev.set_up()
    before = (clone / "pyproject.toml").read_text()
    (clone / "pyproject.toml").write_text("changed")
    with monkeypatch.context() as patch:
        patch.setattr(dev, "install_project", lambda: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            dev.set_up()
    (clone / "pyproject.toml").write_text(before)
    steps.clear()
    dev.set_up()
    assert steps == ["project"]


@pytest.mark.parametrize("content", ["", "[]", '{"packages":'])
def test_a_damaged_record_of_the_set_up_starts_it_anew(steps, content):
    dev.set_up()
    steps.clear()
    dev.STAMP.write_text(content)
    dev.set_up()
    assert steps == ["packages", "project", "frontend"]


def test_an_environment_whose_python_is_gone_is_made_anew(steps):
    dev.set_up()
    steps.clear()
    dev.PYTHON.unlink()
    dev.set_up()
    assert steps == ["packages", "project", "frontend"]


def test_own_fonts_are_not_fetched(steps, monkeypatch):
    monkeypatch.setenv("TRICORD_FONTS", "somewhere")
    dev.set_up()
    assert steps == ["packages", "project"]
    assert json.loads(dev.STAMP.read_text())["frontend"] == "own"


@pytest.fixture
def java(monkeypatch) -> None:
    """A Java runtime, as far as dev.py looks."""
    monkeypatch.setenv("JAVA_HOME", "somewhere")


@pytest.mark.parametrize("verb", ["demo", "bench", "lint", "docs"])
def test_only_the_tests_bring_pyspark(steps, java, verb):
    dev.set_up(verb)
    assert steps == ["packages", "project", "frontend"]
    dev.set_up("test")
    assert steps == ["packages", "project", "fonts", "spark"]
    dev.set_up("test")
    dev.set_up(verb)
    assert steps == ["packages", "project", "fonts", "spark"]


@pytest.mark.parametrize("lock", dev.SPARK_LOCKS)
def test_another_lock_of_pyspark_brings_it_anew(clone, steps, java, lock):
    dev.set_up("test")
    steps.clear()
    (clone / lock).write_text("changed")
    dev.set_up("test")
    assert steps == ["spark"]


def test_without_java_pyspark_is_not_brought(steps, monkeypatch):
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setattr(dev.shutil, "which", lambda name: None)
    dev.set_up("test")
    assert steps == ["packages", "project", "frontend"]


def test_where_pyspark_cannot_be_had_the_other_tests_still_run(steps, java, monkeypatch, capsys):
    def refuse() -> None:
        raise dev.Refusal("Installing PySpark failed.", "Connect.")

    with monkeypatch.context() as patch:
        patch.setattr(dev, "install_spark", refuse)
        dev.set_up("test")
    assert "Installing PySpark failed.\nConnect.\nThe tests that need" in capsys.readouterr().err
    dev.set_up("test")
    assert steps == ["packages", "project", "fonts", "spark"]


def test_a_python_without_venv_is_told_the_one_apt_line(monkeypatch):
    monkeypatch.setattr(dev.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(dev.Refusal, match=r"sudo apt install python3\.\d+-venv"):
        dev.check_venv(None)
    dev.check_venv("uv")


def test_where_npm_and_the_network_are_missing_both_are_named(clone, monkeypatch):
    monkeypatch.setattr(dev.shutil, "which", lambda name: None)
    monkeypatch.setattr(dev, "installer", lambda: [sys.executable, "-c", "exit('dns error')"])
    with pytest.raises(dev.Refusal, match=r"Node is not on this system.*network"):
        dev.find_node(clone)


@pytest.mark.parametrize(
    "printed",
    [
        "Failed to establish a new connection: [Errno -3] Temporary failure in name resolution",
        "error: Request failed after 3 retries\n  cause: dns error",
        "npm error code EAI_AGAIN\nnpm error request failed, reason: getaddrinfo EAI_AGAIN",
    ],
    ids=["pip", "uv", "npm"],
)
def test_a_missing_network_is_called_a_missing_network(printed):
    assert "the network or the package index cannot be reached" in str(dev.failure("X", printed))


def test_another_failure_shows_the_last_lines_of_the_program():
    told = str(
        dev.failure("Installing", "first\n" + "THESE PACKAGES DO NOT MATCH THE HASHES\n" * 8)
    )
    assert "Installing failed" in told
    assert "DO NOT MATCH THE HASHES" in told
    assert "first" not in told


def test_a_refusal_ends_with_status_2_and_no_traceback(monkeypatch, capsys):
    def refuse(verb: str) -> None:
        raise dev.Refusal("It rains.", "Take an umbrella.")

    monkeypatch.setattr(dev, "set_up", refuse)
    assert dev.main(["test"]) == 2
    assert capsys.readouterr().err == "It rains.\nTake an umbrella.\n"


def test_a_disk_that_is_full_ends_with_status_2_and_no_traceback(monkeypatch, capsys):
    def refuse(verb: str) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(dev, "set_up", refuse)
    assert dev.main(["test"]) == 2
    assert "No space left on device" in capsys.readouterr().err


def test_an_interrupt_ends_with_the_status_of_an_interrupt(monkeypatch):
    def interrupt(verb: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(dev, "set_up", interrupt)
    assert dev.main(["test"]) == 130


def test_a_mistyped_verb_is_answered_with_the_one_that_was_meant(capsys):
    assert dev.main(["tset"]) == 2
    assert "Did you mean test?" in capsys.readouterr().err


def test_help_names_every_verb_and_asks_for_no_environment(monkeypatch, capsys):
    monkeypatch.setattr(dev, "set_up", lambda verb: pytest.fail("help must not set up"))
    assert dev.main(["--help"]) == 0
    usage = capsys.readouterr().out
    assert all(f"\n  {verb} " in usage for verb in dev.VERBS)
    assert dev.main([]) == 2
    assert capsys.readouterr().err == usage


@pytest.mark.parametrize("given", [["--path", "x"], ["--path=x"]])
def test_the_demo_goes_where_it_is_told(calls, given):
    assert dev.main(["demo", *given, "--no-serve"]) == 0
    assert calls == [[str(dev.BIN / "tricord"), "demo", *given, "--no-serve"]]


def test_the_demo_goes_to_demo_node_wherever_it_is_called_from(calls, tmp_path, monkeypatch):
    monkeypatch.chdir(dev.ROOT)
    dev.main(["demo", "--no-serve"])
    monkeypatch.chdir(tmp_path)
    dev.main(["demo"])
    demo = [str(dev.BIN / "tricord"), "demo", "--path"]
    assert calls == [[*demo, "demo-node", "--no-serve"], [*demo, str(dev.ROOT / "demo-node")]]


def test_arguments_of_test_reach_pytest_and_all_tests_run_by_several_processes(calls):
    dev.main(["test", "-k", "lake", "-x"])
    dev.main(["test"])
    pytest_ = [str(dev.PYTHON), "-m", "pytest"]
    assert calls[0] == [*pytest_, "-k", "lake", "-x"]
    assert calls[1] == [*pytest_, "-nauto", "--dist=loadfile"]


def test_benches_are_listed_with_the_first_line_of_their_docstrings(clone, calls, capsys):
    (clone / "bench").mkdir()
    (clone / "bench" / "ingest.py").write_text('"""Read lists.\n\nMore."""\n')
    assert dev.main(["bench"]) == 0
    assert capsys.readouterr().out == "ingest  Read lists.\n"
    assert dev.main(["bench", "ingest", "--rows", "9"]) == 0
    assert calls == [[str(dev.PYTHON), str(clone / "bench" / "ingest.py"), "--rows", "9"]]
    assert dev.main(["bench", "../ingest"]) == 2
    assert "There are: ingest." in capsys.readouterr().err


def test_lint_goes_on_after_a_failure_and_fails(clone, calls, monkeypatch, capsys):
    done: list[str] = []

    def check(command, **options):
        done.append(Path(command[0]).name)
        return subprocess.CompletedProcess(command, len(done) == 1, stdout="line too long")

    monkeypatch.setattr(dev.subprocess, "run", check)
    assert dev.main(["lint"]) == 1
    assert done == ["ruff", "ruff", "python", "lint-imports", "python"]
    shown = capsys.readouterr()
    assert shown.out == "line too long\n"
    assert shown.err.count("FAILED") == 1


def test_lock_needs_no_environment_but_uv(monkeypatch, capsys):
    monkeypatch.setattr(dev, "set_up", lambda verb: pytest.fail("lock must not set up"))
    monkeypatch.setattr(dev.shutil, "which", lambda name: None)
    assert dev.main(["lock"]) == 2
    assert "dev.py lock needs uv" in capsys.readouterr().err
