"""Notification of subscribers."""

from collections.abc import Callable
from typing import Generic, TypeVar

Message = TypeVar("Message")


class Broadcast(Generic[Message]):
    """Notify subscribers, in the order in which they subscribed."""

    def __init__(self) -> None:
        self._subscribers: list[Callable[[Message], None]] = []

    def subscribe(self, callback: Callable[[Message], None]) -> Callable[[], None]:
        """Call back at every notification; return a function that ends that."""
        self._subscribers.append(callback)

        def unsubscribe() -> None:
            if callback in self._subscribers:
                self._subscribers.remove(callback)

        return unsubscribe

    def notify(self, message: Message) -> None:
        """Call back all subscribers."""
        for callback in tuple(self._subscribers):
            callback(message)
