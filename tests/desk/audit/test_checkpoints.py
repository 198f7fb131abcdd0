"""Checkpoints and cosignatures: what C2SP defines, and nothing beside it."""

import base64
from contextlib import suppress

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from tricord.desk.audit.keys import KeyKind, VerifierKey
from tricord.desk.audit.note import (
    LAST_SECOND,
    Checkpoint,
    Held,
    Signature,
    cosign,
    note_of,
    open_checkpoint,
    open_note,
    sign,
)
from tricord.desk.audit.tree import EMPTY_ROOT, MOST_LEAVES
from tricord.errors import DeskError

# A checkpoint of a log of Certificate Transparency with cosignatures of the transparency-dev
# witness network, from florolf/tlog-scales, tests of signing; the keys of the witnesses as their
# operators publish them.
ARCHE = "arche2025h1.staging.ct.transparency.dev"
ARCHE_KEY = VerifierKey.parse(f"{ARCHE}+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f")
LITTLE_GARDEN = "transparency.dev/DEV:witness-little-garden"
ARCHE_WITNESSES = [
    VerifierKey.parse(line)
    for line in (
        f"{LITTLE_GARDEN}+d8042a87+BCtusOxINQNUTN5Oj8HObRkh2yHf/MwYaGX4CPdiVEPM",
        "witness1.smartit.nu/witness1+a48c820f+BPSFWg9G6KPiO7QPryYO5Xq4oYJJ+kAvLKLSimDhoxMO",
        "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2",
        "witness.stagemole.eu+67f7aea0+BEqSG3yu9YrmcM3BHvQYTxwFj3uSWakQepafafpUqklv",
    )
]
ARCHE_NOTE = f"""{ARCHE}
1432088532
U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

— {ARCHE} zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI\
4kJXFbon5Ch9MNL5zRNZ55lvGt0=
— {ARCHE} ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFW\
wQ=
— transparency.dev/DEV:witness-little-garden 2AQqhwAAAABqEiEgzgFIqqhbUoDwjMWE6UP8nd8/KYTzwZ2rhIgcqo\
XHAwVkjZr4AscylP3v7sEodkRAErumC2q44vdgJY096st5BQ==
— witness1.smartit.nu/witness1 pIyCDwAAAABqEiEghIp82KWebrw7/oHQwlTAm3g2RKS4+eebl8eO0WH+/iEcxZ75W3u5\
hNI7TOQtmJbqmNWVuE0tgh0XwzdZsDsUAQ==
— remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5X\
eU/zZ0WBxtqB0DrAWfBw==
— witness.stagemole.eu Z/euoAAAAABqEiEgw0i+7g2ENfDAWHmtRzCfKTHSDwYDJA2NmKeGi9Y8FtEyOUvVr+AJmIY/2TUF\
ucgKi7lI7cUiOvKFYe/TmN9DAg==
"""
ARCHE_SECOND = 0x6A122120

LOG, WITNESS = (Ed25519PrivateKey.from_private_bytes(bytes([seed] * 32)) for seed in (1, 2))
LOG_KEY = VerifierKey.of("desk.example/log", LOG)
WITNESS_KEY = VerifierKey.of("partner.example/w1", WITNESS, KeyKind.COSIGNATURE)
ROOT = base64.b64encode(EMPTY_ROOT).decode()
CHECKPOINT = Checkpoint("desk.example/log", 7, bytes(range(32)))
CHECKPOINT_LINE = sign(CHECKPOINT.text(), LOG_KEY.name, LOG).line()

roots = st.binary(min_size=32, max_size=32)
lines = st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1, max_size=12)
checkpoints = st.builds(
    Checkpoint,
    lines,
    st.integers(0, MOST_LEAVES) | st.integers(0, 20),
    roots,
    st.lists(lines, max_size=3).map(tuple),
)


def refusal(function, *given):
    with pytest.raises(DeskError) as refused:
        function(*given)
    assert refused.value.sentence()
    assert refused.value.hint()
    return refused.value.code


def witnessed(*more):
    """A checkpoint of ours with further lines."""
    return f"{CHECKPOINT.text()}\n{CHECKPOINT_LINE}{''.join(more)}".encode()


@given(checkpoints)
def test_a_checkpoint_is_read_as_it_is_written(checkpoint):
    assert Checkpoint.parse(checkpoint.text()) == checkpoint


