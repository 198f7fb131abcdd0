"""A receiver of webhooks on this machine: it says what a test lets it say, byte for byte."""

import socketserver
import ssl
import threading
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType
from typing import Self


@dataclass
class Asked:
    """One request as it came, and the name TLS asked for."""

    line: str
    headers: dict[str, str]
    body: bytes
    server_name: str = ""


Say = Callable[[bytes], None]
Script = Callable[[Asked, Say, threading.Event], None]


def saying(status: int, *headers: str, body: bytes = b"ok") -> Script:
    """Answer once, as a receiver should."""

    def script(_asked: Asked, say: Say, _closing: threading.Event) -> None:
        lines = [f"HTTP/1.1 {status} So", f"Content-Length: {len(body)}", *headers, "", ""]
        say("\r\n".join(lines).encode() + body)

    return script


def endless(before: bytes, piece: bytes, pause_s: float = 0.0) -> Script:
    """Say something, and then the same again and again until nobody listens."""

    def script(_asked: Asked, say: Say, closing: threading.Event) -> None:
        say(before)
        while not closing.wait(pause_s):
            say(piece)

    return script


def silent(_asked: Asked, _say: Say, closing: threading.Event) -> None:
    """Take the request, and say nothing."""
    closing.wait()


class Receiver:
    """Serves `script` on 127.0.0.1 until it is closed, over TLS where it is given a context."""

    def __init__(self, context: ssl.SSLContext | None = None) -> None:
        self.script: Script = saying(200)
        self.asked: list[Asked] = []
        self.connections = 0
        self.bytes_said = 0
        self.closing = threading.Event()
        self.names: list[str] = []
        if context is not None:
            context.sni_callback = lambda _socket, name, _context: self.names.append(name or "")
        receiver = self

        class Handler(socketserver.StreamRequestHandler):
            def setup(self) -> None:
                receiver.connections += 1
                self.request.settimeout(20)
                if context is not None:
                    self.request = context.wrap_socket(self.request, server_side=True)
                super().setup()

            def finish(self) -> None:
                super().finish()
                self.request.close()

            def handle(self) -> None:
                line = self.rfile.readline().decode("latin-1").strip()
                headers = {}
                while (header := self.rfile.readline().decode("latin-1").strip()) != "":
                    name, _, value = header.partition(":")
                    headers[name.lower()] = value.strip()
                body = self.rfile.read(int(headers.get("content-length", "0")))
                asked = Asked(line, headers, body, receiver.names[-1] if receiver.names else "")
                receiver.asked.append(asked)
                receiver.script(asked, self._say, receiver.closing)

            def _say(self, said: bytes) -> None:
                self.wfile.write(said)
                receiver.bytes_said += len(said)

        class Server(socketserver.ThreadingTCPServer):
            daemon_threads = True
            allow_reuse_address = True

            def handle_error(self, *_: object) -> None:
                pass  # whoever asked has gone, or did not like the certificate

        self._server = Server(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))

    @property
    def port(self) -> int:
        """Its port."""
        return self._server.server_address[1]

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.closing.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
