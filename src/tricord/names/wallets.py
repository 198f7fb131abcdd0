"""Wallet addresses: which kind one is, whether it is mistyped, and how two are compared.

Four kinds carry a checksum and are tested here: base58check (Bitcoin, Litecoin, Dash, Zcash,
XRP, Tron ...), bech32 and bech32m (Bitcoin's newer addresses), and Ethereum's hexadecimal
addresses where they are printed in mixed case. Others are compared letter for letter.

Sources: Bitcoin Wiki, Base58Check encoding; BIP 173 and BIP 350; EIP-55; the Keccak reference
(rate 1088, padding 0x01, as Ethereum uses it, not SHA3-256 of FIPS 202).
"""

from __future__ import annotations

import hashlib
import re
from typing import Final, NamedTuple

_HEX: Final = re.compile(r"0[xX][0-9a-fA-F]{40}")
_BECH32: Final = re.compile(r"(bc|tb|ltc|bnb|cosmos)1([02-9ac-hj-np-z]{6,87})", re.IGNORECASE)
_BASE58: Final = re.compile(r"[1-9A-HJ-NP-Za-km-z]{25,60}")
_LONE: Final = re.compile(r"[0-9A-Za-z]{25,120}")
_ALPHABETS: Final = (
    "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz",
    "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz",
)
"""Of Bitcoin and its kin, and of XRP."""
_BECH32_SIGNS: Final = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_BECH32_STEPS: Final = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_BECH32_ENDS: Final = (1, 0x2BC830A3)
"""What the checksum comes to: of bech32, of bech32m."""
_BASE58_SIZES: Final = (21, 22)
"""Bytes beside the checksum: a version of one byte or two, and a hash of twenty."""
_ROUNDS: Final = 24
_LANES: Final = 25
_RATE: Final = 136
_MASK: Final = (1 << 64) - 1


class Address(NamedTuple):
    """What a text says as a wallet address.

    Attributes:
        kind: ``hex``, ``bech32``, ``base58`` or ``other``.
        value: The form in which two addresses are compared.
        sound: Whether its checksum holds; ``None`` where it carries none that is tested.
    """

    kind: str
    value: str
    sound: bool | None


def address(printed: str) -> Address | None:
    """Read a wallet address.

    Args:
        printed: One address; a scheme (``bitcoin:``) before it is left out.

    Returns:
        ``None`` where the text cannot be a wallet address: a street, an empty cell.
    """
    bare = printed.strip()
    bare = bare.partition(":")[2] if re.match(r"[a-z]{3,12}:", bare) else bare
    if _HEX.fullmatch(bare):
        digits = bare[2:]
        mixed = digits not in (digits.lower(), digits.upper())
        return Address("hex", f"0x{digits.lower()}", _eip55(digits) if mixed else None)
    if found := _BECH32.fullmatch(bare):
        one_case = bare in (bare.lower(), bare.upper())
        sound = one_case and _bech32(found[1].lower(), found[2].lower())
        return Address("bech32", bare.lower(), sound)
    if _BASE58.fullmatch(bare):
        tested = [_base58check(bare, alphabet) for alphabet in _ALPHABETS]
        if any(tested):
            return Address("base58", bare, sound=True)
        # Of its usual lengths, and with the first letter of a kind that carries a checksum.
        usual = 26 <= len(bare) <= 35 and bare[0] in "13LMDXTtrm29"
        return Address("base58", bare, sound=False if usual else None)
    if _LONE.fullmatch(bare) and any(map(str.isdigit, bare)):
        return Address("other", bare, None)
    return None


def _base58check(text: str, alphabet: str) -> bool:
    number = 0
    for sign in text:
        number = number * 58 + alphabet.index(sign)
    zeros = len(text) - len(text.lstrip(alphabet[0]))
    data = bytes(zeros) + number.to_bytes((number.bit_length() + 7) // 8, "big")
    body, check = data[:-4], data[-4:]
    if len(body) not in _BASE58_SIZES:
        return False
    return hashlib.sha256(hashlib.sha256(body).digest()).digest()[:4] == check


def _bech32(prefix: str, data: str) -> bool:
    values = [ord(sign) >> 5 for sign in prefix] + [0] + [ord(sign) & 31 for sign in prefix]
    values += [_BECH32_SIGNS.index(sign) for sign in data]
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for bit, step in enumerate(_BECH32_STEPS):
            check ^= step if top >> bit & 1 else 0
    return check in _BECH32_ENDS


def _eip55(digits: str) -> bool:
    """Whether the case of the letters is what the hash of the address asks for."""
    nibbles = keccak_256(digits.lower().encode()).hex()
    return all(
        sign.isdigit() or sign.isupper() == (int(nibble, 16) >= 8)
        for sign, nibble in zip(digits, nibbles, strict=False)
    )


def keccak_256(message: bytes) -> bytes:
    """Keccak-256, the hash of Ethereum.

    Args:
        message: Any bytes.
    """
    padded = bytearray(message) + b"\x01" + bytes(-(len(message) + 1) % _RATE)
    padded[-1] |= 0x80
    lanes = [0] * _LANES
    for start in range(0, len(padded), _RATE):
        for at in range(_RATE // 8):
            lanes[at] ^= int.from_bytes(padded[start + 8 * at : start + 8 * at + 8], "little")
        lanes = _permuted(lanes)
    return b"".join(lane.to_bytes(8, "little") for lane in lanes[:4])


def _rotated(lane: int, by: int) -> int:
    return (lane << by | lane >> (64 - by)) & _MASK if by else lane


def _permuted(lanes: list[int]) -> list[int]:
    """The permutation Keccak-f[1600]; lane (x, y) stands at ``x + 5 * y``."""
    register = 1
    for _ in range(_ROUNDS):
        parity = [
            lanes[x] ^ lanes[x + 5] ^ lanes[x + 10] ^ lanes[x + 15] ^ lanes[x + 20]
            for x in range(5)
        ]
        mixed = [parity[x - 1] ^ _rotated(parity[(x + 1) % 5], 1) for x in range(5)]
        lanes = [lane ^ mixed[at % 5] for at, lane in enumerate(lanes)]
        x, y, moving = 1, 0, lanes[1]
        for step in range(_ROUNDS):
            x, y = y, (2 * x + 3 * y) % 5
            at = x + 5 * y
            moving, lanes[at] = lanes[at], _rotated(moving, (step + 1) * (step + 2) // 2 % 64)
        for row in range(0, _LANES, 5):
            plane = lanes[row : row + 5]
            for x in range(5):
                lanes[row + x] = plane[x] ^ (~plane[(x + 1) % 5] & plane[(x + 2) % 5] & _MASK)
        for bit in range(7):
            # The round's constant, from a shift register as the reference defines it.
            if register & 1:
                lanes[0] ^= 1 << (1 << bit) - 1
            register = register << 1 ^ (0x171 if register & 0x80 else 0)
    return lanes
