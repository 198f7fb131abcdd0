"""Asking a language model about one clause: off unless the settings name a server and a model.

- Nowhere but where it may be asked (`tricord.node.language_model_address`): no redirect is
  followed, no proxy is used, whatever the environment says.
- In time and in size: an answer that takes too long or grows too large is given up.
- At most twice: once more where the server was out of reach or asked for patience.
- One answer, whole: no streaming.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self

import httpx2

import tricord
from tricord.config import Settings
from tricord.deadline import Deadline
from tricord.errors import ConfigError, LanguageModelError
from tricord.node.language_model_address import Endpoint, LookUp, endpoint, look_up
from tricord.text.clauses import Clause
from tricord.text.proposals import Proposal, Reason, checked, completion, request

if TYPE_CHECKING:
    from collections.abc import Iterator

LIMIT_BYTES: Final = 256 * 1024
"""Largest answer taken; one about a clause has about 1 kB."""

PAUSE_S: Final = 1.0
"""Pause before a server is asked once more."""

_PASSING: Final = (408, 425, 429, 500, 502, 503, 504)


@dataclass
class LanguageModel:
    """A language model behind an OpenAI-compatible address.

    Attributes:
        endpoint: Where it is asked.
        name: Its name.
        timeout_s: Seconds after which an answer is no longer waited for.
        limit: Largest answer taken, in bytes.
        sleep: Waits; given seconds.
    """

    endpoint: Endpoint
    name: str
    timeout_s: float = 60.0
    limit: int = LIMIT_BYTES
    sleep: Callable[[float], None] = time.sleep
    _client: httpx2.Client = field(init=False)

    def __post_init__(self) -> None:
        headers = {
            "User-Agent": f"Tricord/{tricord.__version__}",
            "Host": self.endpoint.host,
            "Accept-Encoding": "identity",
            "Content-Type": "application/json",
        }
        self._client = httpx2.Client(
            headers=headers,
            timeout=httpx2.Timeout(self.timeout_s),
            # Each question has a connection of its own, so that its time can be watched.
            limits=httpx2.Limits(max_keepalive_connections=0),
            follow_redirects=False,
            trust_env=False,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._client.close()

    def propose(self, clause: Clause, reference: str) -> Proposal | Reason:
        """What the model proposes for a clause, or why its answer was rejected.

        Args:
            clause: The clause.
            reference: What names it: the statement and the characters it covers.

        Raises:
            LanguageModelError: The server cannot be reached, leads elsewhere, or refuses.
        """
        body = self._ask(request(self.name, clause, reference))
        content = body if isinstance(body, Reason) else completion(body)
        return content if isinstance(content, Reason) else checked(content, clause)

    def _ask(self, asked: bytes) -> bytes | Reason:
        """The body of the answer; a second attempt where the first failed in a way that passes."""
        try:
            return self._attempt(asked)
        except _TryAgain:
            self.sleep(PAUSE_S)
        try:
            return self._attempt(asked)
        except _TryAgain as failed:
            raise failed.refusal from None

    def _attempt(self, asked: bytes) -> bytes | Reason:
        with Deadline(self.timeout_s) as deadline:
            try:
                return self._answer(asked, deadline)
            except httpx2.TransportError as fault:
                late = isinstance(fault, (httpx2.ReadTimeout, httpx2.WriteTimeout))
                if late or deadline.over:
                    return Reason.LATE
                raise _TryAgain(self._unreachable(fault)) from None

    def _answer(self, asked: bytes, deadline: Deadline) -> bytes | Reason:
        host = self.endpoint.name
        with self._open(asked, deadline) as response:
            status = response.status_code
            if 300 <= status < 400:
                raise LanguageModelError("language-model-redirected", host=host)
            if status != 200:
                refusal = LanguageModelError("language-model-refused", host=host, status=status)
                raise _TryAgain(refusal) if status in _PASSING else refusal
            got = bytearray()
            for piece in response.iter_raw():
                got += piece
                if len(got) > self.limit:
                    return Reason.TOO_LARGE
            # Where the server gives no length, a connection that was shut looks like its end.
            return Reason.LATE if deadline.over else bytes(got)

    @contextmanager
    def _open(self, asked: bytes, deadline: Deadline) -> Iterator[httpx2.Response]:
        """The response of the first of the addresses that can be connected to."""
        told = {"trace": deadline.trace, "sni_hostname": self.endpoint.name}
        *others, last = self.endpoint.urls
        for url in others:
            with suppress(httpx2.ConnectError, httpx2.ConnectTimeout):
                opened = self._client.build_request("POST", url, content=asked, extensions=told)
                response = self._client.send(opened, stream=True)
                break
        else:
            opened = self._client.build_request("POST", last, content=asked, extensions=told)
            response = self._client.send(opened, stream=True)
        try:
            yield response
        finally:
            response.close()

    def _unreachable(self, fault: Exception) -> LanguageModelError:
        reason = str(fault) or type(fault).__name__
        return LanguageModelError(
            "language-model-unreachable", host=self.endpoint.name, reason=reason
        )


def language_model(settings: Settings, looked_up: LookUp = look_up) -> LanguageModel | None:
    """The model the settings name; ``None`` where they name none, and nothing may be asked.

    Args:
        settings: Settings of the node.
        looked_up: Finds the addresses of a name.

    Raises:
        ConfigError: ``language-model-name``: the address is set and the name of the model is not.
            And what `endpoint` raises.
        LanguageModelError: As `endpoint` raises.
    """
    if not settings.language_model_address.strip():
        return None
    if not settings.language_model_name.strip():
        raise ConfigError("language-model-name")
    where = endpoint(
        settings.language_model_address.strip(), settings.language_model_allowed_hosts, looked_up
    )
    return LanguageModel(
        where, settings.language_model_name.strip(), settings.language_model_timeout_seconds
    )


class _TryAgain(Exception):
    """The attempt failed in a way that may pass."""

    def __init__(self, refusal: LanguageModelError) -> None:
        super().__init__(refusal.code)
        self.refusal = refusal
