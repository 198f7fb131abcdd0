"""What every test stands on: the shared data, one language, and no network.

Data too large or too real for the repository lies beside it, in `../shared/data` or where
TRICORD_SHARED points. A test that needs it asks for the fixture `shared_data` and skips, saying
why, where it is missing. Everything else a test needs it makes itself, or it stands in the
repository.
"""

import ipaddress
import os
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

# The desk's database server, and people at it.
pytest_plugins = ("tests.desks",)

# How long an example takes depends on the machine, and on whether code is compiled just then.
settings.register_profile("tricord", deadline=None)
settings.load_profile("tricord")

ROOT = Path(__file__).resolve().parents[1]
# What a test may take over from the environment of whoever runs it.
KEPT_SETTINGS = {"TRICORD_FONTS", "TRICORD_SHARED"}


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The directory of the real data beside the repository."""
    place = os.environ.get("TRICORD_SHARED", "../shared/data")
    directory = (ROOT / place).resolve()
    if not directory.is_dir():
        pytest.skip(f"shared data not found at {place}: set TRICORD_SHARED to where it lies")
    return directory


@pytest.fixture(scope="session", autouse=True)
def same_settings_everywhere() -> Iterator[None]:
    """The tests read English, whatever the language and the settings of the machine."""
    with pytest.MonkeyPatch.context() as patch:
        for name in os.environ:
            if name.startswith("TRICORD_") and name not in KEPT_SETTINGS:
                patch.delenv(name)
        patch.setenv("TRICORD_LANGUAGE", "en")
        patch.setenv("LC_ALL", "C.UTF-8")
        yield


def _is_local(host: Any) -> bool:
    """Whether a host, as given to `connect` or `getaddrinfo`, is this machine."""
    if host in (None, "", "localhost", b"localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


@pytest.fixture(scope="session", autouse=True)
def no_network() -> Iterator[None]:
    """Fail whatever reaches beyond this machine.

    The error is no OSError: code that copes with a missing network must not swallow it.
    """
    connect, look_up = socket.socket.connect, socket.getaddrinfo

    def local_connect(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and not _is_local(address[0]):
            raise RuntimeError(f"a test reached for the network: {address}")
        connect(self, address)

    def local_look_up(host: Any, *arguments: Any, **options: Any) -> Any:
        if not _is_local(host):
            raise RuntimeError(f"a test reached for the network: {host}")
        return look_up(host, *arguments, **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", local_connect)
        patch.setattr(socket, "getaddrinfo", local_look_up)
        yield
