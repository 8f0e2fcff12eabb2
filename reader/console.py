"""The terminal or the pipe that a command speaks to."""

import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from reader.errors import UserError
from reader.export.writing import replacing, write_file

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar

Progress = Callable[[int, int], None]

STANDARD = "-"
"""What names standard input or output where a file is asked for."""


def speak_utf_8() -> None:
    """Write UTF-8 whatever the locale says, and never fail for a character."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def let_go_of_the_pipe() -> None:
    """Keep the interpreter from writing the rest to a pipe that nobody reads any more."""
    with suppress(io.UnsupportedOperation):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def tell(what: str) -> None:
    """Say something in one line on standard error."""
    click.echo(" ".join(what.splitlines()), err=True)


def read_bytes(file: str) -> bytes:
    """Read a file, or standard input. Raises UserError."""
    if file == STANDARD:
        return sys.stdin.buffer.read()
    try:
        return Path(file).read_bytes()
    except OSError as error:
        raise UserError(f"This file cannot be read ({error.strerror}).", where=file) from error


def write_bytes(output: str, data: bytes) -> None:
    """Write a file whole, or to standard output. Raises UserError."""
    if output == STANDARD:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
    else:
        write_file(Path(output), data)


@contextmanager
def writing(output: str) -> Iterator[TextIO]:
    """Open a file, to be replaced whole at the end, or standard output. Raises UserError."""
    if output == STANDARD:
        yield sys.stdout
        return
    with replacing(Path(output)) as file:
        stream = io.TextIOWrapper(file, encoding="utf-8", newline="\n")
        try:
            yield stream
        finally:
            stream.detach()


@contextmanager
def progress(label: str) -> Iterator[Progress]:
    """Show a bar from the first report on, on a terminal; show nothing in a pipe."""
    if not sys.stderr.isatty():
        yield lambda done, total: None
        return
    with ExitStack() as stack:
        bar: ProgressBar[int] | None = None

        def show(done: int, total: int) -> None:
            nonlocal bar
            if bar is None:
                bar = click.progressbar(length=total, label=label, file=sys.stderr)
                stack.enter_context(bar)
            bar.update(done - bar.pos)

        yield show
