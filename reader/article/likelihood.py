"""How probable it is that a decoded text is Chinese.

A wrong decoding of Chinese turns common characters into rare ones: the GB18030 bytes of 执行 are
硒俴 in Big5. So each decoding is scored by the probability of its characters: every character
belongs to a class, and a class shares its probability evenly among its members. The classes follow
the levels of the character sets: level 1 of GB 2312 (3,755 characters, which cover over 99 % of
running simplified text) and the frequent level of Big5 (5,401), then the rarer levels, then the
rest of Unicode. Before them come the hundred characters most frequent in the government work
reports 1954-2025, in both scripts.
"""

import unicodedata
from collections import Counter
from math import log

_MOST_FREQUENT = frozenset(
    "的和国业一发大要民展工人加经进中建政年在有产会是制作力生地主设改我化全实不济社增"
    "行重农了强资高各新革方保对持合们能动以为定体面家理务基度义分提成现法同上企平推用"
    "个本出开五长好这到等步部多关利区学技坚结國業發經進產會設實濟農資強對們動爲體義務"
    "現個開這長關區學堅於"
)
_PUNCTUATION = frozenset("，。、；：？！“”‘’（）《》「」『』—…·　")

_CLASSES = {
    "most frequent": (0.40, len(_MOST_FREQUENT)),
    "frequent": (0.40, 7000),
    "punctuation": (0.10, len(_PUNCTUATION)),
    "ascii": (0.07, 97),
    "rare": (0.01, 8000),
    "symbol": (0.01, 2000),
    "very rare": (0.003, 60_000),
    "kana": (0.003, 180),
    "foreign": (0.001, 40_000),
    "impossible": (0.00001, 200_000),
}
_LOG = {name: log(share / members) for name, (share, members) in _CLASSES.items()}

PLAUSIBLE = -11.5
"""The lowest plausibility at which a detected encoding is accepted.

Measured on pieces of 20 bytes and more of congress reports in every encoding: 99.9 % of right
decodings are above -9.8; random bytes are below -15, Western and Cyrillic text below -12.
"""


def log_likelihood(text: str) -> float:
    """Return the logarithm of the text's probability, greatest for the right decoding."""
    return sum(count * _weight(character) for character, count in Counter(text).items())


def plausibility(text: str) -> float:
    """Return the mean logarithm of the probability of the characters beyond ASCII; 0.0 if none."""
    beyond = "".join(character for character in text if character > "\x7f")
    return log_likelihood(beyond) / len(beyond) if beyond else 0.0


def _weight(character: str) -> float:
    return _LOG[_class_of(character)]


def _class_of(character: str) -> str:
    if character in _MOST_FREQUENT:
        return "most frequent"
    if character in _PUNCTUATION:
        return "punctuation"
    if " " <= character <= "~" or character in "\n\r\t":
        return "ascii"
    if "\u4e00" <= character <= "\u9fff":
        return _level(character)
    if "\u3041" <= character <= "\u30fe":
        return "kana"
    if character == "\ufffd" or unicodedata.category(character) in ("Cc", "Cn", "Co", "Cs"):
        return "impossible"
    if "\u2010" <= character <= "\u27bf" or "\u3003" <= character <= "\u3040":
        return "symbol"
    if "\uff01" <= character <= "\uff5e" or "\xa0" <= character <= "\xff":
        return "symbol"
    return "very rare" if "\u3400" <= character <= "\u4dbf" else "foreign"


def _level(character: str) -> str:
    simplified = character.encode("gb2312", "ignore")
    if b"\xb0" <= simplified < b"\xd8":
        return "frequent"
    traditional = character.encode("big5", "ignore")
    if b"\xa4" <= traditional < b"\xc6\x7f":
        return "frequent"
    return "rare" if simplified or traditional else "very rare"
