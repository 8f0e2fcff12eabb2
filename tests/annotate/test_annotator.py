"""All stages of annotating, in every module of the room, with the whole dictionary."""

from array import array
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotate import AnnotatedParagraph, Annotator
from reader.article.model import Article, Paragraph
from reader.glossary.format.entry import SetPhrase
from reader.language.corrections.boundaries import make_word
from reader.language.corrections.correction import Correction, Scope, origin_of
from reader.language.segmentation.word_kinds import WordKind
from reader.language.token import ReadingRule
from reader.lexicon.lexicon import Lexicon

PHRASES = (
    SetPhrase("执行难", ("enforcement difficulties",), "zhíxíng nán", traditional="執行難"),
    SetPhrase("执法为民", ("enforce the law for the people",), "zhífǎ wèi mín"),
    SetPhrase("被执行人", ("judgment debtor",), "bèizhíxíngrén"),
    SetPhrase("贯彻落实", ("implement",), "guànchè luòshí", traditional="貫徹落實"),
    SetPhrase("科学发展观", ("Scientific Outlook on Development",), "Kēxué Fāzhǎnguān"),
    SetPhrase("发展观", ("outlook on development",), "fāzhǎnguān"),
)


@pytest.fixture(scope="module")
def annotator(lexicon: Lexicon) -> Annotator:
    return Annotator(lexicon, PHRASES)


def given_words(words: str) -> Paragraph:
    """Read `执行|难`, a paragraph with given boundaries."""
    pieces = words.split("|")
    ends = [len("".join(pieces[: number + 1])) for number in range(len(pieces))]
    return Paragraph("".join(pieces), array("L", ends))


def joined(annotated: AnnotatedParagraph) -> str:
    return "|".join(token.text for token in annotated.tokens)


def headwords(annotated: AnnotatedParagraph) -> list[str]:
    return [match.phrase.simplified for match in annotated.matches]


def readings(annotated: AnnotatedParagraph) -> list[tuple[str, str]]:
    return [(token.reading.pinyin, token.reading.by) for token in annotated.tokens]


def test_raw_text_is_segmented_searched_and_read(annotator: Annotator) -> None:
    annotated = annotator.paragraph(Paragraph("解决“执行难”问题。"))
    assert joined(annotated) == "解决|“|执行|难|”|问题|。"
    assert headwords(annotated) == ["执行难"]
    assert readings(annotated) == [
        ("jiějué", ReadingRule.DICTIONARY),
        ("", ReadingRule.NONE),
        ("zhíxíng", ReadingRule.GLOSSARY),
        ("nán", ReadingRule.GLOSSARY),
        ("", ReadingRule.NONE),
        ("wèntí", ReadingRule.DICTIONARY),
        ("", ReadingRule.NONE),
    ]


def test_given_words_are_kept(annotator: Annotator) -> None:
    annotated = annotator.paragraph(given_words("市场|经济|的|执行|难"))
    assert joined(annotated) == "市场|经济|的|执行|难"
    assert headwords(annotated) == ["执行难"]


def test_given_words_that_nobody_knows_are_repaired(lexicon: Lexicon) -> None:
    paragraph = given_words("贯彻|落实党|的|被执行人|，|院长|王胜俊|，|书记|李新民|执法为民")
    annotator = Annotator(lexicon, PHRASES)
    annotated = annotator.paragraph(paragraph)
    assert joined(annotated) == "贯彻|落实|党|的|被执行人|，|院长|王胜俊|，|书记|李新民|执法为民"
    assert [repair[2:] for repair in annotated.repairs] == [(("落实党",), ("落实", "党"))]
    annotator.repair = False
    as_given = annotator.paragraph(paragraph)
    assert joined(as_given) == "贯彻|落实党|的|被执行人|，|院长|王胜俊|，|书记|李新民|执法为民"
    assert as_given.repairs == ()


def test_what_the_user_corrects_is_no_repair_any_more(lexicon: Lexicon) -> None:
    annotator = Annotator(lexicon, PHRASES)
    paragraph = given_words("贯彻|落实党|的")
    annotator.use_corrections([Correction("落实党的", words=("落实党", "的"), scope=Scope.ALWAYS)])
    assert joined(annotator.paragraph(paragraph)) == "贯彻|落实党|的"
    assert annotator.paragraph(paragraph).repairs == ()


