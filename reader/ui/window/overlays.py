"""What is shown over the window on demand: settings, keys, legend; made when first shown."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.ui.article.open_article import OpenArticle
from reader.ui.commands.actions import Handler
from reader.ui.commands.host import Host
from reader.ui.window.display import ApplyTheme

if TYPE_CHECKING:
    from reader.ui.preferences.key_sheet import KeySheet
    from reader.ui.preferences.settings_page import SettingsPage
    from reader.ui.window.legend import Legend


class Overlays(QObject):
    """Hold what is shown over a window, each None until it is first shown.

    The settings page is beside the article, in the `centre` of the window. `add_themed` has a part
    follow the theme.
    """

    def __init__(
        self,
        host: Host,
        centre: QWidget,
        open_article: OpenArticle,
        add_themed: Callable[[ApplyTheme], None],
    ) -> None:
        super().__init__(host.window)
        self._host = host
        self._centre = centre
        self._add_themed = add_themed
        self.settings: SettingsPage | None = None
        self.keys: KeySheet | None = None
        self.legend: Legend | None = None
        open_article.opened.connect(self._hide_keys)

    @property
    def handlers(self) -> dict[str, Handler]:
        """Return what the actions that open these do."""
        return {
            "settings": self.open_settings,
            "shortcuts": self.toggle_keys,
            "legend": self.show_legend,
        }

    def open_settings(self) -> "SettingsPage":
        """Open the settings beside the article."""
        if self.settings is None:
            from reader.ui.preferences.settings_page import SettingsPage

            self.settings = SettingsPage(self._centre, self._host.settings, self._host.keys)
            self._add_themed(self.settings.set_theme)
        self.settings.open()
        return self.settings

    def toggle_keys(self) -> None:
        """Show all keys, or hide them."""
        if self.keys is None:
            from reader.ui.preferences.key_sheet import KeySheet

            self.keys = KeySheet(self._host.window, self._host.keys)
            self.keys.changeRequested.connect(lambda: self.open_settings().show_keys())
            self._add_themed(self.keys.set_theme)
        self.keys.toggle()

    def show_legend(self) -> None:
        """Show what the marks in the article mean."""
        if self.legend is None:
            from reader.ui.window.legend import Legend

            self.legend = Legend(self._host.window, self._host.pronunciation)
            self._add_themed(self.legend.set_theme)
        self.legend.show()

    def _hide_keys(self) -> None:
        if self.keys is not None:
            self.keys.hide()
