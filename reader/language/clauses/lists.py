"""Lists of clauses within one part of a sentence, joined by the mark 、."""

from reader.language.clauses.parts import PAUSE, ClausePart, Sentence
from reader.language.clauses.word_lists import ADVERBS, LIST_LEADS, NOUNISH, VERBS

SHORTEST_LIST = 25
SHORTEST_ITEM = 5
"""The least characters of a list that is split into lines, and of its items on average."""

SHORTEST_OF_ALL = 4
"""The least characters of each of its items."""

_PREDICATE_ONLY = (ADVERBS | VERBS) - NOUNISH


def list_items(sentence: Sentence, part: ClausePart) -> tuple[list[ClausePart], bool]:
    """Split a part into the clauses that it lists; return them and whether the first leads them.

    The first item leads the others if it holds words that go with all of them. A part that is no
    list, a list of names, or a short list stays whole.
    """
    if "、" not in sentence.words[part.first : part.stop]:
        return [part], False
    items = list(sentence.split(part.start, part.end, PAUSE))
    shortest = max(SHORTEST_LIST, SHORTEST_ITEM * len(items))
    if len(items) < 3 or any(sentence.width(i.first, i.stop) < SHORTEST_OF_ALL for i in items):
        return [part], False
    if sentence.width(part.first, part.stop) < shortest:
        return [part], False
    if _are_predicates(sentence, items[1:]):
        return items, _led(sentence, items)
    if _are_subjects_with_verbs(sentence, items[1:]):
        return items, True
    return [part], False


def _are_predicates(sentence: Sentence, items: list[ClausePart]) -> bool:
    """Return whether items, one of many excepted, are predicates: 践行…、维护…, 矛盾不激化."""
    sure = likely = 0
    for item in items:
        body = sentence.words[item.first : item.stop]
        if len(body) > 1 and (body[0] in _PREDICATE_ONLY or "不" in body[1:]):
            sure += 1
        elif len(body) > 2 and body[0] in VERBS and "的" not in body[1:2]:
            likely += 1
    return sure > 0 and sure + likely >= len(items) - (len(items) > 3)


def _led(sentence: Sentence, items: list[ClausePart]) -> bool:
    first, last = items[0], items[-1]
    body = sentence.words[first.first : first.stop]
    if body[0] in LIST_LEADS or body[0] not in _PREDICATE_ONLY:
        return True
    if "了" in body[1:2]:
        return True
    others = sum(item.stop - item.first for item in items[1:]) / (len(items) - 1)
    if len(body) > 2 * others:
        return True
    return "的" in sentence.words[last.first : last.stop] and any(
        w in _PREDICATE_ONLY for w in body[1:3]
    )


def _are_subjects_with_verbs(sentence: Sentence, items: list[ClausePart]) -> bool:
    """Return whether each item is a subject with its own verb: 人大监督、政府支持、…."""
    verbs = set()
    for item in items:
        body = sentence.words[item.first : item.stop]
        if "的" in body:
            body = body[: body.index("的")]
        if len(body) < 2 or body[-1] not in VERBS:
            return False
        verbs.add(body[-1])
    return len(items) > 2 and len(verbs) == len(items)
