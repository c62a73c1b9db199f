"""`sla status`: a folder of agreements as one table, what needs a person first."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from sla_cli.cli.choices import EXIT_FAULTY, EXIT_SURROUNDINGS, Listing, Tongue, one_of
from sla_cli.cli.words import tell, unstated_language, user_language

if TYPE_CHECKING:
    import datetime

    from sla_cli.checks.examination import Examined
    from sla_cli.checks.standing import Standing
    from sla_cli.cli.inputs import Named
    from sla_cli.cli.standings import Table


def status(
    paths: Annotated[
        list[str] | None, typer.Argument(help=tell("status.paths"), show_default=False)
    ] = None,
    *,
    listing: Annotated[
        Listing, typer.Option("--format", help=tell("status.format"), metavar=one_of(Listing))
    ] = Listing.text,
    strict: Annotated[bool, typer.Option("--strict", help=tell("status.strict"))] = False,
    today: Annotated[
        str | None, typer.Option(help=tell("status.today"), metavar="DATE", show_default=False)
    ] = None,
    lang: Annotated[
        Tongue | None,
        typer.Option(help=tell("status.lang"), metavar=one_of(Tongue), show_default=False),
    ] = None,
) -> int:
    """Show how agreements stand."""
    from sla_cli.checks.standing import Urgency
    from sla_cli.cli.inputs import named_files, refuse_empty_folder
    from sla_cli.cli.report import tell_passed_over
    from sla_cli.cli.standings import Table

    day = _day(today)
    named = named_files(paths or ["."])
    if len(named) == 1:
        refuse_empty_folder(named[0].name)
    found = sorted((_standing(one, day) for one in named), key=lambda one: one.order)
    language = lang.value if lang else _common_language(found)
    _hand_on(Table(tuple(found), day, language), listing)
    tell_passed_over(paths or ["."])
    if any(one.trouble for one in found):
        return EXIT_SURROUNDINGS
    late = any(one.urgency in (Urgency.OVERDUE, Urgency.BROKEN) for one in found)
    return EXIT_FAULTY if strict and late else 0


def _day(text: str | None) -> datetime.date:
    """Read the day to count from. Raises Misuse."""
    import datetime

    from sla_cli.checks.examination import today
    from sla_cli.cli.usage import Misuse

    if text is None:
        return today()
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise Misuse("not-a-day", value=text) from None


def _standing(named: Named, day: datetime.date) -> Standing:
    from sla_cli.checks.examination import examine
    from sla_cli.checks.standing import standing, unreadable
    from sla_cli.cli.inputs import refuse_empty_folder
    from sla_cli.source.errors import FileTrouble

    try:
        refuse_empty_folder(named.name)
        examined = examine(named.name, unstated_language(), within=named.within, day=day)
    except FileTrouble as trouble:
        return unreadable(named.name, trouble)
    return standing(examined, day, _found_in_theme(examined))


def _found_in_theme(examined: Examined) -> int:
    """Count what `validate` finds in the theme that an agreement names."""
    if examined.agreement is None or examined.agreement.theme is None:
        return 0
    from sla_cli.cli.validate import of_theme

    return len(of_theme(examined, examined.language))


def _common_language(found: list[Standing]) -> str:
    spoken = {one.language for one in found if one.language}
    return spoken.pop() if len(spoken) == 1 else user_language()


def _hand_on(table: Table, listing: Listing) -> None:
    if listing is Listing.text:
        from sla_cli.cli.standings.text import show_table

        show_table(table)
        return
    if listing is Listing.json:
        from sla_cli.cli.standings.json_format import as_json

        text = as_json(table)
    elif listing is Listing.md:
        from sla_cli.cli.standings.pages import as_markdown

        text = as_markdown(table)
    else:
        from sla_cli.cli.standings.pages import as_html

        text = as_html(table)
    sys.stdout.write(text)
