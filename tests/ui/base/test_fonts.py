"""Chinese text has the font that the user chose, in its variant for the script."""

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from reader.ui.base.fonts import (
    SIMPLIFIED,
    TRADITIONAL,
    FontKind,
    chinese_fonts,
    is_font,
    text_families,
)

pytestmark = pytest.mark.usefixtures("qapp")

each_script = pytest.mark.parametrize("script", [SIMPLIFIED, TRADITIONAL])


@each_script
@pytest.mark.parametrize("kind", FontKind)
def test_every_script_and_kind_has_a_font_that_can_show_it(script: str, kind: FontKind) -> None:
    raw = QRawFont.fromFont(QFont(text_families(script, kind)))
    assert all(raw.glyphIndexesForString("难難"))


@each_script
def test_a_chosen_font_comes_first_and_others_follow(script: str) -> None:
    for font in chinese_fonts():
        families = text_families(script, font)
        assert families[0].startswith(font)
        assert set(text_families(script)) <= set(families)


def test_the_script_chooses_between_the_variants_of_a_font() -> None:
    for font in chinese_fonts():
        if {f"{font} SC", f"{font} TC"} <= set(QFontDatabase.families()):
            assert text_families(SIMPLIFIED, font)[0] == f"{font} SC"
            assert text_families(TRADITIONAL, font)[0] == f"{font} TC"


def test_the_variants_of_a_font_are_offered_once() -> None:
    fonts = chinese_fonts()
    assert len(fonts) == len(set(fonts))
    assert not [font for font in fonts if font.endswith((" SC", " TC", " JP"))]


def test_every_font_that_is_offered_is_one() -> None:
    assert all(is_font(font) for font in (*FontKind, *chinese_fonts()))


def test_a_font_that_is_no_longer_installed_is_skipped() -> None:
    assert not is_font("No Such Font")
    assert text_families(SIMPLIFIED, "No Such Font") == text_families(SIMPLIFIED)
