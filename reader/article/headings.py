"""Tell an article's title, where its first line looks like one."""

import re
from collections.abc import Sequence

from reader.article.dateline import read_dateline

_LONGEST_TITLE = 50
_LOOKED_AT = 12

_SENTENCE_END = "[。！？；：，、…,;:!?.][”’」』）\"')\\]]*\\Z"
_SENTENCE = "[。！？；…，]|[.!?,](?:\\s|\\Z)"


def title_of(texts: Sequence[str]) -> str:
    """Return the first of an article's paragraphs if it is a title, else "".

    A title is short, does not end as a sentence does, says more than when and where the text
    appeared, and one of the next paragraphs is longer and holds a sentence.
    """
    first = texts[0]
    if len(first) > _LONGEST_TITLE or re.search(_SENTENCE_END, first) or read_dateline(first):
        return ""
    followed = any(
        len(text) > len(first) and re.search(_SENTENCE, text) for text in texts[1:_LOOKED_AT]
    )
    return first if followed else ""
