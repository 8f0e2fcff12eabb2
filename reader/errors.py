"""Errors that a user can mend."""


class UserError(Exception):
    """Say what went wrong, where, and what to do about it, in the user's words.

    Anything else that is raised is a bug of the programme.
    """

    def __init__(self, what: str, *, where: str = "", remedy: str = "") -> None:
        self.what = what
        self.where = where
        self.remedy = remedy
        super().__init__(what, where, remedy)

    def __str__(self) -> str:
        head = f"{self.where}: {self.what}" if self.where else self.what
        return f"{head} {self.remedy}".rstrip()
