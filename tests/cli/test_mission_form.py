"""``tricord supply mission-form``: where the form goes, and in which language it opens."""

from tricord.exchange.forms.mission_form import mission_form

FORM = ("supply", "mission-form")


def test_the_form_is_written_whole_and_nothing_else_to_stdout(call, tmp_path):
    target = tmp_path / "form.html"
    ended = call(*FORM, "--out", target, "--language", "ko")
    assert (ended.status, ended.out) == (0, "")
    assert "form.html" in ended.err
    assert target.read_text("utf-8") == mission_form("ko")
    assert [path.name for path in tmp_path.iterdir()] == ["form.html"]


def test_without_a_file_it_goes_to_stdout_in_the_readers_language(call):
    ended = call(*FORM)
    assert (ended.status, ended.out) == (0, mission_form("en"))


def test_a_language_nobody_reads_it_in_is_refused(call):
    ended = call(*FORM, "--language", "fr")
    assert ended.status == 2
    assert "--language" in ended.err


def test_a_folder_that_is_not_there_is_refused_in_one_sentence(call, tmp_path):
    ended = call(*FORM, "--out", tmp_path / "none" / "form.html")
    assert ended.status != 0
    assert ended.out == ""
    assert "Traceback" not in ended.err
