"""An answer of Korea's customs says exports and imports; its total and a refusal are no trade."""

from datetime import date
from pathlib import Path

import pytest
from tests.sources.trade.trade_files import read, reasons, rows

from tricord.errors import SourceError
from tricord.sources.base import Raw, StreamingRows
from tricord.sources.trade.kr_customs import FILE_BYTES, KoreaCustoms

SOURCE = KoreaCustoms()
USUAL = {
    "year": "2024.03", "statCd": "CN", "statCdCntnKor1": "중국", "statKor": "인조흑연",
    "hsCd": "3801100000", "expWgt": "0", "expDlr": "0", "impWgt": "1500", "impDlr": "2500",
    "balPayments": "-2500",
}  # fmt: skip
FIGURES = ("expWgt", "expDlr", "impWgt", "impDlr")
TOTAL = {"year": "총계", **dict.fromkeys(("statCd", "statCdCntnKor1", "statKor", "hsCd"), "-")}
TOTAL |= dict.fromkeys(FIGURES, "9")


def item(**said: str) -> str:
    fields = {**USUAL, **said}
    return "<item>" + "".join(f"<{n}>{v}</{n}>" for n, v in sorted(fields.items())) + "</item>"


def answer(path: Path, *items: str, code: str = "00", message: str = "정상서비스.") -> Raw:
    header = f"<resultCode>{code}</resultCode><resultMsg>{message}</resultMsg>"
    body = f"<items>{''.join(items)}</items>"
    text = f"<response><header>{header}</header><body>{body}</body></response>"
    path.write_text(f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{text}', "utf-8")
    return Raw(path, path.name)


def test_an_item_is_an_export_and_an_import_and_zero_stays_zero(tmp_path: Path):
    first, second = rows(read(SOURCE, answer(tmp_path / "a.xml", item())))
    assert second == {
        "reporter": "KOR", "partner": "CHN", "flow": "import", "first_day": date(2024, 3, 1),
        "months": 1, "hs_edition": 0, "hs": "3801100000", "description": "인조흑연", "part": "",
        "quantity": 1500.0, "unit": "kg", "net_kg": 1500.0, "estimated": False,
        "value_usd": 2500.0, "value": None, "currency": "", "row": 1,
    }  # fmt: skip
    assert (first["flow"], first["quantity"], first["net_kg"]) == ("export", 0.0, 0.0)
    assert first["value_usd"] == 0.0


def test_the_total_would_be_counted_as_trade(tmp_path: Path):
    reading = read(SOURCE, answer(tmp_path / "a.xml", item(**TOTAL), item()))
    assert {row["row"] for row in rows(reading)} == {2}
    assert dict(reading.notes)["note-kr-customs-totals"] == {"count": "1"}
    assert reading.rejects == ()


@pytest.mark.parametrize(("code", "said"), [("99", "HSCODE 오류"), ("0", "?"), ("", "no code")])
def test_what_the_service_refused_would_be_read_as_no_trade(code, said, tmp_path: Path):
    raw = answer(tmp_path / "a.xml", item(), code=code, message=said)
    with pytest.raises(SourceError) as refused:
        read(SOURCE, raw)
    assert refused.value.code == "kr-customs-refused"
    assert said in refused.value.sentence("en")


def test_what_the_portal_refused_is_told_in_its_own_words(tmp_path: Path):
    text = (
        "<OpenAPI_ServiceResponse><cmmMsgHeader><errMsg>SERVICE ERROR</errMsg>"
        "<returnAuthMsg>SERVICE_KEY_IS_NOT_REGISTERED_ERROR</returnAuthMsg>"
        "<returnReasonCode>30</returnReasonCode></cmmMsgHeader></OpenAPI_ServiceResponse>"
    )
    (tmp_path / "a.xml").write_text(text)
    with pytest.raises(SourceError) as refused:
        read(SOURCE, Raw(tmp_path / "a.xml", "a.xml"))
    assert refused.value.params["result"] == "30"
    assert "SERVICE_KEY_IS_NOT_REGISTERED_ERROR" in refused.value.sentence("ko")


def test_an_answer_without_items_would_be_read_as_no_trade(tmp_path: Path):
    with pytest.raises(SourceError) as refused:
        read(SOURCE, answer(tmp_path / "a.xml"))
    assert refused.value.code == "trade-empty"


def test_a_field_that_was_renamed_is_named_and_nothing_is_loaded(tmp_path: Path):
    renamed = item().replace("impDlr>", "importDollars>")
    with pytest.raises(SourceError) as refused:
        read(SOURCE, answer(tmp_path / "a.xml", item(), renamed))
    assert refused.value.code == "kr-customs-fields"
    assert (refused.value.params["item"], refused.value.params["lacking"]) == (2, "impDlr")


def test_parents_and_children_would_be_added_up_unawares(tmp_path: Path):
    items = (item(hsCd="380110"), item(hsCd="3801101000"), item(hsCd="38"))
    reading = read(SOURCE, answer(tmp_path / "a.xml", *items))
    assert [row["hs"] for row in rows(reading)[::2]] == ["380110", "3801101000", "38"]
    assert {row["part"] for row in rows(reading)} == {""}
    assert dict(reading.notes)["note-trade-lengths"] == {"lengths": "2, 6, 10"}
    alone = read(SOURCE, answer(tmp_path / "b.xml", item()))
    assert "note-trade-lengths" not in dict(alone.notes)


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"impWgt": "-1"}, "trade-negative"),
        ({"impDlr": "viel"}, "trade-figure"),
        ({"impDlr": "1,5"}, "trade-figure"),
        ({"hsCd": "-"}, "trade-code"),
        ({"hsCd": "0010"}, "trade-code"),
        ({"statCd": "중국"}, "trade-country"),
        ({"statCd": "KP", "statCdCntnKor1": "대한민국"}, "trade-country"),
        ({"statCd": "KR", "statCdCntnKor1": "북한"}, "trade-country"),
        ({"year": "2024.1"}, "trade-period"),
        ({"year": "2024"}, "trade-period"),
    ],
)
def test_what_cannot_be_read_is_set_aside_with_its_reason(said, reason, tmp_path: Path):
    reading = read(SOURCE, answer(tmp_path / "a.xml", item(**said), item(hsCd="27")))
    assert {why for _, why in reasons(reading)} == {reason}
    assert {row["hs"] for row in rows(reading)} >= {"27"}


