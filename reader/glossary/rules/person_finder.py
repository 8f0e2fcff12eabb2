"""People found in a text, with the offices that it gives them.

    [中央政法委书记|周永康]，[胡锦涛|总书记]
    [国务委员|、|中央政法委副书记|孟建柱]          one match, two offices
    [河南省委常委|、|政法委书记|李新民]            an unknown person: only the offices are explained
    王伟                                         none: a common name without an office

A name that is also a word or many other people's needs an office which the person is known to have
held; with another office it is an unknown person's.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from reader.glossary.format.entry import Match, MatchKind
from reader.glossary.matching.passage import Passage
from reader.glossary.rules.people import People, Person
from reader.glossary.rules.posts import Post, Posts, current
from reader.language.characters import is_han
from reader.language.segmentation.name_characters import COMPOUND_SURNAMES, SURNAMES
from reader.language.segmentation.names import DOTS, looks_like_a_name, name_log_probability

_JOINING = ("、", "兼任", "兼", "和")
_DOCTRINES = (
    *("思想", "理论", "新时代中国特色", "经济思想", "法治思想", "外交思想", "强军思想", "文化思想"),
    *("生态文明思想", "军事思想", "建军思想", "哲学思想"),
)
"""After a name these make it part of a doctrine: 毛泽东思想 is no person."""

_SHORTEST_NAME, _LONGEST_NAME = 2, 4
_LEAST_BEHIND_A_TITLE = -52
"""How probable a name must be for which only the title before it speaks, in bits."""

_NOT_IN_A_NAME = frozenset(
    "到在和等说的对就为主出作向与及同并也将还是以于率会赴代任所是有要了着过上中下一这那"
)


class PersonFinder:
    """Find people at their names, and unknown ones after their offices."""

    def __init__(self, people: People, posts: Posts) -> None:
        self._people = people
        self._posts = posts
        self.anchors: dict[str, Callable[[Passage, int, int], Iterable[Match]]] = {
            **dict.fromkeys(posts.titles, self._after_a_title),
            **{
                form: partial(self._at_a_name, person, person.ambiguous and form == person.name)
                for form, person in people.by_form.items()
            },
        }

    def _at_a_name(
        self, person: Person, needs_office: bool, passage: Passage, start: int, end: int
    ) -> Iterator[Match]:
        if not passage.respects_words(start, end) or passage.text.startswith(_DOCTRINES, end):
            return
        offices = self._offices_before(passage, start)
        title = self._posts.after(passage.text, end)
        if title and passage.respects_words(title.start, title.end):
            offices.append(self._meant(person, title, passage.text))
        posts = _pairs(passage.text, offices)
        if not needs_office or self._is_known_as(person, posts):
            phrase = self._people.phrase(person, posts)
        elif offices:
            phrase = self._people.unknown(passage.text[start:end], posts)
        else:
            return
        first = min([start, *(office.start for office in offices)])
        last = max([end, *(office.end for office in offices)])
        yield Match(first, last, phrase, MatchKind.PERSON, ((first, last),))

    def _after_a_title(self, passage: Passage, start: int, end: int) -> Iterable[Match]:
        following = passage.text[end : end + 2]
        if following[:1] not in SURNAMES and following not in COMPOUND_SURNAMES:
            return ()
        return self._unknown(passage, start, end)

    def _unknown(self, passage: Passage, start: int, end: int) -> Iterator[Match]:
        name = _name_at(passage, end, self._people.by_form)
        if not name or self._posts.has_longer_title(passage.text, start, end):
            return
        offices = self._offices_before(passage, end)
        last = end + len(name)
        if offices:
            first = offices[0].start
            phrase = self._people.unknown(name, _pairs(passage.text, offices))
            yield Match(first, last, phrase, MatchKind.PERSON, ((first, last),))

    def _offices_before(self, passage: Passage, end: int) -> list[Post]:
        """Return the offices before a name, in the order of the text."""
        text = passage.text
        found: list[Post] = []
        while post := self._posts.before(text, end):
            if not passage.respects_words(post.start, post.end):
                break
            found.insert(0, post)
            end = post.start
            joining = next((mark for mark in _JOINING if text.endswith(mark, 0, end)), "")
            if not joining:
                break
            end -= len(joining)
        return found

    def _meant(self, person: Person, title: Post, text: str) -> Post:
        """Return a title that lacks its body with the English of the offices that it may mean."""
        written = text[title.start : title.end]
        meant = [
            office.english
            for office in self._people.offices(person)
            if office.chinese.endswith(written) and not office.chinese.endswith(f"副{written}")
        ]
        return title._replace(english="; ".join(dict.fromkeys(meant)) or title.english)

    def _is_known_as(self, person: Person, posts: Sequence[tuple[str, str]]) -> bool:
        known = {office.english for office in self._people.offices(person)}
        return any(current(english) in known for _, english in posts)


def _pairs(text: str, offices: Sequence[Post]) -> tuple[tuple[str, str], ...]:
    return tuple((text[post.start : post.end], post.english) for post in offices)


def _name_at(passage: Passage, start: int, known: dict[str, Person]) -> str:
    """Return the name of an unknown person that begins at an offset, nothing if there is none.

    A token that looks like a name is one; so are, after a title, the single characters into which a
    name that no dictionary has is segmented.
    """
    text = passage.text
    if not is_han(text[start : start + 1] or " "):
        return ""
    if any(text[start : start + length] in known for length in range(2, 9)):
        return ""
    if any(dot in text[start : start + _LONGEST_NAME + 3] for dot in DOTS):
        return ""
    for length in range(_LONGEST_NAME, _SHORTEST_NAME - 1, -1):
        word = text[start : start + length]
        tokens = passage.tokens_in(start, start + length)
        if not tokens:
            continue
        in_pieces = tokens > 1
        if in_pieces and not _NOT_IN_A_NAME.isdisjoint(word):
            continue
        if passage.is_word(word) and (in_pieces or length == _SHORTEST_NAME):
            continue
        is_likely = not in_pieces and name_log_probability(word) >= _LEAST_BEHIND_A_TITLE
        if is_likely or looks_like_a_name(word, passage.is_word):
            return word
    return ""
