"""Errors that the user can resolve."""

from collections.abc import Callable

from reader.saying import Saying


class UserError(Exception):
    """Say what went wrong, where, and what to do about it, for the user.

    A text with values in it is a Saying, so that the window can show it in its own language.
    Every other exception is a bug in the programme.
    """

    def __init__(self, what: str, *, where: str = "", remedy: str = "") -> None:
        self.what = what if isinstance(what, Saying) else Saying(what)
        self.where = where
        self.remedy = remedy if isinstance(remedy, Saying) else Saying(remedy)
        super().__init__(what, where, remedy)

    def __str__(self) -> str:
        return self.said(str)

    def said(self, translate: Callable[[str], str]) -> str:
        """Return the whole message in the language into which `translate` translates."""
        what, remedy, where = self.what, self.remedy, self.where
        whole = (
            Saying("{where}: {what} {remedy}", where=where, what=what, remedy=remedy)
            if where
            else Saying("{what} {remedy}", what=what, remedy=remedy)
        )
        return whole.said(translate).rstrip()
