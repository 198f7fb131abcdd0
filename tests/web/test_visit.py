"""Words of a visit."""

from tricord.locale import Term, text
from tricord.web.visit import filled

KEY = "cli-demo-account"


def test_a_message_filled_in_once_reads_the_same_again():
    said = {"name": "kim", "password": "x"}
    assert filled(KEY, "en", said) == filled(KEY, "en", said) == text(KEY, "en", **said)
    assert filled(KEY, "ko", said) == text(KEY, "ko", **said)


def test_a_parameter_that_is_a_message_is_not_taken_for_its_letters():
    term, letters = Term("grade-lead"), "grade-lead"
    assert filled(KEY, "en", {"name": letters, "password": ""}).count("grade-lead") == 1
    assert "grade-lead" not in filled(KEY, "en", {"name": term, "password": ""})
    assert "grade-lead" in filled(KEY, "en", {"name": letters, "password": ""})
