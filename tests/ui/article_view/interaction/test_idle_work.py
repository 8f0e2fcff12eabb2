"""Work between frames."""

import gc
from typing import Any

from pytestqt.qtbot import QtBot

from reader.ui.article_view.view import ArticleView
from reader.ui.base.theme import theme


def test_a_view_that_nobody_holds_stays_while_it_is_worked_for(qtbot: QtBot, document: Any) -> None:
    view = ArticleView(theme("light").colours)
    qtbot.addWidget(view)
    view.set_document(document)
    idle = view._idle
    del view
    gc.collect()
    idle._work()
    assert idle.parent() is not None
