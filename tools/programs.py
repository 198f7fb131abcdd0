"""Other programs: starting them, and saying in one sentence why one failed."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

Command = list[str | Path]
Environment = dict[str, str]
Finished = subprocess.CompletedProcess[str]

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


def call(command: Command, where: Path | None = ROOT) -> int:
    """Run a program in the foreground; return its exit status, 128 + n if signal n ended it."""
    status = subprocess.call(command, cwd=where)
    return status if status >= 0 else 128 - status


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
    """Run a program that has to succeed; `what` is the subject of the sentence if it does not."""
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
