"""The keys that move through the article and the lists, which no action can have."""

from typing import NamedTuple

from reader.ui.base.wording import to_translate


class Fixed(NamedTuple):
    """Say what keys in Qt's portable notation do."""

    what: str
    keys: tuple[str, ...]


FIXED_KEYS = (
    (
        to_translate("In the article"),
        (
            Fixed(to_translate("Next or previous word"), ("Right", "Left")),
            Fixed(to_translate("Line down or up"), ("Down", "Up")),
            Fixed(to_translate("End or beginning of the line"), ("End", "Home")),
            Fixed(to_translate("Next or previous sentence"), ("Ctrl+Right", "Ctrl+Left")),
            Fixed(to_translate("Next or previous paragraph"), ("Ctrl+Down", "Ctrl+Up")),
            Fixed(to_translate("End or beginning of the article"), ("Ctrl+End", "Ctrl+Home")),
            Fixed(to_translate("Page down or up"), ("Space", "Shift+Space", "PgDown", "PgUp")),
            Fixed(to_translate("Extend the selection"), ("Shift+Right", "Shift+Left")),
            Fixed(to_translate("Look the word up"), ("Return", "Enter")),
        ),
    ),
    (
        to_translate("In the lists"),
        (
            Fixed(to_translate("Go to the phrase in the article"), ("Return",)),
            Fixed(to_translate("Save it, or remove a saved one"), ("Space",)),
            Fixed(to_translate("Remove a saved word"), ("Del",)),
        ),
    ),
)
"""Groups of keys under their names; with Shift, those of the article extend the selection."""


def use_of(keys: str) -> str:
    """Return what keys do that no action can have, nothing if one can."""
    for _, group in FIXED_KEYS:
        for fixed in group:
            if keys in fixed.keys or keys.replace("Shift+", "") in fixed.keys:
                return fixed.what
    return ""
