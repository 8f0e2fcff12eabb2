"""Texts and words in simplified and traditional characters, as the dictionary writes them."""

import re
from functools import cached_property
from typing import TYPE_CHECKING

from reader.language.pronunciation.variants import OTHER_FORMS
from reader.language.script import ScriptConverter

if TYPE_CHECKING:
    from reader.lexicon.lexicon import Lexicon


class Scripts:
    """Recognise and convert the script of a text, code point for code point."""

    def __init__(self, lexicon: "Lexicon") -> None:
        self._lexicon = lexicon
        converter = ScriptConverter()
        self.to_simplified = converter.to_simplified
        self.to_traditional = converter.to_traditional

    def is_traditional(self, text: str) -> bool:
        """Return whether a text has a character that simplified text does not have."""
        return self._only_traditional.search(text) is not None

    def simplified(self, text: str) -> str:
        """Return a text in simplified characters, the same object if it has no others."""
        return self.to_simplified(text) if self.is_traditional(text) else text

    @cached_property
    def _only_traditional(self) -> re.Pattern[str]:
        return re.compile(f"[{re.escape(self._lexicon.only_traditional + OTHER_FORMS)}]")