@given(st.text("\n01aA= ", max_size=20))
def test_what_is_read_as_a_checkpoint_is_written_the_same(text):
    for told in (text, f"log\n{text}\n{ROOT}\n", f"log\n7\n{ROOT}\n{text}"):
        with suppress(DeskError):
            assert Checkpoint.parse(told).text() == told


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "audit-checkpoint-lines"),
        ("log\n7\n", "audit-checkpoint-lines"),
        (f"log\n7\n{ROOT}", "audit-checkpoint-lines"),
        (f"\n7\n{ROOT}\n", "audit-checkpoint-lines"),
        (f"log\n7\n{ROOT}\n\n", "audit-checkpoint-lines"),
        (f"log\n7\n{ROOT}\n\nmore\n", "audit-checkpoint-lines"),
        (f"log\n7\n{ROOT}\nta\tb\n", "audit-checkpoint-lines"),
        (f"log\n\n{ROOT}\n", "audit-checkpoint-size"),
        (f"log\n07\n{ROOT}\n", "audit-checkpoint-size"),
        (f"log\n00\n{ROOT}\n", "audit-checkpoint-size"),
        (f"log\n-7\n{ROOT}\n", "audit-checkpoint-size"),
        (f"log\n+7\n{ROOT}\n", "audit-checkpoint-size"),
        (f"log\n7 \n{ROOT}\n", "audit-checkpoint-size"),
        (f"log\n1_0\n{ROOT}\n", "audit-checkpoint-size"),
        (f"log\n0x7\n{ROOT}\n", "audit-checkpoint-size"),
        (f"log\n٧\n{ROOT}\n", "audit-checkpoint-size"),
        (f"log\nbananas\n{ROOT}\n", "audit-checkpoint-size"),
        (f"log\n{MOST_LEAVES + 1}\n{ROOT}\n", "audit-checkpoint-size"),
        (f"log\n{'9' * 5000}\n{ROOT}\n", "audit-checkpoint-size"),
        ("log\n7\nThisIsn'tBase64\n", "audit-checkpoint-root"),
        ("log\n7\nYmFuYW5hcw==\n", "audit-checkpoint-root"),
        (f"log\n7\n{ROOT[:-1]}\n", "audit-checkpoint-root"),
        (f"log\n7\n{ROOT[:-2]}V=\n", "audit-checkpoint-root"),
        (f"log\n7\n{base64.b64encode(bytes(33)).decode()}\n", "audit-checkpoint-root"),
    ],
)
def test_what_is_no_checkpoint_is_refused_with_its_reason(text, code):
    assert refusal(Checkpoint.parse, text) == code


def test_no_checkpoint_is_made_that_could_not_be_read():
    root = bytes(32)
    for wrong in [("", 7, root), ("a\nb", 7, root), ("log", 7, root, ("",)), ("\ud800", 7, root)]:
        assert refusal(Checkpoint, *wrong) == "audit-checkpoint-lines"
    assert refusal(Checkpoint, "log", -1, root) == "audit-checkpoint-size"
    assert refusal(Checkpoint, "log", MOST_LEAVES + 1, root) == "audit-checkpoint-size"
    assert refusal(Checkpoint, "log", 7, root[1:]) == "audit-checkpoint-root"
    assert Checkpoint("log", 0, EMPTY_ROOT).text() == f"log\n0\n{ROOT}\n"


def test_a_witnessed_checkpoint_of_a_public_log_opens():
    checkpoint, seen = open_checkpoint(ARCHE_NOTE.encode(), ARCHE, ARCHE_KEY, ARCHE_WITNESSES)
    assert (checkpoint.origin, checkpoint.size) == (ARCHE, 1432088532)
    assert checkpoint.text() == ARCHE_NOTE.partition("\n\n")[0] + "\n"
    assert seen == tuple(Held(key, ARCHE_SECOND) for key in ARCHE_WITNESSES)


@pytest.mark.parametrize("place", range(len(ARCHE_WITNESSES)))
def test_a_cosignature_holds_for_its_checkpoint_and_time_alone(place):
    witness = ARCHE_WITNESSES[place]
    assert open_note(ARCHE_NOTE.encode(), [witness])[1] == (Held(witness, ARCHE_SECOND),)
    larger = ARCHE_NOTE.replace("1432088532", "1432088533").encode()
    later = ARCHE_NOTE.replace("AAAABqEiEg", "AAAABqEiEh").encode()
    for note in (larger, later):
        assert refusal(open_note, note, [witness]) == "audit-note-signature"


def test_the_time_of_the_example_of_tlog_cosignature_is_read():
    # From C2SP, tlog-cosignature; its message gives `time 1679315147`. It names no public key.
    encoded = (
        "jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0x"
    )
    value = base64.b64decode(f"{encoded}Ue+mbIUBkBIfZ+qnA==")
    ours = cosign(CHECKPOINT, "witness.example.com/w1", WITNESS, 1679315147)
    assert value[4:12] == ours.value[:8]
    assert len(value) == len(ours.key_id + ours.value)


