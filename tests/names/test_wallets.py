"""Wallet addresses: what is one, what is mistyped, and which two are the same."""

import pytest

from tricord.names.wallets import address, keccak_256

SOUND = {
    "hex": "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",  # EIP-55
    "bech32": "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",  # BIP 173
    "base58": "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
}


def test_keccak_is_that_of_ethereum_and_not_sha_3():
    assert keccak_256(b"").hex().startswith("c5d2460186f7233c927e7db2dcc703c0")
    assert keccak_256(b"abc").hex().startswith("4e03657aea45a94fc7d47ba826c8d667")
    # One byte short of a block, one block, and more than one.
    assert len({keccak_256(bytes(n)) for n in (135, 136, 137, 300)}) == 4


@pytest.mark.parametrize("kind", SOUND)
def test_a_sound_address_passes_and_one_wrong_letter_does_not(kind):
    printed = SOUND[kind]
    assert address(printed).kind == kind
    assert address(printed).sound is True
    last = printed[:-1] + ("b" if printed[-1] != "b" else "c")
    mistyped = printed[:-1] + printed[-1].swapcase() if kind == "hex" else last
    if kind == "bech32":
        mistyped = printed[:-1] + "x"
    assert address(mistyped).sound is False


@pytest.mark.parametrize(
    "printed",
    [
        "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",  # bech32m, BIP 350
        "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t",  # Tron
        "rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh",  # XRP
        "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy",
    ],
)
def test_addresses_of_other_chains_pass_their_checksum(printed):
    assert address(printed).sound is True


def test_letters_keep_their_case_where_it_counts_and_lose_it_where_it_does_not():
    assert address(SOUND["hex"]).value == address(SOUND["hex"].lower()).value
    assert address(SOUND["bech32"]).value == address(SOUND["bech32"].upper()).value
    assert address(SOUND["base58"]).value != address(SOUND["base58"].lower()).value


def test_hexadecimal_letters_of_one_case_carry_no_checksum():
    assert address(SOUND["hex"].lower()).sound is None


def test_mixed_case_spoils_a_bech32_address():
    assert address("BC1" + SOUND["bech32"][3:]).sound is False


@pytest.mark.parametrize("printed", ["", "  ", "12 Main Street, Pyongyang", "Pyongyang", "김영철"])
def test_a_street_is_no_wallet(printed):
    assert address(printed) is None


def test_a_scheme_before_an_address_is_left_out():
    assert address(f"bitcoin:{SOUND['base58']}").value == SOUND["base58"]
