"""The guided tour: each step on the page it speaks of, in three languages."""

import pytest

from tricord.web.tour import steps


def test_every_step_of_the_tour_leads_to_a_page(client):
    found = client("lee").get("/tour.json").json()["steps"]
    assert [each["number"] for each in found] == list(range(1, len(found) + 1))
    assert all(client("lee").get(each["address"]).status_code == 200 for each in found)


def test_a_step_stays_with_whoever_takes_it_until_they_end_it(client):
    lee = client("lee")
    answer = lee.post("/tour/1")
    assert answer.status_code == 303
    page = lee.get(answer.headers["location"]).text
    assert 'class="tour"' in page
    assert 'action="/tour/2"' in page
    lee.post("/tour/end")
    assert 'class="tour"' not in lee.get("/alerts").text


@pytest.mark.parametrize("step", ["0", "8", "x", "-1", "99999999", "１"])
def test_there_is_no_other_step(client, step):
    assert client("lee").post(f"/tour/{step}").status_code == 404


@pytest.mark.parametrize("kept", ["0", "8", "x", "７", "99", "1<script>"])
def test_a_forged_step_is_none(client, secrets, kept):
    cookies = f"tricord-session={secrets['lee']}; tricord-tour={kept}"
    answer = client().get("/alerts", headers={"cookie": cookies.encode()})
    assert answer.status_code == 200
    assert 'class="tour"' not in answer.text


@pytest.mark.parametrize("language", ["ko", "ja"])
def test_every_step_is_told_in_the_reader_s_language(client, language):
    told = client("lee", language).get("/tour.json").json()["steps"]
    english = client("lee").get("/tour.json").json()["steps"]
    assert len(told) == len(steps())
    for own, other in zip(told, english, strict=True):
        assert own["words"] != other["words"]
        assert not own["words"].isascii()
