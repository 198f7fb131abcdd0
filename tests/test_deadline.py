"""When the time is over, nobody is listened to any longer."""

import socket

from tricord.deadline import Deadline


def test_a_connection_is_shut_when_the_time_is_over():
    ours, theirs = socket.socketpair()
    with ours, theirs, Deadline(0.05) as deadline:
        deadline.watch(ours)
        assert ours.recv(1) == b""
        assert deadline.over
        assert theirs.recv(1) == b""


def test_a_connection_that_comes_too_late_is_shut_at_once():
    first, second = socket.socketpair()
    ours, theirs = socket.socketpair()
    with first, second, ours, theirs, Deadline(0.01) as deadline:
        deadline.watch(first)
        assert first.recv(1) == b""
        deadline.watch(ours)
        assert ours.recv(1) == b""


def test_a_connection_that_was_done_in_time_is_left_alone():
    ours, theirs = socket.socketpair()
    with ours, theirs:
        with Deadline(60) as deadline:
            deadline.watch(ours)
        theirs.send(b"x")
        assert ours.recv(1) == b"x"
        assert not deadline.over