@pytest.mark.parametrize(
    ("code", "name", "partner"),
    [("KP", "북한", "PRK"), ("KR", "", "KOR"), ("TW", "대만", "TWN"), ("QZ", "어딘가", "[QZ]")],
)
def test_a_country_would_be_another(code, name, partner, tmp_path: Path):
    reading = read(SOURCE, answer(tmp_path / "a.xml", item(statCd=code, statCdCntnKor1=name)))
    assert {row["partner"] for row in rows(reading)} == {partner}
    assert ("note-trade-apart" in dict(reading.notes)) is (partner[0] == "[")


def test_a_zero_that_was_lost_is_given_back_and_told(tmp_path: Path):
    reading = read(SOURCE, answer(tmp_path / "a.xml", item(hsCd="303141000")))
    assert {row["hs"] for row in rows(reading)} == {"0303141000"}
    assert dict(reading.notes)["note-trade-zeros"] == {"count": "2"}


def test_the_edition_is_unknown_until_the_user_says_it(tmp_path: Path):
    raw = answer(tmp_path / "a.xml", item())
    assert dict(read(SOURCE, raw).notes)["note-trade-edition-unsaid"] == {"count": "2"}
    said = read(SOURCE, raw, edition="2022")
    assert {row["hs_edition"] for row in rows(said)} == {2022}
    assert "note-trade-edition-unsaid" not in dict(said.notes)
    with pytest.raises(SourceError):
        read(SOURCE, raw, edition="2021")


def test_how_many_items_are_read_at_a_time_changes_nothing(tmp_path: Path):
    items = [item(**TOTAL), *(item(hsCd=f"28{n:02d}", impDlr=str(n)) for n in range(7))]
    raw = answer(tmp_path / "a.xml", *items)
    whole = read(SOURCE, raw)
    for count in (1, 3):
        parts = read(KoreaCustoms(items=count), raw)
        assert rows(parts) == rows(whole)
        assert sorted(map(str, parts.notes)) == sorted(map(str, whole.notes))
    assert isinstance(SOURCE, StreamingRows)


def test_another_answer_of_the_portal_is_not_claimed(tmp_path: Path):
    path = tmp_path / "a.xml"
    other = "<item><year>2024.01</year><hsCode>27</hsCode></item>"
    path.write_text(f"<response><header><resultCode>00</resultCode></header>{other}</response>")
    assert SOURCE.recognise(Raw(path, path.name)) is None


def test_entities_of_a_hostile_file_are_not_expanded(tmp_path: Path):
    raw = answer(tmp_path / "a.xml", item())
    entity = '<!DOCTYPE response [<!ENTITY a "b">]>'
    raw.path.write_text(raw.data.decode().replace("<response>", f"{entity}<response>"))
    with pytest.raises(SourceError) as refused:
        SOURCE.read({"": Raw(raw.path, "a.xml")}, {})
    assert refused.value.code == "xml-doctype"


def test_a_file_too_large_for_memory_is_refused_before_it_is_read(tmp_path: Path):
    raw = answer(tmp_path / "a.xml", item())
    with raw.path.open("r+b") as file:
        file.truncate(FILE_BYTES + 1)
    with pytest.raises(SourceError) as refused:
        SOURCE.read({"": Raw(raw.path, "a.xml")}, {})
    assert refused.value.code == "file-too-large"
