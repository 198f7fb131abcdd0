"""What proves who somebody is."""

from tricord.desk.people import proofs


def test_no_secret_is_taken_for_an_option(monkeypatch):
    drawn = iter(["-abc", "-d", "e-f", "never"])
    monkeypatch.setattr(proofs.secrets, "token_urlsafe", lambda _bytes: next(drawn))
    assert proofs.secret() == "e-f"
