"""The composition root: builds the services once and passes them on."""

import gc
import os
import stat
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack, closing
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import UserError
from reader.resources import prebuilt, resource, sample_article
from reader.saying import Saying

if TYPE_CHECKING:
    from reader.annotate import Annotator
    from reader.glossary.format.entry import SetPhrase
    from reader.lexicon.lexicon import Lexicon
    from reader.study.store import Study
    from reader.ui.window.main_window import MainWindow

Progress = Callable[[int, int], None]


def home() -> Path:
    """Return the folder of the user's data: `TIFA_HOME`, else the system's folder for such data.

    Raises UserError where `TIFA_HOME` cannot name a folder.
    """
    if chosen := os.environ.get("TIFA_HOME"):
        return _chosen_home(chosen)
    from platformdirs import user_data_path

    return user_data_path("tifa", appauthor=False)


def _chosen_home(chosen: str) -> Path:
    remedy = "Set it to a folder that you may write to, or to nothing."
    try:
        path = Path(chosen).expanduser().absolute()
        is_folder = stat.S_ISDIR(path.stat().st_mode)
    except FileNotFoundError:
        return path  # made when something is written
    except (OSError, RuntimeError, ValueError) as error:  # no such user; NUL in it; too long
        reason = getattr(error, "strerror", None) or error
        what = Saying("TIFA_HOME names no folder ({reason}).", reason=reason)
        raise UserError(what, where=repr(chosen), remedy=remedy) from error
    if not is_folder:
        raise UserError("TIFA_HOME names a file.", where=str(path), remedy=remedy)
    return path


class Services:
    """Build each service when it is first asked for, and close those that hold a file open.

    `troubles` says which of the user's glossaries could not be read.
    """

    def __init__(self) -> None:
        self.troubles: list[UserError] = []
        self._progress: Progress | None = None
        self._opened = ExitStack()
        self._study: Study | None = None

    def close(self) -> None:
        """Close the dictionary and the learner's data, if they were opened."""
        self._opened.close()

    @cached_property
    def home(self) -> Path:
        """Return the folder of the user's data. Raises UserError."""
        return home()

    def lexicon(self, progress: Progress | None = None) -> "Lexicon":
        """Return the dictionary; `progress(done, total)` reports the building of its index."""
        self._progress = progress or self._progress
        return self._lexicon

    def annotator(self) -> "Annotator":
        """Return the annotator of articles."""
        return self._annotator

    def study(self) -> "Study":
        """Return the study data."""
        if self._study is None:
            from reader.study.store import Study

            self._study = Study.open(self._study_path)
            self._opened.callback(self._study.close)
        return self._study

    def forget_study(self) -> None:
        """Close the study data, which are opened again when they are asked for."""
        if self._study is not None:
            self._study.close()
            self._study = None

    @property
    def has_study(self) -> bool:
        """Return whether there are study data yet."""
        return self._study_path.exists()

    @cached_property
    def phrases(self) -> "tuple[SetPhrase, ...]":
        """Return the set phrases of the user's glossaries, then the bundled ones."""
        from reader.glossary.format.cache import read_glossaries

        users = sorted((self.home / "glossaries").glob("*.csv"))
        bundled = sorted(resource("dictionaries").glob("*.csv"))
        return (
            *chain.from_iterable(map(self._readable, users)),
            *read_glossaries(bundled, self.home / "cache"),
        )

    def open_window(self, files: Sequence[str]) -> int:
        """Open the window on the files and run until it is closed; return the exit code."""
        from reader.ui.window.application import application

        try:
            _held = self.show_window(files)
        except UserError as error:
            from reader.console import is_standard_error_read

            if not is_standard_error_read():
                from reader.ui.window.start_failure import show_why

                show_why(error)
            raise
        return application().exec()

    def show_window(self, files: Sequence[str]) -> "MainWindow":
        """Show the window on the files, without garbage collection until it is shown."""
        gc.disable()
        from reader.ui.base.lean_pyside import import_pyside

        import_pyside()
        from reader.ui.window.application import application
        from reader.ui.window.crash_report import report_crashes

        application()
        report_crashes(self.home / "cache" / "crash.log")
        window = _window(self, files)
        window.show()
        gc.freeze()
        gc.set_threshold(50_000, 20, 50)
        gc.enable()
        return window

    def _readable(self, path: Path) -> "list[SetPhrase]":
        """Return the phrases of a user's glossary, none where it cannot be read."""
        from reader.glossary.format.table import read_glossary

        try:
            return read_glossary(path)
        except UserError as error:
            self.troubles.append(error)
            return []

    @cached_property
    def _lexicon(self) -> "Lexicon":
        from reader.lexicon.lexicon import Lexicon

        lexicon = Lexicon.open(self.home / "cache", progress=self._progress, prebuilt=prebuilt())
        self._opened.callback(lexicon.close)
        return lexicon

    @cached_property
    def _annotator(self) -> "Annotator":
        from reader.annotate import Annotator

        return Annotator(self._lexicon, self.phrases)

    @property
    def _study_path(self) -> Path:
        return self.home / "tifa.sqlite3"


def build_window(files: Sequence[str | Path] = ()) -> "MainWindow":
    """Return the window on the files, else where the user left off, else on the sample.

    What was opened for it is closed when the window is deleted.
    """
    from reader.ui.base.lean_pyside import import_pyside

    import_pyside()
    from reader.ui.window.application import application

    application()
    services = Services()
    try:
        return _window(services, files)
    except BaseException:
        services.close()
        raise


def main() -> int:
    """Run the command line and return its exit code."""
    from reader.cli import run

    with closing(Services()) as services:
        return run(sys.argv[1:], services)


def _window(services: Services, files: Sequence[str | Path]) -> "MainWindow":
    from reader.export.user_glossary import UserGlossary
    from reader.study.database import DamagedDataError
    from reader.ui.base.languages import apply_language
    from reader.ui.base.wording import tr
    from reader.ui.settings.settings import LANGUAGE, Settings
    from reader.ui.window.index_progress import IndexProgress
    from reader.ui.window.main_window import MainWindow

    settings = Settings(services.home / "settings.ini")
    apply_language(settings.get(LANGUAGE))
    with IndexProgress() as index:
        services.lexicon(index.progress)
    glossary = UserGlossary(services.home / "glossaries")

    def made() -> MainWindow:
        return MainWindow(
            services.annotator(), services.study(), settings, services.phrases, glossary
        )

    try:
        window = made()
    except DamagedDataError as error:
        from reader.ui.window.restore_offer import is_replaced

        services.forget_study()
        if not is_replaced(error):
            raise
        window = made()
    window.lifetime.destroyed.connect(lambda: services.close())  # PySide holds bound methods weakly
    window.start([Path(file) for file in files], sample_article())
    for trouble in (*services.troubles, *services.study().troubles()):
        window.report_trouble(trouble.said(tr))
    return window
