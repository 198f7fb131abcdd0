"""A provider on this machine, with keys made for the session, and a clock that a test sets."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest
from joserfc import jwk
from tests.desk.people.openid.identity_provider import CLIENT, IdentityProvider, SigningKey

from tricord.desk.people.openid import Provider

MORNING = datetime(2026, 3, 2, 0, 30, tzinfo=UTC)

Later = Callable[[float], None]


@pytest.fixture(scope="session")
def keys() -> dict[str, SigningKey]:
    """Keys by name: one for each way of signing, and one of somebody else."""
    rsa = jwk.RSAKey.generate_key(2048)
    return {
        "RS256": SigningKey("rsa-1", "RS256", rsa),
        "PS256": SigningKey("rsa-1", "PS256", rsa),
        "ES256": SigningKey("ec-1", "ES256", jwk.ECKey.generate_key("P-256")),
        "Ed25519": SigningKey("ed-1", "Ed25519", jwk.OKPKey.generate_key("Ed25519")),
        "stranger": SigningKey("ec-1", "ES256", jwk.ECKey.generate_key("P-256")),
    }


@pytest.fixture(autouse=True)
def later(monkeypatch: pytest.MonkeyPatch) -> Later:
    """Sets the clock to so many seconds after the morning it stands at."""

    def set_clock(seconds: float) -> None:
        monkeypatch.setenv("TRICORD_NOW", (MORNING + timedelta(seconds=seconds)).isoformat())

    set_clock(0)
    return set_clock


@pytest.fixture
def idp(keys: dict[str, SigningKey]) -> Iterator[IdentityProvider]:
    """A provider that signs by ES256, as all do what it costs little."""
    with IdentityProvider(keys["ES256"]) as running:
        yield running


@pytest.fixture
def provider(idp: IdentityProvider) -> Provider:
    """That provider, as the settings of this node name it."""
    return Provider(idp.issuer, CLIENT, allow_loopback_http=True)
