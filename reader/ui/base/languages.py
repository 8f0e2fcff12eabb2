"""The languages of the interface, and the installed translation."""

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from reader.resources import resource
from reader.ui.base.wording import CONTEXT, to_translate


class Language(StrEnum):
    """Name a choice of the language of the interface."""

    SYSTEM = "system"
    ENGLISH = "en"
    CHINESE = "zh_CN"


LANGUAGES = {
    Language.SYSTEM: to_translate("As the system"),
    Language.ENGLISH: "English",
    Language.CHINESE: "简体中文",
}
"""The languages, each by its name in itself."""

KEYS = "QShortcut"
"""The context in which Qt translates the names of keys."""

ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}

_installed: list[QTranslator] = []
"""The installed translators: finding them among the application's children takes 9 ms."""


class Translation(QTranslator):
    """Translate the window's texts, and write the arrow keys as arrows."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        super().__init__()
        self._texts = {CONTEXT: texts, KEYS: ARROWS}

    def isEmpty(self) -> bool:
        """Return False: Qt ignores empty translators."""
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """Return the translation of a window's text or of an arrow key, None for all others."""
        return self._texts.get(context, {}).get(source)


def texts_of(path: Path) -> dict[str, str]:
    """Read the finished translations of a Qt Linguist file, `source -> translation`.

    Of a text with `%n`, that is the first form: Chinese has one.
    """
    from xml.etree import ElementTree

    return {
        message.findtext("source", ""): "".join(translation.itertext()).strip()
        for message in ElementTree.parse(path).iter("message")
        if (translation := message.find("translation")) is not None
        and translation.get("type") is None
    }


def apply_language(choice: Language) -> None:
    """Set the language of all texts of the interface that are made from now on.

    `SYSTEM` is Chinese where that is the system's language, else English.
    """
    app = QCoreApplication.instance()
    assert app is not None
    while _installed:
        app.removeTranslator(_installed.pop())
    chinese = choice is Language.CHINESE or (choice is Language.SYSTEM and _system_is_chinese())
    QLocale.setDefault(QLocale("zh_CN" if chinese else "en_GB"))
    texts: Mapping[str, str] = {}
    if chinese:
        from PySide6.QtCore import QLibraryInfo

        of_qt = QTranslator()
        if of_qt.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            _installed.append(of_qt)
        texts = texts_of(resource("resources", "translations", "zh_CN.ts"))
    _installed.append(Translation(texts))
    for translator in _installed:
        app.installTranslator(translator)


def _system_is_chinese() -> bool:
    spoken = (language.split("-")[0] for language in QLocale.system().uiLanguages())
    return next((language for language in spoken if language in ("en", "zh")), "en") == "zh"
