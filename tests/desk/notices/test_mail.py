"""A notice by mail arrives once, and says nothing anybody else put into its head."""

import time
from datetime import UTC
from email import message_from_bytes
from email.policy import default

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.desk.notices.post_office import PostOffice
from tests.desk.notices.posting import AT, PLAIN, READER, SENDER, WORDS, said, sent, server

from tricord.desk.notices.mail import ANSWER_BYTES, MailSender, message
from tricord.desk.notices.outcome import Result
from tricord.desk.notices.wording import Words
from tricord.errors import DeskError

HEADERS = [
    "Auto-Submitted",
    "Content-Language",
    "Content-Transfer-Encoding",
    "Content-Type",
    "Date",
    "From",
    "MIME-Version",
    "Message-ID",
    "Subject",
    "To",
]


@pytest.fixture
def office():
    with PostOffice() as running:
        yield running


def read(letter):
    return message_from_bytes(letter, policy=default)


def words_of(letter):
    """Its words, with line breaks as programs have them."""
    return letter.get_content().replace("\r\n", "\n")


def written(words, notice_id="n-1", recipient=READER):
    return message(server(), recipient, notice_id, words, AT)


def test_a_notice_arrives_with_a_head_that_other_programs_understand(office):
    assert said(sent(office)) == (Result.SENT, 250, "")
    (letter,) = office.letters
    got = read(letter)
    assert sorted(got.keys()) == HEADERS
    assert (got["From"], got["To"]) == (SENDER, READER)
    assert got["Subject"] == WORDS.subject
    assert got["Date"].datetime == AT
    assert got["Date"] == "Thu, 05 Mar 2026 09:00:00 +0000"
    assert got["Message-ID"] == "<n-1@node.example>"
    assert got["Auto-Submitted"] == "auto-generated"
    assert got["Content-Language"] == "ko"
    assert got.get_content_type() == "text/plain"
    assert words_of(got) == WORDS.body
    assert letter.isascii()
    assert office.commands == ["EHLO", "MAIL", "RCPT", "DATA", "QUIT"]
    assert office.heard[0][0] == "ehlo node.example"
    assert office.heard[1][0].startswith(f"mail FROM:<{SENDER}>")
    assert office.heard[2][0] == f"rcpt TO:<{READER}>"


def test_a_second_attempt_is_the_same_letter_to_the_byte(office):
    office.answers["."] = b"451 Later"
    assert said(sent(office)) == (Result.AGAIN, 451, "mail-refused")
    del office.answers["."]
    assert sent(office).result is Result.SENT
    first, second = office.letters
    assert first == second


@given(st.text(), st.text())
def test_no_words_become_a_header_or_lose_their_meaning(subject, body):
    letter = written(Words("ja", subject, body)).as_bytes()
    got = read(letter)
    assert sorted(got.keys()) == HEADERS
    assert not got.defects
    assert letter.isascii()
    head = letter.split(b"\r\n\r\n", 1)[0]
    assert all(line.startswith(b" ") or b":" in line for line in head.split(b"\r\n"))
    assert max(map(len, letter.split(b"\r\n"))) < 998
    assert b"\n" not in letter.replace(b"\r\n", b"")
    assert b"\r" not in letter.replace(b"\r\n", b"")


@given(st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=150))
def test_a_subject_in_any_script_is_read_as_it_was_written(subject):
    got = read(written(Words("ko", subject, subject)).as_bytes())
    assert got["Subject"].replace("= ?", "=?") == subject
    assert words_of(got) == f"{subject}\n"


@pytest.mark.parametrize(
    "hostile",
    [
        "new\r\nBcc: all@example.test",
        "new\nBcc: all@example.test",
        "new\rBcc: all@example.test",
        "new\x0bBcc: all@example.test",
        "new\x0cBcc: all@example.test",
        "new\x1cBcc: all@example.test",
        "new\x85Bcc: all@example.test",
        "new\u2028Bcc: all@example.test",
        "new\u2029Bcc: all@example.test",
        "new\r\n\r\n<script>",
        "new\x00Bcc: all@example.test",
        # Whoever reads a header decodes such a word, and may write it again as it then stands.
        "=?utf-8?q?new=0D=0ABcc:_all@example.test?=",
        "=?utf-8?b?bmV3DQpCY2M6IGFsbEBleGFtcGxlLnRlc3Q=?=",
        "새 =?utf-8?q?=0ABcc:_all@example.test?=",
        "x" * 120 + "\r\nBcc: all@example.test",
    ],
)
def test_a_subject_cannot_add_a_header(office, hostile):
    sender = MailSender(server(office.port), PLAIN)
    assert sender.send(READER, "n-1", Words("en", hostile, "x"), AT).result is Result.SENT
    letter = read(office.letters[0])
    assert sorted(letter.keys()) == HEADERS
    assert "\n" not in letter["Subject"]
    assert office.commands.count("RCPT") == 1
    assert not any(line.lower().startswith(b"bcc") for line in office.letters[0].split(b"\r\n"))


def test_a_dot_on_a_line_of_its_own_does_not_end_the_letter(office):
    body = "one\n.\nRCPT TO:<all@example.test>\n..\n"
    sender = MailSender(server(office.port), PLAIN)
    assert sender.send(READER, "n-1", Words("en", "s", body), AT).result is Result.SENT
    assert words_of(read(office.letters[0])) == body
    assert office.commands.count("RCPT") == 1


