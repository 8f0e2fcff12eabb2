"""How the article and the window look: theme, pinyin, script, size."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtGui import QAction, QActionGroup, QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow

from reader.ui import application
from reader.ui.actions import ACTIONS
from reader.ui.article_view.ruby import PinyinMode
from reader.ui.article_view.view import ArticleView
from reader.ui.reading import Reading
from reader.ui.settings import PINYIN, SCRIPT, THEME, ZOOM, Script, Settings
from reader.ui.theme import Theme, ThemeChoice, chosen_theme

STEP = 1.1
Dress = Callable[[Theme, Sequence[str]], None]


class Display:
    """Keep the display as the settings say, and the settings as the reader wishes.

    `dress` are told each new theme with the faces for Chinese text.
    """

    def __init__(
        self,
        window: QMainWindow,
        settings: Settings,
        actions: Mapping[str, QAction],
        view: ArticleView,
        dress: Sequence[Dress],
    ) -> None:
        self._window = window
        self._settings = settings
        self._actions = actions
        self._view = view
        self._dress = dress
        self._reading: Reading | None = None
        themes = QActionGroup(window)
        for choice in ThemeChoice:
            themes.addAction(actions[f"theme_{choice}"])
        actions["toggle_pinyin"].setChecked(settings.get(PINYIN) is PinyinMode.ALL)
        actions["toggle_script"].setChecked(settings.get(SCRIPT) is Script.TRADITIONAL)
        actions[f"theme_{settings.get(THEME)}"].setChecked(True)
        view.set_pinyin(settings.get(PINYIN))
        view.set_zoom(settings.get(ZOOM))
        view.zoomChanged.connect(lambda zoom: settings.set(ZOOM, zoom))
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.apply_theme)
        self.apply_theme()

    def read(self, reading: Reading) -> None:
        """Begin with an article, in the script that is chosen."""
        self._reading = reading
        reading.script = self._settings.get(SCRIPT)

    def apply_theme(self) -> None:
        """Take on the chosen theme, everywhere."""
        theme = chosen_theme(self._settings.get(THEME))
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.setPalette(theme.palette())
        self._window.setStyleSheet(theme.style_sheet())
        self._window.setWindowIcon(theme.icon("app"))
        for row in ACTIONS:
            if row.icon:
                self._actions[row.id].setIcon(theme.icon(row.icon))
        self._view.set_fonts(self._families(), application.interface_families())
        self._view.set_colours(theme.colours)
        for dress in self._dress:
            dress(theme, self._families())

    def choose_theme(self, choice: ThemeChoice) -> None:
        """Change the theme, or follow the system's."""
        self._settings.set(THEME, choice)
        self.apply_theme()

    def toggle_pinyin(self) -> None:
        """Show or hide the pinyin, as the action now says."""
        mode = PinyinMode.ALL if self._actions["toggle_pinyin"].isChecked() else PinyinMode.OFF
        self._settings.set(PINYIN, mode)
        self._view.set_pinyin(mode)

    def toggle_script(self) -> None:
        """Show traditional characters or the article's own, as the action now says."""
        traditional = self._actions["toggle_script"].isChecked()
        script = Script.TRADITIONAL if traditional else Script.AS_WRITTEN
        self._settings.set(SCRIPT, script)
        if self._reading is not None:
            self._reading.script = script
        self._view.set_fonts(self._families(), application.interface_families())
        self._view.text_changed()

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
        traditional = self._settings.get(SCRIPT) is Script.TRADITIONAL
        return application.text_families("traditional" if traditional else "simplified")
