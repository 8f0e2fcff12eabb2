"""The user glossary: one CSV file in the format of the bundled ones, written by the window."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from reader.errors import UserError
from reader.files import PRIVATE, alone_in, write_file
from reader.glossary.format.entry import SetPhrase
from reader.saying import Saying

NAME = "mine.csv"


class UserGlossary:
    """Store the entries that the user adds, in a file that several processes may change."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / NAME

    def phrases(self) -> list[SetPhrase]:
        """Return the entries, in the order of the file.

        Raises UserError if there is a file that cannot be read.
        """
        if not self.path.exists():
            return []
        from reader.glossary.format.table import read_glossary

        return read_glossary(self.path)

    def problems(self, phrase: SetPhrase, replaced: str = "") -> list[Saying]:
        """Return what is wrong with an entry to be saved.

        `replaced` is the headword that it had before.
        """
        from tempfile import TemporaryDirectory

        from reader.glossary.check import check_glossary
        from reader.glossary.format.table import write_glossary

        with TemporaryDirectory() as folder:
            path = Path(folder) / NAME
            path.write_bytes(write_glossary([phrase]))
            found = [problem.what for problem in check_glossary(path)]
        others = {other.simplified for other in self.phrases()} - {replaced}
        if phrase.simplified in others:
            found.append(Saying("“{word}” is in your glossary already", word=phrase.simplified))
        return found

    def save(self, phrase: SetPhrase, replaced: str = "") -> None:
        """Add an entry at the end, or in the place of `replaced`.

        Raises UserError if it has problems, or the file cannot be read or written.
        """
        with self._changing():
            if problems := self.problems(phrase, replaced):
                raise UserError(
                    Saying("This entry cannot be saved: {problem}.", problem=problems[0]),
                    where=str(self.path),
                )
            phrases = self.phrases()
            at = next((n for n, p in enumerate(phrases) if p.simplified == replaced), len(phrases))
            phrases[at : at + 1] = [phrase]
            self._write(phrases)

    def remove(self, headword: str) -> None:
        """Remove an entry. Raises UserError if the file cannot be read or written."""
        with self._changing():
            self._write([phrase for phrase in self.phrases() if phrase.simplified != headword])

    def _write(self, phrases: list[SetPhrase]) -> None:
        from reader.glossary.format.table import write_glossary

        write_file(self.path, write_glossary(phrases), PRIVATE)

    @contextmanager
    def _changing(self) -> Iterator[None]:
        """Make the folder, and keep other processes from changing it from reading to writing."""
        folder = self.path.parent
        with ExitStack() as stack:
            try:
                folder.mkdir(0o700, parents=True, exist_ok=True)
                stack.enter_context(alone_in(folder))
            except OSError as error:
                raise UserError(
                    Saying(
                        "The folder of your glossaries cannot be used ({reason}).",
                        reason=error.strerror,
                    ),
                    where=str(folder),
                ) from error
            yield
