"""A publisher on this machine: it serves what a test gives it and notes what it was asked."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self


@dataclass
class Asked:
    """One request."""

    path: str
    headers: dict[str, str]


@dataclass
class Answer:
    """One response; `cut` of its bytes are sent before the connection breaks."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    cut: int | None = None
    length: int | None = None


Script = Callable[[Asked], Answer]


class Publisher:
    """Serves `scripts` by path on 127.0.0.1 until it is closed."""

    def __init__(self) -> None:
        self.scripts: dict[str, Script] = {}
        self.asked: list[Asked] = []
        publisher = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                asked = Asked(self.path, dict(self.headers.items()))
                publisher.asked.append(asked)
                answer = publisher.scripts[self.path](asked)
                self.send_response(answer.status)
                length = len(answer.body) if answer.length is None else answer.length
                for name, value in (answer.headers | {"Content-Length": str(length)}).items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(answer.body[: answer.cut])
                self.close_connection = answer.cut is not None

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))

    @property
    def address(self) -> str:
        """Its root, without a closing slash."""
        return f"http://127.0.0.1:{self._server.server_port}"

    def serve(self, path: str, *answers: Answer) -> None:
        """Answer requests for a path with these, one after the other, the last one for ever."""
        left = list(answers)
        self.scripts[path] = lambda _: left.pop(0) if len(left) > 1 else left[0]

    def publish(self, path: str, body: bytes, **headers: str) -> None:
        """Serve a file as good servers do: conditional and in ranges."""

        def answer(asked: Asked) -> Answer:
            etag = headers.get("ETag", "")
            if etag and asked.headers.get("If-None-Match") == etag:
                return Answer(status=304, headers=headers)
            wanted = asked.headers.get("Range", "")
            if wanted and asked.headers.get("If-Range") in headers.values():
                start = int(wanted.removeprefix("bytes=").removesuffix("-"))
                span = {"Content-Range": f"bytes {start}-{len(body) - 1}/{len(body)}"}
                return Answer(body[start:], 206, headers | span)
            return Answer(body, headers=headers)

        self.scripts[path] = answer

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
