"""How the article and the window look: theme, pinyin, script, size."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow

from reader.language.pronunciation.notation import Notation
from reader.ui.article.open_article import Reading
from reader.ui.article_view.layout.style import Proportions
from reader.ui.article_view.ruby import PinyinMode
from reader.ui.article_view.view import ArticleView
from reader.ui.base import fonts
from reader.ui.base.theme import WINDOW_ICON_SIZES, Theme, ThemeChoice, chosen_theme
from reader.ui.commands.actions import ACTIONS
from reader.ui.settings.fields import Field
from reader.ui.settings.pronunciation import Pronunciation
from reader.ui.settings.settings import (
    FONT,
    INDENT,
    LEADING,
    MEASURE,
    NOTATION,
    PINYIN,
    SCRIPT,
    THEME,
    ZOOM,
    Script,
    Settings,
)

STEP = 1.1

ZHUYIN = 0.8
"""How large zhuyin is over the words, of the size that pinyin has: its letters are wider."""

FIRST_LINE = 2.0
"""How far the first line of a paragraph is set in where it is, in characters."""

Dress = Callable[[Theme, Sequence[str]], None]


class Display(QObject):
    """Keep the display as the settings say, and the settings as the reader wishes.

    `dress` are told each new theme with the faces for Chinese text.
    """

    def __init__(
        self,
        window: QMainWindow,
        settings: Settings,
        actions: Mapping[str, QAction],
        view: ArticleView,
        pronunciation: Pronunciation,
        dress: Sequence[Dress],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._actions = actions
        self._view = view
        self._pronunciation = pronunciation
        self._dress = list(dress)
        self._reading: Reading | None = None
        self._follow: dict[Field[Any], Callable[[], object]] = {
            THEME: self.apply_theme,
            PINYIN: self._apply_pinyin,
            SCRIPT: self._apply_script,
            ZOOM: self._apply_zoom,
            FONT: self._apply_font,
            LEADING: self._apply_proportions,
            MEASURE: self._apply_proportions,
            INDENT: self._apply_proportions,
        }
        for names in (
            [f"theme_{choice}" for choice in ThemeChoice],
            [f"pinyin_{mode}" for mode in PinyinMode],
        ):
            group = QActionGroup(window)
            for name in names:
                group.addAction(actions[name])
        self._shown = PinyinMode.ALL
        view.zoomChanged.connect(lambda zoom: settings.set(ZOOM, zoom))
        settings.changed.connect(self._changed)
        pronunciation.changed.connect(self._apply_pronunciation)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.apply_theme)
        actions["toggle_script"].setChecked(settings.get(SCRIPT) is Script.TRADITIONAL)
        self.apply_theme()
        self._apply_pinyin()
        self._apply_zoom()
        self._apply_proportions()

    def read(self, reading: Reading) -> None:
        """Begin with an article, in the script that is chosen."""
        self._reading = reading
        reading.script = self._settings.get(SCRIPT)
        if self._families() != self._dressed:
            self._apply_font()

    def apply_theme(self) -> None:
        """Take on the chosen theme, everywhere."""
        choice = self._settings.get(THEME)
        theme = chosen_theme(choice)
        self._actions[f"theme_{choice}"].setChecked(True)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.setPalette(theme.palette())
        self._window.setStyleSheet(theme.style_sheet())
        self._window.setWindowIcon(theme.icon("app", sizes=WINDOW_ICON_SIZES))
        for row in ACTIONS:
            if row.icon:
                self._actions[row.id].setIcon(theme.icon(row.icon))
        self._pronunciation.set_theme(theme, self._families())
        self._set_colours()
        self._apply_font()

    def dress(self, part: Dress) -> None:
        """Dress a part of the window that was made later, now and with each new theme."""
        self._dress.append(part)
        part(chosen_theme(self._settings.get(THEME)), self._dressed)

    def _changed(self, field: Field[Any]) -> None:
        if field in self._follow:
            self._follow[field]()

    def _apply_pinyin(self) -> None:
        mode = self._settings.get(PINYIN)
        self._actions["toggle_pinyin"].setChecked(mode is not PinyinMode.OFF)
        self._actions[f"pinyin_{mode}"].setChecked(True)
        if mode is not PinyinMode.OFF:
            self._shown = mode
        self._view.set_pinyin(mode)

    def _apply_script(self) -> None:
        script = self._settings.get(SCRIPT)
        self._actions["toggle_script"].setChecked(script is Script.TRADITIONAL)
        if self._reading is not None:
            self._reading.script = script
        self._apply_font()
        self._view.text_changed()

    def _apply_pronunciation(self) -> None:
        self._set_fonts()
        self._set_colours()
        self._apply_proportions()
        self._view.rubies_changed()

    def _set_fonts(self) -> None:
        zhuyin = self._settings.get(NOTATION) is Notation.ZHUYIN
        self._view.set_fonts(
            self._families(),
            fonts.plain_families() if zhuyin else fonts.interface_families(),
        )

    def _set_colours(self) -> None:
        theme = chosen_theme(self._settings.get(THEME))
        self._view.set_colours({**theme.colours, **self._pronunciation.tones})

    def _apply_zoom(self) -> None:
        self._view.set_zoom(self._settings.get(ZOOM))

    def _apply_font(self) -> None:
        self._set_fonts()
        self._dressed = self._families()
        for dress in self._dress:
            dress(chosen_theme(self._settings.get(THEME)), self._dressed)

    def _apply_proportions(self) -> None:
        get = self._settings.get
        indent = FIRST_LINE if get(INDENT) else 0.0
        ruby = ZHUYIN if get(NOTATION) is Notation.ZHUYIN else 1.0
        self._view.set_proportions(Proportions(get(LEADING), get(MEASURE), indent, ruby))

    def choose_theme(self, choice: ThemeChoice) -> None:
        """Change the theme, or follow the system's."""
        self._settings.set(THEME, choice)

    def toggle_pinyin(self) -> None:
        """Show the pinyin over the words that had it last, or hide it, as the action now says."""
        shown = self._actions["toggle_pinyin"].isChecked()
        self.choose_pinyin(self._shown if shown else PinyinMode.OFF)

    def choose_pinyin(self, mode: PinyinMode) -> None:
        """Show pinyin over these words."""
        self._settings.set(PINYIN, mode)

    def next_pinyin(self) -> None:
        """Show pinyin over fewer words, after none over all again."""
        modes = list(PinyinMode)
        self.choose_pinyin(modes[(modes.index(self._settings.get(PINYIN)) + 1) % len(modes)])

    def toggle_script(self) -> None:
        """Show traditional characters or the article's own, as the action now says."""
        traditional = self._actions["toggle_script"].isChecked()
        self._settings.set(SCRIPT, Script.TRADITIONAL if traditional else Script.AS_WRITTEN)

    def zoom_in(self) -> None:
        """Make the text larger."""
        self._view.set_zoom(self._view.zoom() * STEP)

    def zoom_out(self) -> None:
        """Make the text smaller."""
        self._view.set_zoom(self._view.zoom() / STEP)

    def zoom_reset(self) -> None:
        """Give the text its normal size."""
        self._view.set_zoom(1.0)

    def _families(self) -> list[str]:
        traditional = self._reading is not None and self._reading.in_traditional
        script = fonts.TRADITIONAL if traditional else fonts.SIMPLIFIED
        return fonts.text_families(script, self._settings.get(FONT))
