"""E-mails of missions: what is the mission's own, and what a stranger may send."""

import base64
import hashlib
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.sources.missions.conftest import FIELDS
from tests.sources.refusals import assert_readable

from tricord.errors import SourceError
from tricord.sources.base import Raw
from tricord.sources.missions import mail as mails
from tricord.sources.missions.mission_reports import MissionReports

BODY = "".join(f"{name}: {value}\n" for name, value in FIELDS.items())
KOREAN = """\
안녕하십니까.

보고 번호: SYN-KO
파트너: 대한민국
공관: 주예시국 대사관
품목: 천연흑연
징후: 정책
관측일: 2024-03-02
출처 신뢰도: B
정보 신빙성: 2
공개 등급: TLP:GREEN
내용: 지어낸 보고입니다.

허가가 늦어진다고 합니다.
"""
JAPANESE = """\
報告番号：SYN-JA
パートナー：日本
公館：在例示国大使館
品目：天然黒鉛
兆候：政策
観測日：2024-03-02
情報源の信頼性：B
情報の確度：2
共有区分：TLP:GREEN
内容：架空の報告です。許可が遅れるそうです。
"""


def message(text=BODY, charset="utf-8", cte=None, **headers):
    mail = EmailMessage(policy=SMTP)
    mail["From"] = "Somebody <somebody@mission.example>"
    mail["To"] = "desk@hq.example"
    mail["Subject"] = "Report"
    mail["Date"] = headers.pop("date", "Sun, 03 Mar 2024 09:30:00 +0900")
    mail["Message-ID"] = "<1@mission.example>"
    mail.set_content(text, charset=charset, cte=cte)
    for name, value in headers.items():
        mail[name.replace("_", "-")] = value
    return mail


@pytest.fixture
def read_mail(read):
    def of(mail, name="report.eml"):
        return read(mail if isinstance(mail, bytes) else mail.as_bytes(), name)

    return of


@pytest.fixture
def refused(read_mail):
    def of(mail):
        with pytest.raises(SourceError) as refusal:
            read_mail(mail)
        assert_readable(refusal.value)
        return refusal.value.code

    return of


def recognised(tmp_path, data):
    path = tmp_path / "x.eml"
    path.write_bytes(data)
    return MissionReports().recognise(Raw(path, path.name))


def test_the_text_is_read_field_by_field_and_the_date_is_that_of_the_report(read_mail, rows):
    reading = read_mail(message())
    assert reading.rejects == ()
    [row] = rows(reading)
    assert (row["report_id"], row["item_id"]) == ("SYN-1", "natural_graphite")
    assert row["reported_at"] == datetime(2024, 3, 3, 0, 30, tzinfo=UTC)
    assert row["words"] == "Synthetic: licences take longer."
    assert row["record"] == "text"


@pytest.mark.parametrize(
    "sent",
    [
        (KOREAN, "utf-8", "base64"),
        (KOREAN, "utf-8", "quoted-printable"),
        (KOREAN, "utf-8", "8bit"),
        (KOREAN, "euc-kr", "base64"),
        (KOREAN, "euc-kr", "quoted-printable"),
        (KOREAN, "euc-kr", "8bit"),
        (JAPANESE, "iso-2022-jp", "7bit"),
        (JAPANESE, "iso-2022-jp", "base64"),
        (JAPANESE, "shift_jis", "base64"),
        (JAPANESE, "utf-8", "quoted-printable"),
    ],
)
def test_korean_and_japanese_are_read_however_they_were_sent(read_mail, rows, tmp_path, sent):
    mail = message(*sent)
    assert recognised(tmp_path, mail.as_bytes()) == ""
    reading = read_mail(mail)
    assert reading.rejects == ()
    [row] = rows(reading)
    assert (row["item_id"], row["signal"], row["marking"]) == (
        "natural_graphite",
        "policy",
        "TLP:GREEN",
    )
    assert row["words"].endswith(("늦어진다고 합니다.", "遅れるそうです。"))


def test_a_syllable_beyond_euc_kr_that_windows_sends_under_its_name_is_read(read_mail, rows):
    text = KOREAN.replace("주예시국", "똠방각하국")
    mail = message().as_bytes().split(b"\r\n\r\n")[0].replace(b'"utf-8"', b'"ks_c_5601-1987"')
    mail = mail.replace(b"7bit", b"8bit") + b"\r\n\r\n" + text.encode("cp949")
    [row] = rows(read_mail(mail))
    assert row["mission"] == "똠방각하국 대사관"


