from reader.annotate import Annotator, phrase_behind
from reader.article.model import Paragraph
from reader.glossary.format.entry import SetPhrase
from reader.lexicon.lexicon import Lexicon

FOR_THE_PEOPLE = SetPhrase("执法为民", ("enforce the law for the people",), "zhífǎ wèi mín")
ENFORCE_THE_LAW = SetPhrase("执法", ("enforce the law",), "zhífǎ")


def test_behind_a_reading_is_the_longest_phrase_that_fixes_it(lexicon: Lexicon) -> None:
    annotator = Annotator(lexicon, (ENFORCE_THE_LAW, FOR_THE_PEOPLE))
    annotated = annotator.paragraph(Paragraph("坚持执法为民"))
    assert [(token.text, phrase_behind(annotated, token)) for token in annotated.tokens] == [
        ("坚持", None),
        ("执法", FOR_THE_PEOPLE),
        ("为", FOR_THE_PEOPLE),
        ("民", FOR_THE_PEOPLE),
    ]


def test_behind_the_reading_of_a_formula_is_no_phrase_of_a_glossary(lexicon: Lexicon) -> None:
    annotated = Annotator(lexicon, ()).paragraph(Paragraph("党的十七大"))
    assert {phrase_behind(annotated, token) for token in annotated.tokens} == {None}
