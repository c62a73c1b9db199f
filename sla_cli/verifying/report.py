"""What is found out about a document that came back: from what it carries, or from its words."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from sla_cli.changes.changes import changes
from sla_cli.changes.comparing import Side
from sla_cli.checks.examination import examine
from sla_cli.documents.dossier import dossier_of
from sla_cli.documents.formats import FORMATS
from sla_cli.documents.patience import TooLong, patient
from sla_cli.documents.record import inputs, marked
from sla_cli.source.errors import FileTrouble
from sla_cli.verifying.comparing import MARK, compare
from sla_cli.verifying.document import words_of
from sla_cli.verifying.extracting import extract, placed
from sla_cli.verifying.letters import letters
from sla_cli.verifying.matching import best_match, running
from sla_cli.verifying.word_file import read_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sla_cli.changes.changes import Changes
    from sla_cli.checks.examination import Examined
    from sla_cli.documents.context import Order
    from sla_cli.documents.dossier import Dossier
    from sla_cli.verifying.document import Returned
    from sla_cli.verifying.extracting import Placed
    from sla_cli.verifying.verdict import Compared


SECONDS = 60
"""How long words are compared; those of an agreement take less than a second."""


class Pages(NamedTuple):
    """The pages beside those made anew of an agreement.

    `how` is `bytes` where the file is the same to the last byte, `words` where each page has the
    same words, `breaks` where pages break elsewhere, `other` where words differ.
    """

    how: str
    order: Order
    compared: Compared


class Report(NamedTuple):
    """What was found out."""

    returned: Returned
    files: tuple[Placed, ...]
    """What of the files that it carries belongs to the agreement."""

    carried: Examined | None = None
    carried_mark: str = ""
    path_mark: str = ""
    pages: Pages | None = None
    """Beside the agreement it carries or, where it carries none, beside the one that was named."""

    against: Changes | None = None
    """From the agreement it carries to the one that was named."""

    @property
    def marks(self) -> tuple[str, ...]:
        """The fingerprints on its pages."""
        return self.pages.compared.marks if self.pages else ()


def report(returned: Returned, named: Dossier | None, language: str) -> Report:
    """Find out. Raises FileTrouble where there is nothing to compare with."""
    files = tuple(placed(returned))
    if not files:
        if named is None:
            raise FileTrouble("nothing-to-compare", path=returned.name)
        pages = _pages(returned, named)
        return Report(returned, (), path_mark=named.fingerprint, pages=pages)
    with _opened(files, language) as carried:
        if carried.agreement is None:
            if named is None:
                return Report(returned, files, carried)
            pages = _pages(returned, named)
            return Report(returned, files, carried, path_mark=named.fingerprint, pages=pages)
        dossier = _dressed(carried)
        found = Report(returned, files, carried, dossier.fingerprint)
        found = found._replace(pages=_pages(returned, dossier))
    if named is None:
        return found
    sides = Side(dossier.agreement, dossier.rates), Side(named.agreement, named.rates)
    return found._replace(path_mark=named.fingerprint, against=changes(*sides))


@contextmanager
def _opened(files: tuple[Placed, ...], language: str) -> Iterator[Examined]:
    with TemporaryDirectory(prefix="sla-") as folder:
        paths = extract(list(files), Path(folder))
        yield examine(str(paths[0]), language, within=Path(folder))


def _dressed(examined: Examined) -> Dossier:
    """Dress an agreement in what it carries; where fonts or a theme are missing, in nothing."""
    try:
        dossier = dossier_of(examined)
    except FileTrouble:
        return dossier_of(examined, themed=False)
    return dossier if dossier.theme is None or dossier.theme.sound else dossier._replace(theme=None)


def _pages(returned: Returned, dossier: Dossier) -> Pages:
    try:
        with patient(SECONDS):
            match = best_match(dossier, returned)
            lines = running(dossier, match.order.language)
            compared = compare(match.units, returned.pages, lines)
    except TooLong:
        raise FileTrouble("returned-too-long", path=returned.name) from None
    for fillable in (False, True) if returned.kind == "pdf" else (False,):
        order = match.order._replace(less=0, fillable=fillable)
        format_ = FORMATS[returned.kind]
        made = format_.render(dossier, order)
        whole = marked(returned.kind, made.data, inputs(dossier, order, format_))
        if whole == returned.data:
            return Pages("bytes", order, compared._replace(differences=()))
        if how := _same_words(made.data, returned):
            # The same letters, in one order: all that can differ are signs, and torn numbers.
            signs = (one for one in compared.differences if one.kind in ("signs", "number"))
            return Pages(how, order, compared._replace(differences=tuple(signs)))
    return Pages("other" if compared.differences else "breaks", match.order, compared)


def _same_words(made: bytes, returned: Returned) -> str:
    """Say whether each page has the same letters; an empty text if not."""
    if returned.kind == "pdf":
        ours, theirs = words_of(made), returned.pages
    else:
        ours, theirs = (read_word(made, "").text,), returned.pages[:1]
    return "words" if [*map(_key, ours)] == [*map(_key, theirs)] else ""


def _key(page: str) -> str:
    return letters(MARK.sub("", page)).key
