"""What the view needs of the article that it shows."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple, Protocol

from reader.language.clauses.unfolding import Clause
from reader.language.token import Token
from reader.ui.article_view.ruby import Ruby


class MarkKind(StrEnum):
    """Name what a mark under a stretch of text means.

    `PHRASE` is a formulation, `OFFICIALESE` any other set phrase: a name, a usual expression.
    """

    PHRASE = "phrase"
    OFFICIALESE = "officialese"
    SAVED = "saved"
    REPAIRED = "repaired"
    NEW = "new"


class Mark(NamedTuple):
    """Hold a marked stretch: code points `[start, end)` of its paragraph."""

    start: int
    end: int
    kind: MarkKind


class Annotated(Protocol):
    """A paragraph with the tokens that tile its text."""

    @property
    def text(self) -> str: ...  # noqa: D102
    @property
    def tokens(self) -> Sequence[Token]: ...  # noqa: D102


class Document(Protocol):
    """An article as the view needs it; only what is visible is ever annotated."""

    @property
    def has_title(self) -> bool:
        """Return whether paragraph 0 is the title."""
        ...

    def paragraph_count(self) -> int:
        """Count the paragraphs known so far."""
        ...

    def length(self, i: int) -> int:
        """Count the code points of a paragraph, without annotating it."""
        ...

    def annotated(self, i: int) -> Annotated:
        """Return a paragraph with its tokens."""
        ...

    def shown_text(self, i: int) -> str:
        """Return a paragraph in the script displayed, of the same length as the original."""
        ...

    def rubies(self, i: int) -> Sequence[Ruby]:
        """Return the ruby of each token of a paragraph, in the notation displayed."""
        ...

    def marks(self, i: int) -> Sequence[Mark]:
        """List the marks of a paragraph."""
        ...

    def clauses(self, i: int, offset: int) -> Sequence[Clause]:
        """Split the sentence around an offset of a paragraph into the lines of its skeleton."""
        ...

    def byline(self) -> str:
        """Return the line below the title, empty for none."""
        ...