@pytest.mark.parametrize(
    "recipient",
    [
        "",
        "kim",
        "@ministry.example",
        "kim@",
        "kim@ministry.example, lee@ministry.example",
        "kim@ministry.example lee@ministry.example",
        "kim@ministry.example\r\nBcc: lee@ministry.example",
        "kim@ministry.example\n",
        "Kim <kim@ministry.example>",
        "<kim@ministry.example>",
        "kim@ministry.example> SIZE=1",
        '"kim lee"@ministry.example',
        "kim@lee@ministry.example",
        "kim..lee@ministry.example",
        ".kim@ministry.example",
        "kim@ministry..example",
        "kim@-ministry.example",
        "kim@[127.0.0.1]",
        "kim@ministry.example.",
        "김@ministry.example",
        "kim@부처.example",
        "kim@ministry.example\x00",
        "a" * 65 + "@ministry.example",
        "kim@" + "a." * 130 + "example",
    ],
)
def test_a_recipient_is_one_plain_address(office, recipient):
    with pytest.raises(DeskError) as caught:
        MailSender(server(office.port), PLAIN).send(recipient, "n-1", WORDS, AT)
    assert caught.value.code == "mail-address"
    assert caught.value.hint()
    assert office.heard == []


@pytest.mark.parametrize("notice_id", ["", "a b", "a>\r\nX: y", "a@b", "ä", "a" * 129, "a.b"])
def test_an_id_that_does_not_fit_a_header_is_refused(notice_id):
    with pytest.raises(DeskError) as caught:
        written(WORDS, notice_id)
    assert caught.value.code == "mail-id"


@pytest.mark.parametrize("language", ["", "en\r\nX: y", "english", "EN"])
def test_a_language_that_is_none_is_refused(language):
    with pytest.raises(DeskError) as caught:
        written(Words(language, "s", "b"))
    assert caught.value.code == "mail-id"


@pytest.mark.parametrize(
    ("command", "answer", "result", "status"),
    [
        ("CONNECT", b"421 Busy", Result.AGAIN, 421),
        ("CONNECT", b"554 Not you", Result.REFUSED, 554),
        ("MAIL", b"451 Later", Result.AGAIN, 451),
        ("MAIL", b"550 No", Result.REFUSED, 550),
        ("RCPT", b"450 Box busy", Result.AGAIN, 450),
        ("RCPT", b"550 Nobody here", Result.REFUSED, 550),
        ("DATA", b"452 Full", Result.AGAIN, 452),
        ("DATA", b"554 No", Result.REFUSED, 554),
        (".", b"421 Closing", Result.AGAIN, 421),
        (".", b"552 Too large", Result.REFUSED, 552),
        (".", b"550-No\r\n550 and no", Result.REFUSED, 550),
        (".", b"999 Odd", Result.AGAIN, 999),
    ],
)
def test_a_reply_code_says_whether_to_try_again(office, command, answer, result, status):
    office.answers[command] = answer
    assert said(sent(office)) == (result, status, "mail-refused")


@pytest.mark.parametrize("command", ["CONNECT", "EHLO", "MAIL", "RCPT", "DATA", "."])
def test_a_server_that_breaks_off_is_tried_again(office, command):
    office.answers[command] = b""
    assert said(sent(office)) == (Result.AGAIN, None, "mail-unreachable")


@pytest.mark.parametrize("command", ["CONNECT", "EHLO", "MAIL", "RCPT", "DATA", "."])
def test_half_a_reply_is_none(office, command):
    office.cuts.add(command)
    assert said(sent(office)) == (Result.AGAIN, None, "mail-unreachable")


@pytest.mark.parametrize("answer", [b"what", b"", b"421 Gone"])
def test_what_was_taken_is_not_sent_again_whatever_the_server_says_after(office, answer):
    office.answers["QUIT"] = answer
    assert said(sent(office)) == (Result.SENT, 250, "")


def test_words_that_are_no_reply_are_tried_again(office):
    office.answers["MAIL"] = b"<html>"
    assert said(sent(office)) == (Result.AGAIN, -1, "mail-refused")


def test_a_closed_port_is_tried_again():
    with PostOffice() as gone:
        pass
    assert said(sent(gone)) == (Result.AGAIN, None, "mail-unreachable")


@pytest.mark.parametrize("command", ["CONNECT", "EHLO", "."])
def test_a_server_that_drips_is_left(office, command):
    office.drips[command] = b"2"
    begun = time.monotonic()
    assert said(sent(office, timeout_s=0.4)) == (Result.AGAIN, None, "mail-late")
    assert time.monotonic() - begun < 5


@pytest.mark.parametrize("words", [b"250-more\r\n" * 100, b"2" * 5000])
def test_a_server_that_never_ends_is_not_heard_to_its_end(office, words):
    office.drips["EHLO"] = words
    assert said(sent(office)) == (Result.AGAIN, None, "mail-unreachable")
    assert office.bytes_said < 500 * ANSWER_BYTES


def test_the_moment_is_said_in_utc():
    made = message(server(), READER, "n-1", WORDS, AT)
    assert made["Date"].datetime == AT.astimezone(UTC)
