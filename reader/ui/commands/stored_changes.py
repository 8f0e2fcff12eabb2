"""Change what is kept; what a user can mend is told instead of raised."""

from collections.abc import Callable

from reader.errors import UserError
from reader.ui.base.wording import tr


def attempt(change: Callable[[], object], tell: Callable[[str], object]) -> bool:
    """Make a change; tell whether it is made, and where it isn't, in words why."""
    try:
        change()
    except UserError as error:
        tell(error.said(tr))
        return False
    return True
