"""Corrections and known words as one JSON file, to be imported again here or elsewhere.

A correction in an article is found by the article's text, so the file can be shared with a class;
the article's path on this computer is left out.
"""

import codecs
import json
import re
import reprlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, TypeVar

from reader.errors import UserError
from reader.language.corrections.correction import Correction, Origin, Scope
from reader.saying import Saying
from reader.study.corrections import SavedCorrection
from reader.study.known_words import KnownWord

KIND = "corrections"
VERSION = 1

_PLACE = ("article", "before", "after", "occurrence", "alike", "paragraph", "start", "title")
_HALVES = re.compile("[\ud800-\udfff]")
"""Half a surrogate pair, which JSON can write but no file can hold."""

_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class ParsedCorrections:
    """Hold the items of a file, in its order; `bad` says which ones are invalid, and why."""

    corrections: tuple[tuple[Correction, datetime | None], ...]
    known: tuple[KnownWord, ...]
    bad: tuple[str, ...]


def corrections_bytes(corrections: Iterable[SavedCorrection], known: Iterable[KnownWord]) -> bytes:
    """Return corrections and known words as a file's content, in UTF-8."""
    content = {
        "tifa": KIND,
        "version": VERSION,
        "corrections": [*map(_object, corrections)],
        "known": [
            {"simplified": word.simplified, "pinyin": word.pinyin, "at": word.at.isoformat()}
            for word in known
        ],
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def is_corrections(data: bytes) -> bool:
    """Return whether this is such a file; all others that can be imported are CSV."""
    return data.removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"{")


def parse_corrections(data: bytes, name: str, now: datetime) -> ParsedCorrections:
    """Parse a file's content; `name` is for errors, `now` is the date of undated known words.

    Raises UserError where it is another kind of file or of a newer version.
    """
    content = _content(data, name)
    bad: list[str] = []
    corrections = _items(content, "corrections", _correction, bad)
    known = _items(content, "known", lambda item: _known(item, now), bad)
    return ParsedCorrections(corrections, known, tuple(bad))


def _object(saved: SavedCorrection) -> dict[str, Any]:
    correction = saved.correction
    kind = "words" if correction.words else "syllables"
    return {
        "text": correction.text,
        kind: getattr(correction, kind),
        "scope": correction.scope,
        "at": saved.at.isoformat(),
        **{name: getattr(correction.origin, name) for name in _PLACE},
    }


def _content(data: bytes, name: str) -> dict[str, Any]:
    try:
        content = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise UserError(
            Saying("This is not a JSON file ({reason}).", reason=error), where=name
        ) from error
    if not isinstance(content, dict) or content.get("tifa") != KIND:
        raise UserError(
            "This is not a file of corrections.",
            where=name,
            remedy="Such files are written by `tifa export --format corrections`.",
        )
    if content.get("version") != VERSION:
        raise UserError(
            "These corrections were written by another version of Tifa Reader.",
            where=name,
            remedy="Install the newest version and try again.",
        )
    return content


def _items(
    content: Mapping[str, Any], name: str, read: Callable[[Any], _Item], bad: list[str]
) -> tuple[_Item, ...]:
    items = content.get(name, [])
    if not isinstance(items, list):
        bad.append(f"{name}: no list")
        return ()
    found = []
    for number, item in enumerate(items, 1):
        try:
            found.append(read(item))
        except (ValueError, ArithmeticError, OSError, RecursionError) as error:
            bad.append(f"{name} {number}: {error}")
    return tuple(found)


def _correction(item: Any) -> tuple[Correction, datetime | None]:
    defaults = Origin()._asdict()
    place = {name: _value(item, name, defaults[name]) for name in _PLACE}
    correction = Correction(
        _value(item, "text", ""),
        _strings(item, "words"),
        _strings(item, "syllables"),
        Scope(_value(item, "scope", "")),
        Origin(**place),
    )
    if not correction.text:
        raise ValueError("there is no text")
    return correction, _time(item)


def _known(item: Any, now: datetime) -> KnownWord:
    word = KnownWord(_value(item, "simplified", ""), _value(item, "pinyin", ""), _time(item) or now)
    if not word.simplified:
        raise ValueError("there is no word")
    return word


def _value(item: Any, name: str, default: Any) -> Any:
    """Return an item's value of a name. Raises ValueError where it has not the default's type."""
    if not isinstance(item, dict):
        raise ValueError("it is no object")
    value = item.get(name, default)
    if type(value) is not type(default) or (isinstance(value, int) and not 0 <= value < 2**31):
        raise ValueError(f"{name} can't be {reprlib.repr(value)}")
    if isinstance(value, str):
        _check_characters(name, value)
    return value


def _check_characters(name: str, value: str) -> None:
    """Raise ValueError where a text cannot be stored."""
    if "\0" in value or _HALVES.search(value):
        raise ValueError(f"{name} has a character that is none: {reprlib.repr(value)}")


def _strings(item: Any, name: str) -> tuple[str, ...]:
    values = _value(item, name, [])
    if not all(isinstance(value, str) for value in values):
        raise ValueError(f"{name} can't be {reprlib.repr(values)}")
    for value in values:
        _check_characters(name, value)
    return tuple(values)


def _time(item: Any) -> datetime | None:
    written = _value(item, "at", "")
    return datetime.fromisoformat(written).astimezone(UTC) if written else None
