"""The inbox and an alert, as page and as JSON."""

import re

import pytest
from tests.web.world import HIDDEN_WORD


@pytest.fixture
def alert(client) -> dict:
    """One alert nobody has."""
    return client("lee").get("/alerts.json?limit=1&whose=nobody").json()["alerts"][0]


def test_page_and_json_list_the_same_alerts_in_the_same_order(client):
    lee = client("lee")
    listed = [each["alert"] for each in lee.get("/alerts.json").json()["alerts"]]
    shown = re.findall(r'data-thing="([0-9a-f-]{36})"', lee.get("/alerts").text)
    assert listed == shown
    assert len(listed) > 5


def test_pages_of_alerts_put_together_are_all_of_them(client):
    lee = client("lee")
    whole = [a["alert"] for a in lee.get("/alerts.json?limit=1000").json()["alerts"]]
    parts, after = [], ""
    while True:
        page = lee.get("/alerts.json", params={"limit": 4, "after": after}).json()
        parts += [a["alert"] for a in page["alerts"]]
        after = page["next"]
        if not after:
            break
    assert parts == whole


def test_an_alert_for_one_partner_is_shown_to_nobody_else(client):
    assert HIDDEN_WORD in client("lee").get("/alerts?limit=1000").text
    assert HIDDEN_WORD not in client("sato").get("/alerts?limit=1000").text
    assert HIDDEN_WORD not in client("hill").get("/alerts.csv?limit=1000").text


def test_what_a_page_shows_bears_the_strictest_marking_on_it(client):
    assert client("lee").get("/alerts.json?limit=1000").json()["marking"] == "TLP:AMBER//REL ROK"
    assert client("sato").get("/alerts.json?limit=1000").json()["marking"] == "TLP:CLEAR"


def test_an_alert_is_taken_by_its_form_and_the_page_says_so(client, alert):
    lee = client("lee")
    at = f"/alerts/{alert['alert']}"
    answer = lee.post(f"{at}/take", data={"version": alert["version"]})
    assert (answer.status_code, answer.headers["location"]) == (303, at)
    page = lee.get(at).text
    assert "The alert is yours." in page
    assert "The alert is yours." not in lee.get(at).text
    assert lee.get(f"{at}.json").json()["alert"]["assignee"] == "lee"


def test_of_two_who_change_an_alert_at_once_the_second_is_told(client, alert):
    at = f"/alerts/{alert['alert']}/priority"
    given = {"version": alert["version"], "level": "urgent", "reason": "first"}
    assert client("lee").post(at, json=given).status_code == 200
    second = client("kim").post(at, json=given | {"level": "low", "reason": "second"})
    assert (second.status_code, second.json()["code"]) == (409, "desk-changed-meanwhile")


def test_a_reader_sees_alerts_and_changes_none(client, alert):
    han = client("han")
    page = han.get(f"/alerts/{alert['alert']}")
    assert page.status_code == 200
    assert "/take" not in page.text
    given = {"version": alert["version"], "reason": "because"}
    assert han.post(f"/alerts/{alert['alert']}/settle", json=given).status_code == 403


@pytest.mark.parametrize(
    "query", ["limit=0", "limit=x", "after=nonsense", "after=9_9_9", "state=lost", "unknown=1"]
)
def test_what_cannot_be_asked_for_is_refused_in_a_sentence(client, query):
    answer = client("lee").get(f"/alerts.json?{query}")
    assert (answer.status_code, answer.json()["code"]) == (400, "web-given")
    page = client("lee", "ko").get(f"/alerts?{query}")
    assert page.status_code == 400
    assert "web-given" in page.text


def test_an_alert_that_is_not_there_is_not_found(client):
    answer = client("lee").get("/alerts/ffffffff-ffff-4fff-8fff-ffffffffffff.json")
    assert (answer.status_code, answer.json()["code"]) == (404, "desk-alert-unknown")


def test_every_word_of_the_inbox_is_in_the_reader_s_language(client):
    assert "새로운 사항과 담당자" in client("lee", "ko").get("/alerts").text
    assert "新しい事項と担当者" in client("lee", "ja").get("/alerts").text
