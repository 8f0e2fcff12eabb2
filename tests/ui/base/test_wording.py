"""Every text of the window can be translated, and the translation has all of them."""

import ast
import re
from collections import Counter
from xml.etree import ElementTree

import pytest

from reader.ui.base.languages import texts_of
from reader.ui.base.wording import plain, tr
from reader.ui.commands.actions import ACTIONS, MENUS
from reader.ui.window.menus import FILLED
from tools.window_texts import TRANSLATIONS, calls, sayings, texts, translation_file, written

SHOWING = (
    *("setText", "setToolTip", "setStatusTip", "setWindowTitle", "setPlaceholderText"),
    *("setAccessibleName", "setAccessibleDescription", "setTitle", "setInformativeText"),
    *("addAction", "addMenu", "addItem", "addTab", "addRow", "addButton", "showText", "tell"),
    *("PlainLabel", "RichLabel", "PlainMessageBox", "plain_tip", "caption"),
    *("QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QAction", "QMenu"),
    *("_tell", "_show_message", "_heading", "getOpenFileName", "getSaveFileName", "drawText"),
)
"""The functions and widgets that show a text."""

NAMES = {"Tifa Reader", " – Tifa Reader", "Aa", "CSV (*.csv)"}
"""Texts that are the same in all languages."""

WORD = re.compile(r"[A-Za-z]{2}")


@pytest.fixture(params=TRANSLATIONS)
def translation(request: pytest.FixtureRequest) -> dict[str, str]:
    return texts_of(translation_file(request.param))


def test_what_is_shown_goes_through_tr() -> None:
    bypassing = [
        f"{path}:{argument.lineno}: {ast.unparse(argument)}"
        for path, call in calls(*SHOWING)
        for argument in call.args
        if (words := _words(argument)) and not words <= NAMES
    ]
    assert bypassing == []


def test_what_goes_through_tr_can_be_gathered() -> None:
    built = [
        f"{path}:{call.lineno}: {ast.unparse(call)}"
        for path, call in calls("tr", "to_translate")
        if not isinstance(call.args[0], ast.Constant) and _words(call.args[0])
    ]
    assert built == []


def test_what_the_layers_beneath_say_can_be_gathered() -> None:
    built = [
        f"{path}:{said.lineno}: {ast.unparse(said)}"
        for path, said in sayings()
        if not isinstance(said, ast.Constant) and _words(said)
    ]
    assert built == []


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_a_translation_has_exactly_the_texts_of_the_window_all_translated(language: str) -> None:
    path = translation_file(language)
    said = texts_of(path)
    sources = [source.text for source in ElementTree.parse(path).iter("source")]
    wanted = texts()
    assert [text for text in wanted if not said.get(text)] == [], "make translations"
    assert [text for text in sources if text not in wanted] == [], "make translations"
    assert path.read_text(encoding="utf-8") == written(language, said)


def test_a_translation_keeps_the_placeholders_of_a_text(translation: dict[str, str]) -> None:
    for text, said in translation.items():
        assert _placeholders(said) == _placeholders(text), text


def test_a_translation_has_a_key_where_the_text_has_one(translation: dict[str, str]) -> None:
    for text, said in translation.items():
        assert said.count("&") == text.count("&"), text
        assert text.endswith("…") == said.endswith("…"), text


def test_the_way_to_a_menu_names_it_as_it_is_called(translation: dict[str, str]) -> None:
    named = {plain(text): plain(said) for text, said in translation.items()}
    ways = [text for text in translation if "▸" in text]
    assert ways
    for text in ways:
        for menu, item in re.findall(r"(\w+) ▸ ([\w ]+)", text):
            assert f"{named[menu]} ▸ {named[item]}" in translation[text], text


def test_no_two_items_of_a_menu_have_the_same_key(translation: dict[str, str]) -> None:
    action_texts = {row.id: row.text for row in ACTIONS} | FILLED
    menus = {title: [action_texts[item] for item in items if item] for title, items in MENUS}
    menus["menus"] = [title for title, _ in MENUS]
    for title, shown in menus.items():
        for language in ({}, translation):
            keys = Counter(_key(language.get(text, text)) for text in shown)
            assert [key for key, count in keys.items() if key and count > 1] == [], title


def test_a_count_decides_between_singular_and_plural() -> None:
    assert tr("%n word(s)", 1) == "1 word"
    assert tr("%n word(s)", 2) == "2 words"
    assert tr("%n word(s)", 0) == "0 words"


def test_a_text_without_a_count_is_left_as_it_is() -> None:
    assert tr("word(s)") == "word(s)"


@pytest.mark.parametrize("text", ["&Open…", "打开(&O)…"])
def test_keys_and_dots_can_be_left_out(text: str) -> None:
    assert plain(text) in ("Open", "打开")


def _words(argument: ast.expr) -> set[str]:
    """Return the words in an expression itself, not in calls within it."""
    found: set[str] = set()
    below: list[ast.AST] = [argument]
    while below:
        node = below.pop()
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            found |= {node.value} if WORD.search(_without_markup(node.value)) else set()
        elif isinstance(node, ast.IfExp):
            below += [node.body, node.orelse]
        elif isinstance(node, ast.BoolOp | ast.BinOp | ast.JoinedStr):
            below += ast.iter_child_nodes(node)
    return found


def _without_markup(text: str) -> str:
    return re.sub(r"<[^>]*>", "", text)


def _placeholders(text: str) -> Counter[str]:
    return Counter(
        re.findall(r"\{[^}]*\}|%L?n|</?\w+>", text.replace("<i>", "").replace("</i>", ""))
    )


def _key(text: str) -> str:
    found = re.search(r"&(\w)", text)
    return found[1].upper() if found else ""
