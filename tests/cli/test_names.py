"""`tricord names`: pairs in, scores and reasons out."""

import csv
import io

import pytest

PAIRS = (
    "name_a,name_b,schema,mark\nKim Yong-chol,김영철,Person,1\nOcean Star 2,Ocean Star 3,Vessel,2\n"
)


def rows(text):
    return list(csv.DictReader(io.StringIO(text)))


def test_pairs_come_back_with_score_match_and_reason(call, tmp_path):
    file, out = tmp_path / "p.csv", tmp_path / "o.csv"
    file.write_text(PAIRS, "utf-8")
    ended = call("names", "compare", file, "--out", out)
    assert ended.status == 0
    one, two = rows(out.read_text("utf-8"))
    assert list(one) == ["name_a", "name_b", "schema", "mark", "score", "match", "why"]
    assert (one["match"], two["match"], two["mark"]) == ("true", "false", "2")
    assert 0.8 <= float(one["score"]) <= 1
    assert "Kim = 김 (surname)" in one["why"]
    assert "Pairs compared: 2. Alike: 1. Set aside: 0." in ended.err


def test_without_a_file_to_write_rows_go_to_standard_output(call, tmp_path):
    file = tmp_path / "p.csv"
    file.write_text("name_a,name_b\nA Company,A Company\n", "utf-8")
    assert rows(call("names", "compare", file).out)[0]["match"] == "true"


def test_columns_of_an_earlier_result_give_way(call, tmp_path):
    file, out = tmp_path / "p.csv", tmp_path / "o.csv"
    file.write_text("name_a,score,name_b,why\nKim,9,Kim,x\n", "utf-8")
    call("names", "compare", file, "--out", out)
    assert out.read_text("utf-8").splitlines()[0] == "name_a,name_b,score,match,why"


def test_a_broken_pair_is_set_aside_and_none_is_lost(call, tmp_path):
    file = tmp_path / "p.csv"
    file.write_text("name_a,name_b\nKim,Kim\nlonely\nRi,Ri\n", "utf-8")
    ended = call("names", "compare", file)
    assert [row["match"] for row in rows(ended.out)] == ["true", "false", "true"]
    assert "Set aside, line 3" in ended.err


def test_two_names_are_laid_side_by_side(call):
    ended = call("names", "compare", "Kim Yong-chol", "김영철", "--schema", "Person")
    assert ended.status == 0
    assert [line.split() for line in ended.out.splitlines()[:3]] == [
        ["First", "Second", "Rule", "Cost"],
        ["Kim", "김", "surname", "0.000"],
        ["Yong", "영", "Korean", "sound", "0.000"],
    ]
    assert "Match  yes" in ended.out


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["a", "b", "c"], "usage-compare"),
        (["a", "b", "--out", "x.csv"], "usage-compare"),
        (["a", "b", "--schema", "Spaceship"], "table-option-unknown"),
        (["missing.csv"], "system-refused"),
    ],
)
def test_wrong_usage_is_refused_in_a_sentence(call, arguments, code):
    ended = call("names", "compare", *arguments)
    assert ended.status == 2
    assert code in ended.err


def test_a_result_never_replaces_its_own_input(call, tmp_path):
    file = tmp_path / "p.csv"
    file.write_text(PAIRS, "utf-8")
    assert "usage-out-is-input" in call("names", "compare", file, "--out", file).err
    assert file.read_text("utf-8") == PAIRS


def test_columns_that_are_missing_are_named(call, tmp_path):
    file = tmp_path / "p.csv"
    file.write_text("name_a,other\nKim,Kim\n", "utf-8")
    ended = call("names", "compare", file)
    assert ended.status == 2
    assert "no column name_b; it has: name_a, other" in ended.err
