"""A provider of identities on this machine: it does as OpenID Connect says, or as a test says."""

import base64
import hashlib
import json
import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qs, parse_qsl, unquote_plus, urlsplit

from joserfc import jwk, jws

from tricord import clock

CLIENT = "tricord-node"
SUBJECT = "248289761001"
WELL_KNOWN = "/.well-known/openid-configuration"

Json = dict[str, Any]


@dataclass(frozen=True)
class Said:
    """One response, as a test wants it."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


def said(content: Any, status: int = 200) -> Said:
    """A response in JSON."""
    return Said(json.dumps(content).encode(), status, {"Content-Type": "application/json"})


@dataclass(frozen=True)
class SigningKey:
    """A key with its name and the algorithm it signs by."""

    kid: str
    algorithm: str
    key: jwk.Key

    def public(self, **more: Any) -> Json:
        """The key as it is published."""
        members = self.key.as_dict(private=False)
        members.pop("kid", None)
        return {"use": "sig", "alg": self.algorithm, "kid": self.kid} | members | more


@dataclass
class Grant:
    """What the provider remembers of a code."""

    asked: dict[str, str]
    claims: Json


def encoded(octets: bytes) -> str:
    """Base64url without padding."""
    return base64.urlsafe_b64encode(octets).decode().rstrip("=")


class IdentityProvider:
    """Runs on 127.0.0.1 until it is closed.

    Attributes:
        answers: Responses in the place of its own, by path.
        discovery: Members of its document that differ; `None` removes one.
        claims: Claims of its ID tokens that differ; `None` removes one.
        header: Members of their header that differ.
        wrap: Last change of a token as it is written.
        signing: With what it signs.
        published: The keys it publishes.
        names_itself: Whether its answers in the browser name it (RFC 9207).
        checks_verifier: Whether it holds the verifier against the challenge.
        client_word: What its client has to show; `None`: nothing.
        asked: Paths it was asked for.
        forms: What was sent to its token and device endpoints.
        headers: Headers of what was sent there.
        device_code: What it says to a device that begins.
        device: What it says to the polls of a device, one after the other.
    """

    def __init__(self, signing: SigningKey) -> None:
        self.answers: dict[str, Said] = {}
        self.discovery: Json = {}
        self.claims: Json = {}
        self.header: Json = {}
        self.wrap: Callable[[str], str] = lambda token: token
        self.signing = signing
        self.published = [signing.public()]
        self.names_itself = True
        self.checks_verifier = True
        self.client_word: str | None = None
        self.asked: list[str] = []
        self.forms: list[dict[str, str]] = []
        self.headers: list[dict[str, str]] = []
        self.device_code: Json = {"device_code": "device-1", "user_code": "BDSD-KHVT"}
        self.device: list[Said] = []
        self._grants: dict[str, Grant] = {}
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))
        self.device_code |= {
            "verification_uri": f"{self.issuer}/code",
            "expires_in": 60,
            "interval": 5,
        }

    @property
    def issuer(self) -> str:
        """Its name."""
        return f"http://127.0.0.1:{self._server.server_port}"

    def sign_in(self, address: str) -> list[tuple[str, str]]:
        """What a browser brings back, when a person has signed in at the address it opened."""
        parts = urlsplit(address)
        assert f"{parts.scheme}://{parts.netloc}{parts.path}" == f"{self.issuer}/authorize"
        asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
        assert asked["response_type"] == "code"
        assert asked["client_id"] == CLIENT
        assert asked["code_challenge_method"] == "S256"
        code = secrets.token_urlsafe(8)
        now = int(clock.now().timestamp())
        self._grants[code] = Grant(asked, {"nonce": asked["nonce"], "auth_time": now})
        brought = [("code", code), ("state", asked["state"])]
        return [*brought, ("iss", self.issuer)] if self.names_itself else brought

    def id_token(self, claims: Json, access_token: str) -> str:
        """A token with these claims."""
        now = int(clock.now().timestamp())
        usual = {"iss": self.issuer, "sub": SUBJECT, "aud": CLIENT, "iat": now, "exp": now + 300}
        by = "sha512" if self.signing.algorithm == "Ed25519" else "sha256"
        digest = hashlib.new(by, access_token.encode()).digest()
        usual["at_hash"] = encoded(digest[: len(digest) // 2])
        merged = usual | {"amr": ["pwd", "otp"], "acr": "2"} | claims | self.claims
        header = {"alg": self.signing.algorithm, "kid": self.signing.kid} | self.header
        token = jws.serialize_compact(
            {name: value for name, value in header.items() if value is not None},
            json.dumps({name: value for name, value in merged.items() if value is not None}),
            self.signing.key,
            registry=jws.JWSRegistry(
                algorithms=[self.signing.algorithm], strict_check_header=False
            ),
        )
        return self.wrap(token)

    def tokens(self, claims: Json) -> Said:
        """The answer of the token endpoint."""
        access_token = secrets.token_urlsafe(16)
        token = self.id_token(claims, access_token)
        return said({"access_token": access_token, "token_type": "Bearer", "id_token": token})

    def answer(self, path: str, form: dict[str, str], headers: dict[str, str]) -> Said:
        """What it says to a question."""
        self.asked.append(path)
        if form:
            self.forms.append(form)
            self.headers.append(headers)
        if path in self.answers:
            return self.answers[path]
        if path == WELL_KNOWN:
            return self._document()
        if path == "/keys":
            return said({"keys": self.published})
        if path == "/device":
            return said(self.device_code)
        return self._token(form, headers) if path == "/token" else Said(status=404)

    def _document(self) -> Said:
        members: Json = {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token",
            "jwks_uri": f"{self.issuer}/keys",
            "device_authorization_endpoint": f"{self.issuer}/device",
            "authorization_response_iss_parameter_supported": self.names_itself,
            "code_challenge_methods_supported": ["S256"],
            "id_token_signing_alg_values_supported": [self.signing.algorithm],
        } | self.discovery
        return said({name: value for name, value in members.items() if value is not None})

    def _token(self, form: dict[str, str], headers: dict[str, str]) -> Said:
        if not self._is_client(form, headers):
            return said({"error": "invalid_client"}, 401)
        if form["grant_type"].endswith(":device_code"):
            assert form["device_code"] == "device-1"
            return self.device.pop(0)
        grant = self._grants.pop(form["code"], None)
        if grant is None or form["redirect_uri"] != grant.asked["redirect_uri"]:
            return said({"error": "invalid_grant", "error_description": "unknown code"}, 400)
        challenge = encoded(hashlib.sha256(form["code_verifier"].encode()).digest())
        if self.checks_verifier and challenge != grant.asked["code_challenge"]:
            return said({"error": "invalid_grant", "error_description": "wrong verifier"}, 400)
        return self.tokens(grant.claims)

    def _is_client(self, form: dict[str, str], headers: dict[str, str]) -> bool:
        if self.client_word is None:
            return form.get("client_id") == CLIENT and "Authorization" not in headers
        shown = base64.b64decode(headers.get("Authorization", "").removeprefix("Basic ")).decode()
        return [unquote_plus(part) for part in shown.split(":")] == [CLIENT, self.client_word]

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


def _handler(provider: IdentityProvider) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._answer({})

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            self._answer(dict(parse_qsl(body)))

        def _answer(self, form: dict[str, str]) -> None:
            answer = provider.answer(self.path, form, dict(self.headers.items()))
            try:
                self.send_response(answer.status)
                for name, value in answer.headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(answer.body)
            except OSError:
                pass  # whoever asked has gone

        def log_message(self, *_: object) -> None:
            pass

    return Handler