def test_a_text_runs_over_blank_lines_and_a_value_over_a_folded_line(read_mail, rows):
    text = BODY.replace("Embassy in Examplia", "Embassy of the Republic of Korea\nin Examplia")
    [row] = rows(read_mail(message(text + "\nSecond paragraph: with a colon.\n\nThird.\n")))
    assert row["mission"] == "Embassy of the Republic of Korea in Examplia"
    assert row["words"] == (
        "Synthetic: licences take longer.\n\nSecond paragraph: with a colon.\n\nThird."
    )


def test_a_field_behind_the_text_is_still_a_field(read_mail, rows):
    marking = f"Marking: {FIELDS['Marking']}\n"
    [row] = rows(read_mail(message(BODY.replace(marking, "") + "\n" + marking)))
    assert row["marking"] == FIELDS["Marking"]
    assert "Marking" not in row["words"]


OTHERS = [
    "On Mon, 4 Mar 2024 at 10:00, A Person <a.person@hq.example> wrote:\n> Signal: price\n> Yes.\n",
    "On Mon, 4 Mar 2024 at 10:00, A Person <a.person@hq.example>\nwrote:\n\n> Signal: price\n",
    "2024년 3월 4일 (월) 오전 10:00, 홍길동 <hong@hq.example>님이 작성:\n> 징후: 가격\n",
    "-----Original Message-----\nFrom: A Person\nSignal: price\n",
    "---------- Forwarded message ---------\nFrom: A Person <a@b.example>\nSignal: price\n",
    "________________________________\nFrom: A Person\nSent: Monday\nTo: B\nSignal: price\n",
    "보낸 사람: 홍길동\n보낸 날짜: 2024-03-04\n받는 사람: 데스크\n징후: 가격\n",
    "差出人: 山田太郎\n送信日時: 2024年3月4日\n兆候: 価格\n",
]


@pytest.mark.parametrize("others", OTHERS)
def test_what_somebody_else_wrote_is_not_taken_for_the_missions_words(read_mail, rows, others):
    reading = read_mail(message(f"{BODY}\n{others}"))
    [row] = rows(reading)
    assert row["signal"] == "policy"
    for word in ("Person", "홍길동", "山田", "price", "Yes", "wrote"):
        assert word not in row["words"]
    assert "note-mission-lines-of-others" in dict(reading.notes)


def test_a_report_that_is_only_quoted_or_forwarded_is_no_report(refused):
    quoted = "".join(f"> {line}\n" for line in BODY.splitlines())
    assert refused(message("See below.\n" + quoted)) == "mission-mail-empty"
    formed = f"Form: tricord-mission-report 1\n{BODY}End of report\n"
    forwarded = f"---------- Forwarded message ---------\nFrom: x\n\n{formed}"
    assert refused(message(forwarded)) == "mission-mail-empty"


def test_a_signature_with_a_persons_name_is_not_part_of_the_text(read_mail, rows):
    [row] = rows(read_mail(message(BODY + "-- \nA Person\nFirst Secretary\n")))
    assert "Person" not in row["words"]


def test_who_sent_it_to_whom_is_kept_nowhere_in_the_rows(read_mail):
    frame = read_mail(message()).frames["mission_reports"]
    shown = str(frame.to_dicts())
    for word in ("somebody", "@", "hq.example", "Somebody"):
        assert word not in shown


def test_a_greeting_is_left_out_and_counted(read_mail):
    notes = dict(read_mail(message("Dear colleagues,\nplease find below:\n\n" + BODY)).notes)
    assert notes["note-mission-lines-unread"] == {"count": "2"}


def test_a_field_given_twice_sets_the_report_aside(read_mail):
    reading = read_mail(message("Signal: price\n" + BODY))
    assert [reject.reason for reject in reading.rejects] == ["mission-field-twice"]


def test_attachments_are_kept_as_hash_and_name_and_reports_among_them_are_read(
    read_mail, rows, table
):
    photo, report = b"\xff\xd8 no real photo", table({"Report": "SYN-7"}).encode()
    mail = message()
    mail.add_attachment(photo, "image", "jpeg", filename="gate.jpg")
    mail.add_attachment(report, "text", "csv", filename="more.csv")
    reading = read_mail(mail)
    assert reading.rejects == ()
    first, second = rows(reading)
    hashes = [
        f"{hashlib.sha256(photo).hexdigest()} gate.jpg",
        f"{hashlib.sha256(report).hexdigest()} more.csv",
    ]
    assert first["attachments"] == second["attachments"] == hashes
    assert (second["report_id"], second["record"]) == ("SYN-7", "more.csv!2")
    assert second["reported_at"] == first["reported_at"]


