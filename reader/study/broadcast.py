"""Tell all who asked to hear of something."""

from collections.abc import Callable
from typing import Generic, TypeVar

What = TypeVar("What")


class Broadcast(Generic[What]):
    """Keep the subscribers, and tell them in the order in which they came."""

    def __init__(self) -> None:
        self._subscribers: list[Callable[[What], None]] = []

    def subscribe(self, callback: Callable[[What], None]) -> Callable[[], None]:
        """Call back whenever something is told; return what ends that."""
        self._subscribers.append(callback)

        def unsubscribe() -> None:
            if callback in self._subscribers:
                self._subscribers.remove(callback)

        return unsubscribe

    def tell(self, what: What) -> None:
        """Call all subscribers back."""
        for callback in tuple(self._subscribers):
            callback(what)
