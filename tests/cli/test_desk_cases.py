"""`tricord cases` and `tricord decide`: a case from a finding to the report, by commands alone."""

from __future__ import annotations

import json
from datetime import date

from tests.cli.case_desk import finding_id, look, opened, printed

from tricord.desk.cases import findings
from tricord.desk.policy import audience
from tricord.model.marking import Marking
from tricord.node.reporting_monitoring import read_recommendations

RED = Marking("RED")


def reported(ask, place, *given):
    """The monitoring report of the year, as a page."""
    out = place.parent / "report.html"
    ask("report", "monitoring", "--year", "2099", "--out", out, *given)
    return out.read_text("utf-8")


def test_a_case_is_worked_from_a_finding_to_the_report_by_two_accounts(two, place):
    found = finding_id(two)
    bill = place.parent / "bill of lading.pdf"
    bill.write_bytes(b"%PDF-1.7\nEXAMPLE STAR")
    words = ("cases", "open", "Example Star at berth 4", "--finding", found[:10])
    done = two(*words, "--marking", "TLP:GREEN", "--priority", "high", who="lee")
    case = printed(done)
    assert "TLP:GREEN//REL JPN,ROK,USA" in done.err
    page = two("cases", "show", case, who="kim").out
    item = next(line.split()[0] for line in page.splitlines() if " finding " in line)
    two("cases", "change", case, "--owner", "lee", "--due", "2099-04-01", who="kim")

    file = printed(two("cases", "attach", case, bill, "--words", "Bill of lading", who="lee"))
    claim = ("cases", "claim", case, "The ship was at berth 4.", "--by", "Harbour office")
    two(*claim, "--class", "primary_document", "--on", "2099-01-06", "--file", file, who="lee")
    task = printed(two("cases", "task", case, "Ask the flag State", "--to", "kim", who="lee"))
    sent = ("--sent", "2099-02-01", "--due", "2099-03-20")
    letter = printed(two("cases", "letter", case, "Flag State", *sent, who="kim"))
    two("cases", "task-end", case, task, who="kim")
    two("cases", "state", case, "right-of-reply", who="kim", status=2)
    two("cases", "state", case, "right_of_reply", who="kim")
    two("cases", "state", case, "ready", who="lee")

    two("cases", "propose", case, item, "--reason", "list and bill agree", who="lee")
    certify = ("cases", "certify", case, item, "--reason", "seen both")
    for who in ("lee", "kim"):
        look(two, case, who=who)
    assert "[desk-case-second-person]" in two(*certify, who="lee", status=2).err
    assert "[desk-case-letter-runs]" in two(*certify, who="kim", status=2).err
    two("cases", "letter-answer", case, letter, "--words", "It is our ship.", who="lee")
    assert "[desk-case-look]" in two(*certify, who="kim", status=2).err
    look(two, case, who="kim")
    assert case in two(*certify, who="kim").err
    look(two, case, who="lee")
    two("decide", case, "substantiated", "--reason", "Document and list agree.", who="lee")

    text = ("--en", "Designate: the “ship”, # 1.", "--ko", "선박을 지정할 것.")
    to = ("--to", "The Committee", "--basis", item)
    advice = printed(two("cases", "recommend", case, *to, *text, who="lee"))
    look(two, case, who="kim")
    two("cases", "approve", case, advice, "--reason", "well founded", who="kim")
    out = place.parent / "recommendations.yaml"
    told = two("cases", "recommendations", "--year", "2099", "--out", out, who="kim").err
    assert told.endswith("for TLP:GREEN//REL JPN,ROK,USA: 1.\n")
    [one] = read_recommendations(out)
    assert (one.to, one.by, one.on) == ("The Committee", "Lee (ROK)", date(2099, 3, 1))
    assert dict(one.words) == {"en": "Designate: the “ship”, # 1.", "ko": "선박을 지정할 것."}
    assert one.findings == (found,)
    assert out.read_text("utf-8").startswith("# TLP:GREEN//REL JPN,ROK,USA\n")

    page = two("cases", "show", case, who="lee").out
    assert "certified; independent origins: 3" in page
    assert "granted by Kim Minseo (ROK): seen both" in page
    assert "ready → certified" in page
    for given in (("--recommendations", out), ("--from-desk", "--as", "kim")):
        assert "Designate: the “ship”, # 1." in reported(two, place, *given)
    assert two("audit", "verify").out.startswith("The log fits")


