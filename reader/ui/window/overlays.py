"""What lies over the window when it is asked for: settings, keys, legend; made when first shown."""

from typing import TYPE_CHECKING

from reader.ui.article.open_article import Reading

if TYPE_CHECKING:
    from reader.ui.preferences.key_sheet import KeySheet
    from reader.ui.preferences.settings_page import SettingsPage
    from reader.ui.window.legend import Legend
    from reader.ui.window.main_window import MainWindow


class Sheets:
    """Hold the sheets of a window, each None until it is first shown."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self.settings: SettingsPage | None = None
        self.keys: KeySheet | None = None
        self.legend: Legend | None = None

    def read(self, _reading: Reading) -> None:
        """Begin with an article, which the keys shall not lie over."""
        if self.keys is not None:
            self.keys.hide()

    def open_settings(self) -> "SettingsPage":
        """Open the settings beside the article."""
        window = self._window
        if self.settings is None:
            from reader.ui.preferences.settings_page import SettingsPage

            self.settings = SettingsPage(window.arrangement.centre, window.settings, window.keys)
            window.display.dress(self.settings.set_theme)
        self.settings.open()
        return self.settings

    def toggle_keys(self) -> None:
        """Show all keys, or take them away."""
        window = self._window
        if self.keys is None:
            from reader.ui.preferences.key_sheet import KeySheet

            self.keys = KeySheet(window, window.keys)
            self.keys.changeRequested.connect(lambda: self.open_settings().show_keys())
            window.display.dress(self.keys.set_theme)
        self.keys.toggle()

    def show_legend(self) -> None:
        """Say what the marks in the article mean."""
        window = self._window
        if self.legend is None:
            from reader.ui.window.legend import Legend

            self.legend = Legend(window, window.pronunciation)
            window.display.dress(self.legend.set_theme)
        self.legend.show()

    def show_about(self) -> None:
        """Say what the programme is and what it knows."""
        from reader.ui.window.about import about_box

        window = self._window
        phrases = len(window.own_entries.phrases)
        about_box(window, window.annotator.lexicon.info, phrases).exec()
