"""Downloading one file at a time: conditional, resumable, polite.

- Conditional (RFC 9110, section 13): what the publisher told of the file last time goes back
  with the next request, and "304 Not Modified" ends it.
- Resumable (sections 13.1.5 and 14): what arrived before a connection broke stays beside the
  file as ``.part``, and only the rest is asked for.
- Polite: one request at a time, a pause between two to one host, `Retry-After` honoured,
  longer pauses after every failure.
- Careful: redirects only over https to hosts of the publisher, a limit on the size, and a web
  page in the place of a file is refused.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import httpx2

import tricord
from tricord import clock
from tricord.errors import FetchError
from tricord.node.publisher_hosts import same_publisher

ATTEMPTS: Final = 5
"""How often a file is asked for before it is given up."""

PAUSE_S: Final = 1.0
"""Pause between two requests to one host, and before the first new attempt; then twice that,
four times ... Some publishers answer "500" in bursts while they make the file."""

LONGEST_WAIT_S: Final = 300.0
"""A publisher who asks for more patience than this is asked another day."""

REDIRECTS: Final = 5
"""How many redirects lead to one file at most."""

LIMIT_BYTES: Final = 256 * 1024 * 1024
"""Largest file taken; the largest official one so far (EU) has about 25 MB."""

_PASSING: Final = (408, 425, 429, 500, 502, 503, 504)
_REDIRECTED: Final = (301, 302, 303, 307, 308)
# A publisher may make the file while the request waits: the EU takes over a minute.
_TIMEOUT: Final = httpx2.Timeout(180.0, connect=20.0)


@dataclass(frozen=True, slots=True)
class Download:
    """What is known of an official file since it was last asked for.

    Attributes:
        sha256: Hash of the file as received; empty before the first one.
        etag: The publisher's own mark of it.
        last_modified: When the publisher says it was last changed, as HTTP writes dates.
        received_at: When it was received, ISO 8601 UTC.
        checked_at: When the publisher last said that it is the newest.
        partial: Mark of a file of which only a part has arrived.
    """

    sha256: str = ""
    etag: str = ""
    last_modified: str = ""
    received_at: str = ""
    checked_at: str = ""
    partial: str = ""


class _TryAgain(Exception):
    """The attempt failed in a way that may pass."""

    def __init__(self, refusal: FetchError, wait_s: float | None = None) -> None:
        super().__init__(refusal.code)
        self.refusal = refusal
        self.wait_s = wait_s


@dataclass
class Downloader:
    """Downloads files into one folder and remembers what their publishers told of them.

    Attributes:
        folder: The folder; ``fetched.json`` in it holds a `Download` per address.
        contact: How a publisher can reach whoever runs this node.
        progress: Told the file's name, how many bytes have come, and of how many (0: unknown).
        sleep: Waits; given seconds.
        limit: Largest file taken, in bytes.
    """

    folder: Path
    contact: str = ""
    progress: Callable[[str, int, int], None] = lambda _name, _done, _of: None
    sleep: Callable[[float], None] = time.sleep
    limit: int = LIMIT_BYTES
    _client: httpx2.Client = field(init=False)
    _asked: set[str] = field(init=False, default_factory=set)

    def __post_init__(self) -> None:
        contact = f" (+{self.contact})" if self.contact else ""
        # What is compressed on the way cannot be resumed in the middle.
        headers = {
            "User-Agent": f"Tricord/{tricord.__version__}{contact}",
            "Accept-Encoding": "identity",
        }
        self._client = httpx2.Client(headers=headers, timeout=_TIMEOUT)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._client.close()

    def known(self) -> dict[str, Download]:
        """What is known of every address that was ever asked."""
        try:
            written = json.loads(self._memory.read_text(encoding="utf-8"))
            return {address: Download(**said) for address, said in written.items()}
        except (OSError, ValueError, TypeError, AttributeError):
            return {}  # without a memory every file is asked for anew

    def get(self, address: str, target: Path) -> Download:
        """Bring a file up to date.

        Args:
            address: Its official address.
            target: Where it lies or shall lie; in `folder`.

        Raises:
            FetchError: It cannot be had; what lay there before still does.
        """
        target.parent.mkdir(parents=True, exist_ok=True)
        for attempt in range(ATTEMPTS):
            try:
                return self._attempt(address, target)
            except _TryAgain as failed:
                refusal = failed.refusal
                hopeless = refusal.code == "fetch-unreachable" and attempt > 0
                longest = failed.wait_s is not None and failed.wait_s > LONGEST_WAIT_S
                if hopeless or longest or attempt == ATTEMPTS - 1:
                    break
                self.sleep(PAUSE_S * 2**attempt if failed.wait_s is None else failed.wait_s)
        raise refusal

    def _attempt(self, address: str, target: Path) -> Download:
        before = self.known().get(address, Download())
        part = target.with_name(f"{target.name}.part")
        with closing(self._open(address, self._conditions(before, target, part))) as response:
            if response.status_code == 304 and before.sha256:
                return self._remember(address, replace(before, checked_at=_moment()))
            if response.status_code not in (200, 206):
                raise _refused(response, address, part)
            self._receive(response, address, before, part)
        _refuse_web_page(part, address)
        with part.open("rb") as file:
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        part.replace(target)
        told = response.headers
        download = Download(
            sha256, told.get("ETag", ""), told.get("Last-Modified", ""), _moment(), _moment()
        )
        same = sha256 == before.sha256 and download.last_modified == before.last_modified
        received = before.received_at if same else download.received_at
        return self._remember(address, replace(download, received_at=received))

    def _conditions(self, before: Download, target: Path, part: Path) -> dict[str, str]:
        """Headers that ask only for what is not here yet."""
        if before.partial and part.exists() and part.stat().st_size:
            return {"Range": f"bytes={part.stat().st_size}-", "If-Range": before.partial}
        if not before.sha256 or not target.exists():
            return {}
        with target.open("rb") as file:
            if hashlib.file_digest(file, "sha256").hexdigest() != before.sha256:
                return {}
        asked = {"If-None-Match": before.etag, "If-Modified-Since": before.last_modified}
        return {name: value for name, value in asked.items() if value}

    def _open(self, address: str, headers: Mapping[str, str]) -> httpx2.Response:
        """Ask for a file and follow its publisher's redirects; the body is still to be read."""
        url = httpx2.URL(address)
        for _ in range(REDIRECTS):
            response = self._ask(address, url, headers)
            if response.status_code not in _REDIRECTED:
                return response
            response.close()
            try:
                url = url.join(response.headers.get("Location", ""))
            except httpx2.InvalidURL:
                break
            if not same_publisher(httpx2.URL(address), url):
                break
        # A redirect may carry a signature: only its host is shown.
        raise FetchError("fetch-redirected", address=address, host=url.host)

    def _ask(self, address: str, url: httpx2.URL, headers: Mapping[str, str]) -> httpx2.Response:
        if url.host in self._asked:
            self.sleep(PAUSE_S)
        self._asked.add(url.host)
        try:
            request = self._client.build_request("GET", url, headers=headers)
            return self._client.send(request, stream=True)
        except (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.ProxyError) as fault:
            reason = str(fault) or type(fault).__name__
            refusal = FetchError("fetch-unreachable", host=url.host, reason=reason, address=address)
        except httpx2.TransportError:
            refusal = FetchError("fetch-cut", address=address)
        raise _TryAgain(refusal)

    def _receive(
        self, response: httpx2.Response, address: str, before: Download, part: Path
    ) -> None:
        """Write what comes to the ``.part``, after what is there of the same file."""
        offset = 0
        if response.status_code == 206:
            offset = part.stat().st_size if part.exists() else 0
            if not response.headers.get("Content-Range", "").startswith(f"bytes {offset}-"):
                part.unlink(missing_ok=True)
                raise _TryAgain(FetchError("fetch-cut", address=address))
        else:
            whole = "Content-Encoding" not in response.headers
            self._remember(address, replace(before, partial=_mark(response) if whole else ""))
        length = int(response.headers.get("Content-Length", "0"))
        done, of = offset, offset + length if length else 0
        try:
            with part.open("ab" if offset else "wb") as file:
                for piece in response.iter_bytes():
                    done += len(piece)
                    if max(done, of) > self.limit:
                        break
                    file.write(piece)
                    self.progress(part.stem, done, of)
                file.flush()
                os.fsync(file.fileno())
        except httpx2.TransportError:
            raise _TryAgain(FetchError("fetch-cut", address=address)) from None
        if max(done, of) > self.limit:
            part.unlink()
            raise FetchError("fetch-too-large", address=address, megabytes=self.limit // 2**20)

    @property
    def _memory(self) -> Path:
        return self.folder / "fetched.json"

    def _remember(self, address: str, download: Download) -> Download:
        known = self.known() | {address: download}
        arriving = self._memory.with_suffix(".new")
        written = {address: asdict(known[address]) for address in sorted(known)}
        arriving.write_text(json.dumps(written, indent=1) + "\n", encoding="utf-8")
        arriving.replace(self._memory)
        return download


def http_date(written: str) -> datetime | None:
    """A date as HTTP writes it, UTC; ``None`` where there is none."""
    try:
        moment = parsedate_to_datetime(written)
    except ValueError:
        return None
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def _moment() -> str:
    return clock.now().isoformat()


def _mark(response: httpx2.Response) -> str:
    """What tells that a file is still the same, for `If-Range`; weak marks do not."""
    etag = response.headers.get("ETag", "")
    strong = etag and not etag.startswith("W/")
    return etag if strong else response.headers.get("Last-Modified", "")


def _refused(response: httpx2.Response, address: str, part: Path) -> Exception:
    status = response.status_code
    refusal = FetchError("fetch-refused", address=address, status=status)
    if status == 416:  # what is there of the file is no part of the file there now
        part.unlink(missing_ok=True)
        return _TryAgain(refusal)
    return _TryAgain(refusal, _retry_after(response)) if status in _PASSING else refusal


def _retry_after(response: httpx2.Response) -> float | None:
    """Seconds the publisher asks to wait; ``None`` where it does not say."""
    asked = response.headers.get("Retry-After", "").strip()
    if asked.isdigit():
        return float(asked)
    moment = http_date(asked)
    return max(0.0, (moment - clock.now()).total_seconds()) if moment else None


def _refuse_web_page(part: Path, address: str) -> None:
    with part.open("rb") as file:
        head = file.read(1024).removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if head.startswith((b"<!doctype html", b"<html")):
        part.unlink()
        raise FetchError("fetch-web-page", address=address)