WITHHELD = "canary-5d1c"


def shown_to(ask, who, case, place):
    """Every byte a person gets of cases."""
    out = place.parent / "seen.json"
    told = [
        ask("cases", *words, who=who)
        for words in (
            *(("list", "--format", how) for how in ("table", "csv", "json")),
            ("list", "--about", "subject|one", "--format", "json"),
            ("list", "--state", "closed", "--state", "open", "--format", "json"),
            ("show", case),
            ("merges", "--format", "json"),
            ("recommendations", "--year", "2099", "--format", "json"),
            ("export", case, "--out", out),
        )
    ]
    refused = [
        ask("cases", *words, who=who, status=2).err
        for words in (("show", "2099-ZZZZ"), ("note", case, "x", "--corrects", "0000"))
    ]
    return [(each.out, each.err) for each in told], refused, out.read_bytes()


def test_what_is_withheld_from_somebody_changes_no_byte_of_what_they_get(two, place):
    case = opened(two, "--about", "subject|one")
    public = printed(two("cases", "note", case, "public", who="lee"))
    two("cases", "task", case, "public task", "--to", "lee", who="lee")
    two("cases", "merge", "one", "three", "--reason", "x", "--marking", "TLP:GREEN", who="lee")
    opened(two, "--about", "subject|two")
    before = shown_to(two, "sato", case, place)

    own, file = ("--marking", "TLP:AMBER"), place.parent / f"{WITHHELD}.pdf"
    file.write_bytes(b"%PDF-1.7 withheld")
    finding = finding_id(two)
    item = printed(two("cases", "add-finding", case, finding, *own, who="lee"))
    claim = ("cases", "claim", case, WITHHELD, "--by", WITHHELD, "--class", "sensor")
    two(*claim, *own, who="lee")
    two("cases", "attach", case, file, *own, who="lee")
    task = printed(two("cases", "task", case, WITHHELD, *own, who="lee"))
    two("cases", "task-end", case, task, "--dropped", "--reason", WITHHELD, who="lee")
    sent = ("--sent", "2099-02-01", "--due", "2099-02-20")
    two("cases", "letter", case, WITHHELD, *sent, *own, who="lee")
    gone = printed(two("cases", "note", case, WITHHELD, *own, who="lee"))
    two("cases", "delete-request", case, gone, "--reason", WITHHELD, who="lee")
    look(two, case, who="kim")
    two("cases", "confirm", case, gone, "--reason", WITHHELD, who="kim")
    two("cases", "note", case, WITHHELD, "--corrects", public, *own, who="lee")
    look(two, case, who="lee")
    two("decide", case, "substantiated", "--reason", WITHHELD, who="lee")
    advice = ("cases", "recommend", case, "--to", "X", "--en", WITHHELD, "--basis", item)
    advice = printed(two(*advice, who="lee"))
    look(two, case, who="kim")
    two("cases", "approve", case, advice, "--reason", WITHHELD, who="kim")
    two("cases", "merge", "one", "two", "--reason", WITHHELD, *own, who="lee")
    hidden = ("cases", "open", WITHHELD, "--strand", "supply", "--about", "subject|one")
    two(*hidden, *own, who="lee")
    other = printed(two("cases", "open", "x", "--strand", "supply", *own, who="lee"))
    two("cases", "state", other, "closed", "--reason", WITHHELD, who="lee")

    assert shown_to(two, "sato", case, place) == before
    assert WITHHELD not in str(before)
    assert WITHHELD in str(shown_to(two, "lee", case, place))


