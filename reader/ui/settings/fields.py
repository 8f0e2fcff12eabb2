"""What a setting is: its key and default, and its control on the settings page."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Generic, NamedTuple, Protocol, TypeVar

from reader.ui.base.fonts import is_font
from reader.ui.base.wording import to_translate

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Group(Enum):
    """Name the groups of the settings page, in its order."""

    PAGE = to_translate("The page")
    PINYIN = to_translate("Pinyin")
    WORDS = to_translate("Words")
    LEVEL = to_translate("What I know")
    LOOKING_UP = to_translate("Looking up")
    WINDOW = to_translate("The window")


class Control(Protocol[T_co]):
    """Say what a setting may be, and so what changes it on the page."""

    def parse(self, text: str) -> T_co:
        """Return the value of a stored text, which is `str(value)`.

        Raises ValueError where it is none.
        """
        ...


class Choice(NamedTuple, Generic[T]):
    """Offer these values under their names, which are translated where they are shown."""

    names: Mapping[T, str]

    def parse(self, text: str) -> T:
        """Return the value that is stored as a text."""
        for value in self.names:
            if str(value) == text:
                return value
        raise ValueError(text)


class Switch:
    """Offer yes or no."""

    def parse(self, text: str) -> bool:
        """Return what `true` or `false` means."""
        if text.lower() not in ("true", "false"):
            raise ValueError(text)
        return text.lower() == "true"


class Number(NamedTuple):
    """Offer a number of a range; `shown` is a format of its `value`, translated."""

    least: float
    most: float
    step: float
    shown: str

    def parse(self, text: str) -> float:
        """Return a number within the range."""
        value = float(text)
        if not self.least <= value <= self.most:
            raise ValueError(text)
        return value


class ChineseFont:
    """Offer the kinds of Chinese type and the installed fonts."""

    def parse(self, text: str) -> str:
        """Return what names a kind of type or an installed font."""
        if not is_font(text):
            raise ValueError(text)
        return text


@dataclass(frozen=True, slots=True, eq=False)
class Field(Generic[T]):
    """Declare a setting; the label and the description are translated where they are shown."""

    key: str
    default: T
    control: Control[T]
    group: Group
    label: str
    description: str = ""
