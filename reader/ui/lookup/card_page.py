"""The body of a card as a page: what it means, its words, its other readings."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from itertools import groupby
from urllib.parse import quote

from reader.cards.card import Card, Component
from reader.export.user_glossary import NAME as USER_GLOSSARY
from reader.glossary.format.dates import format_date
from reader.glossary.format.entry import SetPhrase
from reader.glossary.format.renderings import renderings
from reader.glossary.rules.people import Account, Fact
from reader.glossary.timelines import Timeline
from reader.language.numerals import chinese
from reader.language.segmentation.word_kinds import WordKind
from reader.language.token import ReadingRule
from reader.lexicon.entry import Entry, Reference
from reader.lexicon.senses import split_sense
from reader.ui.base.labels import escape
from reader.ui.base.sizes import scaled
from reader.ui.base.theme import Theme
from reader.ui.base.wording import to_translate, tr
from reader.ui.lookup.card_body import place_of_chart
from reader.ui.lookup.hover_card import given_as
from reader.ui.lookup.timeline_chart import described
from reader.ui.settings.pronunciation import Pronunciation

EDIT = "edit"
"""The scheme of the link that edits the user's entry."""

NAMES, DATES = 80, 92
"""How wide the first column is, of names and of years and dates, in pixels."""

WORD = "word"
"""The scheme of the links that look a word up."""

READING = "reading"
"""The scheme of the links that correct a reading, to the one that they name or to any."""

READING_BY = {
    ReadingRule.USER: to_translate("reading chosen by you"),
    ReadingRule.GLOSSARY: to_translate("reading from the glossary"),
    ReadingRule.DICTIONARY: to_translate("only reading in the dictionary"),
    ReadingRule.CONTEXT: to_translate("reading by context"),
    ReadingRule.CHARACTER: to_translate("read by its characters"),
}

UNKNOWN = to_translate("Not in the dictionary; its characters may help.")
OF_WORDS = to_translate("Not in the dictionary; its words may help.")
OF_CHARACTERS: Mapping[WordKind | None, str] = {
    WordKind.NAME: to_translate("Probably a name; its characters may help."),
    WordKind.NUMBER: to_translate("A number; its characters may help."),
    WordKind.DATE: to_translate("A date; its characters may help."),
}


def style_sheet(theme: Theme) -> str:
    """Return the page's style, in the subset of CSS that Qt's rich text knows."""
    return (
        "p { margin: 0 0 6px 0; } ol { margin: 0 0 6px 18px; -qt-list-indent: 0; }"
        "li { margin: 0 0 2px 0; } td { padding: 1px 10px 1px 0; }"
        "a { text-decoration: none; }"
        f"a.quiet {{ color: {theme['muted'].name()}; text-decoration: underline; }}"
        f".muted {{ color: {theme['muted'].name()}; }}"
        f".pinyin {{ color: {theme['pinyin'].name()}; }}"
        ".heading { margin: 8px 0 2px 0; }"
    )


