"""Pinyin as people type it, and the readings that it matches.

    zhixing   zhi2xing2   zhíxíng   zhi2xing   "Zhi Xing"   nv3   nu:3   nǚ   xi'an

Letters are compared first; then each tone typed has to be the tone of the syllable it is at, and
each separator typed has to be between syllables.
"""

import re
import unicodedata
from typing import NamedTuple

from reader.language.pronunciation.pinyin import search_key

_TONES = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}
_UMLAUT = "\u0308"
_PART_OF_LETTER = frozenset(("\u0302", _UMLAUT))
_SEPARATORS = frozenset(" '’`-·,，")
_KEY = re.compile(r"[a-zê]+")
_U_FOR_UMLAUT = re.compile("(?<=[nl])u")
_BETWEEN = "[1-5]?[ ·,_-]+"


class PinyinQuery(NamedTuple):
    """Hold what was typed: `key` as the index has it, and what is known about its letters.

    `tones` maps positions of letters in the key to their tone (`1`-`5`); `breaks` are the positions
    at which a syllable has to start. `is_certain`: only pinyin is written like this.
    """

    key: str
    tones: dict[int, str]
    breaks: frozenset[int]
    is_certain: bool

    @property
    def is_plain(self) -> bool:
        """Return whether only letters were typed."""
        return not self.tones and not self.breaks

    def with_umlaut(self) -> "PinyinQuery":
        """Return the query with u read as ü where that is possible, as many type it."""
        return self._replace(key=_U_FOR_UMLAUT.sub("v", self.key))

    def pattern(self) -> re.Pattern[str]:
        """Return the pattern of a `CedictLine.pinyin` whose letters start with the key."""
        pieces = []
        for at, letter in enumerate(self.key):
            if at:
                pieces.append(_BETWEEN if at in self.breaks else f"(?:{_BETWEEN})?")
            pieces.append("ü" if letter == "v" else letter)
            if tone := self.tones.get(at):
                own = f"(?=[a-zêü]*{tone})"
                # With erhua the tone may come after the r of the syllable before it: nar3.
                pieces.append(f"(?:{own}|(?<={tone} r)(?=5))" if letter == "r" else own)
        if len(self.key) in self.breaks:
            pieces.append(f"(?:{_BETWEEN}|[1-5]?$)")
        return re.compile("".join(pieces), re.IGNORECASE)


def read_pinyin(text: str) -> PinyinQuery | None:
    """Parse a query as pinyin; None if it can't be pinyin, whatever the syllables."""
    key = search_key(text)
    if not _KEY.fullmatch(key):
        return None
    tones: dict[int, str] = {}
    breaks: set[int] = set()
    letters = 0
    spelt = unicodedata.normalize("NFD", text.lower().replace("u:", "ü"))
    for character in spelt:
        if character in "012345":
            tones[letters - 1] = character.replace("0", "5")
            breaks.add(letters)
        elif character in _TONES:
            tones[letters - 1] = _TONES[character]
        elif character in _SEPARATORS:
            breaks.add(letters)
        elif character not in _PART_OF_LETTER:
            letters += 1
    if letters != len(key) or -1 in tones:
        return None
    return PinyinQuery(key, tones, frozenset(breaks - {0}), bool(tones) or _UMLAUT in spelt)
