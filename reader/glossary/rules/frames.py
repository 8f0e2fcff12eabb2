"""Frames: set phrases with slots, `以…为重点`, from `dictionaries/facts/frames.csv`.

`…` in a frame is a slot; one at its end extends to the end of the clause. What comes before the
first slot, between two and after the last one is a fixed piece.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from reader.glossary.format.entry import SetPhrase, Status
from reader.glossary.format.facts import items, read_facts

GLOSSARY = "frames"
SLOT = "…"

LONGEST = {"clause": 30, "sentence": 60, "paragraph": 600}
"""The code points that a slot has at most, by the scope of its frame."""

PUNCTUATION = "，、。；："
"""What a fixed piece may begin or end with, though it is not part of the piece."""

_OPTIONAL_DE = "(的)"
_EXAMPLE = " Example: "

_RARE = frozenset("凡愈谁视该")
_COMMONEST_FIRST = "的在和是为以不有上到对从中要又也都就才向与同而后由所受经报将自把给既促"


class FramePiece(NamedTuple):
    """Hold a fixed piece; `written` may begin or end with punctuation, which is not part of it.

    If it `may_follow_de`, a 的 before it is part of it.
    """

    written: str
    lead: int
    trail: int
    may_follow_de: bool = False

    def core(self, start: int) -> tuple[int, int]:
        """Return where the words of a piece at an offset begin and end."""
        return start + self.lead, start + len(self.written) - self.trail


class Frame(NamedTuple):
    """Hold one way to write a frame; several may share a phrase.

    `scope` is clause, sentence or paragraph, `longest` the code points that a slot has at most,
    `tail` those that an open end has at most. An `initial` frame begins its clause; with an `echo`,
    the open end repeats the first slot.
    """

    phrase: SetPhrase
    pieces: tuple[FramePiece, ...]
    open_end: bool
    scope: str
    longest: int
    tail: int = 0
    initial: bool = False
    echo: bool = False

    @property
    def numbered(self) -> bool:
        """Return whether this is 一是…二是…, which continues as far as the text counts."""
        first, second = self.pieces[0].written, self.pieces[1].written
        return self.scope == "paragraph" and "一" in first and first.replace("一", "二") == second

    @property
    def anchor(self) -> int:
        """Return the number of the piece that is rarest."""
        return max(range(len(self.pieces)), key=lambda number: _rarity(self.pieces[number].written))


def read_frames() -> list[Frame]:
    """Read the frames that ship with the programme, each with its variants."""
    frames = []
    for row in read_facts("frames.csv"):
        variants = tuple(form for form in items(row["variants"]) if "=" not in form)
        phrase = SetPhrase(
            simplified=row["frame"],
            english=tuple(part.strip() for part in row["english"].split(";")),
            pinyin=row["pinyin"],
            explanation=f"{row['explanation']}{_EXAMPLE}{row['example']}.",
            category="officialese",
            weight=row["weight"],
            status=Status(row["status"] or Status.CURRENT),
            variants=variants,
            sources=("written for Tifa Reader",),
            glossary=GLOSSARY,
            extra={"example": row["example"]},
        )
        forms = [(form, phrase) for form in _with_de_in_brackets((row["frame"], *variants))]
        forms += _of_their_own(phrase, items(row["variants"]))
        for written, meant in forms:
            frames.append(
                make_frame(
                    written,
                    meant,
                    row["scope"],
                    int(row["longest"] or 0),
                    tail=int(row["tail"] or 0),
                    initial=bool(row["initial"]),
                    echo=bool(row["echo"]),
                )
            )
    return frames


def _of_their_own(phrase: SetPhrase, variants: Sequence[str]) -> Iterator[tuple[str, SetPhrase]]:
    """Yield the variants that mean something else, `关于…的通知=guānyú … de tōngzhī=notice on …`.

    Each has a set phrase of its own; forms of one English share it.
    """
    by_english: dict[str, list[tuple[str, str]]] = {}
    for variant in variants:
        if "=" in variant:
            form, pinyin, english = variant.split("=")
            by_english.setdefault(english, []).append((form, pinyin))
    for english, ((headword, pinyin), *others) in by_english.items():
        forms = (headword, *(form for form, _ in others))
        own = phrase._replace(
            simplified=headword,
            english=tuple(part.strip() for part in english.split(";")),
            pinyin=pinyin,
            explanation=phrase.explanation.partition(_EXAMPLE)[0],
            variants=forms[1:],
            extra={},
        )
        yield from ((form, own) for form in _with_de_in_brackets(forms))


def make_frame(
    written: str,
    phrase: SetPhrase,
    scope: str = "clause",
    longest: int = 0,
    *,
    tail: int = 0,
    initial: bool = False,
    echo: bool = False,
) -> Frame:
    """Parse `以…为重点` or `在…(的)领导下`; raises ValueError if no slot is between two pieces."""
    texts = [text for text in written.split(SLOT) if text]
    if len(texts) < 2 or written.startswith(SLOT):
        raise ValueError(f"not a frame: {written!r}")
    pieces = tuple(map(_piece, texts))
    reach = longest or LONGEST[scope]
    open_end = written.endswith(SLOT)
    return Frame(phrase, pieces, open_end, scope, reach, tail, initial, echo)


def _with_de_in_brackets(forms: Sequence[str]) -> Iterator[str]:
    """Yield the forms, one for two that differ only in a 的 after a slot (`在…(的)领导下`)."""
    for form in forms:
        head, _, tail = form.rpartition(SLOT)
        if head and f"{head}{SLOT}的{tail}" in forms:
            yield f"{head}{SLOT}{_OPTIONAL_DE}{tail}"
        elif not (tail.startswith("的") and f"{head}{SLOT}{tail[1:]}" in forms):
            yield form


@cache
def _piece(text: str) -> FramePiece:
    if text.startswith(_OPTIONAL_DE):
        return _piece(text.removeprefix(_OPTIONAL_DE))._replace(may_follow_de=True)
    lead = len(text) - len(text.lstrip(PUNCTUATION))
    return FramePiece(text, lead, len(text) - len(text.rstrip(PUNCTUATION)))


@cache
def _rarity(written: str) -> tuple[int, int]:
    core = written.strip(PUNCTUATION)
    if core in _RARE:
        return 2, 1
    if len(core) > 1:
        return len(core), 0
    return 1, _COMMONEST_FIRST.find(core) % (len(_COMMONEST_FIRST) + 1)
