"""The Merkle tree: as RFC 6962 defines it, and no proof for anything else."""

import base64
import json
import tracemalloc
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tricord.desk.audit.tree import (
    EMPTY_ROOT,
    MOST_LEAVES,
    Frontier,
    consistency_proof,
    inclusion_proof,
    leaf_hash,
    node_hash,
    root_of,
    verify_consistency,
    verify_inclusion,
)
from tricord.errors import DeskError

LEAVES = [leaf_hash(str(index).encode()) for index in range(140)]
# Entries and roots of transparency-dev/merkle, testonly/constants.go.
KNOWN_ENTRIES = [
    *("", "00", "10", "2021", "3031", "40414243"),
    *("5051525354555657", "606162636465666768696a6b6c6d6e6f"),
]
KNOWN_ROOTS = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]

sizes = st.integers(1, len(LEAVES))
anything = st.integers() | st.integers(-3, 40) | st.integers(2**62, 2**66)
hashes = st.binary(min_size=32, max_size=32) | st.binary(max_size=40)


def mth(leaves):
    """MTH of RFC 6962, 2.1, over leaf hashes."""
    if not leaves:
        return sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    k = split(len(leaves))
    return sha256(b"\x01" + mth(leaves[:k]) + mth(leaves[k:])).digest()


def split(size):
    """The largest power of two smaller than a size."""
    k = 1
    while 2 * k < size:
        k *= 2
    return k


def path(m, leaves):
    """PATH of RFC 6962, 2.1.1."""
    if len(leaves) == 1:
        return []
    k = split(len(leaves))
    if m < k:
        return [*path(m, leaves[:k]), mth(leaves[k:])]
    return [*path(m - k, leaves[k:]), mth(leaves[:k])]


def subproof(m, leaves, known):
    """SUBPROOF of RFC 6962, 2.1.2."""
    if m == len(leaves):
        return [] if known else [mth(leaves)]
    k = split(len(leaves))
    if m <= k:
        return [*subproof(m, leaves[:k], known), mth(leaves[k:])]
    return [*subproof(m - k, leaves[k:], False), mth(leaves[:k])]


def vectors(shared_data, kind):
    """RFC 6962 proper among the vectors of transparency-dev/merkle, testdata."""
    folder = shared_data / "exchange" / "merkle-rfc6962" / "testdata" / kind
    told = [json.loads(file.read_text("utf-8")) for file in sorted(folder.rglob("*.json"))]
    for each in told:
        each["proof"] = [base64.b64decode(one) for one in each["proof"] or []]
    assert len(told) == 98
    assert sum(each["wantErr"] for each in told) == 92
    return told


def changed(given):
    """Every list that differs from a list of hashes by one bit, one hash, or one place."""
    for place, each in enumerate(given):
        for bit in (0, 77, 255):
            number = int.from_bytes(each, "big") ^ (1 << bit)
            yield [*given[:place], number.to_bytes(32, "big"), *given[place + 1 :]]
        yield given[:place] + given[place + 1 :]
        yield [*given[:place], each, *given[place:]]
        yield [*given[:place], each[:-1], *given[place + 1 :]]
        yield [*given[:place], each + b"\0", *given[place + 1 :]]
    yield [*given, LEAVES[0]]
    yield [*given, b""]
    if len(given) > 1:
        yield given[::-1]


def flipped(root):
    return bytes([root[0] ^ 1]) + root[1:]


def test_the_98_published_inclusion_proofs_are_judged_as_published(shared_data):
    wrong = [
        each["desc"]
        for each in vectors(shared_data, "inclusion")
        if verify_inclusion(
            each["leafIdx"],
            each["treeSize"],
            base64.b64decode(each["leafHash"]),
            each["proof"],
            base64.b64decode(each["root"]),
        )
        is each["wantErr"]
    ]
    assert wrong == []


def test_the_98_published_consistency_proofs_are_judged_as_published(shared_data):
    wrong = [
        each["desc"]
        for each in vectors(shared_data, "consistency")
        if verify_consistency(
            each["size1"],
            each["size2"],
            base64.b64decode(each["root1"]),
            base64.b64decode(each["root2"]),
            each["proof"],
        )
        is each["wantErr"]
    ]
    assert wrong == []


def test_the_published_roots_are_found():
    leaves = [leaf_hash(bytes.fromhex(entry)) for entry in KNOWN_ENTRIES]
    assert [root_of(leaves[:size]).hex() for size in range(9)] == KNOWN_ROOTS
    assert KNOWN_ROOTS[0] == EMPTY_ROOT.hex()


