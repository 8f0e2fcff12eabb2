"""Both themes have the same colours, legible ones, and every icon can be drawn."""

import math
import re
from itertools import combinations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from reader.resources import resource
from reader.ui.base.theme import ToneColours, theme
from reader.ui.commands.actions import ACTIONS

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
    ("structure", "page"), ("structure", "hover"), ("structure", "cinnabar_tint"),
    ("structure", "selection"), ("structure", "found"), ("structure", "found_now"),
]  # fmt: skip


EYES = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red cones": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "no green cones": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "no blue cones": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""What eyes see of linear RGB: Machado, Oliveira and Fernandes 2009, severity 1.0."""

APART = 15
"""The least distance of two tones' colours in CIELAB; 2.3 is just noticeable side by side."""


def linear(colour: QColor) -> list[float]:
    return [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]


def luminance(colour: QColor) -> float:
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def lab(colour: QColor, eyes: str) -> tuple[float, float, float]:
    """Return a colour as these eyes see it, in CIELAB under D65."""
    light = linear(colour)
    red, green, blue = (
        min(max(sum(w * part for w, part in zip(row, light, strict=True)), 0), 1)
        for row in EYES[eyes]
    )
    xyz = (
        (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047,
        0.2126729 * red + 0.7151522 * green + 0.0721750 * blue,
        (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883,
    )
    x, y, z = (t ** (1 / 3) if t > 216 / 24389 else (24389 / 27 * t + 16) / 116 for t in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def contrast(one: QColor, other: QColor) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_themes_name_the_same_colours() -> None:
    assert theme("light").colours.keys() == theme("dark").colours.keys()


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_is_legible_on_its_ground(name: str, text: str, ground: str) -> None:
    assert contrast(theme(name)[text], theme(name)[ground]) >= AA


schemes = pytest.mark.parametrize("scheme", [ToneColours.DUMMITT, ToneColours.PLECO])


@pytest.mark.parametrize("name", ["light", "dark"])
@schemes
@pytest.mark.parametrize("ground", ["page", "panel", "field", "hover", "selection"])
def test_every_tone_is_legible_on_its_ground(name: str, scheme: ToneColours, ground: str) -> None:
    tones = theme(name).tones(scheme)
    assert len(tones) == 5
    assert all(contrast(colour, theme(name)[ground]) >= AA for colour in tones.values())


@pytest.mark.parametrize("name", ["light", "dark"])
@schemes
@pytest.mark.parametrize("eyes", EYES)
def test_all_eyes_can_tell_the_tones_apart(name: str, scheme: ToneColours, eyes: str) -> None:
    seen = [lab(colour, eyes) for colour in theme(name).tones(scheme).values()]
    assert min(math.dist(one, other) for one, other in combinations(seen, 2)) >= APART


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("line", ["cinnabar_line", "new_line"])
def test_the_line_under_a_phrase_and_a_new_word_can_be_seen(name: str, line: str) -> None:
    assert contrast(theme(name)[line], theme(name)["page"]) >= 3


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_style_sheet_names_only_colours_that_exist(name: str) -> None:
    assert re.findall(r"\{[a-z_]+\}", theme(name).style_sheet()) == []


def test_every_action_s_icon_can_be_drawn(qtbot: QtBot) -> None:
    for name in {row.icon for row in ACTIONS if row.icon}:
        assert not theme("light").icon(name).isNull()


def test_the_marks_of_a_menu_are_clear_of_its_edge(qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.setStyleSheet(theme("light").style_sheet())
    menu.addAction(theme("light").icon("open"), "Open")
    checked = menu.addAction("Shown")
    checked.setCheckable(True)
    checked.setChecked(True)
    image = menu.grab().toImage()
    inside = range(1, image.height() - 1)
    assert {image.pixelColor(x, y).name() for x in range(1, 8) for y in inside} == {
        theme("light")["field"].name()
    }


def test_no_colour_is_written_in_the_code() -> None:
    code = resource("resources").parent / "reader" / "ui"
    found = [
        path.name
        for path in code.rglob("*.py")
        if re.search(r"#[0-9A-Fa-f]{6}\b", path.read_text())
    ]
    assert found == []
