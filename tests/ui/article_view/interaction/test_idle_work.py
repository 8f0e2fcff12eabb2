"""Work between frames."""

import gc
from typing import Any

from pytestqt.qtbot import QtBot

from reader.ui.article_view.interaction.idle_work import IdleWork
from reader.ui.article_view.view import ArticleView
from reader.ui.base.theme import theme


def test_a_view_without_other_references_outlives_the_work(qtbot: QtBot, document: Any) -> None:
    view = ArticleView(theme("light").colours)
    qtbot.addWidget(view)
    view.set_document(document)
    layout = view.text_viewport.layout
    idle_work = IdleWork(view, view.text_viewport)
    del view
    gc.collect()
    idle_work.restart()
    qtbot.waitUntil(lambda: all(map(layout.is_exact, range(len(layout)))))
    assert idle_work.parent() is not None
