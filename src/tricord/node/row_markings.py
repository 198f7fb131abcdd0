"""Markings of single rows, where a file marks its rows itself."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from tricord.model.marking import Marking, least_upper_bound


def marked(
    frames: Mapping[str, pl.DataFrame], usual: str, given: Marking | None, *, aside: bool
) -> tuple[dict[str, pl.DataFrame], str]:
    """Frames with a marking on each row that marks itself, and the marking of their file.

    A row keeps its own marking. What a person gave with the file joins it: it can tighten what the
    author of a row said, and never loosen it. A row without one takes the usual.

    Args:
        frames: Rows per table; those that mark themselves have a column ``marking``, null where a
            row says nothing.
        usual: Marking of the file where its rows say nothing.
        given: Marking a person gave with it.
        aside: Rows were set aside, of which nobody knows what they should bear.

    Returns:
        The frames, and the marking of the file: the least upper bound of all rows, those without
        a marking of their own and those set aside counting as the usual.
    """
    held = {name: _each(frame, usual, given) for name, frame in frames.items()}
    own = [frame.get_column("marking") for frame in held.values() if "marking" in frame.columns]
    said = [Marking.parse(mark) for column in own for mark in column.unique()]
    beside = [Marking.parse(usual)] if aside or len(own) < len(held) or not said else []
    return held, str(least_upper_bound([*said, *beside]))


def _each(frame: pl.DataFrame, usual: str, given: Marking | None) -> pl.DataFrame:
    if "marking" not in frame.columns:
        return frame
    own = frame.get_column("marking").drop_nulls().unique()
    joined = {mark: str(Marking.parse(mark).join(given)) if given else mark for mark in own}
    column = pl.col("marking").replace(joined) if joined else pl.col("marking")
    return frame.with_columns(column.fill_null(usual))
