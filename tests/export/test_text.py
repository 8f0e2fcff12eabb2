import io

from reader.annotate import Annotator
from reader.article.model import Article, Paragraph
from reader.export.text import write_text
from reader.glossary.format.entry import SetPhrase
from reader.lexicon.lexicon import Lexicon


def written(lexicon: Lexicon, *texts: str) -> str:
    phrases = [SetPhrase("执行难", ("enforcement difficulties", "x"), "zhíxíng nán")]
    article = Article("", tuple(map(Paragraph, texts)))
    stream = io.StringIO()
    write_text(Annotator(lexicon, phrases).article(article), stream)
    return stream.getvalue()


def test_each_word_is_followed_by_its_pinyin(lexicon: Lexicon) -> None:
    assert (
        written(lexicon, "解决问题，在2008年。")
        == "解决(jiějué) 问题(wèntí)，在(zài) 2008年(2008 nián)。\n"
    )


def test_the_set_phrases_follow_once_each(lexicon: Lexicon) -> None:
    assert written(lexicon, "执行难", "“执行难”") == (
        "执行(zhíxíng) 难(nán)\n“执行(zhíxíng) 难(nán)”\n\n"
        "执行难  zhíxíng nán  enforcement difficulties; x\n"
    )
