"""The lock files: what is installed, in which version, known by which hashes."""

import shutil

from tools.programs import Command, Refusal, call

# PySpark is published as source alone.
FROM_SOURCE = ("--no-binary", "pyspark", "--emit-build-options")
LOCKS: dict[str, list[str]] = {
    "requirements.lock": ["pyproject.toml", "--group", "dev"],
    # Whoever installs Tricord to use it gets the same versions, without what builds and tests it.
    "requirements-core.lock": ["pyproject.toml", "--constraint", "requirements.lock"],
    "requirements-node.lock": ["--group", "node"],
    "requirements-spark-build.lock": ["--group", "spark-build"],
    # PySpark is published as source alone.
    "requirements-spark.lock": [
        "--group",
        "spark",
        "--no-binary",
        "pyspark",
        "--emit-build-options",
    ],
}
"""Each lock file, and what it is compiled from; in this order."""


def compile_locks(arguments: list[str]) -> int:
    """Compile the lock files anew from pyproject.toml; return the status of the first failure."""
    uv = shutil.which("uv")
    if uv is None:
        raise Refusal(
            "dev.py lock needs uv, which is not on PATH.",
            "Install it: python3 -m pip install uv (or pipx install uv).",
        )
    # A lock names no host, so that it works behind any index.
    plain = ["--no-emit-index-url", "--no-header", "--no-annotate", "--quiet", *arguments]
    compiling: Command = [uv, "pip", "compile", "--universal", "--generate-hashes", *plain]
    done = (call([*compiling, *wish, "--output-file", name]) for name, wish in LOCKS.items())
    return next((status for status in done if status), 0)
