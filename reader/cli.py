"""The commands. They get the services that they need, and none of them needs a display.

Exit codes: 0; 1 for a UserError, reported in one line on standard error; 2 for wrong usage.
"""

import difflib
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

import click

from reader import __version__
from reader.console import (
    STANDARD,
    Progress,
    create_folder,
    progress,
    read_bytes,
    report,
    use_utf_8,
    write_bytes,
    write_line,
    writing,
)
from reader.errors import UserError
from reader.files import PRIVATE, alone_in, write_file

if TYPE_CHECKING:
    from reader.annotate import AnnotatedArticle, AnnotatedParagraph, Annotator
    from reader.article.model import Article
    from reader.glossary.format.entry import SetPhrase
    from reader.glossary.format.rows import Problem
    from reader.lexicon.lexicon import Lexicon
    from reader.study.store import Study

_T = TypeVar("_T")

LONG = 300_000
"""The code points from which annotating takes long enough for a progress bar."""

INTERRUPTED = 130


class CommandServices(Protocol):
    """Declare what the commands need; a service is built when it is first asked for.

    `troubles` says which of the user's glossaries could not be read, once `phrases` are loaded.
    """

    troubles: list[UserError]

    @property
    def home(self) -> Path:
        """Return the folder of the user's data. Raises UserError."""

    @property
    def has_study(self) -> bool:
        """Return whether there are study data yet."""

    @property
    def phrases(self) -> "Sequence[SetPhrase]":
        """Return the set phrases of all glossaries."""

    def lexicon(self, progress: Progress | None = None) -> "Lexicon":
        """Return the dictionary; `progress(done, total)` reports the building of its index."""

    def annotator(self) -> "Annotator":
        """Return the annotator of articles."""

    def study(self) -> "Study":
        """Return the study data."""

    def open_window(self, files: Sequence[str]) -> int:
        """Open the window on files and return its exit code when it is closed."""


def run(arguments: Sequence[str], services: CommandServices) -> int:
    """Run one command line, given without the programme's name, and return the exit code."""
    use_utf_8()
    try:
        code = tifa.main(list(arguments), prog_name="tifa", standalone_mode=False, obj=services)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except UserError as error:
        report(f"tifa: {error}")
        return 1
    except SystemExit:  # how click ends when the reader of a pipe has gone
        return 0
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    return code if isinstance(code, int) else 0


