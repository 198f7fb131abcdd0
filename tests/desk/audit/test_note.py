"""Signed notes: what C2SP defines, and nothing beside it."""

import base64

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from tricord.desk.audit.keys import KeyKind, VerifierKey
from tricord.desk.audit.note import (
    MOST_NOTE_BYTES,
    MOST_SIGNATURES,
    Held,
    note_of,
    open_checkpoint,
    open_note,
    sign,
)
from tricord.errors import DeskError

# From C2SP, signed-note, "Verifier keys" and "Example".
FOO = VerifierKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")
FOO_NOTE = (
    "This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ON"
    "ncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n"
).encode()

# From golang.org/x/mod, sumdb/note/note_test.go.
PETER = VerifierKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
ENOCH = VerifierKey.parse("EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop")
PETER_SEED = base64.b64decode("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz")[1:]
TEXT = (
    "If you think cryptography is the answer to your problem,\n"
    "then you don't know what your problem is.\n"
)
PETER_LINE = (
    "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6"
    "KE6RyyBwJnAM=\n"
)
ENOCH_LINE = (
    "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33"
    "WWd1RvMc+QQ=\n"
)

LOG = Ed25519PrivateKey.from_private_bytes(bytes([1] * 32))
LOG_KEY = VerifierKey.of("desk.example/log", LOG)
WITNESS_KEY = VerifierKey.of("partner.example/w1", LOG, KeyKind.COSIGNATURE)

lines = st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1, max_size=12)
texts = st.lists(lines | st.just(""), min_size=1, max_size=5).map(
    lambda each: "\n".join(each) + "\n"
)


def refusal(function, *given):
    with pytest.raises(DeskError) as refused:
        function(*given)
    assert refused.value.sentence()
    assert refused.value.hint()
    return refused.value.code


def test_the_example_of_the_specification_opens():
    assert open_note(FOO_NOTE, [FOO]) == ("This is an example message.\n", (Held(FOO),))


def test_what_go_signs_is_signed_byte_for_byte():
    private = Ed25519PrivateKey.from_private_bytes(PETER_SEED)
    assert VerifierKey.of("PeterNeumann", private) == PETER
    assert note_of(TEXT, [sign(TEXT, "PeterNeumann", private)]) == f"{TEXT}\n{PETER_LINE}".encode()


def test_signatures_of_unknown_keys_are_ignored():
    both = f"{TEXT}\n{PETER_LINE}{ENOCH_LINE}".encode()
    assert open_note(both, [PETER]) == (TEXT, (Held(PETER),))
    assert open_note(both, [ENOCH]) == (TEXT, (Held(ENOCH),))
    assert open_note(both, [ENOCH, PETER, PETER]) == (TEXT, (Held(PETER), Held(ENOCH)))
    assert refusal(open_note, both, []) == "audit-note-unsigned"
    assert refusal(open_note, both, [FOO]) == "audit-note-unsigned"


def test_a_key_with_the_name_or_the_id_of_another_is_unknown():
    note = f"{TEXT}\n{PETER_LINE}".encode()
    same_name = VerifierKey("PeterNeumann", ENOCH.public)
    assert refusal(open_note, note, [same_name]) == "audit-note-unsigned"
    renamed = note.replace("— PeterNeumann".encode(), "— CarmenSandiego".encode())
    assert refusal(open_note, renamed, [PETER]) == "audit-note-unsigned"


def test_a_signature_of_a_known_key_that_does_not_hold_refuses_the_whole_note():
    forged = PETER_LINE.replace("ZJku", "ZJkv")
    for signatures in (forged + ENOCH_LINE, ENOCH_LINE + forged, PETER_LINE + forged):
        note = f"{TEXT}\n{signatures}".encode()
        assert refusal(open_note, note, [PETER, ENOCH]) == "audit-note-signature"
    assert open_note(f"{TEXT}\n{forged}{ENOCH_LINE}".encode(), [ENOCH])[0] == TEXT


@pytest.mark.parametrize("change", [("ABCD", ""), ("", "nAM=")])
def test_a_signature_of_another_length_does_not_hold(change):
    added, cut = change
    line = PETER_LINE[:60] + added + PETER_LINE[60:].replace(cut or "\0", "")
    assert refusal(open_note, f"{TEXT}\n{line}".encode(), [PETER]) == "audit-note-signature"


