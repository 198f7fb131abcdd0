"""The promises the fixtures make to every other test."""

import socket

import pytest


def test_a_test_cannot_reach_the_network_by_address_or_by_name():
    with socket.socket() as stream, pytest.raises(RuntimeError, match="reached for the network"):
        stream.connect(("192.0.2.1", 80))
    with pytest.raises(RuntimeError, match="reached for the network"):
        socket.create_connection(("host.invalid", 80))


def test_a_test_can_talk_to_a_server_of_its_own():
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_connection(server.getsockname()) as stream,
    ):
        assert stream.getpeername() == server.getsockname()
