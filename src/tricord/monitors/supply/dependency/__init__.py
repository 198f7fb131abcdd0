"""Dependency: imports of what the partners watch that rest on one origin.

Definition. Of each importer, line and year, with the shares ``s`` of its origins:

- C1: ``HHI``, the sum of ``s`` squared, is above .4;
- C2: the world's exports are as concentrated: the sum of ``(X / sum X)`` squared is above .4;
- C3: its imports are above its own exports; 9999 where it exports none;
- C4: all three hold in at least two of three years.

Found are, of the last year an importer published whole,

- ``dependent``: the line entered by C4 and has not left, which it does when its HHI was below .35
  two years running (lists made of C4 alone change by a fifth a year);
- ``concentrated``: HHI above .4 with one origin at .65 or more, and not dependent, or not known
  to be;
- ``dependence_rising``: by month, ``s12(top) - s12 a year before``, the change of the share of
  the largest origin in twelve months, is 3 robust deviations or more above its own past.

Beside it stand the HHI by quantity, the share from outside a named group of partners (the
Commission's second indicator, for one country), and the concentration of the world's output by
stage, mined and refined.

The importer's own report counts; what exporters report, only where it reports nothing of a line,
and that is said. World, groups and areas nobody names are no origins; the row for all partners
only checks the sum. Codes are brought to the edition of the catalogue; where an edition cuts the
goods differently, and where a line mixes materials, nothing is said, and it is counted why.
National lines that hold an item alone are looked at instead.

Grade. ``indication`` for a dependence without a doubt about its figures; ``lead`` else.

Score. The HHI; of a rise, the change of the share. Both 0 to 1; they rank and are no probability.

Source: CEPII, GeoDep database (C1 to C4); CEPII Policy Brief 2023-41 (instability of lists);
European Commission, SWD(2021) 352 (share from outside). The other bounds are ours or of the field
note on supply, section 2; see `Params`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

import polars as pl

from tricord.model.finding import Finding, Strand
from tricord.monitors.base import Found
from tricord.monitors.supply.dependency import telling
from tricord.monitors.supply.dependency.evidence import Row, Rows
from tricord.monitors.supply.dependency.judging import Judged, judge
from tricord.monitors.supply.dependency.output import Output, minerals, outputs
from tricord.monitors.supply.dependency.params import Params
from tricord.monitors.supply.dependency.telling import NAME, VERSION, Told
from tricord.monitors.supply.dependency.watched import Catalogue, Watched, catalogue, every_code
from tricord.trade.dependence import Stage, origins, stages
from tricord.trade.dependence.lines import FLOWS

STRAND: Final = Strand.SUPPLY
TABLES: Final = ("trade_flows", "observations")


def narrow(table: str, rows: pl.LazyFrame) -> pl.LazyFrame:
    """Rows of goods of the catalogue, and of the output of its minerals."""
    if table == "trade_flows":
        code = pl.col("hs").str.slice(0, 6)
        return rows.filter(pl.col("flow").is_in(FLOWS), code.is_in(every_code()))
    if table == "observations":
        goods = pl.col("goods").str.to_lowercase().is_in(sorted(minerals()))
        return rows.filter(pl.col("measure") == "production", goods)
    return rows


def find(tables: Mapping[str, pl.DataFrame], params: Params) -> Found:
    """Find; see the module for the definition.

    Args:
        tables: Those of `TABLES`.
        params: Parameters.
    """
    watched = catalogue(params.whose)
    flows = tables["trade_flows"]
    judged = judge(flows, watched, params)
    made = _Making(tables, watched, judged, params)
    findings = sorted(made.findings(), key=lambda finding: finding.finding_id)
    counts = Counter(finding.kind for finding in findings)
    silent = Counter(line.why for line in watched.silent)
    coverage = {
        "coverage-dependency-rows": len(flows),
        "coverage-dependency-lines": len(watched.lines),
        "coverage-dependency-pairs": made.counts["pairs"],
        **{
            f"coverage-dependency-{kind}": counts[kind]
            for kind in ("dependent", "concentrated", "dependence_rising")
        },
        **{
            f"coverage-dependency-silent-{why}": silent[why]
            for why in ("unmeasured", "small", "foreign", "edition")
        },
        **{
            f"coverage-dependency-{word}": made.counts[word]
            for word in ("cut", "mirrored", "world_unknown", "small")
        },
        **{f"coverage-dependency-{word}": count for word, count in judged.counts.items()},
    }
    return Found(tuple(findings), coverage)


class _Making:
    """Makes findings of what was judged."""

    def __init__(
        self,
        tables: Mapping[str, pl.DataFrame],
        watched: Catalogue,
        judged: Judged,
        params: Params,
    ) -> None:
        self.counts: Counter[str] = Counter()
        self._judged = judged
        self._params = params
        self._lines = watched.by_product
        self._rows = Rows(tables["trade_flows"], params.whose, judged.printed)
        self._outputs = outputs(tables["observations"])
        self._origins = origins(judged.chosen, params.whose)
        self._of_material: dict[str, list[Watched]] = {}
        for line in watched.lines:
            if line.item is not None and not line.importer:
                self._of_material.setdefault(line.item.material, []).append(line)

    def findings(self) -> Iterator[Finding]:
        """All of them."""
        last = _last_year(self._judged.years)
        rows = {(row["importer"], row["product"]): row for row in last.to_dicts()}
        for (_, product), row in sorted(rows.items()):
            for line in self._of(product, row["importer"]):
                kind = self._kind(row)
                if kind:
                    yield telling.of_year(kind, self._told(line, row, self._evidence(line, row)))
        for month in self._judged.months.to_dicts():
            risen = month["z"] is not None and month["z"] >= self._params.rising_z
            row = rows.get((month["importer"], month["product"]), {})
            for line in self._of(month["product"], month["importer"]) if risen else ():
                if not self._small(row):
                    yield self._rising(line, row, month)

    def _of(self, product: str, importer: str) -> tuple[Watched, ...]:
        """Lines that show an item under a product; one outside the catalogue where wanted."""
        lines = self._lines.get(product, ())
        if not lines and not self._params.only_catalogue:
            return (Watched(None, product),)
        return tuple(line for line in lines if line.importer in ("", importer))

    def _kind(self, row: Row) -> str:
        """What a year comes to; empty where it is nothing, or cannot be told."""
        self.counts["pairs"] += 1
        if not row["clear"]:
            self.counts["cut"] += 1
            return ""
        self.counts["mirrored"] += row["kind"] == "mirror"
        self.counts["world_unknown"] += row["c2"] is None
        if self._small(row):
            self.counts["small"] += 1
            return ""
        if row["standing"]:
            return "dependent"
        single = row["c1"] and row["top_share"] >= self._params.single_origin
        return "concentrated" if single and row["kind"] != "mirror" else ""

    def _small(self, row: Row) -> bool:
        dollars = row.get("dollars")
        return dollars is not None and dollars < self._params.least_usd

    def _told(self, line: Watched, row: Row, rows: list[dict[str, object]]) -> Told:
        item = line.item
        material = item.material if item else ""
        output: Output | None = self._outputs.get((material, str(item.stage))) if item else None
        return Told(
            line,
            row,
            rows,
            self._stages(material, row),
            output,
            self._params.trusted.label,
        )

    def _stages(self, material: str, row: Row) -> tuple[Stage, ...]:
        """Output of the stages of a material, beside what the importer buys of each."""
        made = {stage: output for (of, stage), output in self._outputs.items() if of == material}
        bought: dict[str, dict[str, float]] = {}
        for line in self._of_material.get(material, ()) if row else ():
            stage = bought.setdefault(str(line.item.stage) if line.item else "", {})
            found = self._origins.get((row["importer"], line.product, row["year"]), {})
            for origin, value in found.items():
                stage[origin] = stage.get(origin, 0.0) + value
        return stages(
            {stage: output.amounts for stage, output in made.items()},
            bought,
            {stage: output.total for stage, output in made.items() if output.total},
        )

    def _evidence(self, line: Watched, row: Row) -> list[dict[str, object]]:
        """Rows of the largest origins of the year, and of the two before for a dependence."""
        importer, year = row["importer"], row["year"]
        found = []
        back = 3 if row["standing"] else 1
        of = self._judged.years.filter(importer=importer, product=line.product)
        for told in of.filter(pl.col("year") > year - back).sort("year").to_dicts():
            names = [*self._origins.get((importer, line.product, told["year"]), {})]
            found += self._rows.of_year(line, importer, told, names, told["year"])
        return found

    def _rising(self, line: Watched, row: Row, month: Row) -> Finding:
        rows = self._rows.of_months(
            line, month["importer"], month["dataset"], month["top"], month["month"]
        )
        return telling.rising(self._told(line, row, rows), month)


def _last_year(years: pl.DataFrame) -> pl.DataFrame:
    """Rows of the last year each importer published, or others published of it."""
    own = pl.col("year").filter(pl.col("kind") == "own").max()
    last = years.group_by("importer").agg(year=pl.coalesce(own, pl.col("year").max()))
    return years.join(last, on=["importer", "year"], how="semi")


__all__ = [
    "NAME",
    "STRAND",
    "TABLES",
    "VERSION",
    "Finding",
    "Params",
    "catalogue",
    "find",
    "narrow",
]
