"""Where two lists of events differ: a reference on one side, the product on the other."""

import math
from collections.abc import Iterable, Mapping


def differences(
    expected: Iterable[Mapping],
    found: Iterable[Mapping],
    exact: Iterable[str],
    close: Mapping[str, float],
    angles: Iterable[str] = (),
) -> list[str]:
    """Sentences, one for each event or value that differs; nothing where all agree.

    Args:
        expected: Events of the reference.
        found: Events of the product.
        exact: Columns that must be equal; they also decide which event stands against which.
        close: Columns that may differ, with the greatest difference allowed.
        angles: Those of `close` that are degrees of longitude: 180 is -180.
    """
    exact, angles = tuple(exact), frozenset(angles)

    def keyed(events: Iterable[Mapping]) -> dict[tuple, list[Mapping]]:
        groups: dict[tuple, list[Mapping]] = {}
        for event in events:
            groups.setdefault(tuple(event[name] for name in exact), []).append(event)
        return groups

    wanted, given = keyed(expected), keyed(found)
    said = [f"missing: {key}" for key in wanted if key not in given]
    said += [f"too many: {key}" for key in given if key not in wanted]
    for key in wanted.keys() & given.keys():
        if len(wanted[key]) != len(given[key]):
            said.append(f"{len(given[key])} instead of {len(wanted[key])}: {key}")
        for one, other in zip(wanted[key], given[key], strict=False):
            said += [
                f"{name} {other[name]!r} instead of {one[name]!r}: {key}"
                for name, most in close.items()
                if not _near(one[name], other[name], most, name in angles)
            ]
    return sorted(said)


def _near(one: float | None, other: float | None, most: float, is_angle: bool) -> bool:
    if one is None or other is None:
        return one is other
    apart = other - one
    if is_angle:
        apart = math.remainder(apart, 360)
    return abs(apart) <= most
