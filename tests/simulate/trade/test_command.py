"""``tricord simulate trade`` as a user calls it."""

import polars as pl
from typer.testing import CliRunner

from tricord.cli.simulate import simulate
from tricord.simulate.trade import DATASET


def test_the_command_writes_statistics_and_their_truth(tmp_path):
    out, truth = tmp_path / "trade.parquet", tmp_path / "truth.parquet"
    given = ["trade", "--rows", "20000", "--year", "2018", "--monthly", "--seed", "2"]
    ran = CliRunner().invoke(simulate, [*given, "--out", str(out), "--truth", str(truth)])
    assert ran.exit_code == 0, ran.output
    rows = pl.read_parquet(out)
    assert set(rows["dataset"]) == {DATASET}
    assert set(rows["months"]) == {1}
    assert pl.read_parquet(truth).height > 1_000