def test_a_mail_with_nothing_but_an_attached_table_is_recognised_and_read(
    read_mail, rows, table, tmp_path
):
    mail = message("Please see the table.\n")
    mail.add_attachment(table({}).encode(), "text", "csv", filename="reports.csv")
    assert recognised(tmp_path, mail.as_bytes()) == ""
    assert [row["report_id"] for row in rows(read_mail(mail))] == ["SYN-1"]


def test_an_attached_table_of_something_else_is_only_hashed(read_mail, rows):
    mail = message()
    mail.add_attachment(b"name,type\nEXAMPLE STAR,ship\n", "text", "csv", filename="ships.csv")
    [row] = rows(read_mail(mail))
    assert row["attachments"][0].endswith("ships.csv")


def test_a_mail_attached_to_a_mail_is_hashed_as_it_was_and_not_read(read_mail, rows):
    inner = message(BODY.replace("SYN-1", "SYN-INNER"))
    mail = message()
    mail.add_attachment(inner)
    reading = read_mail(mail)
    [row] = rows(reading)
    assert row["report_id"] == "SYN-1"
    assert row["attachments"] == [hashlib.sha256(inner.as_bytes()).hexdigest()]
    assert dict(reading.notes)["note-mission-mails-attached"] == {"count": "1"}


def test_the_same_text_as_html_is_neither_read_twice_nor_an_attachment(read_mail, rows):
    mail = message()
    mail.add_alternative("<p>Signal: price</p>", subtype="html")
    [row] = rows(read_mail(mail))
    assert row["attachments"] == []


def test_a_mail_of_html_alone_is_refused_with_what_to_do(refused):
    mail = message()
    mail.set_content(f"<pre>{BODY}</pre>", subtype="html")
    assert refused(mail) == "mission-mail-empty"


def test_lines_a_mail_program_broke_are_put_together_again(read_mail, rows):
    text = BODY.replace("licences take longer.", "licences \ntake \nlonger.") + "> Signal: price\n"
    mail = message(text)
    mail.set_param("format", "flowed")
    [row] = rows(read_mail(mail))
    assert row["words"] == "Synthetic: licences take longer."


@pytest.mark.parametrize("date", ["", "no date at all", "Mon, 99 Foo 2024 99:99:99 +0000"])
def test_a_mail_without_a_date_has_no_moment_of_report(read_mail, rows, date):
    mail = message()
    del mail["Date"]
    data = mail.as_bytes()
    with_date = f"Date: {date}\r\n".encode() + data if date else data
    [row] = rows(read_mail(with_date))
    assert row["reported_at"] is None


def test_a_mail_says_when_it_became_known_but_not_that_it_will(tmp_path):
    path = tmp_path / "x.eml"
    for date, known in (
        ("Sun, 03 Mar 2024 09:30:00 +0900", datetime(2024, 3, 3, 0, 30, tzinfo=UTC)),
        ("Sun, 03 Mar 2030 09:30:00 +0900", None),
    ):
        path.write_bytes(message(date=date).as_bytes())
        assert MissionReports().published(Raw(path, path.name)) == known


# A stranger's e-mail.


def test_a_mail_cut_off_in_its_parts_is_refused(refused):
    mail = message()
    mail.add_attachment(b"x" * 3000, "application", "pdf", filename="paper.pdf")
    whole = mail.as_bytes()
    for length in range(len(whole) // 2, len(whole) - 60, 97):
        assert refused(whole[:length]) in {"mail-damaged", "mission-mail-empty"}


def test_a_text_of_the_form_without_its_end_is_refused(refused, read_mail, rows):
    formed = f"Form: tricord-mission-report 1\n{BODY}End of report\n"
    [row] = rows(read_mail(message(formed + "-- \nA Person\n")))
    assert row["words"] == "Synthetic: licences take longer."
    assert refused(message(formed.replace("End of report\n", ""))) == "mission-mail-cut"
    assert refused(message(formed.replace("report 1", "report 2"))) == "mission-form-version"


def test_a_mail_with_far_too_many_parts_is_refused_before_it_is_parsed(refused):
    mail = message()
    for number in range(mails.MOST_PARTS):
        mail.add_attachment(b"x", "application", "pdf", filename=f"{number}.pdf")
    assert refused(mail) == "mail-parts-many"


def nested(depth):
    head = b"From: a@b.example\r\nDate: Sun, 03 Mar 2024 09:30:00 +0900\r\nMIME-Version: 1.0\r\n"
    parts = b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (at, at)
        for at in range(depth)
    )
    ends = b"".join(b"\r\n--b%d--\r\n" % at for at in reversed(range(depth)))
    return head + parts + b"Content-Type: text/plain\r\n\r\n" + BODY.encode() + ends


