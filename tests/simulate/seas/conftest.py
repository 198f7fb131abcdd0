"""One small world for all tests of this folder."""

from dataclasses import dataclass

import numpy as np
import polars as pl
import pytest

from tricord.simulate.seas.table import Table
from tricord.simulate.seas.truth import truth
from tricord.simulate.seas.world import Heard, World, batches, build


@dataclass(frozen=True)
class Told:
    """A world, its messages as numbers and as rows of the file, and its truth."""

    world: World
    messages: np.ndarray
    positions: pl.DataFrame
    truth: pl.DataFrame
    heard: Heard


def tell(vessels: int, days: float, seed: int) -> Told:
    world = build(vessels, days, seed)
    table = Table(world)
    messages, frames, heard = [], [], []
    for rows, so_far in batches(world):
        messages.append(rows)
        frames.append(table.rows(rows))
        heard.append(so_far)
    last = heard[-1]
    return Told(world, np.concatenate(messages), pl.concat(frames), truth(world, last), last)


@pytest.fixture(scope="session")
def told() -> Told:
    """200 vessels, two days: every kind of scene is in it."""
    return tell(200, 2.0, 1)
