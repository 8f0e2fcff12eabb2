"""The kind of a part of a sentence, judged by the words at its two ends."""

from collections.abc import Sequence
from enum import Enum, auto

from reader.language.clauses import word_lists
from reader.language.clauses.parts import ClausePart, Sentence

PREDICATE_WORDS = (
    word_lists.COPULAS
    | word_lists.MODALS
    | word_lists.ADVERBS
    | word_lists.COVERBS
    | word_lists.VERBS
)
PREDICATE_ONLY = PREDICATE_WORDS - word_lists.NOUNISH
"""Words that a predicate begins with, and those of them that are not nouns as well."""

_HEADS = PREDICATE_WORDS | word_lists.RESULTS | word_lists.CONDITIONS | word_lists.CONSEQUENCES
_HEADLESS = word_lists.BEFORE_HEADS | word_lists.MODALS
_LONG_TIME_ENDS = tuple(end for end in word_lists.TIME_ENDS if len(end) > 1)
_AFTER_NOUNS = {"的", "和", "与", "、"} | word_lists.MODALS | word_lists.COPULAS
_AGAIN = ("再", "又", "还")
_FORESEEN = word_lists.OBLIGATIONS | {"将"}


class ClauseKind(Enum):
    """Name the kinds of parts of a sentence."""

    PREDICATE = auto()
    MODAL = auto()
    RESULT = auto()
    TOPIC = auto()
    CONDITION = auto()
    CONSEQUENCE = auto()
    CONTRAST = auto()
    CLAUSE = auto()
    NAME = auto()


def clause_kind(sentence: Sentence, part: ClausePart) -> ClauseKind:
    """Return the kind of a part that is not the first of its sentence."""
    first, stop = part.first, part.stop
    if first >= stop:
        return ClauseKind.PREDICATE
    word = sentence.words[first]
    if invites(sentence.words[first:stop]):
        return ClauseKind.CLAUSE
    if _is_result(sentence, part):
        return ClauseKind.RESULT
    if word in word_lists.CONDITIONS:
        return ClauseKind.CONDITION
    if word in word_lists.CONSEQUENCES and "是" not in sentence.words[first + 1 : first + 2]:
        return ClauseKind.CONSEQUENCE
    if word in word_lists.CONTRASTS:
        return ClauseKind.CONTRAST
    if any(sentence.words[i] in word_lists.OBLIGATIONS for i in head_places(sentence, part)):
        return ClauseKind.MODAL
    if _is_inner_topic(sentence, part):
        return ClauseKind.TOPIC
    if begins_predicate(sentence, part):
        return ClauseKind.PREDICATE
    if any(word in PREDICATE_ONLY for word in sentence.words[first + 1 : stop]):
        return ClauseKind.CLAUSE
    return ClauseKind.NAME


def _is_result(sentence: Sentence, part: ClausePart) -> bool:
    word = sentence.words[part.first]
    if word != "以":
        return word in word_lists.RESULTS
    following = sentence.words[part.first + 1 : part.first + 2]
    rest = sentence.words[part.first + 1 : part.stop]
    return following != [] and following[0] in PREDICATE_ONLY and "为" not in rest


def _is_inner_topic(sentence: Sentence, part: ClausePart) -> bool:
    """Return whether a part in a series only names a topic or time of the next part."""
    body = sentence.words[part.first : part.stop]
    if "对" in body[:3] or body[0] == "对于":
        return body[-1] == "的" or body[0] == "对于"
    return body[0] == "在" and body[-1] in ("同时", "时", "时候", "过程中")


