from datetime import date

import pytest

from reader.glossary.format.alignment import align
from reader.glossary.rules.people import Fact, People, Person
from reader.glossary.rules.posts import Posts

PEOPLE = People(Posts())
ARTICLE = date(2008, 11, 19)


def person(name: str) -> Person:
    return PEOPLE.by_form[name]


def told(facts: tuple[Fact, ...]) -> list[str]:
    return [str(fact) for fact in facts]


@pytest.mark.parametrize(
    ("name", "offices"),
    [
        (
            "周永康",
            [
                "2007–2012: member of the Standing Committee of the Political Bureau of the CPC "
                "Central Committee",
                "2007–2012: Secretary of the Central Political and Legal Affairs Commission",
            ],
        ),
        ("王胜俊", ["2008–2013: President of the Supreme People's Court"]),
        ("王伟", ["until 2013: Vice Minister of Supervision"]),
        ("毛泽东", []),
    ],
)
def test_what_they_were_on_the_day_of_the_article(name: str, offices: list[str]) -> None:
    assert told(PEOPLE.account(person(name), ARTICLE).then) == offices


def test_what_came_later_is_listed_separately_with_its_date() -> None:
    account = PEOPLE.account(person("周永康"), ARTICLE)
    assert told(account.later) == [
        "5 December 2014: Expelled from the Party by decision of the Political Bureau.",
        "11 June 2015: Sentenced to life imprisonment for taking bribes, abuse of power and "
        "disclosing state secrets, by Tianjin No. 1 Intermediate People's Court.",
    ]
    assert "2002–2007: Minister of Public Security" in told(account.before)
    assert not {*account.before} & {*account.then, *account.later}


def test_later_offices_and_a_death_are_later_too() -> None:
    later = told(PEOPLE.account(person("李克强"), ARTICLE).later)
    assert "2013–2023: Premier of the State Council" in later
    assert later[-1] == "27 October 2023: Died."
    assert told(PEOPLE.account(person("毛泽东"), ARTICLE).before)[-1] == "9 September 1976: Died."


def test_without_a_day_all_facts_are_in_order_of_time() -> None:
    account = PEOPLE.account(person("周永康"), None)
    assert (account.then, account.later) == ((), ())
    assert account.before[0].years == "1998–1999"
    assert account.before[-1].day == "2015-06-11"


def test_the_phrase_of_a_person_leads_to_the_person() -> None:
    zhou = person("周永康")
    assert PEOPLE.of(PEOPLE.phrase(zhou)) is zhou
    assert PEOPLE.of(PEOPLE.unknown("周永康", [("院长", "President")])) is None


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


def test_english_names_have_no_tones() -> None:
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


def test_offices_that_are_still_held_say_as_of_when() -> None:
    assert PEOPLE.phrase(person("王毅")).explanation.endswith("Offices as known in March 2026.")
    assert "as known" not in PEOPLE.phrase(person("周永康")).explanation
