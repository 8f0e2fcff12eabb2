"""What the programme says in English, made so that it can be said in another language."""

from collections.abc import Callable, Mapping
from typing import Self


class Saying(str):
    """Be a text in English, and know how it was made.

    `text` is what is translated; where it has `{names}`, the `values` of these names are put in.
    """

    __slots__ = ("text", "values")
    text: str
    values: Mapping[str, object]

    def __new__(cls, text: str, **values: object) -> Self:
        """Make a text of one with names, as `str.format` does.

        >>> Saying("There are {count:,} of them", count=12000)
        'There are 12,000 of them'
        """
        made = super().__new__(cls, text.format(**values) if values else text)
        made.text = text
        made.values = values
        return made

    def said(self, translate: Callable[[str], str]) -> str:
        """Return it in the language that `translate` gives texts in."""
        values = {
            name: value.said(translate) if isinstance(value, Saying) else value
            for name, value in self.values.items()
        }
        text = translate(self.text)
        return text.format(**values) if values else text