@pytest.mark.parametrize(
    "text", ["苏联|陈|重兵|于|欧洲|东部", "院长|陈重生|指出", "学习|徐洪刚|的|精神"]
)
def test_a_name_without_other_evidence_must_be_the_more_probable(
    annotator: Annotator, text: str
) -> None:
    assert joined(annotator.paragraph(Paragraph(text.replace("|", "")))) == text


def test_a_word_of_a_set_phrase_is_no_name(lexicon: Lexicon) -> None:
    phrase = SetPhrase("石风廉政建设", ("building integrity",), "shífēng liánzhèng jiànshè")
    annotator = Annotator(lexicon, [phrase])
    assert [token.reading.pinyin for token in annotator.words("端正石风")] == [
        "duānzhèng",
        "shífēng",
    ]
    assert annotator.kind_of("石风") is None
    assert annotator.kind_of("赵春娥") is WordKind.NAME


def test_a_word_that_is_a_set_phrase_is_written_as_its_glossary_writes_it(lexicon: Lexicon) -> None:
    annotator = Annotator(lexicon, ())
    for pinyin in ("liǎng huì", "liǎng-huì"):
        annotator.use_phrases([SetPhrase("两会", ("two sessions",), pinyin)])
        assert [token.reading.pinyin for token in annotator.words("两会")] == [pinyin]


