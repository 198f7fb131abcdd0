"""The section on trade: States in the reader's words, figures flush, evidence in bundles."""

from dataclasses import replace

import pytest
from tests.reports.examples import report, sha
from tests.reports.monitoring_examples import act, monitoring

from tricord.locale import LANGUAGES, Term
from tricord.model.finding import Evidence, Subject
from tricord.reports.document import Run, Table
from tricord.reports.monitoring import Family, monitoring_document
from tricord.reports.monitoring.report import FAMILIES

CHINA = {"en": "China", "ko": "중국", "ja": "中国"}
NOT_REPORTED = {"en": "not reported", "ko": "보고되지 않음", "ja": "報告なし"}


def lead(number: int, state: str, value: str):
    rows = tuple(
        Evidence(
            "trade_flows",
            f"customs|{state}|PRK|import|2024-0{month}-01|1|260300|2022||2025-01-01",
            sha(f"{state} {number} {month}"),
            sha("customs"),
            str(10 * number + month),
        )
        for month in (1, 2, 3)
    )
    return replace(
        act(number),
        monitor="goods@1",
        kind="trade_from_dprk",
        subjects=(Subject("LegalEntity", f"state|{state}", state),),
        message="finding-goods-trade_from_dprk",
        params={
            "reporter": Term(f"country-{state}"),
            "goods": Term("traded-goods-copper"),
            "year": "2024",
            "lines": "1",
            "value": value,
            "tonnes": Term("goods-not-reported"),
            "first": "2024-01",
            "last": "2024-03",
            "basis": Term("goods-basis-candidate"),
            "dataset": "customs",
        },
        evidence=rows,
    )


def trade(language: str, *leads):
    families = tuple(Family(name, None, leads if name == "goods" else ()) for name in FAMILIES)
    base = report(language, others=leads, sea=None)
    return monitoring_document(monitoring(language, base=base, families=families))


def words(cell) -> str:
    return " ".join(part.text for line in cell for part in line if isinstance(part, Run))


@pytest.mark.parametrize("language", LANGUAGES)
def test_states_stand_in_the_readers_language_and_order(language):
    document = trade(language, lead(1, "RUS", "USD 5"), lead(2, "CHN", "USD 1,234"))
    [table] = [b for b in document.blocks if isinstance(b, Table) and len(b.columns) == 6]
    states = [words(row.cells[0]) for row in table.rows]
    assert states == sorted(states)
    [china] = [row for row in table.rows if words(row.cells[0]) == CHINA[language]]
    assert words(china.cells[3]) == "USD 1,234"
    assert words(china.cells[4]) == NOT_REPORTED[language]
    [link] = [part.link for line in china.cells[5] for part in line]
    assert link in {row.anchor for b in document.blocks if isinstance(b, Table) for row in b.rows}


def test_rows_of_one_flow_stand_together_with_every_record():
    document = trade("en", lead(1, "CHN", "USD 5"))
    rows = [row for b in document.blocks if isinstance(b, Table) for row in b.rows]
    [bundle] = [row for row in rows if "trade_flows" in words(row.cells[1])]
    assert "customs|CHN|PRK|import" in words(bundle.cells[2])
    assert "rows: 3" in words(bundle.cells[2])
    assert words(bundle.cells[3]) == "11–13"


def test_there_is_no_table_where_there_is_no_lead():
    document = trade("en")
    assert not [b for b in document.blocks if isinstance(b, Table) and len(b.columns) == 6]
