"""The Merkle tree of a log that only grows: roots, proofs, and checking them.

A leaf is SHA-256 of ``0x00`` and an entry; a node is SHA-256 of ``0x01`` and the two below it, left
before right. Where leaves are no power of two, the left part is the largest tree that is, and is
smaller than the whole. So a tree is the same as if its levels were paired one by one, and what is
left over at the right of a level rises unchanged; that is how it is built here.

An inclusion proof shows that an entry stands in a tree, a consistency proof that a tree begins with
every leaf of a smaller one, in their order. Neither needs the other entries. A root does not say
how many leaves are under it: take root and size from one signed checkpoint.

Source: RFC 6962 (June 2013), section 2.1: the tree and both proofs. RFC 9162 (December 2021),
sections 2.1.3.2 and 2.1.4.2: how they are checked.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice
from typing import Final

from tricord.errors import DeskError

HASH_BYTES: Final = 32
"""Length of a hash, in bytes."""
EMPTY_ROOT: Final = sha256(b"").digest()
"""Root of the tree without leaves."""
MOST_LEAVES: Final = 2**63 - 1
"""A tree has no more leaves: what readers with signed 64-bit numbers, and PostgreSQL, can hold."""

_LEAF: Final = b"\x00"
_NODE: Final = b"\x01"
_SIZE_BYTES: Final = 8
# So many leaves are held at a time while a frontier grows.
_BATCH: Final = 4096


def leaf_hash(data: bytes) -> bytes:
    """The hash of an entry as a leaf, 32 bytes.

    Args:
        data: The entry.
    """
    return sha256(_LEAF + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of two subtrees under one node, 32 bytes.

    Args:
        left: Root of the left subtree, 32 bytes.
        right: Root of the right subtree, 32 bytes.
    """
    return sha256(_NODE + left + right).digest()


@dataclass(frozen=True, slots=True)
class Frontier:
    """The right edge of a tree: all that is needed to let it grow and to know its root.

    Attributes:
        size: Number of leaves.
        hashes: Roots of the complete subtrees the leaves fall into, the largest first: one for
            each bit that is set in `size`.

    Raises:
        ValueError: The hashes are not those of a tree of that size.
    """

    size: int = 0
    hashes: tuple[bytes, ...] = ()

    def __post_init__(self) -> None:
        if not 0 <= self.size <= MOST_LEAVES:
            raise ValueError(f"no tree has {self.size} leaves")
        if len(self.hashes) != self.size.bit_count() or not _are_hashes(self.hashes):
            raise ValueError(f"no right edge of a tree of {self.size} leaves")

    def grown(self, leaf_hashes: Iterable[bytes]) -> Frontier:
        """The frontier after more leaves. No more than some thousands of them are held at a time.

        Args:
            leaf_hashes: As `leaf_hash` gives them, in their order.

        Raises:
            ValueError: One of them is no hash, or the tree would be too large.
        """
        size, edge = self.size, self._by_level()
        leaves = iter(leaf_hashes)
        while batch := list(islice(leaves, _BATCH)):
            if not _are_hashes(batch):
                raise ValueError("a leaf hash has 32 bytes")
            size += len(batch)
            _add(edge, batch)
        return Frontier(size, tuple(each for each in reversed(edge) if each))

    def root(self) -> bytes:
        """The root of the tree, 32 bytes."""
        if not self.hashes:
            return EMPTY_ROOT
        *larger, root = self.hashes
        for left in reversed(larger):
            root = node_hash(left, root)
        return root

    def packed(self) -> bytes:
        """The frontier as bytes: the size (64 bits, big-endian), then the hashes."""
        return self.size.to_bytes(_SIZE_BYTES, "big") + b"".join(self.hashes)

    @classmethod
    def unpacked(cls, packed: bytes) -> Frontier:
        """The frontier of what `packed` gave.

        A hash that was changed cannot be seen here: compare the root with one that was signed.

        Raises:
            DeskError: The bytes are no frontier.
        """
        size = int.from_bytes(packed[:_SIZE_BYTES], "big")
        rest = packed[_SIZE_BYTES:]
        lengths = (_SIZE_BYTES, size.bit_count() * HASH_BYTES)
        if (len(packed) - len(rest), len(rest)) != lengths or size > MOST_LEAVES:
            raise DeskError("audit-frontier", bytes=len(packed))
        starts = range(0, len(rest), HASH_BYTES)
        return cls(size, tuple(rest[start : start + HASH_BYTES] for start in starts))

    def _by_level(self) -> list[bytes]:
        """The hash at each level, leaves first; empty where the edge has none."""
        remaining = list(self.hashes)
        levels = range(self.size.bit_length())
        return [remaining.pop() if self.size >> level & 1 else b"" for level in levels]


def _add(edge: list[bytes], rising: list[bytes]) -> None:
    """Add leaves to the hashes at each level of a frontier."""
    level = 0
    while rising:
        if level == len(edge):
            edge.append(b"")
        if edge[level]:
            rising.insert(0, edge[level])
        edge[level] = rising.pop() if len(rising) % 2 else b""
        rising = _paired(rising)
        level += 1


def _paired(hashes: Sequence[bytes]) -> list[bytes]:
    """The nodes over hashes, two by two; what is left over at the end is left out."""
    # `node_hash` written out: a call for each node would halve the rate.
    pairs = zip(hashes[::2], hashes[1::2], strict=False)
    return [sha256(_NODE + left + right).digest() for left, right in pairs]


