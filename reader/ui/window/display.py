"""How the article and the window look: theme, pinyin, script, size."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QActionGroup, QGuiApplication
from PySide6.QtWidgets import QApplication

from reader.language.pronunciation.notation import Notation
from reader.ui.article.open_article import OpenArticle
from reader.ui.article_view.layout.style import Proportions
from reader.ui.article_view.ruby import PinyinMode
from reader.ui.article_view.view import ArticleView
from reader.ui.base import fonts
from reader.ui.base.theme import WINDOW_ICON_SIZES, Theme, ThemeChoice, chosen_theme
from reader.ui.commands.actions import ACTIONS, IN_TOOLBAR, Action, Handler
from reader.ui.commands.host import Host
from reader.ui.settings.fields import Field
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
)

STEP = 1.1

ZHUYIN = 0.8
"""How large zhuyin is over the words, of the size that pinyin has: its letters are wider."""

FIRST_LINE = 2.0
"""How far the first line of a paragraph is indented where it is, in characters."""

ApplyTheme = Callable[[Theme, Sequence[str]], None]
"""Applies a theme and the faces for Chinese text to a part of the window."""


class Display(QObject):
    """Show the article and the window as the settings say, and change these settings.

    `themed` are called with each new theme and the faces for Chinese text.
    """

    def __init__(
        self,
        host: Host,
        open_article: OpenArticle,
        view: ArticleView,
        themed: Sequence[ApplyTheme],
    ) -> None:
        super().__init__(host.window)
        settings, actions, pronunciation = host.settings, host.actions, host.pronunciation
        self._window = host.window
        self._settings = settings
        self._actions = actions
        self._open_article = open_article
        self._view = view
        self._pronunciation = pronunciation
        self._themed = list(themed)
        self._apply: dict[Field[Any], Callable[[], object]] = {
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
            group = QActionGroup(host.window)
            for name in names:
                group.addAction(actions[name])
        self._shown = PinyinMode.ALL
        self._has_menu_icons = False
        view.firstPainted.connect(self._set_menu_icons, Qt.ConnectionType.QueuedConnection)
        view.zoomChanged.connect(lambda zoom: settings.set(ZOOM, zoom))
        settings.changed.connect(self._setting_changed)
        open_article.scriptChanged.connect(self._script_changed)
        pronunciation.changed.connect(self._apply_pronunciation)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.apply_theme)
        self._apply_script()
        self.apply_theme()
        self._apply_pinyin()
        self._apply_zoom()
        self._apply_proportions()

    def apply_theme(self) -> None:
        """Apply the chosen theme, everywhere."""
        choice = self._settings.get(THEME)
        theme = chosen_theme(choice)
        self._actions[f"theme_{choice}"].setChecked(True)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.setPalette(theme.palette())
        self._window.setStyleSheet(theme.style_sheet())
        self._window.setWindowIcon(theme.icon("app", sizes=WINDOW_ICON_SIZES))
        self._set_icons(lambda row: row.id in IN_TOOLBAR or self._has_menu_icons)
        self._pronunciation.set_theme(theme, self._families())
        self._set_colours()
        self._apply_font()

    def _set_menu_icons(self) -> None:
        """Set, when the article is painted, the icons that take time and are seen in menus only."""
        if not self._has_menu_icons:
            self._has_menu_icons = True
            self._set_icons(lambda row: row.id not in IN_TOOLBAR)

    def _set_icons(self, is_due: Callable[[Action], bool]) -> None:
        theme = chosen_theme(self._settings.get(THEME))
        for row in ACTIONS:
            if row.icon and is_due(row):
                self._actions[row.id].setIcon(theme.icon(row.icon))

    def add_themed(self, part: ApplyTheme) -> None:
        """Theme a part of the window that was made later, now and with each new theme."""
        self._themed.append(part)
        part(chosen_theme(self._settings.get(THEME)), self._applied_families)

    def _setting_changed(self, field: Field[Any]) -> None:
        if field in self._apply:
            self._apply[field]()

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

    def _script_changed(self) -> None:
        if self._families() != self._applied_families:
            self._apply_font()

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
        self._applied_families = self._families()
        for part in self._themed:
            part(chosen_theme(self._settings.get(THEME)), self._applied_families)

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
        """Show traditional characters or those of the article, as the action now says."""
        traditional = self._actions["toggle_script"].isChecked()
        self._settings.set(SCRIPT, Script.TRADITIONAL if traditional else Script.AS_WRITTEN)

    def zoom_in(self) -> None:
        """Make the text larger."""
        self._view.set_zoom(self._view.zoom() * STEP)

    def zoom_out(self) -> None:
        """Make the text smaller."""
        self._view.set_zoom(self._view.zoom() / STEP)

    def zoom_reset(self) -> None:
        """Set the text in its normal size."""
        self._view.set_zoom(1.0)

    @property
    def handlers(self) -> dict[str, Handler]:
        """Return what the actions of the display do."""
        return {
            "toggle_pinyin": self.toggle_pinyin,
            "next_pinyin": self.next_pinyin,
            **{f"pinyin_{mode}": partial(self.choose_pinyin, mode) for mode in PinyinMode},
            "toggle_script": self.toggle_script,
            "zoom_in": self.zoom_in,
            "zoom_out": self.zoom_out,
            "zoom_reset": self.zoom_reset,
            **{f"theme_{choice}": partial(self.choose_theme, choice) for choice in ThemeChoice},
        }

    def _families(self) -> list[str]:
        script = fonts.TRADITIONAL if self._open_article.in_traditional else fonts.SIMPLIFIED
        return fonts.text_families(script, self._settings.get(FONT))
