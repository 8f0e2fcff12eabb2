from datetime import date

import pytest

from reader.glossary.alignment import align
from reader.glossary.people import People, Person
from reader.glossary.posts import Posts

PEOPLE = People(Posts())
ARTICLE = date(2008, 11, 19)


def person(name: str) -> Person:
    return PEOPLE.by_form[name]


@pytest.mark.parametrize(
    ("name", "offices"),
    [
        ("周永康", ["中共中央政治局常委", "中央政法委书记"]),
        ("孟建柱", ["公安部部长", "国务委员"]),
        ("王胜俊", ["最高人民法院院长"]),
        ("王伟", ["监察部副部长"]),
        ("齐奇", ["浙江省高级人民法院院长"]),
        ("胡锦涛", ["中共中央政治局常委", "中共中央总书记", "国家主席", "中央军委主席"]),
        ("毛泽东", []),
    ],
)
def test_what_they_were_on_the_day_of_the_article(name: str, offices: list[str]) -> None:
    assert [office.chinese for office in PEOPLE.office_on(person(name), ARTICLE)] == offices


def test_what_became_of_them_later_is_dated() -> None:
    later = PEOPLE.known_later(person("周永康"), ARTICLE)
    assert [fact.day for fact in later] == ["2014-12-05", "2015-06-11"]
    assert str(later[1]).startswith("11 June 2015: Sentenced to life imprisonment")
    assert PEOPLE.known_later(person("周永康"), date(2020, 1, 1)) == []


def test_a_form_of_a_name_leads_to_the_person() -> None:
    assert person("毛主席") is person("毛泽东")
    assert person("周总理").name == "周恩来"


def test_the_phrase_of_a_person_says_who_it_is() -> None:
    phrase = PEOPLE.phrase(person("周恩来"), [("总理", "Premier of the State Council")])
    assert phrase.simplified == "周恩来"
    assert phrase.english == ("Zhou Enlai",)
    assert phrase.pinyin == "Zhōu Ēnlái"
    assert phrase.explanation.startswith("5 March 1898 – 8 January 1976. 1949–1954 Premier")
    assert phrase.components == (("总理", "Premier of the State Council"),)


def test_english_names_stand_without_tones() -> None:
    assert person("陆定一").english == "Lu Dingyi"
    assert person("阿沛·阿旺晋美").english == "Ngapoi Ngawang Jigme"


def test_the_tables_are_whole() -> None:
    people = {person.name: person for person in PEOPLE.by_form.values()}
    assert len(people) >= 150
    for one in people.values():
        assert align(one.name, one.pinyin), one.name
        assert one.sources
        offices = PEOPLE.offices(one)
        assert offices, one.name
        for office in offices:
            assert office.english, f"{one.name}: {office.chinese}"
            assert not office.end or office.start <= office.end, f"{one.name}: {office.chinese}"
            if one.born and office.start:
                assert int(office.start[:4]) - int(one.born[:4]) > 25, one.name
            if one.died and office.end:
                assert office.end[:4] <= one.died[:4], f"{one.name}: {office.chinese}"


def test_no_form_belongs_to_two_people() -> None:
    forms = [form for one in {*PEOPLE.by_form.values()} for form in (one.name, *one.aliases)]
    assert len(forms) == len(set(forms))