@given(checkpoints, st.integers(0, LAST_SECOND))
def test_a_cosignature_is_opened_as_it_was_made(checkpoint, second):
    log = sign(checkpoint.text(), LOG_KEY.name, LOG)
    made = cosign(checkpoint, WITNESS_KEY.name, WITNESS, second)
    # A witness answers with lines that are put at the end of the checkpoint as they are.
    note = note_of(checkpoint.text(), [log]) + made.line().encode()
    opened = open_checkpoint(note, checkpoint.origin, LOG_KEY, [WITNESS_KEY])
    assert opened == (checkpoint, (Held(WITNESS_KEY, second),))
    WITNESS.public_key().verify(
        made.value[8:], f"cosignature/v1\ntime {second}\n{checkpoint.text()}".encode()
    )


def test_extension_lines_are_cosigned_too():
    extended = Checkpoint("log", 7, bytes(32), ("one", "two"))
    line = cosign(extended, WITNESS_KEY.name, WITNESS, 5).line()
    changed = extended.text().replace("two", "too")
    assert open_note(f"{extended.text()}\n{line}".encode(), [WITNESS_KEY])[0] == extended.text()
    note = f"{changed}\n{line}".encode()
    assert refusal(open_note, note, [WITNESS_KEY]) == "audit-note-signature"


def test_a_checkpoint_without_the_signature_of_its_log_is_refused():
    line = cosign(CHECKPOINT, WITNESS_KEY.name, WITNESS, 5).line()
    note = f"{CHECKPOINT.text()}\n{line}".encode()
    for witnesses in ([WITNESS_KEY], []):
        told = (note, CHECKPOINT.origin, LOG_KEY, witnesses)
        assert refusal(open_checkpoint, *told) == "audit-note-unsigned"


def test_a_checkpoint_of_another_log_is_refused_though_its_key_is_known():
    told = (witnessed(), "desk.example/another", LOG_KEY)
    assert refusal(open_checkpoint, *told) == "audit-checkpoint-other"


def test_a_note_that_is_no_checkpoint_is_none_whoever_signed_it():
    note = note_of("two\nlines\n", [sign("two\nlines\n", LOG_KEY.name, LOG)])
    assert refusal(open_checkpoint, note, "two", LOG_KEY) == "audit-checkpoint-lines"


def test_the_latest_cosignature_of_a_witness_counts_and_only_once():
    made = [cosign(CHECKPOINT, WITNESS_KEY.name, WITNESS, second).line() for second in (5, 9, 7)]
    note = witnessed(*made)
    opened = open_checkpoint(note, CHECKPOINT.origin, LOG_KEY, [WITNESS_KEY, WITNESS_KEY])
    assert opened == (CHECKPOINT, (Held(WITNESS_KEY, 9),))


def test_a_plain_signature_of_a_witness_is_no_cosignature():
    # Both kinds of key of one private key, each with the value of the other kind.
    plain = VerifierKey.of(WITNESS_KEY.name, WITNESS)
    signed = sign(CHECKPOINT.text(), WITNESS_KEY.name, WITNESS)
    made = cosign(CHECKPOINT, WITNESS_KEY.name, WITNESS, 5)
    for signature, key in ((signed, WITNESS_KEY), (made, plain)):
        line = Signature(key.name, key.id, signature.value).line()
        assert refusal(open_note, witnessed(line), [key]) == "audit-note-signature"
    told = (witnessed(), CHECKPOINT.origin, LOG_KEY, [plain])
    assert refusal(open_checkpoint, *told) == "audit-witness-key"


def test_a_time_that_cannot_be_written_is_neither_made_nor_read():
    for second in (-1, LAST_SECOND + 1):
        told = (CHECKPOINT, WITNESS_KEY.name, WITNESS, second)
        assert refusal(cosign, *told) == "audit-cosignature-time"
    beyond = f"cosignature/v1\ntime {LAST_SECOND + 1}\n{CHECKPOINT.text()}".encode()
    value = (LAST_SECOND + 1).to_bytes(8, "big") + WITNESS.sign(beyond)
    line = Signature(WITNESS_KEY.name, WITNESS_KEY.id, value).line()
    assert refusal(open_note, witnessed(line), [WITNESS_KEY]) == "audit-note-signature"


@pytest.mark.parametrize("length", [1, 7, 8, 64, 71, 73])
def test_a_cosignature_of_another_length_does_not_hold(length):
    made = cosign(CHECKPOINT, WITNESS_KEY.name, WITNESS, 5)
    value = (made.value + b"\0")[:length]
    line = Signature(made.name, made.key_id, value).line()
    assert refusal(open_note, witnessed(line), [WITNESS_KEY]) == "audit-note-signature"
