"""A document made of given words, and a view of it."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QCursor, QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.language.clauses.unfolding import Clause, sentence_to_unfold, unfold
from reader.language.token import Reading, ReadingRule, Token
from reader.ui.article_view.document import Mark
from reader.ui.article_view.ruby import Ruby
from reader.ui.article_view.view import ArticleView
from reader.ui.base.theme import theme

PINYIN = {
    "周永康": "Zhōu Yǒngkāng",
    "要求": "yāoqiú",
    "解决": "jiějué",
    "执行": "zhíxíng",
    "积案": "jī'àn",
    "难": "nán",
    "指出": "zhǐchū",
    "问题": "wèntí",
    "是": "shì",
    "长期": "chángqī",
    "困扰": "kùnrǎo",
    "人民": "rénmín",
    "法院": "fǎyuàn",
    "的": "de",
    "突出": "tūchū",
    "中央": "zhōngyāng",
    "双": "shuāng",
    "状": "zhuàng",
}


class FakeParagraph:
    """Hold words like an annotated paragraph."""

    def __init__(self, words: Sequence[str]) -> None:
        self.text = "".join(words)
        tokens = []
        start = 0
        for word in words:
            pinyin = PINYIN.get(word, "")
            reading = Reading(("",) * len(word), pinyin, ReadingRule.DICTIONARY)
            tokens.append(Token(start, start + len(word), word, reading))
            start += len(word)
        self.tokens = tuple(tokens)


class FakeDocument:
    """Be a document of words separated by spaces, one string per paragraph."""

    def __init__(self, *paragraphs: str, title: bool = False) -> None:
        self.has_title = title
        self.line = ""
        self.paragraphs = [FakeParagraph(paragraph.split()) for paragraph in paragraphs]
        self.marked: dict[int, list[Mark]] = {}
        self.annotations: list[int] = []
        self.analysed: list[int] = []
        self.script: Callable[[str], str] = str
        self.ruby: Callable[[Token], Ruby] = lambda token: Ruby(token.reading.pinyin)

    def paragraph_count(self) -> int:
        return len(self.paragraphs)

    def length(self, i: int) -> int:
        return len(self.paragraphs[i].text)

    def annotated(self, i: int) -> FakeParagraph:
        self.annotations.append(i)
        return self.paragraphs[i]

    def shown_text(self, i: int) -> str:
        return self.script(self.paragraphs[i].text)

    def rubies(self, i: int) -> list[Ruby]:
        return [self.ruby(token) for token in self.paragraphs[i].tokens]

    def marks(self, i: int) -> Sequence[Mark]:
        return self.marked.get(i, [])

    def clauses(self, i: int, offset: int) -> Sequence[Clause]:
        self.analysed.append(i)
        paragraph = self.paragraphs[i]
        sentence = sentence_to_unfold(paragraph.text, offset)
        return unfold(paragraph.text, paragraph.tokens, *sentence)

    def byline(self) -> str:
        return self.line


TITLE = "周永康 要求 解决 执行 积案"
SENTENCE = (
    '周永康 指出 ， " 执行 难 " 问题 是 长期 困扰 人民 法院 的 突出 问题 。 '
    "解决 执行 积案 是 人民 的 要求 ！"
)


@pytest.fixture
def document() -> FakeDocument:
    """Return an article of a title and forty paragraphs, each longer than the one before."""
    paragraphs = (" ".join([SENTENCE] * (1 + i // 8)) for i in range(40))
    return FakeDocument(TITLE, *paragraphs, title=True)


@pytest.fixture
def make_document() -> type[FakeDocument]:
    """Return the class of documents: words separated by spaces, one string per paragraph."""
    return FakeDocument


def _move(
    view: ArticleView, point: QPoint, button: Qt.MouseButton = Qt.MouseButton.NoButton
) -> None:
    at = QPointF(point)
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        at,
        view.viewport().mapToGlobal(at),
        Qt.MouseButton.NoButton,
        button,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(view.viewport(), event)


@pytest.fixture
def move() -> Callable[..., None]:
    """Return a function that sends a view a move of the pointer."""
    return _move


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Callable[..., ArticleView]]:
    """Return a function that shows a document in a view of 900 × 700 pixels."""

    def shown(document: Any, width: int = 900, height: int = 700) -> ArticleView:
        QCursor.setPos(QGuiApplication.primaryScreen().geometry().bottomRight())
        view = ArticleView(theme("light").colours)
        qtbot.addWidget(view)
        view.resize(width, height)
        view.set_document(document)
        view.show()
        qtbot.waitExposed(view)
        view.activateWindow()
        view.setFocus()
        qtbot.waitUntil(view.hasFocus)
        return view

    yield shown
    QApplication.clipboard().clear()


@pytest.fixture
def view(document: FakeDocument, show: Callable[..., ArticleView]) -> ArticleView:
    """Return a view of the article, scrolled to its start."""
    return show(document)
