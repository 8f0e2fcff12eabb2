import io
from html.parser import HTMLParser

from reader.annotate import Annotator
from reader.article.model import Article, Paragraph
from reader.export.html import write_html
from reader.glossary.format.entry import SetPhrase
from reader.lexicon.lexicon import Lexicon

PHRASES = [
    SetPhrase("执行难", ('"hard" & long',), "zhíxíng nán"),
    SetPhrase("贯彻落实", ("implement",)),
]


def page(lexicon: Lexicon, *texts: str, title: str = "") -> str:
    article = Article(title, tuple(map(Paragraph, texts)))
    stream = io.StringIO()
    write_html(Annotator(lexicon, PHRASES).article(article), stream)
    return stream.getvalue()


class Text(HTMLParser):
    """Gather a page's body text, without the pinyin and its brackets."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text = ""
        self._hidden = 0
        self.feed(html[html.index("<body>") :])

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._hidden += tag in ("rt", "rp")

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in ("rt", "rp")

    def handle_data(self, data: str) -> None:
        self.text += "" if self._hidden else data


def test_pinyin_is_over_the_words(lexicon: Lexicon) -> None:
    assert "<p><ruby>问题<rp>(</rp><rt>wèntí</rt><rp>)</rp></ruby>。</p>" in page(lexicon, "问题。")


def test_a_set_phrase_shows_what_it_means(lexicon: Lexicon) -> None:
    html = page(lexicon, "解决执行难问题")
    assert '<abbr title="zhíxíng nán &quot;hard&quot; &amp; long"><ruby>执行' in html
    assert html.count("<abbr") == html.count("</abbr>") == 1


def test_the_text_is_all_there_and_escaped(lexicon: Lexicon) -> None:
    texts = ["认真贯彻落实，<b>执行难</b> & 执行难", "没有"]
    html = page(lexicon, *texts)
    assert "<b>" not in html
    assert "".join(Text(html).text.split("\n")) == "".join(texts)


def test_the_title_is_a_heading(lexicon: Lexicon) -> None:
    html = page(lexicon, "标题", "正文", title="标题")
    assert "<title>标题</title>" in html
    assert html.count("<h1>") == 1


def test_a_page_needs_nothing_else(lexicon: Lexicon) -> None:
    html = page(lexicon, "问题")
    assert html.startswith("<!doctype html>")
    assert "http" not in html
    assert "src=" not in html