def test_leaves_and_nodes_cannot_be_mistaken_for_each_other():
    left, right = LEAVES[:2]
    assert node_hash(left, right) != leaf_hash(left + right)
    assert node_hash(left, right) == sha256(b"\x01" + left + right).digest()
    assert leaf_hash(b"") == sha256(b"\x00").digest()


@pytest.mark.parametrize("size", range(len(LEAVES) + 1))
def test_a_frontier_has_the_root_of_the_recursive_definition(size):
    frontier = Frontier().grown(LEAVES[:size])
    assert frontier.size == size
    assert frontier.root() == root_of(iter(LEAVES[:size])) == mth(LEAVES[:size])


@given(st.lists(st.integers(0, 9000), max_size=4))
@settings(max_examples=20)
def test_a_frontier_is_the_same_however_its_leaves_arrive(parts):
    grown = Frontier()
    for part in parts:
        grown = grown.grown(LEAVES[index % 140] for index in range(grown.size, grown.size + part))
        grown = Frontier.unpacked(grown.packed())
    assert grown == Frontier().grown(LEAVES[index % 140] for index in range(sum(parts)))


def test_a_frontier_over_many_batches_has_the_root_of_the_recursive_definition():
    leaves = [leaf_hash(index.to_bytes(4, "big")) for index in range(3 * 4096 + 1001)]
    assert Frontier().grown(leaves).root() == mth(leaves)
    assert Frontier().grown(leaves[:5001]).grown(leaves[5001:]).root() == mth(leaves)


def test_a_frontier_does_not_hold_its_leaves():
    # Held, 100,000 leaves would take 6.5 MB.
    tracemalloc.start()
    try:
        Frontier().grown(leaf_hash(index.to_bytes(4, "big")) for index in range(100_000))
        assert tracemalloc.get_traced_memory()[1] < 1_500_000
    finally:
        tracemalloc.stop()


@given(sizes)
def test_a_stored_frontier_that_was_cut_or_lengthened_is_refused(size):
    packed = Frontier().grown(LEAVES[:size]).packed()
    assert len(packed) == 8 + 32 * size.bit_count()
    for damaged in (packed[:-1], packed + b"\0", packed[8:], b"", packed[:7], packed + bytes(32)):
        with pytest.raises(DeskError) as refused:
            Frontier.unpacked(damaged)
        assert refused.value.code == "audit-frontier"


def test_a_frontier_of_more_leaves_than_can_be_counted_is_refused():
    with pytest.raises(DeskError):
        Frontier.unpacked((MOST_LEAVES + 1).to_bytes(8, "big") + LEAVES[0])
    full = Frontier(MOST_LEAVES, tuple(LEAVES[:63]))
    assert Frontier.unpacked(full.packed()) == full
    with pytest.raises(ValueError, match="no tree"):
        full.grown(LEAVES[:1])


@pytest.mark.parametrize(
    ("size", "edge"), [(1, ()), (2, LEAVES[:2]), (-1, ()), (1, [LEAVES[0][:-1]]), (0, LEAVES[:1])]
)
def test_no_frontier_is_made_of_what_is_none(size, edge):
    with pytest.raises(ValueError, match=r"no (tree|right edge)"):
        Frontier(size, tuple(edge))


def test_what_is_no_hash_is_no_leaf():
    for wrong in (LEAVES[0][:-1], LEAVES[0] + b"\0", b""):
        with pytest.raises(ValueError, match="32 bytes"):
            Frontier().grown([LEAVES[1], wrong])
        with pytest.raises(ValueError, match="32 bytes"):
            inclusion_proof([LEAVES[1], wrong], 0)
        with pytest.raises(ValueError, match="32 bytes"):
            consistency_proof([LEAVES[1], wrong], 1)


@pytest.mark.parametrize("size", range(1, 34))
def test_proofs_are_those_of_the_recursive_definition_and_hold(size):
    leaves, root = LEAVES[:size], mth(LEAVES[:size])
    for index in range(size):
        proof = inclusion_proof(leaves, index)
        assert proof == path(index, leaves)
        assert verify_inclusion(index, size, leaves[index], proof, root)
    for old in range(1, size + 1):
        proof = consistency_proof(leaves, old)
        assert proof == subproof(old, leaves, True)
        assert verify_consistency(old, size, mth(leaves[:old]), root, proof)


