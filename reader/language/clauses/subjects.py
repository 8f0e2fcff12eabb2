"""Where the subject of a clause ends, so that it can have a line above its predicates."""

from collections.abc import Sequence

from reader.language.clauses import word_lists
from reader.language.clauses.kinds import (
    PREDICATE_ONLY,
    PREDICATE_WORDS,
    describes_subject,
    invites,
)
from reader.language.clauses.parts import ClausePart, Sentence

_BEFORE = word_lists.BEFORE_HEADS | word_lists.ADVERBS
_BEGINNING = PREDICATE_WORDS | word_lists.BEFORE_HEADS
_NO_SUBJECT = word_lists.COPULAS | word_lists.BEFORE_HEADS
_VERBS_AND_COVERBS = (
    word_lists.VERBS | word_lists.COVERBS | word_lists.MODALS
) - word_lists.NOUNISH

LONGEST_SUBJECT = 16
"""The most words that a subject may have to get its own line."""

FARTHEST_OPENER, FARTHEST_ANSWER = 8, 5
"""A correlative pair opens within so many words and is answered within so many parts."""


def has_subject(sentence: Sentence, part: ClausePart) -> bool:
    """Return whether a part, after a possible 但, surely begins with a subject."""
    first = part.first
    if sentence.words[first] in word_lists.CONTRASTS and first + 1 < part.stop:
        part = part._replace(first=first + 1)
    return (
        sentence.words[part.first] in word_lists.SUBJECTS or subject_end(sentence, part, None) > 0
    )


def subject_of_pair(sentence: Sentence, parts: Sequence[ClausePart]) -> int:
    """Return where a subject before 不仅, answered by 而且 in another part, ends; else 0."""
    first, stop = parts[0].first, parts[0].stop
    if (
        sentence.words[first]
        in _NO_SUBJECT | word_lists.CONTRASTS | word_lists.CONNECTIVES | PREDICATE_ONLY
    ):
        return 0
    for end in range(first + 1, min(first + FARTHEST_OPENER, stop)):
        answers = word_lists.ANSWERS.get(sentence.words[end], ())
        for part in parts[1:FARTHEST_ANSWER]:
            if any(word in answers for word in sentence.words[part.first : part.first + 1]):
                return end if sentence.may_split(end) else 0
        if sentence.words[end] in PREDICATE_ONLY:
            break
    return 0


def subject_end(sentence: Sentence, part: ClausePart, head: str | None) -> int:
    """Return the word at which the subject of a part ends and a head begins; 0 if nowhere.

    The head is one that other parts share. Where it is None, the subject ends after the first
    modal, or after a pronoun or the like.
    """
    body = sentence.words[part.first : part.stop]
    if len(body) < 3 or body[0] in _NO_SUBJECT:
        return 0
    if body[0] in PREDICATE_ONLY and not describes_subject(body):
        end = 2 * (head is None and invites(body))
    elif head is None:
        end = _after_modal(body) or _after_pronoun(body)
    else:
        end = _before_head(body, head) if head in _BEGINNING else 0
    if end <= (body[0] in word_lists.CONDITIONS) or not sentence.may_split(part.first + end):
        return 0
    return part.first + end


def _before_head(body: Sequence[str], head: str) -> int:
    for index, word in enumerate(body[:LONGEST_SUBJECT]):
        if index and word == head:
            while index > 1 and body[index - 1] in _BEFORE:
                index -= 1
            return index
        if index and (word in _VERBS_AND_COVERBS or word in word_lists.SPEECH or word == "了"):
            break
    return 0


def _after_modal(body: Sequence[str]) -> int:
    for index, word in enumerate(body[: min(LONGEST_SUBJECT, len(body) - 1)]):
        if index and word in word_lists.SUBJECT_ENDING_MODALS and body[index + 1] != "不":
            while index + 2 < len(body) and body[index + 1] in word_lists.SUBJECT_ENDING_MODALS:
                index += 1
            return index + 1
        if word in word_lists.SPEECH or word in word_lists.COPULAS or word in ("了", "不", "或"):
            break
    return 0


def _after_pronoun(body: Sequence[str]) -> int:
    if body[0] in word_lists.SUBJECTS:
        for index in range(1, min(len(body) - 1, 5)):
            if body[index] in PREDICATE_ONLY or (
                body[index] in PREDICATE_WORDS and body[index + 1] in PREDICATE_ONLY
            ):
                while index > 1 and body[index - 1] in word_lists.BEFORE_HEADS:
                    index -= 1
                return index
            if body[index] == "的":
                break
    return 0
