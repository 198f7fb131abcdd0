"""A language model on this machine: it answers what a test gives it and notes what it was asked."""

import json
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

EMPTY = {"actors": [], "target": "", "hedge": "", "due_text": "", "programmes": []}


def completed(content: str | dict[str, Any], **choice: Any) -> bytes:
    """A chat completion with these words; a dict is put into JSON."""
    words = content if isinstance(content, str) else json.dumps(content)
    message = {"role": "assistant", "content": words}
    return json.dumps({"choices": [{"message": message, **choice}]}).encode()


@dataclass
class Said:
    """One response; without a length the connection ends it."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    with_length: bool = True


Answer = Callable[[dict[str, Any]], Said | bytes]


class ModelServer:
    """Serves `answer` on 127.0.0.1 until it is closed; one that `waits` answers when it is let."""

    def __init__(self) -> None:
        self.answer: Answer = lambda _: completed(EMPTY | {"type": "note"})
        self.asked: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.paths: list[str] = []
        self.let = threading.Event()
        self.waits = False
        self.drips = False
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                server.asked.append(body)
                server.headers.append(dict(self.headers.items()))
                server.paths.append(self.path)
                self.close_connection = True
                if server.waits:
                    server.let.wait()
                    return
                said = server.answer(body)
                self._send(said if isinstance(said, Said) else Said(said))

            def _send(self, said: Said) -> None:
                try:
                    self.send_response(said.status)
                    for name, value in said.headers.items():
                        self.send_header(name, value)
                    if said.with_length:
                        self.send_header("Content-Length", str(len(said.body)))
                    self.end_headers()
                    self.wfile.write(said.body)
                    while server.drips and not server.let.wait(0.02):
                        self.wfile.write(b" ")
                except OSError:
                    pass  # whoever asked has gone

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))

    @property
    def address(self) -> str:
        """Its address, as settings name it."""
        return f"http://127.0.0.1:{self._server.server_port}/v1"

    def reply(self, *contents: str | dict[str, Any]) -> None:
        """Answer with these words, one after the other, the last ones for ever."""
        left = list(contents)
        self.answer = lambda _: completed(left.pop(0) if len(left) > 1 else left[0])

    def clauses(self) -> list[str]:
        """The clauses it was asked about."""
        return [json.loads(each["messages"][1]["content"])["clause"] for each in self.asked]

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.let.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
