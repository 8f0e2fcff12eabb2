"""Simplified and traditional characters, converted in context, code point for code point."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from reader.language.characters import HAN_RUN

if TYPE_CHECKING:
    import opencc

_SAMPLE = 20_000


class ScriptConverter:
    """Convert whole texts by OpenCC's phrase tables; a result is always as long as its source.

    >>> converter = ScriptConverter()
    >>> converter.to_traditional("皇后后来派干部干涉")
    '皇后後來派幹部干涉'

    Traditional characters take the forms of Taiwan's standard, which are those of CC-CEDICT's
    headwords (為 裡 眾, where OpenCC's own would be 爲 裏 衆); the vocabulary stays as it is.
    The tables are loaded when first needed.
    """

    def to_traditional(self, text: str) -> str:
        """Return the text in traditional characters, offsets unchanged."""
        return _convert(self._to_traditional, text)

    def to_simplified(self, text: str) -> str:
        """Return the text in simplified characters, offsets unchanged."""
        return _convert(self._to_simplified, text)

    def is_traditional(self, text: str) -> bool | None:
        """Guess the script by the characters that only one of the two has; None if undecided.

        Only the first 20,000 code points are examined.
        """
        sample = text[:_SAMPLE]
        traditional = simplified = 0
        for given, as_simplified, as_traditional in zip(
            sample, self.to_simplified(sample), self.to_traditional(sample), strict=True
        ):
            if as_simplified != given:
                traditional += 1
            elif as_traditional != given:
                simplified += 1
        return None if traditional == simplified else traditional > simplified

    @cached_property
    def _to_traditional(self) -> opencc.OpenCC:
        import opencc

        return opencc.OpenCC("s2tw")

    @cached_property
    def _to_simplified(self) -> opencc.OpenCC:
        import opencc

        return opencc.OpenCC("tw2s")


def _convert(converter: opencc.OpenCC, text: str) -> str:
    try:
        converted: str = converter.convert(text)
    except UnicodeEncodeError:  # a lone surrogate, as a clipboard may hold
        converted = ""
    if len(converted) == len(text):
        return converted
    return HAN_RUN.sub(lambda run: _convert_run(converter, run.group()), text)


def _convert_run(converter: opencc.OpenCC, run: str) -> str:
    converted: str = converter.convert(run)
    if len(converted) == len(run):
        return converted
    single = ((character, str(converter.convert(character))) for character in run)
    return "".join(new if len(new) == 1 else character for character, new in single)
