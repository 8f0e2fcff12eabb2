"""Every action of the window, declared once: menus, toolbar and the shortcuts page read this."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow

from reader.ui.base.wording import tr

Handler = Callable[[], object]
"""What an action does."""


class Action(NamedTuple):
    """Declare an action; `shortcuts` are in Qt's portable notation, the first one is shown.

    The user may give it others: `keys` knows which it has.
    """

    id: str
    text: str
    group: str
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    checkable: bool = False


ACTIONS = (
    Action("open", "&Open…", "Article", ("Ctrl+O",), "open"),
    Action("paste", "&Paste as article", "Article", ("Ctrl+V", "Ctrl+Shift+V"), "paste"),
    Action("export_csv", "&Export saved words as CSV…", "Saved words", ("Ctrl+E",), "export"),
    Action("quit", "&Quit", "Article", ("Ctrl+Q",)),
    Action("copy", "&Copy", "Reading", ("Ctrl+C",)),
    Action("select_all", "Select &all", "Reading", ("Ctrl+A",)),
    Action("save", "&Save word", "Saved words", ("S", "Ctrl+S"), "star"),
    Action("save_all", "Save all set &phrases", "Saved words", ("Ctrl+Shift+S",), "plus"),
    Action("known", "Mark as &known or not known", "Words", ("K",)),
    Action("undo", "&Undo", "Words", ("Ctrl+Z",), "undo"),
    Action("join", "&Make one word", "Words", ("J",)),
    Action("split", "Spli&t the word…", "Words", ("Shift+J",)),
    Action("corrections", "&Corrections…", "Words", ("Ctrl+J",)),
    Action("correct_reading", "Correct the &reading…", "Words", ("R",)),
    Action("search", "&Look up…", "Looking up", ("Ctrl+K",), "search"),
    Action("find", "&Find in this article…", "Reading", ("Ctrl+F",), "find"),
    Action("find_next", "Find ne&xt", "Reading", ("F3",)),
    Action("find_previous", "Find p&revious", "Reading", ("Shift+F3",)),
    Action("outline", "&Contents…", "Reading", ("Ctrl+Shift+O",), "outline"),
    Action("back", "&Back", "Looking up", ("Alt+Left",), "back"),
    Action("forward", "&Forward", "Looking up", ("Alt+Right",), "forward"),
    Action("next_place", "Next place of this &word", "Looking up", (".",), "down"),
    Action("previous_place", "Pre&vious place of this word", "Looking up", (",",), "up"),
    Action("add_entry", "Add to my &glossary…", "Saved words", ("Ctrl+G",)),
    Action("next_phrase", "&Next set phrase", "Reading", ("P",)),
    Action("previous_phrase", "&Previous set phrase", "Reading", ("Shift+P",)),
    Action("next_new", "Next n&ew word", "Reading", ("N",)),
    Action("previous_new", "P&revious new word", "Reading", ("Shift+N",)),
    Action("next_saved", "Next saved w&ord", "Reading", ("W",)),
    Action("previous_saved", "Previous saved wor&d", "Reading", ("Shift+W",)),
    Action("read_word", "Read the word alou&d", "Reading", ("L",)),
    Action("read_sentence", "Read the sentence al&oud", "Reading", ("Shift+L",)),
    Action("read_article", "Read aloud &from here", "Reading", ("Ctrl+L",)),
    Action("unfold", "&Unfold or fold this sentence", "Reading", ("U",)),
    Action("unfold_paragraph", "Unfold or fold this paragrap&h", "Reading", ("Shift+U",)),
    Action("toggle_pinyin", "Show &pinyin", "Display", ("Ctrl+P",), checkable=True),
    Action("next_pinyin", "Pinyin over &fewer words", "Display", ("Ctrl+Shift+P",)),
    Action("pinyin_all", "Pinyin o&ver all words", "Display", (), "", True),
    Action("pinyin_new", "Pinyin over n&ew words", "Display", (), "", True),
    Action("pinyin_hover", "Pinyin at the pointe&r", "Display", (), "", True),
    Action("pinyin_off", "No pin&yin", "Display", (), "", True),
    Action("toggle_script", "Show in &traditional characters", "Display", ("Ctrl+T",), "", True),
    Action("show_mended", "Mark repaired words", "Display", (), "", True),
    Action("zoom_in", "Zoom &in", "Display", ("Ctrl++", "Ctrl+=")),
    Action("zoom_out", "Zoom &out", "Display", ("Ctrl+-",)),
    Action("zoom_reset", "&Normal size", "Display", ("Ctrl+0",)),
    Action("theme_system", "Theme as the &system", "Display", (), "", True),
    Action("theme_light", "&Light theme", "Display", (), "", True),
    Action("theme_dark", "&Dark theme", "Display", (), "", True),
    Action("settings", "Se&ttings…", "Display", ("Ctrl+,",)),
    Action("next_panel", "Ne&xt panel", "Panels", ("F6",)),
    Action("show_article_phrases", "Set phrases in this &article", "Panels", ("Ctrl+1",)),
    Action("show_new", "New words in this arti&cle", "Panels", ("Ctrl+2",)),
    Action("show_saved", "Saved &words", "Panels", ("Ctrl+3",)),
    Action("show_known", "&Known words", "Panels", ("Ctrl+4",)),
    Action("menu", "&Menu", "Panels", ("F10",), "menu"),
    Action("first_steps", "&First steps", "Help"),
    Action("shortcuts", "&Keyboard shortcuts", "Help", ("?", "F1")),
    Action("legend", "&What the marks mean", "Help"),
    Action("about", "&About Tifa Reader", "Help"),
)

IN_TOOLBAR = frozenset({"outline"})
"""The actions that the toolbar shows with their icons."""

GROUPS = tuple(dict.fromkeys(row.group for row in ACTIONS))
"""The groups of actions in the order in which they are listed."""

# A menu is its title and its actions; None separates groups, the names in capitals are menus
# that are filled when they open.
RECENT = "recent"
ENCODING = "encoding"
LANGUAGE = "language"
LEVEL = "level"
MENUS: tuple[tuple[str, tuple[str | None, ...]], ...] = (
    ("&Article", ("open", "paste", RECENT, ENCODING, None, "quit")),
    (
        "&Edit",
        (
            *("copy", "select_all", None, "find", "find_next", "find_previous", None),
            *("search", None, "settings"),
        ),
    ),
    (
        "&Words",
        (
            *("save", "save_all", "known", "undo", None, "add_entry", None),
            *("join", "split", "correct_reading", "corrections", None),
            *("read_word", "read_sentence", "read_article", None, "export_csv"),
        ),
    ),
    (
        "&Go",
        (
            *("next_phrase", "previous_phrase", "next_new", "previous_new"),
            *("next_saved", "previous_saved"),
            *("next_place", "previous_place", None, "outline", None, "back", "forward"),
        ),
    ),
    (
        "&View",
        (
            *("unfold", "unfold_paragraph", None, "toggle_pinyin", "next_pinyin"),
            *("pinyin_all", "pinyin_new", "pinyin_hover", "pinyin_off", None),
            *(LEVEL, "toggle_script", "show_mended", None),
            *("zoom_in", "zoom_out", "zoom_reset", None),
            *("theme_system", "theme_light", "theme_dark", LANGUAGE, None),
            *("show_article_phrases", "show_new", "show_saved", "show_known"),
            *("next_panel", "menu"),
        ),
    ),
    ("&Help", ("first_steps", "shortcuts", "legend", "about")),
)


def make_actions(window: QMainWindow) -> dict[str, QAction]:
    """Return the table's actions, made for a window; `bind` says what each does."""
    made = {}
    for row in ACTIONS:
        action = QAction(tr(row.text), window)
        action.setObjectName(row.id)
        action.setCheckable(row.checkable)
        window.addAction(action)
        made[row.id] = action
    return made


def bind(actions: Mapping[str, QAction], handlers: Mapping[str, Handler]) -> None:
    """Have each action call its handler.

    Raises KeyError where an action has no handler.
    """
    for name, action in actions.items():
        action.triggered.connect(lambda _checked=False, run=handlers[name]: run())
