"""The About box."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from reader import __version__
from reader.lexicon.lexicon import DictionaryInfo
from reader.ui.base.labels import RichLabel, escape
from reader.ui.base.sizes import scaled
from reader.ui.base.wording import tr

LICENCE = '<a href="https://creativecommons.org/licenses/by-sa/4.0/">CC BY-SA 4.0</a>'
WIDTH = 520


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
    dialog = QDialog(parent)
    dialog.setObjectName("about")
    dialog.setWindowTitle(tr("About Tifa Reader"))
    text = RichLabel(html)
    text.setWordWrap(True)
    text.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
    text.setOpenExternalLinks(True)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(24, 16, 24, 16)
    column.setSpacing(16)
    column.addWidget(text)
    column.addWidget(buttons)
    dialog.resize(scaled(WIDTH), column.heightForWidth(scaled(WIDTH)))
    return dialog