def test_given_words_need_no_segmenter(lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(self: Lexicon) -> None:
        pytest.fail("the vocabulary was read")

    monkeypatch.setattr(Lexicon, "vocabulary", fail)
    annotated = Annotator(lexicon, PHRASES).paragraph(given_words("解决|执行|难"))
    assert joined(annotated) == "解决|执行|难"


def test_the_glossary_decides_the_readings_of_its_phrases(annotator: Annotator) -> None:
    annotated = annotator.paragraph(Paragraph("执法为民"))
    assert " ".join(pinyin for pinyin, _ in readings(annotated)) == "zhífǎ wèi mín"
    assert {rule for _, rule in readings(annotated)} == {ReadingRule.GLOSSARY}


def test_a_phrase_spelt_as_one_word_is_one_token(annotator: Annotator) -> None:
    annotated = annotator.paragraph(Paragraph("促进被执行人履行义务"))
    assert joined(annotated) == "促进|被执行人|履行|义务"
    assert annotated.tokens[1].reading.pinyin == "bèizhíxíngrén"


def test_a_users_phrase_spelt_as_one_word_is_a_word(lexicon: Lexicon) -> None:
    text = Paragraph("诉源治理")
    mine = SetPhrase("诉源", ("source of disputes",), "sùyuán")
    assert joined(Annotator(lexicon, ()).paragraph(text)) == "诉|源|治理"
    assert joined(Annotator(lexicon, [mine]).paragraph(text)) == "诉源|治理"


@pytest.mark.parametrize("text", ["認真貫徹落實，解決執行難問題", "認真贯彻落實，解決执行難問題"])
def test_phrases_are_found_in_traditional_text(annotator: Annotator, text: str) -> None:
    annotated = annotator.paragraph(Paragraph(text))
    assert annotated.text == text
    assert headwords(annotated) == ["贯彻落实", "执行难"]


def test_a_phrase_without_a_traditional_form_is_found_in_traditional_text(
    annotator: Annotator,
) -> None:
    annotated = annotator.paragraph(Paragraph("這是學習實踐科學發展觀的活動"))
    assert headwords(annotated) == ["科学发展观", "发展观"]
    assert [token.text for token in annotated.tokens if token.reading.by == "glossary"] == [
        "科學發展觀",
    ]


def test_traditional_words_are_known_in_forms_that_the_dictionary_lacks(
    annotator: Annotator,
) -> None:
    annotated = annotator.paragraph(Paragraph("註意手裏的聯系"))
    assert joined(annotated) == "註意|手裏|的|聯系"
    assert readings(annotated)[0] == ("zhùyì", ReadingRule.DICTIONARY)
    assert annotator.entries("註意") == annotator.lexicon.entries("注意") != ()


def test_of_two_phrases_with_one_headword_the_first_comes_first(lexicon: Lexicon) -> None:
    mine = SetPhrase("执行难", ("my gloss",), glossary="mine.csv")
    annotator = Annotator(lexicon, (mine, *PHRASES))
    assert annotator.phrase("执行难") is mine
    assert annotator.paragraph(Paragraph("执行难")).matches[0].phrase is mine
    assert annotator.phrase("没有") is None


def test_an_article_is_annotated_paragraph_by_paragraph(annotator: Annotator) -> None:
    article = Article("执行", (Paragraph("执行"), Paragraph("难"), Paragraph("执行难")))
    annotated = annotator.article(article)
    assert annotated.article is article
    assert [paragraph.text for paragraph in annotated.paragraphs] == ["执行", "难", "执行难"]
    assert len(annotated.paragraphs) == 3
    assert headwords(annotated.paragraphs[-1]) == ["执行难"]
    assert [paragraph.text for paragraph in annotated.paragraphs[1:]] == ["难", "执行难"]


def test_what_the_user_corrected_has_priority_over_all_that_is_known(lexicon: Lexicon) -> None:
    annotator = Annotator(lexicon, PHRASES)
    texts = ["解决执行难", "诉源治理，执行难，诉源"]
    article = Article("", tuple(map(Paragraph, texts)))
    second = annotator.article(article, "/a.txt").paragraphs
    assert joined(second[1]) == "诉|源|治理|，|执行|难|，|诉|源"
    annotator.use_corrections(
        [
            Correction("诉源", words=("诉源",), scope=Scope.ALWAYS),
            Correction("难", syllables=("nan4",), origin=origin_of(texts, 1, 7, 8)),
            Correction("执行", syllables=("Zhi2", "xing2"), scope=Scope.ALWAYS),
        ]
    )
    assert joined(second[1]) == joined(second[1:][0]) == "诉源|治理|，|执行|难|，|诉源"
    user = [("Zhíxíng", ReadingRule.USER), ("nàn", ReadingRule.USER)]
    assert readings(second[-1])[3:5] == user
    assert readings(second[0])[1:] == [user[0], ("nán", ReadingRule.GLOSSARY)]
    assert joined(annotator.paragraph(Paragraph("诉源"))) == "诉源"
    assert readings(annotator.paragraph(Paragraph("执行"))) == user[:1]
    annotator.use_corrections([])
    assert joined(second[1]) == "诉|源|治理|，|执行|难|，|诉|源"
    assert {by for _, by in readings(second[1])}.isdisjoint({ReadingRule.USER})


@pytest.mark.parametrize(
    "dictionary",
    ["诉源 诉源 [su4 yuan2] /source of disputes/\n为 为 [wei4] /for/\n", "无 无 [wu2] /no/\n"],
)
def test_corrections_apply_whatever_another_dictionary_has(tmp_path: Path, dictionary: str) -> None:
    source = tmp_path / "other.u8"
    source.write_text(dictionary, encoding="utf-8")
    texts = ["诉源，以此为本，为此"]
    with closing(Lexicon.open(tmp_path / "cache", source=source)) as lexicon:
        annotator = Annotator(lexicon, ())
        annotator.use_corrections(
            [
                Correction("诉源", words=("诉", "源"), scope=Scope.ALWAYS),
                Correction("以此", words=("以此",), origin=origin_of(texts, 0, 3, 5)),
                Correction("为", syllables=("wei2",), scope=Scope.ALWAYS),
            ]
        )
        (paragraph,) = annotator.article(Article("", (Paragraph(texts[0]),))).paragraphs
    assert joined(paragraph).startswith("诉|源|，|以此|为|本|，|为")
    read = {token.text: token.reading for token in paragraph.tokens}
    assert (read["为"].pinyin, read["为"].by) == ("wéi", ReadingRule.USER)


def test_no_phrase_splits_a_word_that_the_user_made(lexicon: Lexicon) -> None:
    annotator = Annotator(lexicon, PHRASES)
    paragraph = given_words("贯彻|落实|党")
    assert headwords(annotator.paragraph(paragraph)) == ["贯彻落实"]
    annotator.use_corrections([Correction("落实党", words=("落实党",), scope=Scope.ALWAYS)])
    annotated = annotator.paragraph(paragraph)
    assert joined(annotated) == "贯彻|落实党"
    assert headwords(annotated) == []


@given(
    text=st.text(st.sampled_from("执行难被人法为民“ 7a𠮷銀\u0301"), min_size=1, max_size=16),
    data=st.data(),
)
def test_a_correction_applies_at_its_place_and_undoing_it_leaves_no_trace(
    annotator: Annotator, text: str, data: st.DataObject
) -> None:
    article = Article("", (Paragraph(text),))
    (before,) = annotator.article(article).paragraphs
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    start, end, words = make_word([token.end for token in before.tokens], text, start, end)
    origin = origin_of([text], 0, start, end)
    scope = data.draw(st.sampled_from(Scope))
    annotator.use_corrections(
        [Correction(text[start:end], words=words, scope=scope, origin=origin)]
    )
    try:
        (after,) = annotator.article(article).paragraphs
    finally:
        annotator.use_corrections([])
    assert "".join(token.text for token in after.tokens) == text
    inside = [token.text for token in after.tokens if start <= token.start < end]
    assert inside == list(words)
    assert annotator.article(article).paragraphs[0] == before


def test_an_empty_paragraph_has_no_tokens(annotator: Annotator) -> None:
    assert annotator.paragraph(Paragraph("")) == AnnotatedParagraph("", (), ())


@given(
    text=st.text(
        st.sampled_from('执行难度贯彻落实被人执法为民“”"。 \t7aé𠮷銀行會🇨🇳\u0301'), max_size=20
    )
)
def test_tokens_tile_any_text(annotator: Annotator, text: str) -> None:
    annotated = annotator.paragraph(Paragraph(text))
    assert "".join(token.text for token in annotated.tokens) == text
    end = 0
    for token in annotated.tokens:
        assert (token.start, token.text) == (end, text[token.start : token.end])
        assert len(token.reading.syllables) == len(token.text)
        end = token.end
    assert end == len(text)


@given(
    st.text(
        st.characters() | st.sampled_from("\ud83d\udc69\u200d👩🏽🇨🇳e\u0301한شك\u202e执行難三年·")
    )
)
def test_tokens_tile_whatever_a_string_can_contain(annotator: Annotator, text: str) -> None:
    annotated = annotator.paragraph(Paragraph(text))
    assert annotated.text == text == "".join(token.text for token in annotated.tokens)
    for token in annotated.tokens:
        assert token.text == text[token.start : token.end]
        assert len(token.reading.syllables) == len(token.text)


def test_formulas_people_and_frames_are_found_without_a_glossary(lexicon: Lexicon) -> None:
    text = "中央政法委书记周永康强调，要以学习党的十七大精神为重点。"
    annotated = Annotator(lexicon, ()).paragraph(Paragraph(text))
    assert [(match.kind, text[match.start : match.end]) for match in annotated.matches] == [
        ("person", "中央政法委书记周永康"),
        ("frame", "以学习党的十七大精神为重点"),
        ("formula", "党的十七大"),
    ]


def test_older_traditional_forms_are_read_as_their_words(lexicon: Lexicon) -> None:
    tokens = Annotator(lexicon, ()).words("小生産，敎育")
    assert [(token.text, token.reading.pinyin) for token in tokens[1::2]] == [
        ("生産", "shēngchǎn"),
        ("敎育", "jiàoyù"),
    ]


def test_formulas_and_people_are_found_in_traditional_text(lexicon: Lexicon) -> None:
    text = "中國共產黨第十七次全國代表大會以來，國務院總理溫家寶說"
    annotated = Annotator(lexicon, ()).paragraph(Paragraph(text))
    assert [match.phrase.simplified for match in annotated.matches] == [
        "中国共产党第十七次全国代表大会",
        "温家宝",
    ]
    assert annotated.text == text


@pytest.mark.parametrize(
    "text",
    [
        "要以“三个代表”重要思想为指导，认真做好工作。走吧。",
        "要以“三個代表”重要思想為指導，認真做好工作。走吧。",
    ],
)
def test_a_sentence_is_unfolded_with_the_pieces_of_frames_marked(
    lexicon: Lexicon, text: str
) -> None:
    theory = SetPhrase("三个代表重要思想", ("Theory of Three Represents",), "sān ge dàibiǎo")
    annotator = Annotator(lexicon, (theory,))
    annotated = annotator.paragraph(Paragraph(text))
    assert "三个代表重要思想" in headwords(annotated)
    clauses = annotator.clauses(annotated, 20)
    assert [text[clause.start : clause.end] for clause in clauses] == [text[:16], text[16:23]]
    assert [[text[a:b] for a, b in clause.marks] for clause in clauses] == [["以", text[12:15]], []]


def test_what_rules_find_is_a_phrase_of_the_annotator(annotator: Annotator) -> None:
    congress = annotator.phrase("十七大")
    assert congress is not None
    assert congress.simplified == "中国共产党第十七次全国代表大会"
    assert annotator.phrase("三十大") is None
    assert annotator.people.by_form["周永康"].english == "Zhou Yongkang"


def test_every_form_of_a_phrase_leads_to_it(lexicon: Lexicon) -> None:
    rural = SetPhrase("三农问题", ("three rural issues",), variants=("三农", "“三农”工作"))
    urban = SetPhrase("三农", ("another headword",))
    for form in ("三农问题", "“三农”问题", "三农", "“三农”", "三农工作"):
        assert Annotator(lexicon, [rural]).phrase(form) is rural
    assert Annotator(lexicon, [rural, urban]).phrase("三农") is urban
    annotator = Annotator(lexicon, [rural])
    annotator.use_phrases([urban])
    assert annotator.phrase("三农问题") is None


def test_an_unknown_person_is_read_as_in_the_text(annotator: Annotator) -> None:
    (match,) = annotator.paragraph(Paragraph("河南省委常委、政法委书记李新民说")).matches
    assert (match.phrase.simplified, match.phrase.pinyin) == ("李新民", "Lǐ Xīnmín")


def test_other_phrases_replace_the_first_ones(lexicon: Lexicon) -> None:
    annotator = Annotator(lexicon, PHRASES)
    text = Paragraph("坚持绿水青山理念，解决执行难问题。")
    assert headwords(annotator.paragraph(text)) == ["执行难"]
    mine = SetPhrase("绿水青山理念", ("lucid waters and lush mountains",), "lǜshuǐ-qīngshān lǐniàn")
    annotator.use_phrases([mine, *PHRASES[1:]])
    assert headwords(annotator.paragraph(text)) == ["绿水青山理念"]
    assert annotator.phrase("执行难") is None
    assert annotator.phrase("绿水青山理念") is mine


def test_a_replaced_phrase_is_read_as_the_new_one_says(lexicon: Lexicon) -> None:
    annotator = Annotator(lexicon, [SetPhrase("执法为民", ("so",), "zhífǎ wèi mín")])
    text = Paragraph("坚持执法为民。")
    assert readings(annotator.paragraph(text))[2][0] == "wèi"
    annotator.use_phrases([SetPhrase("执法为民", ("otherwise",), "zhífǎ wéi mín")])
    assert readings(annotator.paragraph(text))[2][0] == "wéi"
    annotator.use_phrases([SetPhrase("被执行长", ("a word of its own",), "bèizhíxíngzhǎng")])
    assert joined(annotator.paragraph(Paragraph("那个被执行长来了"))) == "那个|被执行长|来|了"


def test_phrases_that_come_while_words_are_loaded_are_not_lost(lexicon: Lexicon) -> None:
    annotator = Annotator(lexicon, PHRASES)
    loading = annotator.prepare()
    next(loading)
    mine = SetPhrase("被执行长", ("a single word",), "bèizhíxíngzhǎng")
    annotator.use_phrases([mine, *PHRASES])
    assert [*loading]
    assert joined(annotator.paragraph(Paragraph("那个被执行长来了"))) == "那个|被执行长|来|了"


def test_words_that_are_loaded_in_steps_are_those_loaded_at_once(
    annotator: Annotator, lexicon: Lexicon
) -> None:
    prepared = Annotator(lexicon, PHRASES)
    assert [*prepared.prepare()]
    for text in ("促进被执行人履行义务，解决“执行难”。", "认真贯彻落实科学发展观，执法为民"):
        in_steps, at_once = (each.paragraph(Paragraph(text)) for each in (prepared, annotator))
        assert joined(in_steps) == joined(at_once)
        assert readings(in_steps) == readings(at_once)
        assert in_steps.matches == at_once.matches


@pytest.mark.parametrize("form", ["", "“”"])
def test_an_empty_form_leads_to_no_phrase(annotator: Annotator, form: str) -> None:
    assert annotator.phrase(form) is None


def test_a_dictionary_may_have_simplified_words_only(tmp_path: Path) -> None:
    source = tmp_path / "mine.txt"
    source.write_text("执行 执行 [zhi2 xing2] /to execute/\n", encoding="utf-8")
    with closing(Lexicon.open(tmp_path / "cache", source=source)) as lexicon:
        assert joined(Annotator(lexicon, ()).paragraph(Paragraph("执行難"))) == "执行|難"
