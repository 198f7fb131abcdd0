"""Masters of Spark: how they are named, whether they answer, and what a failure says."""

from __future__ import annotations

import ipaddress
import re
import socket
from typing import Final

from tricord.errors import RunError

KNOWN: Final = "local[N], spark://HOST:PORT, k8s://https://HOST:PORT, yarn"
"""Forms of a master, as a hint names them."""

_ANSWER_S: Final = 10.0
_FORM: Final = re.compile(
    r"local(\[(\*|[1-9]\d*)\])?|spark://[^/,\s:]+:\d+(,[^/,\s:]+:\d+)*|k8s://\S+|yarn"
)
_PYTHON_SAID: Final = re.compile(
    r"(?m)^(?!org\.|java|scala|Caused by)[\w.]+(?:Error|Exception): \S.*$"
)
_JAVA_SAID: Final = re.compile(r"(?m)(?:^|: |Caused by: )[\w.$]+(?:Error|Exception): (\S.*)$")


def check_master(master: str) -> None:
    """Refuse a master that is written wrongly, or that does not answer.

    Spark itself would try for a minute, and end in a Java traceback.

    Raises:
        RunError: ``spark-master`` or ``spark-unreachable``.
    """
    if not _FORM.fullmatch(master):
        raise RunError("spark-master", given=master, known=KNOWN)
    places = _places(master)
    if places and not any(_answers(host, port) for host, port in places):
        raise RunError("spark-unreachable", master=master)


def on_this_machine(master: str) -> bool:
    """Whether nothing beyond this machine is needed to reach a master."""
    return master.startswith("local") or (
        master.startswith("spark://") and all(_is_loopback(host) for host, _ in _places(master))
    )


def reason_of(said: str) -> str:
    """The one line of a traceback, Python's or else Java's, that says what went wrong."""
    python = _PYTHON_SAID.findall(said)
    java = _JAVA_SAID.findall(said)
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    return (python[-1:] or java[-1:] or lines[-1:] or ["?"])[0][:300]


def _places(master: str) -> list[tuple[str, int]]:
    """Host and port of each standalone master."""
    if not master.startswith("spark://"):
        return []
    named = master.removeprefix("spark://").split(",")
    return [(host, int(port)) for host, _, port in (one.rpartition(":") for one in named)]


def _answers(host: str, port: int) -> bool:
    try:
        with socket.create_connection((host, port), timeout=_ANSWER_S):
            return True
    except OSError:
        return False


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
