"""Progress: on stderr, for people, and never where nobody looks."""

from tricord.cli.progress import working


def test_nothing_is_printed_where_stderr_is_no_terminal(capsys):
    with working("Reading") as tell:
        tell("file.csv", 1, 2)
    assert capsys.readouterr() == ("", "")


def test_a_terminal_sees_what_is_worked_on_and_data_stay_clean(capsys, monkeypatch):
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    for unit_bytes in (False, True):
        with working("Reading", unit_bytes=unit_bytes) as tell:
            tell("a\x1b]0;owned\x07.csv", 1, 4)
            tell("b.csv", 4, 4)
    out, err = capsys.readouterr()
    assert out == ""
    assert "b.csv" in err
    assert "owned\x07" not in err
