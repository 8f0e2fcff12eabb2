"""Texts in English that can be translated after their values are filled in."""

from collections.abc import Callable, Mapping
from typing import Self


class Saying(str):
    """Be a text in English that remembers its template and values.

    `text` is the template, which is translated; its `{names}` are replaced by the `values`.
    """

    __slots__ = ("text", "values")
    text: str
    values: Mapping[str, object]

    def __new__(cls, text: str, **values: object) -> Self:
        """Fill a template with values, as `str.format` does.

        >>> Saying("There are {count:,} of them", count=12000)
        'There are 12,000 of them'
        """
        made = super().__new__(cls, text.format(**values) if values else text)
        made.text = text
        made.values = values
        return made

    def said(self, translate: Callable[[str], str]) -> str:
        """Return the text in the language into which `translate` translates."""
        values = {
            name: value.said(translate) if isinstance(value, Saying) else value
            for name, value in self.values.items()
        }
        text = translate(self.text)
        return text.format(**values) if values else text
