"""Change what is kept; what a user can mend is told instead of raised."""

from collections.abc import Callable

from reader.errors import UserError


def attempt(change: Callable[[], object], tell: Callable[[str], object]) -> bool:
    """Make a change; tell whether it is made, and where it isn't, in words why."""
    try:
        change()
    except UserError as error:
        tell(str(error))
        return False
    return True