@pytest.mark.parametrize("size", range(1, 18))
def test_a_proof_holds_for_no_other_leaf_place_or_smaller_tree(size):
    leaves, root = LEAVES[:size], root_of(LEAVES[:size])
    for index in range(size):
        proof = inclusion_proof(leaves, index)
        for other in {*range(-1, size + 2)} - {index}:
            assert not verify_inclusion(other, size, leaves[index], proof, root)
            assert not verify_inclusion(index, size, LEAVES[other], proof, root)
        old_root, proof = root_of(leaves[:index]), consistency_proof(leaves, index or 1)
        for other in {*range(-1, size + 2)} - {index}:
            assert not verify_consistency(other, size, old_root, root, proof)


@given(sizes, st.data())
def test_an_inclusion_proof_with_any_single_change_fails(size, data):
    index = data.draw(st.integers(0, size - 1))
    leaves, leaf, root = LEAVES[:size], LEAVES[index], root_of(LEAVES[:size])
    proof = inclusion_proof(leaves, index)
    assert verify_inclusion(index, size, leaf, proof, root)
    for other in changed(proof):
        assert not verify_inclusion(index, size, leaf, other, root)
    for other in (flipped(root), root[:-1], root + b"\0", b""):
        assert not verify_inclusion(index, size, leaf, proof, other)
    for other in (flipped(leaf), leaf[:-1], leaf + b"\0", b""):
        assert not verify_inclusion(index, size, other, proof, root)


@given(sizes, st.data())
def test_a_consistency_proof_with_any_single_change_fails(size, data):
    old = data.draw(st.integers(1, size))
    leaves, root, old_root = LEAVES[:size], root_of(LEAVES[:size]), root_of(LEAVES[:old])
    proof = consistency_proof(leaves, old)
    assert verify_consistency(old, size, old_root, root, proof)
    for other in changed(proof):
        assert not verify_consistency(old, size, old_root, root, other)
    for other in (flipped(root), root[:-1], root + b"\0", b""):
        assert not verify_consistency(old, size, old_root, other, proof)
    for other in (flipped(old_root), old_root[:-1], old_root + b"\0", b""):
        assert not verify_consistency(old, size, other, root, proof)


@given(sizes, st.data())
def test_a_log_that_changed_an_old_leaf_can_prove_no_consistency(size, data):
    old = data.draw(st.integers(1, size))
    at = data.draw(st.integers(0, old - 1))
    rewritten = [*LEAVES[:at], flipped(LEAVES[at]), *LEAVES[at + 1 : size]]
    proof = consistency_proof(rewritten, old)
    assert not verify_consistency(old, size, root_of(LEAVES[:old]), root_of(rewritten), proof)


def test_hashes_of_odd_lengths_cannot_be_shifted_into_each_other():
    left, right = LEAVES[:2]
    root, whole = node_hash(left, right), left + right
    assert verify_inclusion(0, 2, left, [right], root)
    assert not verify_inclusion(0, 2, whole[:31], [whole[31:]], root)
    assert verify_consistency(1, 2, left, root, [right])
    assert not verify_consistency(1, 2, whole[:31], root, [whole[31:]])


def test_the_empty_tree_proves_nothing():
    assert not verify_consistency(0, 0, EMPTY_ROOT, EMPTY_ROOT, [])
    assert not verify_consistency(0, 1, EMPTY_ROOT, LEAVES[0], [])
    assert not verify_inclusion(0, 0, EMPTY_ROOT, [], EMPTY_ROOT)


@given(anything, anything, hashes, hashes, st.lists(hashes, max_size=70))
def test_whatever_is_given_checking_never_raises(first, second, one, other, proof):
    assert verify_inclusion(first, second, one, proof, other) in (True, False)
    assert verify_consistency(first, second, one, other, proof) in (True, False)


@pytest.mark.parametrize("size", [MOST_LEAVES + 1, 1 << 10_000])
def test_a_tree_larger_than_can_be_counted_proves_nothing(size):
    assert not verify_inclusion(0, size, LEAVES[0], [LEAVES[1]], LEAVES[2])
    assert not verify_consistency(1, size, LEAVES[0], LEAVES[1], [LEAVES[2]])
    assert not verify_consistency(size, size, LEAVES[0], LEAVES[0], [])


def test_no_proof_is_made_of_what_does_not_stand_in_the_tree():
    for index in (-1, 3, 4):
        with pytest.raises(ValueError, match="no leaf"):
            inclusion_proof(LEAVES[:3], index)
    for old in (-1, 0, 4):
        with pytest.raises(ValueError, match="no tree"):
            consistency_proof(LEAVES[:3], old)
