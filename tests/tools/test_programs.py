"""Other programs: what is said where one failed."""

import sys

import pytest
from tools import programs
from tools.programs import Refusal


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
    told = str(programs.failure("X", printed))
    assert "the network or the package index cannot be reached" in told


def test_another_failure_shows_the_last_lines_of_the_program():
    printed = "first\n" + "THESE PACKAGES DO NOT MATCH THE HASHES\n" * 8
    told = str(programs.failure("Installing", printed))
    assert "Installing failed" in told
    assert "DO NOT MATCH THE HASHES" in told
    assert "first" not in told


def test_a_program_that_fails_is_refused_with_what_it_said():
    with pytest.raises(Refusal, match=r"Counting failed\. Its last lines:\n  three"):
        programs.run([sys.executable, "-c", "exit('three')"], "Counting")


def test_a_program_ended_by_a_signal_has_the_status_a_shell_would_give():
    ended = "import os, signal; os.kill(os.getpid(), signal.SIGTERM)"
    assert programs.call([sys.executable, "-c", ended]) == 128 + 15
    assert programs.call([sys.executable, "-c", "exit(7)"]) == 7