class _CommandsOrFiles(click.Group):
    """Treat a first argument that is not a command, and all after it, as files to open."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] in self.commands:
            return super().resolve_command(ctx, args)
        if not Path(args[0]).exists():
            for name in difflib.get_close_matches(args[0], self.commands, n=1):
                ctx.fail(f"No such command or file '{args[0]}'. Did you mean '{name}'?")
        return "", _window, args


@click.group(
    cls=_CommandsOrFiles,
    invoke_without_command=True,
    subcommand_metavar="[FILE… | COMMAND [ARGUMENT]…]",
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="tifa", message="%(prog)s %(version)s")
@click.pass_context
def tifa(context: click.Context) -> int:
    """Read political Chinese.

    Without a command the window opens: on the files, else where you left off, else on the sample
    article.
    """
    services: CommandServices = context.obj
    return 0 if context.invoked_subcommand is not None else services.open_window(())


@click.command(add_help_option=False)
@click.argument("files", nargs=-1)
@click.pass_obj
def _window(services: CommandServices, files: tuple[str, ...]) -> int:
    for file in files:
        if not Path(file).exists():
            raise UserError("There is no such file.", where=file)
    return services.open_window(files)


_weights = click.option(
    "--weight",
    "weights",
    default="A,B",
    show_default=True,
    metavar="A,B,C",
    callback=lambda _context, _option, value: _read_weights(value),
    help="The set phrases of these weights; nested ones only where all three are named.",
)


def _read_weights(written: str) -> str:
    from reader.glossary.format.entry import WEIGHTS

    weights = "".join(written.upper().replace(",", " ").split())
    if not weights or not set(weights) <= set(WEIGHTS):
        raise click.BadParameter(f"“{written}” is not a list of {', '.join(WEIGHTS)}")
    return weights


@tifa.command()
@click.argument("file")
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "text", "html"]),
    default="json",
    show_default=True,
    help="JSON for programmes; text with pinyin in brackets; a page with pinyin over the words.",
)
@click.option("--raw", "boundaries", flag_value="raw", help="Spaces do not separate the words.")
@click.option(
    "--segmented", "boundaries", flag_value="segmented", help="Spaces separate the words."
)
@_weights
@click.option("--no-senses", is_flag=True, help="Leave the dictionary's senses out of the JSON.")
@click.option("--encoding", help="The file's encoding, if it is not recognised.")
@click.option("-o", "--output", default=STANDARD, metavar="OUT", help="Write to this file.")
@click.pass_obj
def annotate(
    services: CommandServices,
    file: str,
    form: str,
    boundaries: str | None,
    weights: str,
    no_senses: bool,
    encoding: str | None,
    output: str,
) -> None:
    """Print FILE with its words, readings and set phrases."""
    segmented = None if boundaries is None else boundaries == "segmented"
    article = _read_article(file, segmented=segmented, encoding=encoding)
    annotator = _annotator(services)
    with _annotated(annotator, article, file, output) as annotated, writing(output) as stream:
        if form == "json":
            from reader.export.json import write_document

            write_document(annotated, services.lexicon(), stream, senses=not no_senses)
        elif form == "text":
            from reader.export.text import write_text

            write_text(annotated, stream, weights)
        else:
            from reader.export.html import write_html

            write_html(annotated, stream, weights)


@tifa.command()
@click.argument("word")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="For people, or for other programmes.",
)
@click.pass_obj
def lookup(services: CommandServices, word: str, form: str) -> None:
    """Explain WORD.

    WORD is Chinese in either script, pinyin (zhixing, zhi2xing2, zhíxíng) or English.
    """
    from reader.cards.answers import Answers
    from reader.cards.answers_json import answers_document
    from reader.cards.plain_text import LISTED, text_of

    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else 0
    query = word.encode(errors="replace").decode()
    answers = Answers(_lexicon(services), _phrases(services)).to(query, LISTED)
    found = answers_document(query, answers) if form == "json" else text_of(answers, width)
    if not answers:
        raise UserError(
            f"Neither the dictionary nor a glossary has “{word}”.",
            remedy="Try a part of it, or other spelling.",
        )
    write_line(found)


@tifa.group()
def glossary() -> None:
    """Make and check lists of set phrases."""


@glossary.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE.csv…")
@click.option("--summary", is_flag=True, help="Print how many entries there are of each kind.")
@click.pass_obj
def check(services: CommandServices, files: tuple[str, ...], *, summary: bool) -> int:
    """List every problem of glossaries, with line and column; exit with 1 if there is any.

    Of several files, none may have what another has.
    """
    from reader.glossary.check import Form, check_glossary
    from reader.glossary.figures import figures
    from reader.glossary.format.rows import read_table

    readings = _lexicon(services).syllables
    forms: dict[str, Form] = {}
    found = [_print_problems(file, check_glossary(Path(file), readings, forms)) for file in files]
    if summary:
        phrases = [row.phrase for file in files for row in read_table(Path(file))[0]]
        write_line("\n".join(figures(phrases)))
    return int(any(found))


@glossary.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@_weights
@click.option("-o", "--output", default=STANDARD, metavar="OUT.csv", help="Write to this file.")
@click.pass_obj
def build(services: CommandServices, files: tuple[str, ...], weights: str, output: str) -> None:
    """Make a glossary of the set phrases in articles, in their order of appearance."""
    from reader.glossary.format.table import write_glossary
    from reader.glossary.matching.occurrences import Occurrences
    from reader.glossary.ranking import chosen
    from reader.glossary.timelines import reported

    annotator = _annotator(services)
    occurrences = Occurrences()
    for file in files:
        with _annotated(annotator, _read_article(file), file, output) as annotated:
            for number, paragraph in enumerate(annotated.paragraphs):
                occurrences.add(number, chosen(paragraph.matches, weights))
    write_bytes(output, write_glossary([reported(occurrence.phrase) for occurrence in occurrences]))


@tifa.command()
@click.option(
    "--format",
    "form",
    type=click.Choice(["csv", "corrections"]),
    default="csv",
    show_default=True,
    help="Saved words for a spreadsheet; or what you corrected and which words you know.",
)
@click.option("-o", "--output", default=STANDARD, metavar="OUT", help="Write to this file.")
@click.pass_obj
def export(services: CommandServices, form: str, output: str) -> None:
    """Write your saved words or corrections to a file that can be imported.

    Of damaged data what is whole is written, and how many rows are not is said.
    """

    def data(study: "Study") -> bytes:
        if form == "csv":
            from reader.export.csv import csv_bytes

            return csv_bytes(study.list.all())
        from reader.export.corrections import corrections_bytes

        return corrections_bytes(study.corrections.all(), study.known.words())

    write_bytes(output, _read_study(services, data))


@tifa.command("import")
@click.argument("file")
@click.pass_obj
def import_(services: CommandServices, file: str) -> int:
    """Add what is in FILE: saved words, corrections and known words, or a glossary.

    These come from `tifa export`, saved words also from a spreadsheet that saved them again; a
    glossary is added to your own. Saved words that are there already get the sentences they lack.
    Valid items are imported even if others are invalid, which are named and make the exit code 1.
    """
    from reader.export.corrections import is_corrections
    from reader.export.csv_import import is_glossary

    data = read_bytes(file)
    if is_corrections(data):
        return _import_corrections(services, file, data)
    if is_glossary(data, file):
        return _import_glossary(services, Path(file), data)
    return _import_words(services, file, data)


@tifa.group()
def dictionary() -> None:
    """Describe the dictionary."""


@dictionary.command()
@click.pass_obj
def info(services: CommandServices) -> None:
    """Print which dictionary is used, its date and its licence."""
    info = _lexicon(services).info
    write_line(
        f"{info.name}\ndate     {info.date}\nentries  {info.entries}\nlicence  {info.licence}"
    )
    for line, what in info.skipped:
        write_line(f"skipped  line {line}: {what}")


def _lexicon(services: CommandServices) -> "Lexicon":
    with progress("Preparing the dictionary") as show:
        return services.lexicon(show)


def _phrases(services: CommandServices) -> "Sequence[SetPhrase]":
    phrases = services.phrases
    for trouble in services.troubles:
        report(f"tifa: {trouble}")
    return phrases


def _annotator(services: CommandServices) -> "Annotator":
    _lexicon(services)
    _phrases(services)
    annotator = services.annotator()
    if services.has_study:
        try:
            annotator.use_corrections(services.study().corrections.oldest_first())
        except UserError as error:
            report(f"tifa: {error}")
    return annotator


def _read_study(services: CommandServices, read: "Callable[[Study], _T]") -> "_T":
    """Return what is read of the study data; of a damaged file, of its whole rows.

    Raises UserError where nothing of it can be read.
    """
    from reader.study.database import DamagedDataError

    try:
        study = services.study()
        found, lost = read(study), study.damaged_rows
    except DamagedDataError as error:
        from reader.study.rescue import rescue

        try:
            rescued = rescue(error.path)
        except UserError:
            raise error from None
        with closing(rescued.study):
            if not rescued.has_something:
                raise
            report(f"tifa: {error}")
            found, lost = read(rescued.study), rescued.lost
    if lost:
        report(f"tifa: damaged rows that are left out: {lost}")
    return found


def _read_article(
    file: str, *, segmented: bool | None = None, encoding: str | None = None
) -> "Article":
    from reader.article.load import read_article, read_stream

    if file == STANDARD:
        return read_stream(read_bytes(file), segmented=segmented, encoding=encoding)
    return read_article(Path(file), segmented=segmented, encoding=encoding)


@contextmanager
def _annotated(
    annotator: "Annotator", article: "Article", file: str, output: str
) -> "Iterator[AnnotatedArticle]":
    """Annotate an article as its paragraphs are read, with a progress bar if that takes long."""
    from reader.annotate import AnnotatedArticle

    path = "" if file == STANDARD else str(Path(file).absolute())
    annotated = annotator.article(article, path)
    total = sum(len(paragraph.text) for paragraph in article.paragraphs)
    if total < LONG or (output == STANDARD and sys.stdout.isatty()):
        yield annotated
        return
    with progress("Annotating") as show:
        reporting = _ReportingParagraphs(annotated.paragraphs, lambda done: show(done, total))
        yield AnnotatedArticle(article, reporting)


class _ReportingParagraphs(Sequence["AnnotatedParagraph"]):
    """Report how many code points have been iterated over."""

    def __init__(
        self, paragraphs: "Sequence[AnnotatedParagraph]", report_done: Callable[[int], None]
    ) -> None:
        self._paragraphs = paragraphs
        self._report_done = report_done

    def __iter__(self) -> "Iterator[AnnotatedParagraph]":
        done = 0
        for paragraph in self._paragraphs:
            yield paragraph
            done += len(paragraph.text)
            self._report_done(done)

    def __len__(self) -> int:
        return len(self._paragraphs)

    def __getitem__(self, index: Any) -> Any:
        return self._paragraphs[index]


def _import_words(services: CommandServices, file: str, data: bytes) -> int:
    from reader.export.csv_import import parse_csv

    words = parse_csv(data, file)
    added = services.study().add(words.words)
    for bad in words.bad_rows:
        report(f"{file}:{bad.line}: {bad.what}")
    write_line(
        f"words added: {added.new}, given new sentences: {added.extended}, "
        f"saved already: {added.unchanged}"
    )
    return int(bool(words.bad_rows))


def _import_corrections(services: CommandServices, file: str, data: bytes) -> int:
    from datetime import UTC, datetime

    from reader.export.corrections import parse_corrections

    found = parse_corrections(data, file, datetime.now(UTC))
    study = services.study()
    corrections = study.corrections.add_all(found.corrections)
    known = study.known.restore(found.known)
    for bad in found.bad:
        report(f"{file}: {bad}")
    already = len(found.corrections) + len(found.known) - corrections - known
    write_line(
        f"corrections added: {corrections}, known words added: {known}, there already: {already}"
    )
    return int(bool(found.bad))


def _import_glossary(services: CommandServices, file: Path, data: bytes) -> int:
    """Add a glossary without problems to the user's, where the programme loads them."""
    from reader.glossary.check import check_glossary
    from reader.glossary.format.table import read_glossary

    if _print_problems(str(file), check_glossary(file)):
        return 1
    target = services.home / "glossaries" / file.with_suffix(".csv").name
    create_folder(target.parent)
    with alone_in(target.parent):
        if target.exists() and read_bytes(str(target)) != data:
            raise UserError(
                "You have another glossary of this name.",
                where=str(target),
                remedy="Remove that one, or give the new one another name.",
            )
        write_file(target, data, PRIVATE)
    write_line(f"{len(read_glossary(target))} set phrases added in {target}")
    return 0


def _print_problems(file: str, problems: "Sequence[Problem]") -> bool:
    for problem in problems:
        write_line(f"{file}:{problem.line}:{problem.column}: {problem.what}")
    return bool(problems)
