"""What is read aloud, and what is said where it cannot be.

Qt's optional package is not among the locked ones: where it is missing, a stand-in at Qt's own
boundary is heard instead of an engine; where it is there, Qt's engine for tests.
"""

from collections.abc import Callable
from enum import Enum

import pytest
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from pytestqt.qtbot import QtBot

from reader.glossary.matching.occurrences import Place
from reader.ui.article.speech import Speech
from reader.ui.base.theme import chosen_theme
from reader.ui.settings.settings import THEME
from reader.ui.window.main_window import MainWindow

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
    """Behave as QTextToSpeech does, in silence: speaking at once, ready when told so.

    As with speech-dispatcher, it is silent only a moment after it was told to stop, and nothing
    happens where there is nothing to say.
    """

    class State(Enum):
        Ready = 0
        Speaking = 1
        Error = 3

    stateChanged = Signal(object)  # noqa: N815
    errorOccurred = Signal(object, str)  # noqa: N815
    sayingWord = Signal(str, int, int, int)  # noqa: N815

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self._state = self.State.Ready

    def state(self) -> State:
        return self._state

    def say(self, text: str) -> None:
        self.said.append(text)
        if text:
            self._become(self.State.Speaking)

    def stop(self) -> None:
        QTimer.singleShot(0, self, self.finish)

    def finish(self) -> None:
        self._become(self.State.Ready)

    def fail(self) -> None:
        self._become(self.State.Error)
        self.errorOccurred.emit(None, "the sound card is gone")

    def _become(self, state: State) -> None:
        self._state = state
        self.stateChanged.emit(state)


def lit(window: MainWindow, place: tuple[int, int, int]) -> bool:
    """Return whether the beginning of a stretch has the colour of what is being read."""
    box = window.view.stretch_rect(*place)
    colour = chosen_theme(window.settings.get(THEME))["found"]
    image = window.view.viewport().grab(box).toImage()
    points = ((x, y) for x in range(4, 20) for y in range(box.height() // 2, box.height()))
    return any(image.pixelColor(x, y) == colour for x, y in points)


@pytest.fixture
def engine(window: MainWindow) -> Engine:
    made = Engine()
    window.article_room.speech.voice = lambda _parent: made  # type: ignore[assignment,return-value]
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


def test_the_article_is_read_by_sentences_and_each_is_highlighted(
    window: MainWindow, engine: Engine, click: Click, qtbot: QtBot
) -> None:
    click("热点问题")
    qtbot.keyClick(window.view, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    first = window.article_room.speech.now
    engine.finish()
    second = window.article_room.speech.now
    assert first is not None
    assert second is not None
    assert second.start == first.end
    assert len(engine.said) == 2
    assert lit(window, second)
    assert not lit(window, first)


def test_a_word_that_the_engine_reports_is_highlighted(
    window: MainWindow, engine: Engine, click: Click, qtbot: QtBot
) -> None:
    click("热点问题")
    qtbot.keyClick(window.view, Qt.Key.Key_L, Qt.KeyboardModifier.ShiftModifier)
    sentence = window.article_room.speech.now
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
    place = window.article_room.speech.now
    assert place is not None
    qtbot.keyClick(window.view, key)
    assert window.article_room.speech.now is None
    assert not lit(window, place)
    qtbot.waitUntil(lambda: engine.state() is Engine.State.Ready)
    assert len(engine.said) == 1


def test_what_is_read_again_at_once_is_read_from_its_beginning(
    window: MainWindow, engine: Engine, click: Click, qtbot: QtBot
) -> None:
    click("热点问题")
    for _ in range(3):
        qtbot.keyClick(window.view, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(engine.said) == 2)
    assert len(set(engine.said)) == 1
    assert window.article_room.speech.now is not None
    assert window.article_room.speech.now.start == 0


def test_an_engine_that_never_says_that_it_is_silent_is_not_waited_for_long(
    window: MainWindow,
    engine: Engine,
    click: Click,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(engine, "stop", lambda: None)
    click("法院")
    for _ in range(3):
        qtbot.keyClick(window.view, Qt.Key.Key_L)
    qtbot.waitUntil(lambda: engine.said == ["法院", "法院"])


def test_what_is_read_is_in_view_to_its_end(
    window: MainWindow, engine: Engine, click: Click, qtbot: QtBot
) -> None:
    window.resize(900, 480)
    click("热点问题")
    qtbot.keyClick(window.view, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    bottom = window.view.viewport().height()
    for _ in range(12):
        place = window.article_room.speech.now
        assert place is not None
        paragraph, start, end = place
        first = window.view.stretch_rect(paragraph, start, start + 1)
        last = window.view.stretch_rect(paragraph, end - 1, end)
        assert 0 <= first.top() < last.bottom() <= bottom
        engine.finish()


def test_an_empty_stretch_is_passed_over(window: MainWindow, engine: Engine) -> None:
    places = (Place(0, 0, 0), Place(0, 0, 2))
    window.article_room.speech.say(iter(places))
    assert window.article_room.speech.now == places[1]


def test_an_engine_that_fails_says_why_and_another_is_made(
    window: MainWindow, click: Click, qtbot: QtBot
) -> None:
    engines: list[Engine] = []

    def voice(_parent: QObject) -> Engine:
        engines.append(Engine())
        return engines[-1]

    window.article_room.speech.voice = voice  # type: ignore[assignment]
    click("法院")
    qtbot.keyClick(window.view, Qt.Key.Key_L)
    engines[0].fail()
    assert "the sound card is gone" in window.article_room.notice.message.text()
    assert window.article_room.speech.now is None
    qtbot.keyClick(window.view, Qt.Key.Key_L)
    assert engines[1].said == ["法院"]


@needs_no_package
def test_without_the_package_a_sentence_says_what_to_install(
    window: MainWindow, click: Click, qtbot: QtBot
) -> None:
    click("法院")
    qtbot.keyClick(window.view, Qt.Key.Key_L)
    assert window.article_room.notice.isVisible()
    assert ".[speech]" in window.article_room.notice.message.text()


@needs_package
@pytest.mark.qt_log_ignore("qt.multimedia", extend=True)
def test_without_a_mandarin_voice_a_sentence_says_so(
    window: MainWindow, click: Click, qtbot: QtBot
) -> None:
    click("法院")
    qtbot.keyClick(window.view, Qt.Key.Key_L)
    assert "no Mandarin voice" in window.article_room.notice.message.text()


@needs_package
@pytest.mark.qt_log_ignore("qt.multimedia", extend=True)
def test_qt_s_own_engine_reads_two_sentences_to_their_ends(
    window: MainWindow, click: Click, qtbot: QtBot
) -> None:
    from PySide6.QtTextToSpeech import QTextToSpeech

    aloud = Speech(
        window.open_article,
        window.view,
        lambda parent: QTextToSpeech("mock", parent),
        window.article_room.notice.report,
    )
    click("法院")
    aloud.sentence()
    assert aloud.now is not None
    qtbot.waitUntil(lambda: aloud.now is None, timeout=20_000)
