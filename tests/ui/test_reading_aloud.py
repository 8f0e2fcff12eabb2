"""What is read aloud, and what is said where it cannot be.

Qt's optional package is not among the locked ones: where it is missing, a stand-in at Qt's own
boundary is heard instead of an engine; where it is there, Qt's engine for tests.
"""

from collections.abc import Callable
from enum import Enum

import pytest
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from pytestqt.qtbot import QtBot

from reader.ui.main_window import MainWindow
from reader.ui.reading_aloud import ReadingAloud
from reader.ui.settings import THEME
from reader.ui.theme import chosen_theme

Click = Callable[..., None]


def package_works() -> bool:
    try:
        import PySide6.QtTextToSpeech  # noqa: F401
    except ImportError:
        return False
    return True


needs_package = pytest.mark.skipif(not package_works(), reason="PySide6-Addons is not installed")
needs_no_package = pytest.mark.skipif(package_works(), reason="PySide6-Addons is installed")


class Engine(QObject):
    """Behave as QTextToSpeech does, in silence: speaking at once, ready when it is told."""

    class State(Enum):
        Ready = 0
        Speaking = 1
        Error = 3

    stateChanged = Signal(object)  # noqa: N815
    sayingWord = Signal(str, int, int, int)  # noqa: N815

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def say(self, text: str) -> None:
        self.said.append(text)
        self.stateChanged.emit(self.State.Speaking)

    def stop(self) -> None:
        QTimer.singleShot(0, self, self.finish)

    def finish(self) -> None:
        self.stateChanged.emit(self.State.Ready)

    def errorString(self) -> str:
        return "the sound card is gone"


def lit(window: MainWindow, place: tuple[int, int, int]) -> bool:
    """Tell whether the beginning of a stretch has the colour of what is being read."""
    box = window.view.stretch_rect(*place)
    colour = chosen_theme(window.settings.get(THEME))["found"]
    image = window.view.viewport().grab(box).toImage()
    points = ((x, y) for x in range(4, 20) for y in range(box.height() // 2, box.height()))
    return any(image.pixelColor(x, y) == colour for x, y in points)


@pytest.fixture
def engine(window: MainWindow) -> Engine:
    made = Engine()
    window.reading_aloud.deleteLater()
    aloud = ReadingAloud(window.view, lambda _parent: made, window.notice.tell)  # type: ignore[arg-type, return-value]
    assert window.reading is not None
    aloud.read(window.reading)
    window.reading_aloud = aloud
    return made


def test_l_reads_the_word_at_the_caret(
    window: MainWindow, engine: Engine, click: Click, qtbot: QtBot
) -> None:
    click("法院")
    qtbot.keyClick(window.view, Qt.Key.Key_L)
    assert engine.said == ["法院"]


def test_what_is_selected_is_read_instead(
    window: MainWindow, engine: Engine, click: Click, qtbot: QtBot
) -> None:
    click("指出")
    qtbot.keyClick(window.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(window.view, Qt.Key.Key_L)
    assert engine.said == [window.view.selected_text()]


def test_shift_l_reads_the_sentence(
    window: MainWindow, engine: Engine, click: Click, qtbot: QtBot
) -> None:
    click("热点问题")
    qtbot.keyClick(window.view, Qt.Key.Key_L, Qt.KeyboardModifier.ShiftModifier)
    (said,) = engine.said
    assert "热点问题" in said
    assert said.endswith("。")


def test_the_article_is_read_on_sentence_by_sentence_with_what_is_heard_lit(
    window: MainWindow, engine: Engine, click: Click, qtbot: QtBot
) -> None:
    click("热点问题")
    qtbot.keyClick(window.view, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    first = window.reading_aloud.now
    engine.finish()
    second = window.reading_aloud.now
    assert first is not None
    assert second is not None
    assert second.start == first.end
    assert len(engine.said) == 2
    assert lit(window, second)
    assert not lit(window, first)


def test_a_word_that_the_engine_says_it_is_at_is_lit(
    window: MainWindow, engine: Engine, click: Click, qtbot: QtBot
) -> None:
    click("热点问题")
    qtbot.keyClick(window.view, Qt.Key.Key_L, Qt.KeyboardModifier.ShiftModifier)
    sentence = window.reading_aloud.now
    assert sentence is not None
    engine.sayingWord.emit("", 0, 6, 2)
    assert lit(window, (sentence[0], sentence[1] + 6, sentence[1] + 8))
    assert not lit(window, sentence)


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_L])
def test_escape_and_the_same_key_stop_it(
    window: MainWindow, engine: Engine, click: Click, qtbot: QtBot, key: Qt.Key
) -> None:
    click("法院")
    qtbot.keyClick(window.view, Qt.Key.Key_L)
    place = window.reading_aloud.now
    assert place is not None
    qtbot.keyClick(window.view, key)
    assert window.reading_aloud.now is None
    assert not lit(window, place)
    qtbot.wait(20)
    assert len(engine.said) == 1


def test_an_engine_that_fails_says_why(
    window: MainWindow, engine: Engine, click: Click, qtbot: QtBot
) -> None:
    click("法院")
    qtbot.keyClick(window.view, Qt.Key.Key_L)
    engine.stateChanged.emit(Engine.State.Error)
    assert "the sound card is gone" in window.notice.message.text()
    assert window.reading_aloud.now is None


@needs_no_package
def test_without_the_package_a_sentence_says_what_to_install(
    window: MainWindow, click: Click, qtbot: QtBot
) -> None:
    click("法院")
    qtbot.keyClick(window.view, Qt.Key.Key_L)
    assert window.notice.isVisible()
    assert ".[speech]" in window.notice.message.text()


@needs_package
@pytest.mark.qt_log_ignore("qt.multimedia", extend=True)
def test_without_a_mandarin_voice_a_sentence_says_so(
    window: MainWindow, click: Click, qtbot: QtBot
) -> None:
    click("法院")
    qtbot.keyClick(window.view, Qt.Key.Key_L)
    assert "no Mandarin voice" in window.notice.message.text()


@needs_package
@pytest.mark.qt_log_ignore("qt.multimedia", extend=True)
def test_qt_s_own_engine_reads_two_sentences_to_their_ends(
    window: MainWindow, click: Click, qtbot: QtBot
) -> None:
    from PySide6.QtTextToSpeech import QTextToSpeech

    aloud = ReadingAloud(
        window.view, lambda parent: QTextToSpeech("mock", parent), window.notice.tell
    )
    assert window.reading is not None
    aloud.read(window.reading)
    click("法院")
    aloud.sentence()
    assert aloud.now is not None
    qtbot.waitUntil(lambda: aloud.now is None, timeout=20_000)
