"""`tricord run`: what was found, what is new, and what to do next."""

import pytest

import tricord


def test_findings_are_counted_apart_by_authority_and_grade(call, node):
    ended = call("run", "designations", "--path", node)
    assert ended.status == 0
    counts = {
        line.rsplit(maxsplit=4)[0].strip(): line.split()[-4:]
        for line in ended.out.splitlines()
        if line.startswith(("UN-", "Nationally", "Analyst"))
    }
    assert counts["Nationally designated"] == ["0", "0", "0", "0"]
    assert counts["Analyst-supplied"] == ["0", "1", "0", "1"]
    assert sum(map(int, counts["UN-designated"][:3])) == int(counts["UN-designated"][3]) == 2
    assert "Parties screened: 4." in ended.out
    assert "tricord findings list" in ended.err


def test_a_second_run_finds_nothing_new_and_writes_nothing(call, node):
    version = tricord.open(node).lake.version
    ended = call("run", "designations", "--path", node)
    assert "New         0" in ended.out
    assert tricord.open(node).lake.version == version


def test_a_run_can_be_narrowed_and_turned_back_in_time(call, node):
    narrow = call("run", "designations", "--list", "watch", "--dataset", "parties", "--path", node)
    assert "List entries they were held against: 1." in narrow.out
    early = call("run", "designations", "--as-of", "2026-02-28", "--path", node)
    assert early.status == 0
    assert "tricord findings list --as-of 2026-02-28" in early.err
    same = call("run", "designations", "--lake-version", "1", "--path", node)
    assert same.status == 2
    assert "[nothing-to-run-over]" in same.err


def test_parameters_reach_the_monitor_in_their_own_type(call, node):
    strict = call("run", "designations", "--param", "name_threshold=1.5", "--path", node)
    assert strict.status == 0
    params = tricord.open(node).table("runs").get_column("params")
    assert params.str.contains('"name_threshold": "1.5"', literal=True).sum() == 1


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["nothing"], "monitor-unknown"),
        (["designations", "--param", "x=1"], "parameter-unknown"),
        (["designations", "--param", "name_threshold=high"], "usage-parameter"),
        (["designations", "--param", "name_threshold"], "usage-pair"),
        (["designations", "--param", "law_day=2026-01-01"], "usage-law-day"),
        (["designations", "--law-day", "soon"], "date-not-iso"),
        (["designations", "--lake-version", "999"], "lake-version-unknown"),
        (["designations", "--as-of", "2020-01-01"], "nothing-to-run-over"),
    ],
)
def test_a_run_that_cannot_be_is_refused(call, node, options, code):
    ended = call("run", *options, "--path", node)
    assert ended.status == 2
    assert f"[{code}]" in ended.err
