"""A directory that looks like a fresh clone, where nothing is really installed."""

from pathlib import Path

import pytest
from tools import environment, frontend, steps


@pytest.fixture
def clone(tmp_path, monkeypatch) -> Path:
    """The directory; everything in tools believes to be in it."""
    (tmp_path / "frontend" / "src").mkdir(parents=True)
    for name in ("requirements.lock", "pyproject.toml", "frontend/package-lock.json"):
        (tmp_path / name).write_text(name)
    venv = tmp_path / ".venv"
    for module in (environment, frontend, steps):
        monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(environment, "VENV", venv)
    monkeypatch.setattr(environment, "BIN", venv / "bin")
    monkeypatch.setattr(environment, "PYTHON", venv / "bin" / "python")
    monkeypatch.setattr(steps, "STAMP", venv / "set-up.json")
    monkeypatch.setattr(frontend, "SOURCE", tmp_path / "frontend")
    monkeypatch.setattr(frontend, "BUILT", venv / "share" / "tricord")
    monkeypatch.delenv("TRICORD_FONTS", raising=False)
    return tmp_path
