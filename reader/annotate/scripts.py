"""Texts and words in simplified and traditional characters, as the dictionary writes them."""

import re
from functools import cached_property
from typing import TYPE_CHECKING

from reader.language.pronunciation.variants import OTHER_FORMS
from reader.language.script import ScriptConverter

if TYPE_CHECKING:
    from reader.lexicon.lexicon import Lexicon


_FEW = 20_000
"""In how many characters to look before a pattern is compiled, which takes as long as these do."""


class Scripts:
    """Recognise and convert the script of a text, code point for code point."""

    def __init__(self, lexicon: "Lexicon") -> None:
        self._lexicon = lexicon
        self._tested = 0
        converter = ScriptConverter()
        self.to_simplified = converter.to_simplified
        self.to_traditional = converter.to_traditional

    def is_traditional(self, text: str) -> bool:
        """Return whether a text has a character that simplified text does not have."""
        if self._tested < _FEW:
            self._tested += len(text)
            return not self._only_traditional.isdisjoint(text)
        return self._traditional_character.search(text) is not None

    def is_mostly_traditional(self, text: str) -> bool:
        """Return whether a text has more than one such character in fifty."""
        return sum(map(self._only_traditional.__contains__, text)) * 50 > len(text)

    def simplified(self, text: str) -> str:
        """Return a text in simplified characters, the same object if it has no others."""
        return self.to_simplified(text) if self.is_traditional(text) else text

    @cached_property
    def _only_traditional(self) -> frozenset[str]:
        return frozenset(self._lexicon.only_traditional + OTHER_FORMS)

    @cached_property
    def _traditional_character(self) -> re.Pattern[str]:
        return re.compile(f"[{re.escape(''.join(self._only_traditional))}]")