class CardPage:
    """Write cards as Qt's rich text; all that comes from data is escaped.

    Only what `can_be_looked_up` becomes a link, `word:` and the headword.
    """

    def __init__(
        self, can_be_looked_up: Callable[[str], bool], pronunciation: Pronunciation
    ) -> None:
        self._can_be_looked_up = can_be_looked_up
        self._pronunciation = pronunciation

    def html(self, card: Card) -> str:
        """Return the page of a card."""
        html = []
        if card.phrase is None and card.rule in READING_BY:
            html.append(self._why(card, card.rule))
        if self._pronunciation.said(card) != card.pinyin:
            tones = self._pronunciation.html(card.pinyin)
            html.append(
                f'<p class="muted">{tr("In the dictionary: {pinyin}").format(pinyin=tones)}</p>'
            )
        if card.given:
            html.append(f'<p class="muted">{escape(given_as(card))}</p>')
        if card.phrase is not None:
            html.append(self._phrase(card, card.phrase))
            if card.account is not None:
                html.append(_account(card.account, card.day))
            html.append(_timeline(card.timeline))
        if card.phrase is None or not card.phrase.explanation:
            html.extend(map(self._entry, card.entries))
        of_words = any(len(part.text) > 1 for part in card.components)
        if card.phrase is None and not card.entries:
            unknown = OF_WORDS if of_words else OF_CHARACTERS.get(card.recognised, UNKNOWN)
            html.append(
                f"<p>{escape(card.english)}</p>"
                if card.english
                else f'<p class="muted">{tr(unknown)}</p>'
            )
        if card.components:
            html.append(
                _heading(tr("Its words") if card.phrase or of_words else tr("Its characters"))
            )
            html.append(self._parts(card.components))
        if card.phrases:
            html.append(_heading(tr("Also a set phrase here") if card.phrase else tr("Part of")))
            html.extend(self._phrase_link(phrase, card.day) for phrase in card.phrases)
        if containing := [p for p in card.containing if p not in card.phrases]:
            html.append(_heading(tr("In set phrases")))
            html.extend(self._phrase_link(phrase, card.day) for phrase in containing)
        if card.others:
            html.append(_heading(tr("Other readings")))
            for pinyin, entries in groupby(card.others, lambda entry: entry.pinyin):
                html.append(self._other(pinyin, choose=card.rule is not None))
                html.extend(map(self._entry, entries))
        if card.phrase is not None and card.phrase.glossary == USER_GLOSSARY:
            edit = f'<a href="{EDIT}:">{tr("Edit this entry")}</a>'
            html.append(f"<p>{tr('From your glossary.')} {edit}</p>")
        if card.phrase is not None:
            html.append(_rows([(tr("sources"), escape("; ".join(card.phrase.sources)))]))
        return "".join(html)

    def _other(self, pinyin: str, *, choose: bool) -> str:
        said = f'<span class="pinyin">{self._pronunciation.html(pinyin)}</span>'
        return f"<p>{said} {_correct(pinyin, tr('Right here')) if choose else ''}</p>"

    def _why(self, card: Card, rule: ReadingRule) -> str:
        """Return why a word is read so, with a link that corrects it."""
        if card.fixed_by is not None:
            phrase = self._link(card.fixed_by.simplified)
            why = tr("read so in the phrase {phrase}").format(phrase=phrase)
        elif rule is ReadingRule.DICTIONARY and card.others:
            why = tr("usual reading; the dictionary has others")
        else:
            why = tr(READING_BY[rule])
        return f'<p class="muted">{why} · {_correct("", tr("Correct…"))}</p>'

    def _phrase_link(self, phrase: SetPhrase, day: date | None) -> str:
        return f"<p>{self._link(phrase.simplified)} {_muted(renderings(phrase, day)[0])}</p>"

    def _phrase(self, card: Card, phrase: SetPhrase) -> str:
        account = card.account
        first, *rest = renderings(phrase, card.day)
        more = f"<br>{escape('; '.join(rest))}" if rest else ""
        explained = _born(account) if account else escape(phrase.explanation)
        explanation = f"<p>{explained}</p>" if explained else ""
        components = (f"{self._link(zh)} {escape(en)}" for zh, en in phrase.components)
        return (
            f"<p><b>{escape(first)}</b>{more}</p>"
            + _rows([(tr("literally"), escape(phrase.literal))])
            + explanation
            + _rows(
                [
                    (tr("coined"), escape(phrase.coined)),
                    (tr("first report"), _first_report(card.timeline)),
                    (tr("used by"), escape(phrase.used_by)),
                    (tr("goes with"), self._links(phrase.verbs)),
                    (tr("here") if account else tr("members"), "<br>".join(components)),
                    (tr("also"), escape(" · ".join(phrase.variants))),
                    (tr("compare"), escape(phrase.confusable)),
                    (tr("views"), escape(phrase.views)),
                ]
            )
        )

    def _entry(self, entry: Entry) -> str:
        senses = [
            "".join(
                escape(part) if isinstance(part, str) else self._reference(part)
                for part in split_sense(sense)
            )
            for sense in entry.senses
        ]
        counted = " · ".join(map(self._reference, entry.classifiers))
        if len(senses) == 1:
            return f"<p>{senses[0]}</p>" + _rows([(tr("counted by"), counted)])
        items = "".join(f"<li>{sense}</li>" for sense in senses)
        return f"<ol>{items}</ol>" + _rows([(tr("counted by"), counted)])

    def _parts(self, parts: Iterable[Component]) -> str:
        rows = "".join(
            f"<tr><td>{self._link(part.text)}</td>"
            f'<td class="pinyin">{self._pronunciation.html(part.pinyin)}</td>'
            f"<td>{escape(part.gloss)}</td></tr>"
            for part in parts
        )
        return f'<table cellspacing="0">{rows}</table>'

    def _reference(self, reference: Reference) -> str:
        pinyin = self._pronunciation.html(reference.pinyin)
        return f"{self._link(reference.simplified)} {pinyin}".rstrip()

    def _links(self, words: Iterable[str]) -> str:
        return " · ".join(map(self._link, words))

    def _link(self, word: str) -> str:
        if self._can_be_looked_up(word):
            return f'<a href="{WORD}:{quote(word)}">{escape(word)}</a>'
        return escape(word)


