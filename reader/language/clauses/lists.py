"""Lists of clauses within one part of a sentence, joined by the mark 、."""

from reader.language.clauses.parts import PAUSE, Part, Words
from reader.language.clauses.word_lists import ADVERBS, LIST_LEADS, NOUNISH, VERBS

SHORTEST_LIST = 25
SHORTEST_ITEM = 5
"""How many characters a list, and an item of it on average, must have to be set in lines."""

SHORTEST_OF_ALL = 4
"""How many each of its items must have."""

_SURE = (ADVERBS | VERBS) - NOUNISH


def list_items(words: Words, part: Part) -> tuple[list[Part], bool]:
    """Cut a part into the clauses that it lists, and tell whether something before them leads them.

    A part that is no list, or a list of names, or short enough to be seen at a glance, stays whole.
    """
    if "、" not in words.words[part.first : part.body]:
        return [part], False
    items = list(words.cut(part.lo, part.hi, PAUSE))
    shortest = max(SHORTEST_LIST, SHORTEST_ITEM * len(items))
    if len(items) < 3 or any(words.width(i.first, i.body) < SHORTEST_OF_ALL for i in items):
        return [part], False
    if words.width(part.first, part.body) < shortest:
        return [part], False
    if _are_predicates(words, items[1:]):
        return items, _led(words, items)
    if _are_subjects_with_verbs(words, items[1:]):
        return items, True
    return [part], False


def _are_predicates(words: Words, items: list[Part]) -> bool:
    """Tell whether items are 践行执法为民、维护…, or 矛盾不激化, but for one of many."""
    sure = likely = 0
    for item in items:
        body = words.words[item.first : item.body]
        if len(body) > 1 and (body[0] in _SURE or "不" in body[1:]):
            sure += 1
        elif len(body) > 2 and body[0] in VERBS and "的" not in body[1:2]:
            likely += 1
    return sure > 0 and sure + likely >= len(items) - (len(items) > 3)


def _led(words: Words, items: list[Part]) -> bool:
    first, last = items[0], items[-1]
    body = words.words[first.first : first.body]
    if body[0] in LIST_LEADS or body[0] not in _SURE:
        return True
    if "了" in body[1:2]:
        return True
    others = sum(item.body - item.first for item in items[1:]) / (len(items) - 1)
    if len(body) > 2 * others:
        return True
    return "的" in words.words[last.first : last.body] and any(w in _SURE for w in body[1:3])


def _are_subjects_with_verbs(words: Words, items: list[Part]) -> bool:
    """Tell whether items are 人大监督、政府支持、…: each a subject with a verb of its own."""
    verbs = set()
    for item in items:
        body = words.words[item.first : item.body]
        if "的" in body:
            body = body[: body.index("的")]
        if len(body) < 2 or body[-1] not in VERBS:
            return False
        verbs.add(body[-1])
    return len(items) > 2 and len(verbs) == len(items)
