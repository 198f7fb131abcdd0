"""A mail server on this machine: it takes what it is given, and answers what a test lets it."""

import base64
import socketserver
import ssl
import threading
from types import TracebackType
from typing import Self


class PostOffice:
    """Speaks SMTP on 127.0.0.1 until it is closed.

    Attributes:
        answers: What it says to a command instead of its own answer, by the command; the greeting
            under ``CONNECT``, what follows the end of a message under ``.``. Empty: it breaks off.
        offers: Extensions it names.
        heard: Commands, in the order heard; each with whether TLS was on.
        letters: Messages taken, to the byte.
        signed_in: User and password of whoever signed in.
        cuts: Commands in whose answer it breaks off, before the end of the line.
        after_starttls: What it says in plain right after its word that TLS may begin.
        drips: Commands it answers a letter at a time, without end; ``-`` for lines without end.
    """

    def __init__(self, context: ssl.SSLContext | None = None, *, tls: bool = False) -> None:
        self.answers: dict[str, bytes] = {}
        self.offers = ["8BITMIME", *(["STARTTLS"] if context and not tls else []), "AUTH PLAIN"]
        self.heard: list[tuple[str, bool]] = []
        self.letters: list[bytes] = []
        self.signed_in: list[list[str]] = []
        self.cuts: set[str] = set()
        self.after_starttls = b""
        self.drips: dict[str, bytes] = {}
        self.closing = threading.Event()
        self.bytes_said = 0
        self.context = context
        self.tls = tls

        class Server(socketserver.ThreadingTCPServer):
            daemon_threads = True
            allow_reuse_address = True
            office = self

            def handle_error(self, *_: object) -> None:
                pass  # whoever came has gone, or did not like the certificate

        self._server = Server(("127.0.0.1", 0), Clerk)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))

    @property
    def port(self) -> int:
        """Its port."""
        return self._server.server_address[1]

    @property
    def commands(self) -> list[str]:
        """The commands heard, without what followed them."""
        return [words.split(" ")[0].upper() for words, _ in self.heard]

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


class Clerk(socketserver.StreamRequestHandler):
    """Serves one connection of a `PostOffice`."""

    def setup(self) -> None:
        self.request.settimeout(20)
        self.private = False
        if self.server.office.tls:
            self._wrap()
        super().setup()

    def finish(self) -> None:
        super().finish()
        self.request.close()

    def handle(self) -> None:
        if not self._say("CONNECT", b"220 post.example.test at your service"):
            return
        while (line := self.rfile.readline()) not in (b"", b"\r\n"):
            words = line.decode("ascii").strip()
            command = words.split(" ")[0].upper()
            self.server.office.heard.append((words, self.private))
            if not getattr(self, f"_{command.lower()}", self._other)(command, words):
                return

    def _other(self, command: str, _words: str) -> bool:
        return self._say(command, b"250 Fine")

    def _ehlo(self, command: str, _words: str) -> bool:
        lines = ["post.example.test", *self.server.office.offers]
        marks = ["-"] * (len(lines) - 1) + [" "]
        said = [f"250{mark}{line}" for mark, line in zip(marks, lines, strict=True)]
        return self._say(command, "\r\n".join(said).encode())

    def _quit(self, command: str, _words: str) -> bool:
        self._say(command, b"221 Bye")
        return False

    def _auth(self, command: str, words: str) -> bool:
        told = base64.b64decode(words.split(" ")[2]).decode("ascii")
        self.server.office.signed_in.append(told.split("\0")[1:])
        return self._say(command, b"235 Welcome")

    def _starttls(self, command: str, _words: str) -> bool:
        if not self._say(command, b"220 Go on", self.server.office.after_starttls):
            return False
        if command not in self.server.office.answers:
            self._wrap()
            self.rfile = self.request.makefile("rb")
            self.wfile = self.request.makefile("wb", buffering=0)
        return True

    def _data(self, command: str, _words: str) -> bool:
        if not self._say(command, b"354 Go ahead"):
            return False
        if self.server.office.answers.get(command, b"354").startswith(b"354"):
            taken = b""
            while not taken.endswith(b"\r\n.\r\n"):
                taken += self.rfile.readline()
            self.server.office.letters.append(
                taken.removesuffix(b".\r\n").replace(b"\r\n..", b"\r\n.")
            )
            return self._say(".", b"250 Taken")
        return True

    def _wrap(self) -> None:
        self.request = self.server.office.context.wrap_socket(self.request, server_side=True)
        self.private = True

    def _say(self, command: str, own: bytes, more: bytes = b"") -> bool:
        if command in self.server.office.drips:
            pause_s = 0.02 if len(self.server.office.drips[command]) == 1 else 0.0
            while not self.server.office.closing.wait(pause_s):
                self._write(self.server.office.drips[command])
        said = self.server.office.answers.get(command, own)
        whole = bool(said) and command not in self.server.office.cuts
        self._write(said + b"\r\n" * whole + more)
        return whole

    def _write(self, said: bytes) -> None:
        self.wfile.write(said)
        self.server.office.bytes_said += len(said)
