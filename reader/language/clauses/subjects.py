"""Where the subject of a clause ends, so that it can stand in a line above what is said of it."""

from collections.abc import Sequence

from reader.language.clauses import word_lists as known
from reader.language.clauses.kinds import PREDICATE, SURE, describes_subject, invites
from reader.language.clauses.parts import Part, Words

_BEFORE = known.BEFORE_HEADS | known.ADVERBS
_BEGINNING = PREDICATE | known.BEFORE_HEADS
_NO_SUBJECT = known.COPULAS | known.BEFORE_HEADS
_REACHING = (known.VERBS | known.COVERBS | known.MODALS) - known.NOUNISH

LONGEST_SUBJECT = 16
"""Within how many words a subject must end to be set in a line of its own."""

FARTHEST_OPENER, FARTHEST_ANSWER = 8, 5
"""Within how many words a pair is opened, and within how many parts it is answered."""


def has_subject(words: Words, part: Part) -> bool:
    """Tell whether a part, 但 apart, surely begins with a subject of its own."""
    first = part.first
    if words.words[first] in known.CONTRASTS and first + 1 < part.body:
        part = part._replace(first=first + 1)
    return words.words[part.first] in known.SUBJECTS or subject_end(words, part, None) > 0


def subject_of_pair(words: Words, parts: Sequence[Part]) -> int:
    """Find where the subject before 不仅 ends, with 而且 in another part; 0 if nowhere."""
    first, body = parts[0].first, parts[0].body
    if words.words[first] in _NO_SUBJECT | known.CONTRASTS | known.CONNECTIVES | SURE:
        return 0
    for cut in range(first + 1, min(first + FARTHEST_OPENER, body)):
        answers = known.ANSWERS.get(words.words[cut], ())
        for part in parts[1:FARTHEST_ANSWER]:
            if any(word in answers for word in words.words[part.first : part.first + 1]):
                return cut if words.may_cut(cut) else 0
        if words.words[cut] in SURE:
            break
    return 0


def subject_end(words: Words, part: Part, head: str | None) -> int:
    """Find where the subject of a part ends and its head begins, which others share; 0 if nowhere.

    Without a head, after the first modal, or after a pronoun or the like.
    """
    seq = words.words[part.first : part.body]
    if len(seq) < 3 or seq[0] in _NO_SUBJECT:
        return 0
    if seq[0] in SURE and not describes_subject(seq):
        cut = 2 * (head is None and invites(seq))
    elif head is None:
        cut = _after_modal(seq) or _after_pronoun(seq)
    else:
        cut = _before_head(seq, head) if head in _BEGINNING else 0
    if cut <= (seq[0] in known.CONDITIONS) or not words.may_cut(part.first + cut):
        return 0
    return part.first + cut


def _before_head(seq: Sequence[str], head: str) -> int:
    for index, word in enumerate(seq[:LONGEST_SUBJECT]):
        if index and word == head:
            while index > 1 and seq[index - 1] in _BEFORE:
                index -= 1
            return index
        if index and (word in _REACHING or word in known.SPEECH or word == "了"):
            break
    return 0


def _after_modal(seq: Sequence[str]) -> int:
    for index, word in enumerate(seq[: min(LONGEST_SUBJECT, len(seq) - 1)]):
        if index and word in known.CUT_MODALS and seq[index + 1] != "不":
            while index + 2 < len(seq) and seq[index + 1] in known.CUT_MODALS:
                index += 1
            return index + 1
        if word in known.SPEECH or word in known.COPULAS or word in ("了", "不", "或"):
            break
    return 0


def _after_pronoun(seq: Sequence[str]) -> int:
    if seq[0] in known.SUBJECTS:
        for index in range(1, min(len(seq) - 1, 5)):
            if seq[index] in SURE or (seq[index] in PREDICATE and seq[index + 1] in SURE):
                while index > 1 and seq[index - 1] in known.BEFORE_HEADS:
                    index -= 1
                return index
            if seq[index] == "的":
                break
    return 0
