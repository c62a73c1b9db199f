"""`sla validate --fix` and `--diff`: what is mended goes to its file, or is only shown."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from sla_cli.checks.examination import examine
from sla_cli.checks.mending import can_be_mended, mend
from sla_cli.cli.choices import EXIT_FAULTY, EXIT_SURROUNDINGS
from sla_cli.cli.formats import Mendable
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


_LARGEST = 50_000
_LOOKS = 8
_WORK = 20_000
"""Up to which size, how often, and with how much work at most, a file is looked at to tell how much
can be mended."""


def mendable(examined: Examined) -> Mendable:
    """Tell how much of a file can be mended, by trying it; of a large one, what repairs claim."""
    claims = [one for one in examined.problems if can_be_mended(one, unsafe=True)]
    sure = sum(can_be_mended(one, unsafe=False) for one in claims)
    claimed = Mendable(sure, len(claims) - sure)
    if not claims or len(examined.source.data) > _LARGEST:
        return claimed
    safe = mend(examined, unstated_language(), unsafe=False, looks=_LOOKS, work=_WORK)
    if safe.left:
        return claimed
    all_of_them = mend(examined, unstated_language(), unsafe=True, looks=_LOOKS, work=_WORK)
    if all_of_them.left:
        return claimed
    return Mendable(safe.mended, all_of_them.mended - safe.mended)


def mend_file(named: Named, examined: Examined, *, unsafe: bool) -> Mended:
    """Mend a file where it stands, or standard input onto standard output.

    Raises FileTrouble where the file cannot be written, and then it is as it was.
    """
    result = mend(examined, unstated_language(), unsafe=unsafe)
    if named.name == STDIN:
        _write_out(result.source)
    elif result.mended:
        write_back(named, examined.source, result.source)
    return result


def write_back(named: Named, before: Source, now: Source) -> None:
    """Put a changed file in the place of what was read. Raises FileTrouble where it cannot be."""
    path = path_of(named.name)
    # An editor may have saved it meanwhile: what is in it then is not for us to take away.
    if gate.read(path, within=named.within) != before.data:
        raise FileTrouble("file-changed-meanwhile", path=named.name)
    parted = gate.has_another_name(path)
    gate.write(path, now.data, within=named.within)
    if parted:
        show(tell("mending.parted", path=named.name))


def _write_out(source: Source) -> None:
    stream = getattr(sys.stdout, "buffer", None)
    sys.stdout.flush()
    if stream is None:
        sys.stdout.write(source.text)
    else:
        stream.write(source.data)


def show_differences(files: list[Named], language: str | None, *, unsafe: bool) -> int:
    """Show what would be mended, and give the exit code: 1 where there is something."""
    count, left, failed = 0, 0, False
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
        left += result.left
        _show_difference(examined.source, result)
    show(tell("mending.would", language or user_language(), count=count))
    if left:
        show(tell("mending.stopped", language or user_language(), count=left))
    return EXIT_SURROUNDINGS if failed else EXIT_FAULTY if count else 0


def _show_difference(before: Source, result: Mended) -> None:
    if result.mended:
        show_unified(before, result.source)


def show_unified(before: Source, after: Source) -> None:
    """Show on standard output which lines of a file change."""
    from difflib import unified_diff

    # Lines end as one does in a terminal: how they end in the file does not change.
    was, now = (one.text.removesuffix("\n").split("\n") for one in (before, after))
    for line in unified_diff(was, now, before.name, after.name, lineterm=""):
        show(line, to_stdout=True)
