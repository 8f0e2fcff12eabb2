"""The texts of the window as found in the code, and the translation that must have them.

`python -m tools.window_texts` brings the translation up to date: new texts are added
unfinished, and old ones removed, as Qt's lupdate does.
"""

import ast
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

from reader.glossary.format.categories import CATEGORIES
from reader.glossary.format.entry import Status
from reader.lexicon.commonness import LIMITS
from reader.resources import resource
from reader.ui.base.languages import texts_of
from reader.ui.base.wording import CONTEXT
from reader.ui.commands.actions import ACTIONS, MENUS

CODE = Path(__file__).parents[1] / "reader" / "ui"
BENEATH = ("errors.py", "files.py", "article", "export", "glossary", "lexicon", "study")
"""What in the lower layers has messages that the window shows."""

TRANSLATIONS = ("zh_CN",)


def texts() -> list[str]:
    """Return every text that the window can show, sorted."""
    tables = (
        *(text for row in ACTIONS for text in (row.text, row.group)),
        *(title for title, _ in MENUS),
        *CATEGORIES,
        *Status,
        *(name for _, name in LIMITS),
    )
    marked = (
        call.args[0].value
        for _, call in calls("tr", "to_translate")
        if isinstance(call.args[0], ast.Constant)
    )
    beneath = (said.value for _, said in sayings() if isinstance(said, ast.Constant))
    return sorted({*map(str, tables), *map(str, marked), *map(str, beneath)})


def calls(*names: str, code: Path = CODE) -> Iterator[tuple[Path, ast.Call]]:
    """Yield the calls of functions or methods of these names in the code of the window."""
    for path in sorted(code.rglob("*.py")) if code.is_dir() else [code]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _name(node.func) in names:
                yield path.relative_to(CODE.parent), node


def sayings() -> Iterator[tuple[Path, ast.expr]]:
    """Yield the messages of the layers below the window, as found in their code."""
    for name in BENEATH:
        for path, call in calls("Saying", "UserError", code=CODE.parent / name):
            remedies = [each.value for each in call.keywords if each.arg == "remedy"]
            yield from ((path, said) for said in (*call.args[:1], *remedies))


def translation_file(language: str) -> Path:
    """Return the path of a language's translation."""
    return resource("resources", "translations") / f"{language}.ts"


def written(language: str, translated: dict[str, str]) -> str:
    """Return a translation as Qt Linguist writes it."""
    messages = "".join(_message(text, translated.get(text, "")) for text in texts())
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
        f'<TS version="2.1" language="{language}" sourcelanguage="en">\n<context>\n'
        f"    <name>{CONTEXT}</name>\n{messages}</context>\n</TS>\n"
    )


def _message(text: str, translated: str) -> str:
    form, numerus = escape(translated), ""
    if "%n" in text or "%Ln" in text:
        form = f"\n            <numerusform>{form}</numerusform>\n        "
        numerus = ' numerus="yes"'
    unfinished = "" if translated else ' type="unfinished"'
    return (
        f"    <message{numerus}>\n"
        f"        <source>{escape(text)}</source>\n"
        f"        <translation{unfinished}>{form}</translation>\n"
        "    </message>\n"
    )


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


if __name__ == "__main__":
    for language in TRANSLATIONS:
        path = translation_file(language)
        path.write_text(
            written(language, texts_of(path) if path.exists() else {}), encoding="utf-8"
        )
