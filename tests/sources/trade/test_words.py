"""Words for flows, periods and goods; nothing is guessed of a doubtful one."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.sources.trade.words import code_of, comtrade_flow, flow_of, period_of

JANUARY, YEAR = (date(2024, 1, 1), 1), (date(2024, 1, 1), 12)


@pytest.mark.parametrize(
    "printed",
    ["202401", "2024-01", "2024.1", "2024/01", "2024M01", "2024년 1월", "2024年1月", "2024-01-01",
     "2024-01-01 00:00:00", "２０２４０１", "202401-202401", "202401.0"],
)  # fmt: skip
def test_a_month_would_not_be_read(printed):
    assert period_of(printed) == JANUARY


@pytest.mark.parametrize(
    "printed", ["2024", "2024年", "2024년", "2024.0", "202401-202412", "202401至202412"]
)
def test_a_year_would_not_be_read(printed):
    assert period_of(printed) == YEAR


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "202413",
        "202400",
        "2024-01-15",
        "1824",
        "24-01",
        "2024-03-2",
        "Q1 2024",
        "202401-202403",
        "202404-202401",
    ],
)
def test_what_is_no_month_and_no_year_would_be_taken_for_one(printed):
    assert period_of(printed) is None


@pytest.mark.parametrize(
    ("printed", "flow"),
    [
        ("Import", "import"), ("Exports", "export"), ("Re-Export", "re_export"),
        ("re-Import", "re_import"),
        ("re_import", "re_import"), ("进口", "import"), ("出口", "export"), ("수입", "import"),
        ("수출", "export"),
        ("輸入", "import"), ("輸出", "export"), ("M", "import"), ("X", "export"),
        ("RX", "re_export"),
        ("balance", None), ("", None), ("进出口", None),
    ],
)  # fmt: skip
def test_a_word_for_a_flow_would_be_misread(printed, flow):
    assert flow_of(printed) == flow


@pytest.mark.parametrize(
    ("code", "flow"),
    [("M", ("import", "")), ("MIP", ("import", "MIP")), ("DX", ("export", "DX")),
     ("1", ("import", "")),
     ("2", ("export", "")), ("3", ("re_export", "")), ("4", ("re_import", "")), ("5", None)],
)  # fmt: skip
def test_a_part_of_the_imports_would_be_counted_as_all(code, flow):
    assert comtrade_flow(code) == flow


@pytest.mark.parametrize(
    ("printed", "code"),
    [("270900", "270900"), ("10121", "010121"), ("7", "07"), ("101", "0101"),
     ("2709.00", "270900"),
     ("'0101", "0101"), ("8517120090", "8517120090"), ("TOTAL", "TOTAL"), ("合计", "TOTAL"),
     ("2701.0", "2701"), ("9999AA", None), ("", None), ("AG2", None), ("0", None),
     ("12345678901", None)],
)  # fmt: skip
def test_a_code_of_goods_would_be_misread(printed, code):
    assert code_of(printed) == code


@given(st.text(max_size=16))
def test_any_text_is_read_or_not(printed):
    for read in (period_of, flow_of, comtrade_flow, code_of):
        read(printed)
