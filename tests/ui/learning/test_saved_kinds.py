"""A word saved in the window is in the study with its kind."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.study.store import Study
from reader.ui.window.main_window import MainWindow

OpenWindow = Callable[..., MainWindow]
TEXT = "周永康说，要以十七大精神为指导，解决困扰人民的执行难问题。"
KINDS = {
    "周永康": "person",
    "以…为指导": "frame",
    "中国共产党第十七次全国代表大会": "formula",
    "执行难": "phrase",
    "困扰": "word",
}


def test_every_kind_is_saved_as_what_it_is(
    qtbot: QtBot, open_window: OpenWindow, indexed_home: Path, tmp_path: Path
) -> None:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    window = open_window(path)
    for text in ("周永康", "为指导", "十七大", "执行难", "困扰"):
        window.view.set_caret(0, TEXT.index(text))
        qtbot.keyClick(window.view, Qt.Key.Key_Return)
        qtbot.keyClick(window.view, Qt.Key.Key_S)
    window.close()
    study = Study.open(indexed_home / "tifa.sqlite3")
    assert {word.simplified: word.kind for word in study.saved()} == KINDS
    study.close()
