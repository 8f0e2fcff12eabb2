"""An entry's senses, and the references in them to other headwords.

    see 狀元|状元[zhuang4 yuan2]        a word in both scripts and its reading
    also written 清脆                   a word alone
    CL:個|个[ge4],隻|只[zhi1]           the classifiers of the headword
    Taiwan pr. [xia4 hai2]              a reading alone: no reference

The brackets are never matched across one another: 一甲 has three references in one sense.
"""

import re
from collections.abc import Iterator

from reader.language.characters import is_han
from reader.lexicon.alignment import written
from reader.lexicon.entry import Reference, Sense

_HAN = r"[^\x00-\u2e7f\W]"
"""Letters beyond the alphabets; the exact class of ideographs is slow to compile."""

_WORD = rf"[∼…]?(?=[0-9A-Za-z]{{0,20}}{_HAN})\w{{1,40}}(?:[・·，、…]\w{{1,40}}){{0,9}}"
_READING = r"\[\[?(?=[^\[\]]*[1-5])([A-Za-züÜ][A-Za-züÜ1-5: ·,\-]*)\]?\]"
_REFERENCE = (
    rf"(?:({_WORD})\|)?({_WORD}|(?<![\w-])[0-9A-Za-z]+(?=\[)) ?{_READING}"
    rf"|({_WORD})\|({_WORD})"
    rf"|({_HAN}+)"
)


def parse_senses(joined: str) -> tuple[tuple[Sense, ...], tuple[Reference, ...]]:
    """Split the text between an entry's outer slashes into senses and classifiers.

    A classifier's offsets are into its `CL:` text. Classifiers of a single sense, as in
    `dream (CL:場|场[chang2])`, are references of that sense.
    """
    senses: list[Sense] = []
    classifiers: list[Reference] = []
    for text in joined.split("/"):
        references = tuple(_references(text)) if _may_refer(text) else ()
        if text.startswith("CL:") and references:
            classifiers.extend(references)
        else:
            senses.append(Sense(text, references))
    return tuple(senses), tuple(classifiers)


def sense_texts(joined: str) -> list[str]:
    """Return the texts of the senses alone, as `parse_senses` splits them.

    >>> sense_texts("line of business/CL:個|个[ge4]")
    ['line of business']
    """
    return [
        text
        for text in joined.split("/")
        if not (text.startswith("CL:") and _may_refer(text) and any(_references(text)))
    ]


def split_sense(sense: Sense) -> tuple[str | Reference, ...]:
    """Split a sense into text, its readings in tone marks, and references to show as links.

    >>> split_sense(Sense("also pr. [xia4 hai2]"))
    ('also pr. [xiàhái]',)
    """
    pieces: list[str | Reference] = []
    at = 0
    for reference in sense.references:
        pieces += (_with_marks(sense.text[at : reference.start]), reference)
        at = reference.end
    pieces.append(_with_marks(sense.text[at:]))
    return tuple([piece for piece in pieces if piece])


def _may_refer(text: str) -> bool:
    return "[" in text or not text.isascii()


def _references(text: str) -> Iterator[Reference]:
    for match in re.finditer(_REFERENCE, text):
        traditional, word, reading, first, second, bare = match.groups()
        if word:
            yield Reference(*match.span(), traditional or word, word, _spell(reading))
        elif first or is_han(bare[0]):
            yield Reference(*match.span(), first or bare, second or bare, "")


def _with_marks(text: str) -> str:
    if "[" not in text:
        return text
    return re.sub(_READING, lambda match: f"[{_spell(match[1])}]", text)


def _spell(reading: str) -> str:
    """Return a reading with tone marks, or unchanged if it turns out not to be one."""
    from reader.lexicon.cedict import BadLineError, numbered

    try:
        return written(numbered(reading))
    except BadLineError:
        return reading