@pytest.mark.parametrize(
    ("note", "code"),
    [
        # What golang.org/x/mod refuses as malformed.
        (TEXT, "audit-note-parts"),
        (f"{TEXT}\n", "audit-note-parts"),
        (f"{TEXT}\n{PETER_LINE[:-1]}", "audit-note-parts"),
        (f"\x01{TEXT}\n{PETER_LINE}", "audit-note-characters"),
        (b"\xff" + f"{TEXT}\n{PETER_LINE}".encode(), "audit-note-characters"),
        (f"{TEXT}\n{PETER_LINE.replace('PeterNeumann', 'Bad Name')}", "audit-note-line"),
        (f"{TEXT}\n{PETER_LINE}Unexpected line.\n", "audit-note-line"),
        (f"{TEXT}\n{PETER_LINE * 101}", "audit-note-large"),
        # And more of the kind.
        ("", "audit-note-parts"),
        ("\n", "audit-note-parts"),
        ("\n\n", "audit-note-parts"),
        (PETER_LINE, "audit-note-parts"),
        (f"{TEXT}{PETER_LINE}", "audit-note-parts"),
        (f"{TEXT}\n{PETER_LINE}\n", "audit-note-parts"),
        (f"{TEXT}\n{PETER_LINE}".replace("\n", "\r\n"), "audit-note-characters"),
        (f"{TEXT}\n{PETER_LINE.replace('— ', '- ')}", "audit-note-line"),
        (f"{TEXT}\n{PETER_LINE.replace('— ', '—')}", "audit-note-line"),
        (f"{TEXT}\n{PETER_LINE.replace('— ', '– ')}", "audit-note-line"),
        (f"{TEXT}\n{PETER_LINE.replace('— ', '—  ')}", "audit-note-line"),
        (f"{TEXT}\n{PETER_LINE.replace('Peter', 'Peter+')}", "audit-note-line"),
        (f"{TEXT}\n{PETER_LINE.replace('Peter', 'Peter' + chr(0xA0))}", "audit-note-line"),
        (f"{TEXT}\n{PETER_LINE.replace('nAM=', 'nAN=')}", "audit-note-line"),
        (f"{TEXT}\n{PETER_LINE.replace('nAM=', 'nAM= ')}", "audit-note-line"),
        (f"{TEXT}\n— PeterNeumann\n", "audit-note-line"),
        (f"{TEXT}\n— PeterNeumann \n", "audit-note-line"),
        (f"{TEXT}\n— PeterNeumann x08gow==\n", "audit-note-line"),
        (f"{TEXT}\n{PETER_LINE}" + "a" * MOST_NOTE_BYTES, "audit-note-large"),
    ],
)
def test_what_is_no_note_is_refused_with_its_reason(note, code):
    given = note if isinstance(note, bytes) else note.encode()
    assert refusal(open_note, given, [PETER]) == code


def test_a_note_may_have_as_many_signatures_as_the_limit_says_and_16_at_least():
    assert MOST_SIGNATURES >= 16
    many = f"{TEXT}\n{ENOCH_LINE * (MOST_SIGNATURES - 1)}{PETER_LINE}".encode()
    assert open_note(many, [PETER]) == (TEXT, (Held(PETER),))


def test_two_keys_with_one_name_and_one_id_are_refused(monkeypatch):
    # An id has 32 bits: another key with the same one is soon found by trying.
    monkeypatch.setattr(VerifierKey, "id", PETER.id)
    twin = VerifierKey(PETER.name, ENOCH.public)
    note = f"{TEXT}\n{PETER_LINE}".encode()
    assert refusal(open_note, note, [PETER, twin]) == "audit-note-keys"


@given(texts)
def test_a_text_is_opened_as_it_was_signed(text):
    note = note_of(text, [sign(text, LOG_KEY.name, LOG)])
    assert open_note(note, [LOG_KEY]) == (text, (Held(LOG_KEY),))
    within = note_of(note.decode(), [sign(note.decode(), LOG_KEY.name, LOG)])
    assert open_note(within, [LOG_KEY]) == (note.decode(), (Held(LOG_KEY),))


@given(texts, st.data())
def test_a_note_with_any_single_byte_changed_does_not_open(text, data):
    note = bytearray(note_of(text, [sign(text, LOG_KEY.name, LOG)]))
    place = data.draw(st.integers(0, len(note) - 1))
    note[place] ^= data.draw(st.integers(1, 255))
    refusal(open_note, bytes(note), [LOG_KEY])


@given(st.binary(max_size=80) | st.text("ab \n—+=A", max_size=40).map(str.encode))
def test_no_bytes_make_a_reader_fall_over(note):
    refusal(open_note, note, [LOG_KEY])
    refusal(open_checkpoint, note, "desk.example/log", LOG_KEY, [WITNESS_KEY])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "audit-note-text"),
        ("no newline", "audit-note-text"),
        ("tab\there\n", "audit-note-characters"),
        ("line\r\n", "audit-note-characters"),
        ("half a pair \ud800\n", "audit-note-characters"),
    ],
)
def test_a_text_that_could_not_be_opened_is_not_signed(text, code):
    assert refusal(sign, text, LOG_KEY.name, LOG) == code
    assert refusal(note_of, text, [sign("\n", LOG_KEY.name, LOG)]) == code


def test_no_note_is_made_that_could_not_be_opened():
    signature = sign(TEXT, LOG_KEY.name, LOG)
    assert refusal(note_of, TEXT, []) == "audit-note-parts"
    assert refusal(note_of, TEXT, [signature] * (MOST_SIGNATURES + 1)) == "audit-note-large"
    assert refusal(note_of, "a" * MOST_NOTE_BYTES + "\n", [signature]) == "audit-note-large"
    assert refusal(sign, TEXT, "two words", LOG) == "audit-key-name"
