"""How deep the parts of one group stand, judged one after the other."""

from collections.abc import Sequence

from reader.language.clauses import kinds as kinds
from reader.language.clauses import word_lists as known
from reader.language.clauses.kinds import Kind, begins_with
from reader.language.clauses.parts import Part, Words
from reader.language.clauses.subjects import has_subject

_PAIRED = ("又", "也", "更")
_TAKING = ("把", "将", "使", "让", "令")
_UNPLACED = -1


class Flow:
    """Place parts: the first at `depth`, those with a subject of their own at `base`.

    A part without a subject stands below the one that reaches over it, a result below what it
    results from, a modal beside the modal before it, 才… beside 只有…, 又… beside 既….
    """

    def __init__(self, words: Words, parts: Sequence[Part], depth: int, base: int) -> None:
        self._words = words
        self._parts = parts
        self._depth = depth
        self._base = base
        self._below = base
        self._last = self._before = depth
        self._modal = self._condition = self._pair = self._copula = _UNPLACED
        self._has_clauses = kinds.kind(words, parts[0]) is Kind.CLAUSE

    def kind(self, index: int) -> Kind:
        """Judge a part, among predicates taking for one more what has no certain subject.

        Parts are to be judged in their order.
        """
        part = self._parts[index]
        what = kinds.kind(self._words, part)
        if what is Kind.CLAUSE and not self._has_clauses:
            if has_subject(self._words, part) or self._words.words[part.first] == "这":
                self._has_clauses = True
            elif index:
                return Kind.PREDICATE
        return what

    def place(self, index: int, what: Kind) -> int:
        """Return the depth of the next part."""
        part = self._parts[index]
        body = self._words.words[part.first : part.body]
        if self._pair != _UNPLACED and body[0][:1] in _PAIRED:
            here, self._pair = self._pair, _UNPLACED
        elif index == 0:
            here = self._depth
        elif what is Kind.RESULT:
            here = self._last + 1
        elif self._completes(index):
            here = self._before + 1
        elif what is Kind.MODAL:
            here = self._below if self._modal == _UNPLACED else self._modal
        elif what is Kind.CONSEQUENCE and self._condition != _UNPLACED:
            here = self._condition
        elif begins_with(self._words, part, known.COPULAS) and self._copula != _UNPLACED:
            here = self._copula
        elif what in (Kind.PREDICATE, Kind.TOPIC) and not self._places(index):
            here = self._below
        else:
            here = self._base
        self._before = here
        if any(word[0] == "既" for word in body[:2]):
            self._pair = here
        if index == 0 or what is not Kind.RESULT:
            self._last = here
            self._reach(index, what, here)
        return here

    def _reach(self, index: int, what: Kind, here: int) -> None:
        """Note how deep those stand that the part just placed reaches over."""
        part = self._parts[index]
        if what is Kind.MODAL:
            self._modal = here
            self._below = max(here + (not self._repeats_after_modal(index)), self._base)
        elif what is Kind.CONDITION:
            self._condition = here
            self._below = max(here + 1, self._base)
        elif what in (Kind.CONSEQUENCE, Kind.CLAUSE, Kind.RESULT):
            self._below = max(here + 1, self._base)
        elif what is Kind.CONTRAST:
            self._below = self._base
        elif begins_with(self._words, part, known.COPULAS):
            self._copula = here
            self._below = max(here + self._is_open(part), self._base)
        elif self._copula != _UNPLACED and not self._is_open(part):
            self._below = max(self._copula, self._base)

    def _places(self, index: int) -> bool:
        """Tell whether a part only says where a clause holds that has a subject of its own."""
        words, part = self._words, self._parts[index]
        following = self._parts[index + 1 : index + 2]
        return (
            words.words[part.first] in ("在", "从")
            and words.words[part.body - 1] in known.PLACE_ENDS
            and bool(following)
            and kinds.kind(words, following[0]) in (Kind.CLAUSE, Kind.NAME)
        )

    def _completes(self, index: int) -> bool:
        """Tell whether a part has the verb for what 把 or 使 takes in the one before."""
        before, part = self._parts[index - 1 : index + 1]
        if self._words.words[part.first] not in known.COMPLETIONS:
            return False
        waiting = False
        for word in self._words.words[before.first : before.body]:
            waiting = word in _TAKING or (waiting and word not in kinds.SURE)
        return waiting

    def _is_open(self, part: Part) -> bool:
        """Tell whether the noun that 是 asks for is still to come: 是加强国防力量，…的需要."""
        return "的" not in self._words.words[part.first : part.body]

    def _repeats_after_modal(self, index: int) -> bool:
        """Tell whether a part goes on as the next begins: 要从…改起，从…改起."""
        following = self._parts[index + 1 : index + 2]
        places = kinds.head_places(self._words, self._parts[index])
        return bool(following) and any(
            self._words.words[place] == self._words.words[following[0].first]
            for place in places[1:]
        )