def test_a_mission_s_part_of_a_case_changes_no_byte_for_the_capital(two, place):
    case = opened(two)
    before = shown_to(two, "lee", case, place)
    narrow = ("--mission", "ROK/VIENNA")
    two("cases", "note", case, WITHHELD, *narrow, who="choi")
    two("cases", "task", case, WITHHELD, *narrow, who="choi")
    look(two, case, who="choi")
    two("decide", case, "referred", "--reason", WITHHELD, who="choi")
    assert shown_to(two, "lee", case, place) == before
    assert WITHHELD in two("cases", "show", case, who="choi").out
    assert WITHHELD in two("cases", "show", case, who="kim").out


def test_a_case_with_a_finding_one_may_not_see_is_not_opened_at_all(two, place, monkeypatch):
    before = two("cases", "list", "--format", "json", who="sato").out
    monkeypatch.setattr(findings, "audience", lambda _marking, owner: audience(RED, owner))
    words = ("cases", "open", "x", "--finding", finding_id(two), "--marking", "TLP:GREEN")
    assert "[desk-case-unseen]" in two(*words, who="sato", status=2).err
    assert two("cases", "list", "--format", "json", who="sato").out == before


def test_a_list_that_was_cut_says_so(two):
    for _ in range(2):
        opened(two)
    assert "Only the first 1" in two("cases", "list", "--most", "1", who="lee").err
    assert two("cases", "list", "--most", "200", who="lee").err == ""


def test_a_decision_on_what_is_no_longer_so_is_refused(two):
    case = opened(two)
    mark = next(
        line.split()[-1]
        for line in look(two, case, who="lee").splitlines()
        if line.startswith("Mark")
    )
    two("cases", "note", case, "new", who="kim")
    words = ("decide", case, "insufficient", "--reason", "x")
    assert "[desk-changed-meanwhile]" in two(*words, "--seen", mark, who="lee", status=2).err
    assert "[desk-case-look]" in two(*words, who="lee", status=2).err
    assert "new" in look(two, case, who="lee")
    two(*words, who="lee")


def test_nobody_decides_on_a_case_they_did_not_look_at(two):
    case = opened(two)
    words = ("decide", case, "insufficient", "--reason", "x")
    assert "[desk-case-look]" in two(*words, who="lee", status=2).err
    look(two, case, who="kim")
    assert "[desk-case-look]" in two(*words, who="lee", status=2).err
    look(two, case.lower(), who="lee")
    two(*words, who="lee")


def test_of_two_who_decide_by_commands_the_second_is_told(two):
    case = opened(two)
    for who in ("lee", "kim"):
        look(two, case, who=who)
    two("decide", case, "substantiated", "--reason", "the list says so", who="lee")
    said = two("decide", case, "not_substantiated", "--reason", "x", who="kim", status=2).err
    assert "[desk-case-look]" in said
    page = look(two, case, who="kim")
    assert "the list says so" in page
    assert "not substantiated" not in page


def test_a_case_is_opened_of_an_alert_with_the_findings_that_stand(two):
    two("alerts", "raise")
    [alert, *_] = json.loads(two("alerts", "list", "--format", "json", who="lee").out)
    words = ("cases", "open", "Of an alert", "--alert", alert["alert"][:8])
    done = two(*words, "--marking", "TLP:GREEN", who="lee")
    case = printed(done)
    assert f"tricord alerts settle {alert['alert'][:8]}" in done.err
    page = look(two, case, who="kim")
    assert page.count(" finding ") == alert["findings"]
    assert f"subject|{alert['subject_key']}" in page
    # The case may not tell of a finding to people whom the finding is not for.
    wide = printed(two(*words, "--marking", "TLP:CLEAR", who="lee"))
    assert alert["subject_key"] not in look(two, wide, who="kim")
    assert "[desk-alert-unknown]" in two(*words[:-1], "ffffffff", who="lee", status=2).err