def _born(account: Account) -> str:
    return tr("Born {date}").format(date=format_date(account.born)) if account.born else ""


def _account(account: Account, day: date | None) -> str:
    """Return a person's offices on the article's day, then those before and after it."""
    as_of = ""
    if account.as_of:
        known = tr("Offices as known in {month}").format(month=format_date(account.as_of))
        as_of = f"<p>{_muted(escape(known))}</p>"
    if day is None:
        return _facts(tr("Offices, and what became of them"), account.before) + as_of
    on_the_day = tr("On {date}, the article's date").format(date=format_date(day.isoformat()))
    return (
        _facts(on_the_day, account.then)
        + _facts(tr("Before"), account.before)
        + _facts(tr("Later than the article"), account.later)
        + as_of
    )


def _facts(heading: str, facts: Iterable[Fact]) -> str:
    rows = _rows(
        [(escape(fact.when), escape(fact.text[0].upper() + fact.text[1:])) for fact in facts], DATES
    )
    return _heading(heading) + rows if rows else ""


def _first_report(timeline: Timeline | None) -> str:
    year = timeline.first_report if timeline else None
    return escape(tr("{year}, of the reports to hand").format(year=year)) if year else ""


def _timeline(timeline: Timeline | None) -> str:
    """Return the place of the chart, and in words what it shows."""
    if timeline is None:
        return ""
    years = described(timeline)
    counts = " · ".join(
        f"{chinese(number)}大 ({count})" for number, count in timeline.congresses if count
    )
    reports = escape(tr("Party congress reports: {counts}").format(counts=counts))
    return (f'{place_of_chart()}<p class="muted">{escape(years)}</p>' if years else "") + (
        f'<p class="muted">{reports}</p>' if counts else ""
    )


def _rows(rows: Iterable[tuple[str, str]], width: int = NAMES) -> str:
    cells = "".join(
        f'<tr><td width="{scaled(width)}" class="muted">{name}</td><td>{text}</td></tr>'
        for name, text in rows
        if text
    )
    return f'<table cellspacing="0" style="margin-bottom:6px">{cells}</table>' if cells else ""


def _correct(pinyin: str, text: str) -> str:
    return f'<a class="quiet" href="{READING}:{quote(pinyin)}">{text}</a>'


def _heading(text: str) -> str:
    return f'<p class="muted heading">{text}</p>'


def _muted(text: str) -> str:
    return f'<span class="muted">{escape(text)}</span>'
