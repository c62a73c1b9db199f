"""`sla validate --fix` and `--diff`: what is mended goes to its file, or is only shown."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from sla_cli.checks.examination import examine
from sla_cli.checks.mending import mend
from sla_cli.cli.choices import EXIT_FAULTY, EXIT_SURROUNDINGS
from sla_cli.cli.inputs import refuse_empty_folder
from sla_cli.cli.report import show_trouble
from sla_cli.cli.screen import show
from sla_cli.cli.words import tell, unstated_language, user_language
from sla_cli.source import gate
from sla_cli.source.errors import FileTrouble
from sla_cli.source.text import STDIN, path_of

if TYPE_CHECKING:
    from sla_cli.checks.examination import Examined
    from sla_cli.checks.mending import Mended
    from sla_cli.cli.inputs import Named
    from sla_cli.source.text import Source


def mend_file(named: Named, examined: Examined, *, unsafe: bool) -> tuple[Examined, int]:
    """Mend a file where it stands, or standard input onto standard output.

    Give it as it is then, and how many findings were mended. Raises FileTrouble where the file
    cannot be written, and then it is as it was.
    """
    result = mend(examined, unstated_language(), unsafe=unsafe)
    if named.name == STDIN:
        _write_out(result.source)
    elif result.mended:
        _write_back(named, examined.source, result.source)
    return result.examined, result.mended


def _write_back(named: Named, before: Source, now: Source) -> None:
    path = path_of(named.name)
    # An editor may have saved it meanwhile: what is in it then is not for us to take away.
    if gate.read(path, within=named.within) != before.data:
        raise FileTrouble("file-changed-meanwhile", path=named.name)
    gate.write(path, now.data, within=named.within)


def _write_out(source: Source) -> None:
    stream = getattr(sys.stdout, "buffer", None)
    sys.stdout.flush()
    if stream is None:
        sys.stdout.write(source.text)
    else:
        stream.write(source.data)


def show_differences(files: list[Named], language: str | None, *, unsafe: bool) -> int:
    """Show what would be mended, and give the exit code: 1 where there is something."""
    count, failed = 0, False
    for named in files:
        try:
            refuse_empty_folder(named.name)
            examined = examine(named.name, unstated_language(), within=named.within)
        except FileTrouble as trouble:
            show_trouble(trouble, language or user_language())
            failed = True
            continue
        result = mend(examined, unstated_language(), unsafe=unsafe)
        count += result.mended
        _show_difference(examined.source, result)
    show(tell("mending.would", language or user_language(), count=count))
    return EXIT_SURROUNDINGS if failed else EXIT_FAULTY if count else 0


def _show_difference(before: Source, result: Mended) -> None:
    from difflib import unified_diff

    if not result.mended:
        return
    # Lines end as one does in a terminal: how they end in the file does not change.
    was, now = (one.text.removesuffix("\n").split("\n") for one in (before, result.source))
    for line in unified_diff(was, now, before.name, result.source.name, lineterm=""):
        show(line, to_stdout=True)
