"""Both themes have the same colours, legible ones, and every icon can be drawn."""

import re

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from reader.resources import resource
from reader.ui.actions import ACTIONS
from reader.ui.theme import theme

AA = 4.5
"""The least contrast of text with its ground: WCAG 2.2, success criterion 1.4.3."""

PAIRS = [
    ("ink", "page"), ("ink", "panel"), ("ink", "field"), ("ink", "raised"), ("ink", "selection"),
    ("ink", "hover"), ("ink", "cinnabar_tint"), ("muted", "page"), ("muted", "panel"),
    ("muted", "field"), ("muted", "raised"), ("muted", "hover"), ("pinyin", "page"),
    ("pinyin", "panel"), ("pinyin", "hover"), ("pinyin", "cinnabar_tint"), ("pinyin", "selection"),
    ("ink", "found"), ("ink", "found_now"),
    ("cinnabar", "page"), ("cinnabar", "panel"), ("cinnabar", "cinnabar_tint"), ("jade", "panel"),
    ("jade", "jade_tint"), ("on_cinnabar", "cinnabar"),
]  # fmt: skip


def luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(p) for p in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_themes_name_the_same_colours() -> None:
    assert theme("light").colours.keys() == theme("dark").colours.keys()


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_is_legible_on_its_ground(name: str, text: str, ground: str) -> None:
    assert contrast(theme(name)[text], theme(name)[ground]) >= AA


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_line_under_a_phrase_can_be_seen(name: str) -> None:
    assert contrast(theme(name)["cinnabar_line"], theme(name)["page"]) >= 3


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_style_sheet_names_only_colours_that_exist(name: str) -> None:
    assert re.findall(r"\{[a-z_]+\}", theme(name).style_sheet()) == []


def test_every_action_s_icon_can_be_drawn(qtbot: QtBot) -> None:
    for name in {row.icon for row in ACTIONS if row.icon}:
        assert not theme("light").icon(name).isNull()


def test_no_colour_is_written_in_the_code() -> None:
    code = resource("resources").parent / "reader" / "ui"
    found = [
        path.name
        for path in code.rglob("*.py")
        if re.search(r"#[0-9A-Fa-f]{6}\b", path.read_text())
    ]
    assert found == []