def _are_hashes(hashes: Iterable[bytes]) -> bool:
    return set(map(len, hashes)) <= {HASH_BYTES}


def root_of(leaf_hashes: Iterable[bytes]) -> bytes:
    """The root of the tree over some leaves, 32 bytes.

    Args:
        leaf_hashes: As `leaf_hash` gives them, in their order.

    Raises:
        ValueError: One of them is no hash.
    """
    return Frontier().grown(leaf_hashes).root()


def inclusion_proof(leaf_hashes: Sequence[bytes], index: int) -> list[bytes]:
    """The proof that a leaf stands in a tree: what stands beside its way up to the root.

    Args:
        leaf_hashes: All leaves of the tree.
        index: Place of the leaf, from 0.

    Returns:
        Hashes, from the leaf upwards.

    Raises:
        ValueError: There is no such leaf, or a leaf is no hash.
    """
    if not 0 <= index < len(leaf_hashes):
        raise ValueError(f"no leaf {index} among {len(leaf_hashes)}")
    return _beside(_checked(leaf_hashes), index)


def consistency_proof(leaf_hashes: Sequence[bytes], old_size: int) -> list[bytes]:
    """The proof that a tree begins with all of a smaller one.

    Args:
        leaf_hashes: All leaves of the larger tree.
        old_size: Leaves of the smaller tree; at least 1.

    Returns:
        Hashes; none where the trees are the same.

    Raises:
        ValueError: The smaller tree is empty or larger, or a leaf is no hash.
    """
    if not 0 < old_size <= len(leaf_hashes):
        raise ValueError(f"no tree of {old_size} leaves within {len(leaf_hashes)}")
    level = _checked(leaf_hashes)
    if old_size == len(level):
        return []
    # The last complete subtree of the smaller tree is where both have something in common.
    index = old_size - 1
    while index % 2:
        level, index = _level_above(level), index // 2
    # Where the smaller tree is that subtree alone, its root is known already.
    shared = [level[index]] if index else []
    return shared + _beside(level, index)


def _checked(leaf_hashes: Sequence[bytes]) -> Sequence[bytes]:
    if not _are_hashes(leaf_hashes):
        raise ValueError("a leaf hash has 32 bytes")
    return leaf_hashes


def _level_above(level: Sequence[bytes]) -> list[bytes]:
    return [*_paired(level), *level[len(level) & ~1 :]]


def _beside(level: Sequence[bytes], index: int) -> list[bytes]:
    """What stands beside the way from a node of a level to the root, from below."""
    beside = []
    while len(level) > 1:
        if index ^ 1 < len(level):
            beside.append(level[index ^ 1])
        level, index = _level_above(level), index // 2
    return beside


def verify_inclusion(
    index: int, size: int, leaf: bytes, proof: Sequence[bytes], root: bytes
) -> bool:
    """Whether a proof shows that a leaf stands in a tree (RFC 9162, 2.1.3.2).

    Nothing that is given raises an error: what proves nothing is ``False``.

    Args:
        index: Place of the leaf, from 0.
        size: Leaves of the tree.
        leaf: Hash of the leaf, 32 bytes.
        proof: As `inclusion_proof` gives it.
        root: Root of the tree, 32 bytes.
    """
    if not (0 <= index < size <= MOST_LEAVES and _are_hashes((leaf, root, *proof))):
        return False
    at, last, found = index, size - 1, leaf
    for beside in proof:
        if not last:
            return False
        if at % 2 or at == last:
            found = node_hash(beside, found)
            at, last = _risen(at, last)
        else:
            found = node_hash(found, beside)
        at, last = at // 2, last // 2
    return not last and found == root


def verify_consistency(
    old_size: int, new_size: int, old_root: bytes, new_root: bytes, proof: Sequence[bytes]
) -> bool:
    """Whether a proof shows that a tree begins with all of another (RFC 9162, 2.1.4.2).

    Nothing that is given raises an error: what proves nothing is ``False``. So is everything about
    an empty tree: every tree begins with it, and no proof says more.

    Args:
        old_size: Leaves of the smaller tree; at least 1.
        new_size: Leaves of the larger tree.
        old_root: Root of the smaller tree, 32 bytes.
        new_root: Root of the larger tree, 32 bytes.
        proof: As `consistency_proof` gives it; empty where both trees are of one size.
    """
    if not 0 < old_size <= new_size <= MOST_LEAVES:
        return False
    if old_size == new_size:
        return not proof and old_root == new_root
    if not (proof and _are_hashes((old_root, new_root, *proof))):
        return False
    at, last = old_size - 1, new_size - 1
    while at % 2:
        at, last = at // 2, last // 2
    # Where the smaller tree is one complete subtree, its root stands for the first hash.
    first, *rest = proof if at else (old_root, *proof)
    old = new = first
    for beside in rest:
        if not last:
            return False
        if at % 2 or at == last:
            old, new = node_hash(beside, old), node_hash(beside, new)
            at, last = _risen(at, last)
        else:
            new = node_hash(new, beside)
        at, last = at // 2, last // 2
    return not last and old == old_root and new == new_root


def _risen(at: int, last: int) -> tuple[int, int]:
    """Where a node at the right edge stands after the levels on which nothing is beside it."""
    while at and not at % 2:
        at, last = at // 2, last // 2
    return at, last
