"""Saving single words, as the window does."""

from reader.study.store import Study
from reader.study.words import Context, ImportedWord, NewWord, SavedWord, word_key


def save(study: Study, word: NewWord, context: Context | None = None) -> SavedWord:
    """Add a word, with a sentence if there is one, and return what is then saved of it."""
    study.add([ImportedWord(word, () if context is None else (context,))])
    key = word_key(word.simplified, word.pinyin)
    return next(s for s in study.saved() if word_key(s.simplified, s.pinyin) == key)
