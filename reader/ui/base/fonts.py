"""The installed fonts that can show Chinese, and the preferred ones for each script."""

import re
from collections.abc import Iterable
from enum import StrEnum

from PySide6.QtGui import QFontDatabase

from reader.ui.base.wording import to_translate

_System = QFontDatabase.WritingSystem


class FontKind(StrEnum):
    """Name a kind of Chinese type, which stands for its best installed family."""

    SONG = "song"
    HEI = "hei"


KINDS = {
    FontKind.SONG: to_translate("Song, with serifs"),
    FontKind.HEI: to_translate("Hei, without serifs"),
}

SIMPLIFIED, TRADITIONAL = "simplified", "traditional"
FACES = {
    (FontKind.SONG, SIMPLIFIED): (
        *("Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "STSong", "SimSun"),
    ),
    (FontKind.SONG, TRADITIONAL): (
        *("Noto Serif CJK TC", "Source Han Serif TC", "Songti TC", "PMingLiU", "MingLiU"),
    ),
    (FontKind.HEI, SIMPLIFIED): (
        *("Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei UI"),
        "WenQuanYi Micro Hei",
    ),
    (FontKind.HEI, TRADITIONAL): (
        *("Noto Sans CJK TC", "Source Han Sans TC", "PingFang TC", "Microsoft JhengHei UI"),
        "WenQuanYi Micro Hei",
    ),
}
LATIN_FACES = ("Noto Sans", "Source Sans 3", "Segoe UI", "SF Pro Text", "Open Sans")

_REGION = re.compile(" (?:SC|TC|HK|JP|KR)$")
_REGIONS = {
    SIMPLIFIED: ("SC", "TC", "HK", "JP", "KR"),
    TRADITIONAL: ("TC", "HK", "SC", "JP", "KR"),
}


def text_families(script: str, font: str = FontKind.SONG) -> list[str]:
    """Return the installed families for Chinese text, the best first.

    `font` is a `FontKind` or the name of one of `chinese_fonts`.
    """
    kinds = (FontKind.HEI, FontKind.SONG) if font == FontKind.HEI else (FontKind.SONG, FontKind.HEI)
    usual = [face for kind in kinds for face in FACES[kind, script]]
    return _installed((*_variants(font, script), *usual))


def is_font(name: str) -> bool:
    """Return whether this is a `FontKind` or the name of an installed font."""
    return name in KINDS or bool(_installed(_variants(name, SIMPLIFIED)))


def interface_families() -> list[str]:
    """Return the installed families for everything but the article, the best first."""
    return [*_installed(LATIN_FACES), *plain_families()]


def plain_families() -> list[str]:
    """Return the installed families that have zhuyin as well as hanzi, the best first."""
    return _installed(FACES[FontKind.HEI, SIMPLIFIED])


def chinese_fonts() -> list[str]:
    """Return the installed fonts that can show Chinese, regional variants under one name."""
    families = {
        _REGION.sub("", family)
        for system in (_System.SimplifiedChinese, _System.TraditionalChinese)
        for family in QFontDatabase.families(system)
        if not QFontDatabase.isPrivateFamily(family)
    }
    return sorted(families)


def has_chinese_font() -> bool:
    """Return whether any installed font can show simplified Chinese."""
    return bool(QFontDatabase.families(_System.SimplifiedChinese))


def _variants(font: str, script: str) -> list[str]:
    """Return a font's regional names, the best for a script first."""
    return [*(f"{font} {region}" for region in _REGIONS[script]), font]


def _installed(families: Iterable[str]) -> list[str]:
    present = set(QFontDatabase.families())
    return [family for family in families if family in present]
