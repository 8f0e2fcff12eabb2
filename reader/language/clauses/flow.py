"""The depths of the parts of one group, judged one after the other."""

from collections.abc import Sequence

from reader.language.clauses import kinds, word_lists
from reader.language.clauses.kinds import ClauseKind, begins_with
from reader.language.clauses.parts import ClausePart, Sentence
from reader.language.clauses.subjects import has_subject

_PAIRED = ("又", "也", "更")
_OBJECT_COVERBS = ("把", "将", "使", "让", "令")
_UNPLACED = -1


class Flow:
    """Find the depths of parts: the first at `depth`, those with their own subject at `base`.

    A part without a subject is below the one that governs it, a result below its cause, a modal
    beside the modal before it, 才… beside 只有…, 又… beside 既….
    """

    def __init__(
        self, sentence: Sentence, parts: Sequence[ClausePart], depth: int, base: int
    ) -> None:
        self._sentence = sentence
        self._parts = parts
        self._first_depth = depth
        self._base = base
        self._governed = base
        self._last_cause = self._previous = depth
        self._modal = self._condition = self._pair = self._copula = _UNPLACED
        self._has_clauses = kinds.clause_kind(sentence, parts[0]) is ClauseKind.CLAUSE

    def kind(self, index: int) -> ClauseKind:
        """Return the kind of a part; among predicates, one without a certain subject is one too.

        To be called for the parts in order.
        """
        part = self._parts[index]
        kind = kinds.clause_kind(self._sentence, part)
        if kind is ClauseKind.CLAUSE and not self._has_clauses:
            if has_subject(self._sentence, part) or self._sentence.words[part.first] == "这":
                self._has_clauses = True
            elif index:
                return ClauseKind.PREDICATE
        return kind

    def next_depth(self, index: int, kind: ClauseKind) -> int:
        """Return the depth of the next part, given its kind."""
        part = self._parts[index]
        body = self._sentence.words[part.first : part.stop]
        if self._pair != _UNPLACED and body[0][:1] in _PAIRED:
            depth, self._pair = self._pair, _UNPLACED
        elif index == 0:
            depth = self._first_depth
        elif kind is ClauseKind.RESULT:
            depth = self._last_cause + 1
        elif self._completes(index):
            depth = self._previous + 1
        elif kind is ClauseKind.MODAL:
            depth = self._governed if self._modal == _UNPLACED else self._modal
        elif kind is ClauseKind.CONSEQUENCE and self._condition != _UNPLACED:
            depth = self._condition
        elif begins_with(self._sentence, part, word_lists.COPULAS) and self._copula != _UNPLACED:
            depth = self._copula
        elif kind in (ClauseKind.PREDICATE, ClauseKind.TOPIC) and not self._names_place(index):
            depth = self._governed
        else:
            depth = self._base
        self._previous = depth
        if any(word[0] == "既" for word in body[:2]):
            self._pair = depth
        if index == 0 or kind is not ClauseKind.RESULT:
            self._last_cause = depth
            self._govern(index, kind, depth)
        return depth

    def _govern(self, index: int, kind: ClauseKind, depth: int) -> None:
        """Note the depth of the parts that the part just placed governs."""
        part = self._parts[index]
        if kind is ClauseKind.MODAL:
            self._modal = depth
            self._governed = max(depth + (not self._repeats_after_modal(index)), self._base)
        elif kind is ClauseKind.CONDITION:
            self._condition = depth
            self._governed = max(depth + 1, self._base)
        elif kind in (ClauseKind.CONSEQUENCE, ClauseKind.CLAUSE, ClauseKind.RESULT):
            self._governed = max(depth + 1, self._base)
        elif kind is ClauseKind.CONTRAST:
            self._governed = self._base
        elif begins_with(self._sentence, part, word_lists.COPULAS):
            self._copula = depth
            self._governed = max(depth + self._is_open(part), self._base)
        elif self._copula != _UNPLACED and not self._is_open(part):
            self._governed = max(self._copula, self._base)

    def _names_place(self, index: int) -> bool:
        """Return whether a part only names the place of a clause that has its own subject."""
        sentence, part = self._sentence, self._parts[index]
        following = self._parts[index + 1 : index + 2]
        return (
            sentence.words[part.first] in ("在", "从")
            and sentence.words[part.stop - 1] in word_lists.PLACE_ENDS
            and bool(following)
            and kinds.clause_kind(sentence, following[0]) in (ClauseKind.CLAUSE, ClauseKind.NAME)
        )

    def _completes(self, index: int) -> bool:
        """Return whether a part has the verb for the object of 把 or 使 in the part before."""
        before, part = self._parts[index - 1 : index + 1]
        if self._sentence.words[part.first] not in word_lists.COMPLETIONS:
            return False
        waiting = False
        for word in self._sentence.words[before.first : before.stop]:
            waiting = word in _OBJECT_COVERBS or (waiting and word not in kinds.PREDICATE_ONLY)
        return waiting

    def _is_open(self, part: ClausePart) -> bool:
        """Return whether the noun after 是 is in a later part: 是加强国防力量，…的需要."""
        return "的" not in self._sentence.words[part.first : part.stop]

    def _repeats_after_modal(self, index: int) -> bool:
        """Return whether a modal part continues as the next part begins: 要从…改起，从…改起."""
        following = self._parts[index + 1 : index + 2]
        places = kinds.head_places(self._sentence, self._parts[index])
        return bool(following) and any(
            self._sentence.words[place] == self._sentence.words[following[0].first]
            for place in places[1:]
        )
