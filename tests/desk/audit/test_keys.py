"""Public keys as one line, and no key for anything that is none."""

import base64
from hashlib import sha256

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from hypothesis import given
from hypothesis import strategies as st

from tricord.desk.audit.keys import KeyKind, VerifierKey
from tricord.errors import DeskError

# From golang.org/x/mod, sumdb/note/note_test.go, which refuses the last two.
PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
ENOCH = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop"
TOO_LONG = "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY=="
OF_NO_KIND = "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
# From C2SP, signed-note, "Verifier keys".
FOO = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
# From transparency-dev/formats, note/note_cosigv1_test.go: one has a plus sign in its base64, one
# is of a witness.
PLUS = "TEST+7997405c+AQcC+FTVKf0jlTdHDY3rbevmnKxxPjigCXlVtGe6RIr6"
REMORA = "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2"
# Keys of public witnesses, as their operators publish them.
WITNESSES = [
    "witness.stagemole.eu+67f7aea0+BEqSG3yu9YrmcM3BHvQYTxwFj3uSWakQepafafpUqklv",
    "witness1.smartit.nu/witness1+a48c820f+BPSFWg9G6KPiO7QPryYO5Xq4oYJJ+kAvLKLSimDhoxMO",
]
# The eight points of small order: table 5 of "Taming the Many EdDSAs" (IACR ePrint 2020/1244).
SMALL_ORDER = [
    "0100000000000000000000000000000000000000000000000000000000000000",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0000000000000000000000000000000000000000000000000000000000000080",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
]
# The same points with a coordinate not reduced, or with a sign that nothing has.
ODD_SPELLINGS = [
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
    "0100000000000000000000000000000000000000000000000000000000000080",
]

seeds = st.binary(min_size=32, max_size=32)


def refusal(line):
    with pytest.raises(DeskError) as refused:
        VerifierKey.parse(line)
    assert refused.value.sentence()
    return refused.value.code


def line_of(name, typed):
    """A verifier key whose id belongs to it, whatever else it is."""
    key_id = sha256(name.encode() + b"\n" + typed).digest()[:4].hex()
    return f"{name}+{key_id}+{base64.b64encode(typed).decode()}"


@pytest.mark.parametrize("line", [PETER, ENOCH, FOO, PLUS, REMORA, *WITNESSES])
def test_published_keys_are_read_and_written_as_published(line):
    key = VerifierKey.parse(line)
    assert key.text() == line
    assert key.name == line.partition("+")[0]
    assert key.id.hex() == line.split("+")[1]
    of_a_witness = line == REMORA or line in WITNESSES
    assert key.kind is (KeyKind.COSIGNATURE if of_a_witness else KeyKind.ED25519)


def test_no_part_of_a_key_is_taken_for_the_key():
    for begin in range(len(PETER)):
        for end in range(begin + 1, len(PETER) + 1):
            if end - begin < len(PETER):
                refusal(PETER[begin:end])


def test_no_character_of_a_key_can_be_changed():
    for place, character in enumerate(PETER):
        refusal(PETER[:place] + chr(ord(character) + 1) + PETER[place + 1 :])


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (TOO_LONG, "audit-key-unreadable"),
        (OF_NO_KIND, "audit-key-kind"),
        (PETER.replace("c74f20a3", "c74f20a4"), "audit-key-id"),
        (PETER.replace("Peter", "peter"), "audit-key-id"),
        (PETER.replace("c74f20a3", "0c74f20a3"), "audit-key-unreadable"),
        (PETER.replace("c74f20a3", "c7 4f20a3"), "audit-key-unreadable"),
        (PETER.replace("c74f20a3", "c74f20a٣"), "audit-key-unreadable"),
        (PETER + "=", "audit-key-unreadable"),
        (PETER + "\n", "audit-key-unreadable"),
        ("", "audit-key-unreadable"),
        ("+00000000+", "audit-key-unreadable"),
        (line_of("a b", b"\x01" + bytes(range(32))), "audit-key-name"),
        (line_of("", b"\x01" + bytes(range(32))), "audit-key-name"),
        (line_of("short", b"\x01" + bytes(range(31))), "audit-key-unusable"),
        (line_of("long", b"\x01" + bytes(range(33))), "audit-key-unusable"),
        (line_of("none", b"\x01"), "audit-key-unusable"),
        (line_of("post-quantum", b"\x06" + bytes(1312)), "audit-key-kind"),
    ],
)
def test_a_line_that_is_no_key_is_refused_with_its_reason(line, code):
    assert refusal(line) == code


def test_an_id_in_capitals_is_the_same_id():
    assert VerifierKey.parse(PETER.replace("c74f20a3", "C74F20A3")).text() == PETER


@pytest.mark.parametrize("encoded", SMALL_ORDER + ODD_SPELLINGS)
def test_a_key_anybody_can_sign_for_is_refused(encoded):
    with pytest.raises(DeskError) as refused:
        VerifierKey("desk.example/log", bytes.fromhex(encoded))
    assert refused.value.code == "audit-key-unusable"


def test_a_key_anybody_can_sign_for_would_otherwise_hold_for_any_text():
    public = Ed25519PublicKey.from_public_bytes(bytes.fromhex(SMALL_ORDER[0]))
    for text in (b"one", b"another"):
        public.verify(bytes.fromhex("58" + "66" * 31 + "01" + "00" * 31), text)


@given(seeds, st.sampled_from(KeyKind))
def test_a_key_is_read_as_it_is_written(seed, kind):
    private = Ed25519PrivateKey.from_private_bytes(seed)
    key = VerifierKey.of("desk.example/log", private, kind)
    assert key.public == private.public_key().public_bytes_raw()
    assert VerifierKey.parse(key.text()) == key


def test_a_log_and_a_witness_with_one_key_have_different_ids():
    private = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
    ids = {VerifierKey.of(name, private, kind).id for name in ("a", "b") for kind in KeyKind}
    assert len(ids) == 4


@given(st.text(max_size=120) | st.builds("+".join, st.lists(st.text(max_size=50), max_size=4)))
def test_no_line_makes_a_reader_fall_over(line):
    refusal(line)
