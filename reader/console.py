"""Input and output of the commands: terminal, pipes and files."""

import io
import os
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from reader.errors import UserError
from reader.files import open_replacing, write_file

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar

Progress = Callable[[int, int], None]

STANDARD = "-"
"""The file name that stands for standard input or output."""


def use_utf_8() -> None:
    """Write UTF-8 whatever the locale is, and never fail for a character or a closed stream."""
    sys.stdout = sys.stdout or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    sys.stderr = sys.stderr or sys.stdout
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def is_standard_error_read() -> bool:
    """Return whether standard error is read: at a terminal, or from a pipe that a user made."""
    try:
        kind = os.fstat(sys.stderr.fileno()).st_mode
    except (OSError, ValueError):
        return False
    return sys.stderr.name != os.devnull and (sys.stderr.isatty() or stat.S_ISFIFO(kind))


def report(what: str) -> None:
    """Write a message as one line on standard error."""
    click.echo(" ".join(what.splitlines()), err=True)


def write_line(what: str) -> None:
    """Write a line, or several, on standard output. Raises UserError."""
    with _standard_output() as stream:
        stream.write(f"{what}\n")


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
        with _standard_output() as stream:
            stream.flush()
            stream.buffer.write(data)
    else:
        write_file(Path(output), data)


def create_folder(folder: Path) -> None:
    """Create a folder unless it is there. Raises UserError."""
    try:
        folder.mkdir(0o700, parents=True, exist_ok=True)
    except OSError as error:
        what = f"This folder cannot be made ({error.strerror})."
        raise UserError(what, where=str(folder)) from error


@contextmanager
def writing(output: str) -> Iterator[TextIO]:
    """Open a file, to be replaced as a whole at the end, or standard output. Raises UserError."""
    if output == STANDARD:
        with _standard_output() as stream:
            yield stream
        return
    with open_replacing(Path(output)) as file:
        text = io.TextIOWrapper(file, encoding="utf-8", errors="backslashreplace", newline="\n")
        try:
            yield text
        finally:
            text.detach()


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


@contextmanager
def _standard_output() -> Iterator[TextIO]:
    """Flush all output, or raise: BrokenPipeError where the reader has gone, else UserError."""
    try:
        yield sys.stdout
        sys.stdout.flush()
    except OSError as error:
        _discard_rest()
        if isinstance(error, BrokenPipeError):
            raise
        raise UserError(f"Standard output cannot be written ({error.strerror}).") from error


def _discard_rest() -> None:
    """Stop the interpreter from trying again, at its end, to write the rest."""
    with suppress(io.UnsupportedOperation), Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
