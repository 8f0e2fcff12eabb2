"""The history of what was looked up: back, and forward again."""

from reader.cards.card import Card

LONGEST = 200
"""How many cards are remembered."""


class History:
    """Hold the cards that were shown, each with its sentence, and which of them is shown now."""

    def __init__(self) -> None:
        self._cards: list[Card] = []
        self._at = -1

    @property
    def can_go_back(self) -> bool:
        """Return whether a card was shown before this one."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Return whether the user went back from a card."""
        return self._at < len(self._cards) - 1

    def visit(self, card: Card) -> None:
        """Add a card; what was ahead is forgotten, and the same headword again is no new step."""
        if self._cards and _same(self._cards[self._at], card):
            self._cards[self._at] = card
            return
        del self._cards[self._at + 1 :]
        self._cards.append(card)
        del self._cards[:-LONGEST]
        self._at = len(self._cards) - 1

    def back(self) -> Card | None:
        """Return the card before, None at the first."""
        return self._go(-1) if self.can_go_back else None

    def forward(self) -> Card | None:
        """Return the card that the user went back from, None at the last."""
        return self._go(1) if self.can_go_forward else None

    def clear(self) -> None:
        """Forget everything."""
        self._cards.clear()
        self._at = -1

    def _go(self, step: int) -> Card:
        self._at += step
        return self._cards[self._at]


def _same(one: Card, other: Card) -> bool:
    return (one.simplified, one.pinyin) == (other.simplified, other.pinyin)
