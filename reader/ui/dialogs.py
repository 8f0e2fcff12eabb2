"""The shortcuts page and the About box."""

from collections.abc import Mapping
from html import escape
from itertools import groupby

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from reader import __version__
from reader.lexicon.lexicon import DictionaryInfo
from reader.ui.actions import ACTIONS

READING_KEYS = (
    ("Next or previous word", "→ ←"),
    ("Line down or up", "↓ ↑"),
    ("Next or previous sentence", "Ctrl+→ Ctrl+←"),
    ("Next or previous paragraph", "Ctrl+↓ Ctrl+↑"),
    ("Look the word up", "Enter"),
    ("Extend the selection", "Shift with these"),
    ("Page down or up", "Space, PgDn, PgUp"),
)
LIST_KEYS = (
    ("Go to the phrase in the article", "Enter"),
    ("Save it, or remove a saved one", "Space"),
    ("Remove a saved word", "Delete"),
)


def shortcuts_page(parent: QWidget, actions: Mapping[str, QAction]) -> QDialog:
    """Return the page of all keys, read from the table of actions."""
    grouped = sorted((row for row in ACTIONS if row.shortcuts), key=lambda row: row.group)
    groups = {
        group: [(row.text.replace("&", "").rstrip("…"), _keys(actions[row.id])) for row in rows]
        for group, rows in groupby(grouped, lambda row: row.group)
    }
    groups["In the article"] = list(READING_KEYS)
    groups["In the lists"] = list(LIST_KEYS)
    html = "".join(
        f'<h4 style="margin-bottom:2px">{escape(group)}</h4><table width="100%">'
        + "".join(
            f'<tr><td width="65%">{escape(text)}</td><td>{escape(keys)}</td></tr>'
            for text, keys in rows
        )
        + "</table>"
        for group, rows in groups.items()
    )
    return _page(parent, "Keyboard shortcuts", html)


def about_box(parent: QWidget, dictionary: DictionaryInfo, phrases: int) -> QDialog:
    """Return the box that says what this is, and whose the data are."""
    html = (
        f"<h3>Tifa Reader {escape(__version__)}</h3>"
        "<p>提法 <i>tífǎ</i>: the fixed formulation in which official Chinese says a thing. "
        "A reader and glossary for learners of political Chinese. The code is under the MIT "
        "licence.</p>"
        "<p><b>Dictionary:</b> CC-CEDICT, published by MDBG, edition of "
        f"{escape(str(dictionary.date))}, {dictionary.entries:,} entries, licence "
        '<a href="https://creativecommons.org/licenses/by-sa/4.0/">CC BY-SA 4.0</a> '
        "(https://cc-cedict.org).</p>"
        f"<p><b>Glossary:</b> {phrases:,} set phrases, written for Tifa Reader, licence "
        "CC BY-SA 4.0.</p>"
        "<p><b>Made with</b> Qt for Python (LGPL), OpenCC (Apache-2.0), pypinyin, jieba-rs, "
        "wordfreq and others; word frequencies from wordfreq (CC BY-SA 4.0).</p>"
    )
    return _page(parent, "About Tifa Reader", html)


def _keys(action: QAction) -> str:
    text = QKeySequence.SequenceFormat.NativeText
    return ", ".join(keys.toString(text) for keys in action.shortcuts())


def _page(parent: QWidget, title: str, html: str) -> QDialog:
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    dialog.resize(520, 560)
    text = QTextBrowser()
    text.setOpenExternalLinks(True)
    text.setHtml(html)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(24, 16, 24, 16)
    column.addWidget(text)
    column.addWidget(buttons)
    return dialog
