"""The one command: what each verb runs, what it refuses, and how it ends."""

import ast
import shutil
import subprocess
from pathlib import Path

import dev
import pytest
from tools import environment, programs, steps
from tools.programs import Refusal


@pytest.fixture
def calls(monkeypatch) -> list[list[str]]:
    """The commands a verb would run, in a complete environment."""
    made: list[list[str]] = []
    monkeypatch.setattr(steps, "set_up", lambda verb: None)
    monkeypatch.setattr(
        programs, "call", lambda command, where=None: made.append([*map(str, command)]) or 0
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


def test_a_refusal_ends_with_status_2_and_no_traceback(monkeypatch, capsys):
    def refuse(verb: str) -> None:
        raise Refusal("It rains.", "Take an umbrella.")

    monkeypatch.setattr(steps, "set_up", refuse)
    assert dev.main(["test"]) == 2
    assert capsys.readouterr().err == "It rains.\nTake an umbrella.\n"


def test_a_disk_that_is_full_ends_with_status_2_and_no_traceback(monkeypatch, capsys):
    def refuse(verb: str) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(steps, "set_up", refuse)
    assert dev.main(["test"]) == 2
    assert "No space left on device" in capsys.readouterr().err


def test_an_interrupt_ends_with_the_status_of_an_interrupt(monkeypatch):
    def interrupt(verb: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(steps, "set_up", interrupt)
    assert dev.main(["test"]) == 130


def test_a_mistyped_verb_is_answered_with_the_one_that_was_meant(capsys):
    assert dev.main(["tset"]) == 2
    assert "Did you mean test?" in capsys.readouterr().err


def test_help_names_every_verb_and_asks_for_no_environment(monkeypatch, capsys):
    monkeypatch.setattr(steps, "set_up", lambda verb: pytest.fail("help must not set up"))
    assert dev.main(["--help"]) == 0
    usage = capsys.readouterr().out
    assert all(f"\n  {verb} " in usage for verb in dev.VERBS)
    assert dev.main([]) == 2
    assert capsys.readouterr().err == usage


@pytest.mark.parametrize("given", [["--path", "x"], ["--path=x"]])
def test_the_demo_goes_where_it_is_told(calls, given):
    assert dev.main(["demo", *given, "--no-serve"]) == 0
    assert calls == [[str(environment.BIN / "tricord"), "demo", *given, "--no-serve"]]


def test_the_demo_goes_to_demo_node_wherever_it_is_called_from(calls, tmp_path, monkeypatch):
    monkeypatch.chdir(dev.ROOT)
    dev.main(["demo", "--no-serve"])
    monkeypatch.chdir(tmp_path)
    dev.main(["demo"])
    demo = [str(environment.BIN / "tricord"), "demo", "--path"]
    assert calls == [[*demo, "demo-node", "--no-serve"], [*demo, str(dev.ROOT / "demo-node")]]


def test_arguments_of_test_reach_pytest_and_all_tests_run_by_several_processes(calls):
    dev.main(["test", "-k", "lake", "-x"])
    dev.main(["test"])
    pytest_ = [str(environment.PYTHON), "-m", "pytest"]
    assert calls[0] == [*pytest_, "-k", "lake", "-x"]
    assert calls[1] == [*pytest_, "-nauto", "--dist=loadfile"]


def test_benches_are_listed_with_the_first_line_of_their_docstrings(
    tmp_path, calls, monkeypatch, capsys
):
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    (tmp_path / "bench").mkdir()
    (tmp_path / "bench" / "ingest.py").write_text('"""Read lists.\n\nMore."""\n')
    assert dev.main(["bench"]) == 0
    assert capsys.readouterr().out == "ingest  Read lists.\n"
    assert dev.main(["bench", "ingest", "--rows", "9"]) == 0
    assert calls == [
        [str(environment.PYTHON), str(tmp_path / "bench" / "ingest.py"), "--rows", "9"]
    ]
    assert dev.main(["bench", "../ingest"]) == 2
    assert "There are: ingest." in capsys.readouterr().err


def test_lint_goes_on_after_a_failure_and_fails(calls, monkeypatch, capsys):
    done: list[str] = []

    def check(command, **options):
        done.append(Path(command[0]).name)
        return subprocess.CompletedProcess(command, len(done) == 1, stdout="line too long")

    monkeypatch.setattr(programs.subprocess, "run", check)
    assert dev.main(["lint"]) == 1
    assert done == ["ruff", "ruff", "python", "lint-imports", "python"]
    shown = capsys.readouterr()
    assert shown.out == "line too long\n"
    assert shown.err.count("FAILED") == 1


def test_lock_needs_no_environment_but_uv(monkeypatch, capsys):
    monkeypatch.setattr(steps, "set_up", lambda verb: pytest.fail("lock must not set up"))
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert dev.main(["lock"]) == 2
    assert "dev.py lock needs uv" in capsys.readouterr().err


def test_every_verb_but_lock_sets_up_first(monkeypatch):
    begun: list[str] = []
    monkeypatch.setattr(steps, "set_up", begun.append)
    for verb in dev.VERBS:
        monkeypatch.setitem(dev.VERBS, verb, lambda arguments: 0)
        assert dev.main([verb]) == 0
    assert begun == [verb for verb in dev.VERBS if verb != "lock"]
