"""Signing in and out, and what a page of another site may not do."""

import pytest
from tests.desks import PASSWORD

GIVEN = {"name": "han", "password": PASSWORD}


def test_who_is_not_signed_in_is_led_to_the_door_and_back(client):
    nobody = client()
    answer = nobody.get("/alerts?state=all")
    assert answer.status_code == 303
    assert answer.headers["location"] == "/login?next=/alerts%3Fstate%3Dall"
    answer = nobody.post("/login", data=GIVEN | {"next": "/alerts?state=all"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/alerts?state=all")
    assert nobody.get("/alerts").status_code == 200


def test_programs_that_are_not_signed_in_are_told_so(client):
    answer = client().get("/alerts.json")
    assert (answer.status_code, answer.json()["code"]) == (401, "desk-session-ended")
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize(
    "address",
    ["https://evil.test/", "//evil.test", "/\\evil.test", "javascript:alert(1)", "", "a\nb"],
)
def test_nobody_is_led_to_another_site_by_the_door(client, address):
    answer = client().post("/login", data=GIVEN | {"next": address})
    assert (answer.status_code, answer.headers["location"]) == (303, "/overview")


def test_a_wrong_password_is_refused_where_it_was_typed(client):
    answer = client().post("/login", data=GIVEN | {"password": "wrong"})
    assert answer.status_code == 401
    assert 'value="han"' in answer.text
    assert "wrong" not in answer.text.split("</head>")[1].replace("wrong password", "")


def test_a_session_that_was_ended_opens_nothing(client):
    han = client()
    han.post("/login", data=GIVEN)
    kept = han.cookies["tricord-session"]
    answer = han.post("/logout")
    assert answer.headers["location"] == "/login"
    han.cookies.set("tricord-session", kept)
    assert han.get("/alerts.json").status_code == 401


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "", "origin": "https://evil.test"},
        {"sec-fetch-site": "", "origin": "null"},
        {"sec-fetch-site": ""},
    ],
)
@pytest.mark.parametrize("path", ["/login", "/logout", "/looks", "/alerts/0/take"])
def test_what_a_page_of_another_site_sends_is_refused(client, headers, path):
    answer = client("lee").post(path, data=GIVEN, headers=headers)
    assert answer.status_code == 403
    assert "web-foreign" in answer.text


def test_the_session_is_kept_from_scripts_and_other_sites(client):
    answer = client().post("/login", data=GIVEN)
    cookie = next(
        c for c in answer.headers.get_list("set-cookie") if c.startswith("tricord-session=")
    )
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert "Path=/" in cookie


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("ja", "ja"),
        ("fr, ko;q=0.5, en;q=0.4", "ko"),
        ("ko-KR,ko;q=0.9,en-US;q=0.8", "ko"),
        ("de", "en"),
        ("", "en"),
        ("ja;q=0, en;q=0.1", "en"),
        ("*", "en"),
        (",;q==,ko;q=x", "en"),
    ],
)
def test_the_door_speaks_the_language_a_browser_asks_for(client, accepted, language):
    page = client().get("/login", headers={"accept-language": accepted}).text
    assert f'<html lang="{language}"' in page


def test_looks_are_kept_and_what_is_no_look_is_not(client):
    lee = client("lee")
    lee.post("/looks", data={"language": "ja", "theme": "dark", "density": "x", "back": "/alerts"})
    assert lee.cookies["tricord-looks"] == "ja.dark.roomy.on"
    assert '<html lang="ja" data-theme="dark"' in lee.get("/alerts").text
    other = client("lee")
    other.cookies.set("tricord-looks", '"><script>.a.b.c')
    assert '<html lang="en" data-theme="system"' in other.get("/alerts").text