def test_parts_within_parts_without_end_are_refused(refused, read_mail, rows):
    assert len(rows(read_mail(nested(mails.DEEPEST)))) == 1
    assert refused(nested(mails.DEEPEST + 1)) == "mail-parts-deep"
    assert refused(nested(40)) == "mail-parts-deep"
    assert refused(nested(5000)) == "mail-parts-many"


def test_a_header_of_many_kilobytes_is_refused_before_it_is_parsed(refused):
    long = b"X-Padding: " + b"(" * (mails.LONGEST_HEADER + 10) + b"\r\nMessage-ID:"
    assert refused(message().as_bytes().replace(b"Message-ID:", long)) == "mail-header-long"
    mail = message()
    mail.add_attachment(b"x", "application", "pdf", filename="x.pdf")
    data = mail.as_bytes().replace(
        b"Content-Type: application/pdf", b"Content-Type: application/pdf; " + b"(" * 40_000
    )
    assert refused(data) == "mail-header-long"


def test_a_comment_within_comments_without_end_is_refused_and_does_not_break_the_reader(refused):
    data = message().as_bytes().replace(b"text/plain;", b"text/plain" + b"(" * 1_900 + b";")
    assert refused(data) in {"mail-damaged", "mission-mail-empty"}


def test_a_mail_larger_than_any_server_passes_on_is_refused(refused, monkeypatch):
    monkeypatch.setattr(mails, "LARGEST", 1000)
    assert refused(message(BODY * 10)) == "file-too-large"


def test_broken_base64_is_refused_and_not_half_read(refused):
    data = base64.b64encode(BODY.encode() * 3)
    head = message(cte="base64").as_bytes().split(b"\r\n\r\n")[0]
    assert refused(head + b"\r\n\r\n" + data[:-3]) == "mail-damaged"


@pytest.mark.parametrize(
    "charset", [b"x-no-such-set", b"us-ascii-7", b"iso-2022-jp", b"iso-2022-kr\x00"]
)
def test_a_text_that_is_not_in_the_set_it_names_is_refused(refused, charset):
    data = message(KOREAN, cte="8bit").as_bytes().replace(b'"utf-8"', b'"' + charset + b'"')
    assert refused(data) in {"mail-charset", "mail-damaged"}


def test_a_mail_about_something_else_is_not_claimed(tmp_path):
    mail = message("Dear colleague,\nthe meeting is on Monday.\nSignal: good\n")
    assert recognised(tmp_path, mail.as_bytes()) is None


def test_the_subject_of_a_text_file_does_not_make_it_a_mail():
    assert not mails.is_mail(b"Subject: an essay\n\nFrom the beginning ...")
    assert not mails.is_mail(b"report,partner\n1,KOR\n")
    assert mails.is_mail(b"From a@b Sun Mar  3 09:30:00 2024\nFrom: a@b\nDate: x\n\nText")


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_damaged_mail_is_read_or_refused_but_nothing_else_happens(data, tmp_path):
    mail = message(KOREAN, "euc-kr", "quoted-printable")
    mail.add_attachment(b"a,b\n1,2\n", "text", "csv", filename="보고.csv")
    whole = mail.as_bytes()
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, min(len(whole), start + 60)))
    path = tmp_path / "x.eml"
    path.write_bytes(whole[:start] + data.draw(st.binary(max_size=30)) + whole[end:])
    raw = Raw(path, path.name)
    source = MissionReports()
    assert source.recognise(raw) in {None, ""}
    source.published(raw)
    try:
        source.read({"": raw}, {})
    except SourceError as refusal:
        assert_readable(refusal)
