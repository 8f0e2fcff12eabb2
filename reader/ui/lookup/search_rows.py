"""The rows of the search field: what answers a query, in the order of `cards.answers`."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reader.glossary.format.entry import SetPhrase
from reader.glossary.format.renderings import renderings
from reader.lexicon.lexicon import Lexicon
from reader.ui.lists.row_list import ListRow

if TYPE_CHECKING:
    from reader.cards.answers import Answer, Answers

FOUND = 40


class SearchRows:
    """Find rows in the dictionary and in what `phrases` returns now.

    `written` writes pinyin in the notation that is chosen.
    """

    def __init__(
        self,
        lexicon: Lexicon,
        phrases: Callable[[], Sequence[SetPhrase]],
        written: Callable[[str], str],
    ) -> None:
        self._lexicon = lexicon
        self._phrases = phrases
        self._written = written
        self._searched: Sequence[SetPhrase] = ()
        self._answers: Answers | None = None

    def to(self, query: str) -> list[ListRow]:
        """Return the rows of the best answers."""
        if self._answers is None or self._searched is not self._phrases():
            from reader.cards.answers import Answers

            self._searched = self._phrases()
            self._answers = Answers(self._lexicon, self._searched)
        return [self._row(answer) for answer in self._answers.to(query, FOUND)]

    def _row(self, answer: "Answer") -> ListRow:
        phrase, headword = answer.phrase, answer.headword
        if phrase is not None:
            english, pinyin = "; ".join(renderings(phrase)), answer.sound or phrase.pinyin
        else:
            entry = answer.entries[0]
            english, pinyin = "; ".join(sense.text for sense in entry.senses), entry.pinyin
        note = self._written(pinyin)
        return ListRow(headword, answer.form or headword, pinyin, english, saved=None, note=note)
