"""All labels, tips and message boxes show text as it is, and there are no others."""

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from reader.ui.base.labels import PlainLabel, RichLabel, caption, plain_tip
from reader.ui.base.message_box import PlainMessageBox
from tools.window_texts import CODE, calls

PLAIN = Qt.TextFormat.PlainText
FACTORIES = {Path("ui", "base", name) for name in ("labels.py", "message_box.py")}
MARKUP_IN_CODE = {
    Path("ui", *path)
    for path in (
        ("lookup", "hover_card.py"),
        ("lookup", "panel.py"),
        ("window", "about.py"),
        ("window", "first_steps.py"),
        ("window", "legend.py"),
    )
}
"""Who may write markup for a label: each escapes what it puts into it."""

READING_MARKUP = {
    *("QLabel", "QMessageBox", "QErrorMessage", "QProgressDialog", "QInputDialog"),
    *("QSplashScreen", "QTextEdit", "QWhatsThis", "QGraphicsTextItem", "QStaticText"),
}
"""The classes of Qt that take text for markup where it looks like it."""


def test_a_label_shows_text_as_it_is(qtbot: QtBot) -> None:
    label = PlainLabel("<b>x</b>")
    qtbot.addWidget(label)
    assert (label.textFormat(), label.text()) == (PLAIN, "<b>x</b>")
    rich = RichLabel("&lt;b&gt;")
    qtbot.addWidget(rich)
    assert rich.textFormat() is Qt.TextFormat.RichText


def test_all_of_a_message_box_is_plain(qtbot: QtBot) -> None:
    bad = "<b>x</b>"
    box = PlainMessageBox(QMessageBox.Icon.Critical, bad, bad, bad)
    qtbot.addWidget(box)
    labels = [label for label in box.findChildren(QLabel) if label.text()]
    assert [label.text() for label in labels] == [bad, bad]
    assert {label.textFormat() for label in labels} == {PLAIN}
    assert (box.informativeText(), box.detailedText()) == (bad, bad)


@pytest.mark.parametrize(
    ("text", "tip"),
    [
        ("困扰  kùnrǎo", "困扰  kùnrǎo"),
        ("<img src='x'>\na", "<qt>&lt;img src=&#x27;x&#x27;&gt;<br>a</qt>"),
        ("&lt;", "<qt>&amp;lt;</qt>"),
        ("", ""),
    ],
)
def test_a_tip_shows_text_as_it_is(text: str, tip: str) -> None:
    assert plain_tip(text) == tip


def test_no_mark_of_a_caption_is_a_key() -> None:
    assert caption("A&B") == "A&&B"


def test_what_reads_markup_is_made_in_two_modules_only() -> None:
    found = []
    for path in CODE.rglob("*.py"):
        relative = path.relative_to(CODE.parent)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.ImportFrom) else []
            if relative not in FACTORIES and not READING_MARKUP.isdisjoint(names):
                found.append(f"{relative}: {names}")
    assert found == []


def test_markup_is_written_where_it_is_known_to_be_escaped() -> None:
    assert {path for path, _ in calls("RichLabel")} == MARKUP_IN_CODE
    assert {path for path, _ in calls("setHtml", "insertHtml", "setTextFormat")} == {
        *FACTORIES,
        Path("ui", "lookup", "card_body.py"),
    }


def test_each_tip_is_ours_or_plain() -> None:
    bad = [
        f"{path}:{call.lineno}: {ast.unparse(call)}"
        for path, call in calls("setToolTip", "showText", "setWhatsThis", "setStatusTip")
        if not any(map(_is_plain, call.args))
    ]
    assert bad == []


def _is_plain(text: ast.expr) -> bool:
    """Return whether a tip is a literal of the code, made plain, or that of an action."""
    if isinstance(text, ast.IfExp):
        return _is_plain(text.body) and _is_plain(text.orelse)
    if not isinstance(text, ast.Call):
        return False
    if isinstance(text.func, ast.Attribute):
        return text.func.attr == "toolTip"
    name = text.func.id if isinstance(text.func, ast.Name) else ""
    return name == "plain_tip" or (name == "tr" and isinstance(text.args[0], ast.Constant))
