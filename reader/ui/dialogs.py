"""The shortcuts page and the About box."""

from collections.abc import Mapping
from html import escape
from itertools import groupby

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from reader import __version__
from reader.lexicon.lexicon import DictionaryInfo
from reader.ui.actions import ACTIONS
from reader.ui.wording import plain, to_translate, tr

READING_KEYS = (
    (to_translate("Next or previous word"), "→ ←"),
    (to_translate("Line down or up"), "↓ ↑"),
    (to_translate("Next or previous sentence"), "Ctrl+→ Ctrl+←"),
    (to_translate("Next or previous paragraph"), "Ctrl+↓ Ctrl+↑"),
    (to_translate("Look the word up"), "Enter"),
    (to_translate("Extend the selection"), to_translate("Shift with these")),
    (to_translate("Page down or up"), to_translate("Space, PgDn, PgUp")),
)
LIST_KEYS = (
    (to_translate("Go to the phrase in the article"), "Enter"),
    (to_translate("Save it, or remove a saved one"), to_translate("Space")),
    (to_translate("Remove a saved word"), "Delete"),
)
LICENCE = '<a href="https://creativecommons.org/licenses/by-sa/4.0/">CC BY-SA 4.0</a>'


def shortcuts_page(parent: QWidget, actions: Mapping[str, QAction]) -> QDialog:
    """Return the page of all keys, read from the table of actions."""
    grouped = sorted((row for row in ACTIONS if row.shortcuts), key=lambda row: row.group)
    groups = {
        tr(group): [(plain(tr(row.text)), _keys(actions[row.id])) for row in rows]
        for group, rows in groupby(grouped, lambda row: row.group)
    }
    groups[tr("In the article")] = [(tr(text), tr(keys)) for text, keys in READING_KEYS]
    groups[tr("In the lists")] = [(tr(text), tr(keys)) for text, keys in LIST_KEYS]
    html = "".join(
        f'<h4 style="margin-bottom:2px">{escape(group)}</h4><table width="100%">'
        + "".join(
            f'<tr><td width="65%">{escape(text)}</td><td>{escape(keys)}</td></tr>'
            for text, keys in rows
        )
        + "</table>"
        for group, rows in groups.items()
    )
    return _page(parent, tr("Keyboard shortcuts"), html)


def about_box(parent: QWidget, dictionary: DictionaryInfo, phrases: int) -> QDialog:
    """Return the box that says what this is, and whose the data are."""
    what = tr(
        "提法 <i>tífǎ</i>: the fixed formulation in which official Chinese says a thing. "
        "A reader and glossary for learners of political Chinese. The code is under the MIT "
        "licence."
    )
    words = tr(
        "<b>Dictionary:</b> CC-CEDICT, published by MDBG, edition of {date}, %Ln entries, "
        "licence {licence} (https://cc-cedict.org).",
        dictionary.entries,
    ).format(date=escape(str(dictionary.date)), licence=LICENCE)
    glossary = tr(
        "<b>Glossary:</b> %Ln set phrases, written for Tifa Reader, licence CC BY-SA 4.0.", phrases
    )
    made_with = tr(
        "<b>Made with</b> Qt for Python (LGPL), OpenCC (Apache-2.0), pypinyin, jieba-rs, "
        "wordfreq and others; word frequencies from wordfreq (CC BY-SA 4.0)."
    )
    html = f"<h3>Tifa Reader {escape(__version__)}</h3>" + "".join(
        f"<p>{paragraph}</p>" for paragraph in (what, words, glossary, made_with)
    )
    return _page(parent, tr("About Tifa Reader"), html)


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