def is_topic(sentence: Sentence, part: ClausePart, following: ClausePart) -> bool:
    """Return whether a part at the beginning only names a topic, time or place of the rest."""
    first, stop = part.first, part.stop
    if first >= stop:
        return False
    first += sentence.words[first] in _AGAIN and first + 1 < stop
    body = sentence.words[first:stop]
    text = "".join(body)
    if text in word_lists.TIMES:
        return True
    if body[0] in word_lists.PLACE_COVERBS and text.endswith(
        word_lists.TIME_ENDS + word_lists.PLACE_ENDS
    ):
        return True
    if sentence.width(first, stop) <= 16 and text.endswith(word_lists.TIME_ENDS):
        return (
            len(text) < 2 or text.endswith(_LONG_TIME_ENDS) or not begins_predicate(sentence, part)
        )
    if body[0] == "到" and text.endswith(("年", "末", "底")):
        return True
    if body[0] in word_lists.TOPIC_COVERBS and body[1:2] != ["的"]:
        return True
    next_words = [sentence.words[i] for i in head_places(sentence, following)]
    if any(word in word_lists.OBLIGATIONS or word in word_lists.COPULAS for word in next_words):
        return not any(
            w in word_lists.COPULAS or w in word_lists.OBLIGATIONS or w == "了" for w in body
        )
    if body[0] in ("对", "对于"):
        return body[-1] == "的"
    if _is_afterthought(sentence, part, first):
        return begins_predicate(sentence, following)
    return clause_kind(sentence, part) is ClauseKind.NAME and begins_predicate(sentence, following)


def begins_predicate(sentence: Sentence, part: ClausePart) -> bool:
    """Return whether a part begins with its predicate, without a subject."""
    body = sentence.words[part.first : part.stop]
    if not body:
        return False
    first, following = body[0], body[1] if len(body) > 1 else ""
    if first in ("以及", "及", "不仅", "不但", "不只"):
        return True
    if first in word_lists.SUBJECTS or first == "这" or following == "的":
        return False
    if first in PREDICATE_WORDS:
        if describes_subject(body):
            return False
        if len(first) == 1 or first not in word_lists.NOUNISH:
            return True
        if first in word_lists.ADVERBS and first not in word_lists.VERBS:
            return following in PREDICATE_ONLY
        return following not in _AFTER_NOUNS
    return (
        following in ("了", "着", "过")
        or "地" in body[1:4]
        or (len(first) == 1 and following in PREDICATE_ONLY)
        or (len(first) == 4 and following in word_lists.VERBS - word_lists.NOUNISH)
        or (len(first) == 4 and first[:2] in PREDICATE_ONLY and first[2:] in word_lists.VERBS)
        or sentence.width(part.first, part.stop) == 4
    )


def describes_subject(body: Sequence[str]) -> bool:
    """Return whether the first verb is in an attribute of the subject: 贯穿南北的京九铁路将…."""
    if body[0] not in word_lists.VERBS or body[0] in word_lists.SPEECH or "的" not in body:
        return False
    return any(word in _FORESEEN for word in body[body.index("的") + 1 :])


def invites(body: Sequence[str]) -> bool:
    """Return whether a part is a call on somebody: 让我们…."""
    return body[0] == "让" and body[1:2] in (["我们"], ["大家"]) and "的" not in body[2:4]


def introduces(sentence: Sentence, part: ClausePart) -> bool:
    """Return whether a part ends with a verb of speech: 周永康指出，…."""
    body = sentence.words[part.first : part.stop]
    if "".join(body[-2:]) in word_lists.SPEECH:
        return True
    if not body or body[-1] not in word_lists.SPEECH:
        return False
    if body[-1] in word_lists.COPULAS or len(body) < 2:
        return True
    long = len(body) > 4 and body[-1] in word_lists.SPEECH_NOUNS
    return not long and body[-2] != "的" and body[-2] not in word_lists.VERBS


def is_head(word: str) -> bool:
    """Return whether two clauses are parallel for the sole reason that both begin with a word."""
    return word in _HEADS


def head_places(sentence: Sentence, part: ClausePart) -> list[int]:
    """Return the indices where a part's head can be: first, or after words like 也, 既, 必须."""
    places = []
    for index in range(part.first, part.stop):
        places.append(index)
        if sentence.words[index] not in _HEADLESS or _is_afterthought(sentence, part, index):
            break
    return places


def _is_afterthought(sentence: Sentence, part: ClausePart, index: int) -> bool:
    """Return whether a part only adds to the one before it: 特别是汉族干部."""
    return "".join(sentence.words[index : min(index + 2, part.stop)]) in word_lists.AFTERTHOUGHTS


def begins_with(sentence: Sentence, part: ClausePart, heads: frozenset[str]) -> bool:
    """Return whether the head of a part is one of `heads`."""
    return any(sentence.words[place] in heads for place in head_places(sentence, part))
