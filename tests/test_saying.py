"""Messages are English, and can be translated with their values."""

from reader.errors import UserError
from reader.saying import Saying

GERMAN = {
    "{where}: {what} {remedy}": "{where} – {what} {remedy}",
    "This is {kind}, not {number:,}.": "Das ist {kind}, nicht {number:,}.",
    "a picture": "ein Bild",
    "Try {another}.": "Nimm {another}.",
}


def german(text: str) -> str:
    return GERMAN.get(text, text)


def test_it_is_its_english_text() -> None:
    saying = Saying("This is {kind}, not {number:,}.", kind=Saying("a picture"), number=1000)
    assert saying == "This is a picture, not 1,000."
    assert saying.said(german) == "Das ist ein Bild, nicht 1,000."


def test_a_text_without_values_may_have_braces() -> None:
    assert Saying("a {b}").said(str) == "a {b}"


def test_a_value_is_inserted_as_it_is() -> None:
    assert Saying("Try {another}.", another="a {b}").said(german) == "Nimm a {b}."


def test_an_error_is_said_with_its_place_and_its_remedy() -> None:
    error = UserError(
        Saying("a picture"), where="a.txt", remedy=Saying("Try {another}.", another=2)
    )
    assert str(error) == "a.txt: a picture Try 2."
    assert error.said(german) == "a.txt – ein Bild Nimm 2."


def test_an_error_may_have_neither() -> None:
    assert str(UserError("It is empty.")) == "It is empty."
