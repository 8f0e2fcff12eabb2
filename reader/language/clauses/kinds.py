"""What a part of a sentence is, judged by the words at its two ends."""

from collections.abc import Sequence
from enum import Enum, auto

from reader.language.clauses import word_lists as known
from reader.language.clauses.parts import Part, Words

PREDICATE = known.COPULAS | known.MODALS | known.ADVERBS | known.COVERBS | known.VERBS
SURE = PREDICATE - known.NOUNISH
"""Words that a predicate begins with, and those of them that are no nouns besides."""

_HEADS = PREDICATE | known.RESULTS | known.CONDITIONS | known.CONSEQUENCES
_HEADLESS = known.BEFORE_HEADS | known.MODALS
_LONG_TIME_ENDS = tuple(end for end in known.TIME_ENDS if len(end) > 1)
_AFTER_NOUNS = {"的", "和", "与", "、"} | known.MODALS | known.COPULAS
_AGAIN = ("再", "又", "还")
_FORESEEN = known.OBLIGATIONS | {"将"}


class Kind(Enum):
    """Name what a part of a sentence is."""

    PREDICATE = auto()
    MODAL = auto()
    RESULT = auto()
    TOPIC = auto()
    CONDITION = auto()
    CONSEQUENCE = auto()
    CONTRAST = auto()
    CLAUSE = auto()
    NAME = auto()


def kind(words: Words, part: Part) -> Kind:
    """Judge a part that is not the first."""
    lo, hi = part.first, part.body
    if lo >= hi:
        return Kind.PREDICATE
    word = words.words[lo]
    if invites(words.words[lo:hi]):
        return Kind.CLAUSE
    if _is_result(words, part):
        return Kind.RESULT
    if word in known.CONDITIONS:
        return Kind.CONDITION
    if word in known.CONSEQUENCES and "是" not in words.words[lo + 1 : lo + 2]:
        return Kind.CONSEQUENCE
    if word in known.CONTRASTS:
        return Kind.CONTRAST
    if any(words.words[i] in known.OBLIGATIONS for i in head_places(words, part)):
        return Kind.MODAL
    if _limits(words, part):
        return Kind.TOPIC
    if begins_predicate(words, part):
        return Kind.PREDICATE
    if any(word in SURE for word in words.words[lo + 1 : hi]):
        return Kind.CLAUSE
    return Kind.NAME


def _is_result(words: Words, part: Part) -> bool:
    word = words.words[part.first]
    if word != "以":
        return word in known.RESULTS
    following = words.words[part.first + 1 : part.first + 2]
    rest = words.words[part.first + 1 : part.body]
    return following != [] and following[0] in SURE and "为" not in rest


def _limits(words: Words, part: Part) -> bool:
    """Tell whether a part within a series only says of what, or during what, the next holds."""
    body = words.words[part.first : part.body]
    if "对" in body[:3] or body[0] == "对于":
        return body[-1] == "的" or body[0] == "对于"
    return body[0] == "在" and body[-1] in ("同时", "时", "时候", "过程中")


def is_topic(words: Words, part: Part, following: Part) -> bool:
    """Tell whether a part at the beginning only says of what, when or where the rest holds."""
    lo, hi = part.first, part.body
    if lo >= hi:
        return False
    lo += words.words[lo] in _AGAIN and lo + 1 < hi
    body = words.words[lo:hi]
    text = "".join(body)
    if text in known.TIMES:
        return True
    if body[0] in known.PLACE_COVERBS and text.endswith(known.TIME_ENDS + known.PLACE_ENDS):
        return True
    if words.width(lo, hi) <= 16 and text.endswith(known.TIME_ENDS):
        return len(text) < 2 or text.endswith(_LONG_TIME_ENDS) or not begins_predicate(words, part)
    if body[0] == "到" and text.endswith(("年", "末", "底")):
        return True
    if body[0] in known.TOPIC_COVERBS and body[1:2] != ["的"]:
        return True
    next_words = [words.words[i] for i in head_places(words, following)]
    if any(word in known.OBLIGATIONS or word in known.COPULAS for word in next_words):
        return not any(w in known.COPULAS or w in known.OBLIGATIONS or w == "了" for w in body)
    if body[0] in ("对", "对于"):
        return body[-1] == "的"
    if _is_afterthought(words, part, lo):
        return begins_predicate(words, following)
    return kind(words, part) is Kind.NAME and begins_predicate(words, following)


def begins_predicate(words: Words, part: Part) -> bool:
    """Tell whether a part begins with its predicate, having no subject of its own."""
    body = words.words[part.first : part.body]
    if not body:
        return False
    first, following = body[0], body[1] if len(body) > 1 else ""
    if first in ("以及", "及", "不仅", "不但", "不只"):
        return True
    if first in known.SUBJECTS or first == "这" or following == "的":
        return False
    if first in PREDICATE:
        if describes_subject(body):
            return False
        if len(first) == 1 or first not in known.NOUNISH:
            return True
        if first in known.ADVERBS and first not in known.VERBS:
            return following in SURE
        return following not in _AFTER_NOUNS
    return (
        following in ("了", "着", "过")
        or "地" in body[1:4]
        or (len(first) == 1 and following in SURE)
        or (len(first) == 4 and following in known.VERBS - known.NOUNISH)
        or (len(first) == 4 and first[:2] in SURE and first[2:] in known.VERBS)
        or words.width(part.first, part.body) == 4
    )


def describes_subject(body: Sequence[str]) -> bool:
    """Tell whether a verb only opens what is said of a subject: 贯穿南北的京九铁路将…."""
    if body[0] not in known.VERBS or body[0] in known.SPEECH or "的" not in body:
        return False
    return any(word in _FORESEEN for word in body[body.index("的") + 1 :])


def invites(body: Sequence[str]) -> bool:
    """Tell whether a part calls on somebody: 让我们…."""
    return body[0] == "让" and body[1:2] in (["我们"], ["大家"]) and "的" not in body[2:4]


def introduces(words: Words, part: Part) -> bool:
    """Tell whether a part ends with a verb of speech: 周永康指出，…."""
    body = words.words[part.first : part.body]
    if "".join(body[-2:]) in known.SPEECH:
        return True
    if not body or body[-1] not in known.SPEECH:
        return False
    if body[-1] in known.COPULAS or len(body) < 2:
        return True
    long = len(body) > 4 and body[-1] in known.SPEECH_NOUNS
    return not long and body[-2] != "的" and body[-2] not in known.VERBS


def is_head(word: str) -> bool:
    """Tell whether two clauses that begin with a word are parallel for that alone."""
    return word in _HEADS


def head_places(words: Words, part: Part) -> list[int]:
    """Return where the head of a part can stand: first, or after words like 也, 既, 必须."""
    places = []
    for index in range(part.first, part.body):
        places.append(index)
        if words.words[index] not in _HEADLESS or _is_afterthought(words, part, index):
            break
    return places


def _is_afterthought(words: Words, part: Part, index: int) -> bool:
    """Tell whether a part only adds to the one before it: 特别是汉族干部."""
    return "".join(words.words[index : min(index + 2, part.body)]) in known.AFTERTHOUGHTS


def begins_with(words: Words, part: Part, heads: frozenset[str]) -> bool:
    """Tell whether the head of a part is one of some words."""
    return any(words.words[place] in heads for place in head_places(words, part))
