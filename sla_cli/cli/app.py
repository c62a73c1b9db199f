"""The program: its commands, and the one place where every failure becomes words and a code."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Annotated

import typer
from typer import Abort, Exit, TyperException

from sla_cli import __version__
from sla_cli.cli.bump import bump
from sla_cli.cli.choices import EXIT_SURROUNDINGS, INTERRUPTED
from sla_cli.cli.commands import SlaCommand, SlaGroup
from sla_cli.cli.diff import diff
from sla_cli.cli.new import new
from sla_cli.cli.render import render
from sla_cli.cli.schema import schema
from sla_cli.cli.status import status
from sla_cli.cli.templates import templates
from sla_cli.cli.usage import from_typer
from sla_cli.cli.validate import validate
from sla_cli.cli.words import tell, user_language
from sla_cli.source.errors import FileTrouble, SlaError

if TYPE_CHECKING:
    from collections.abc import Sequence

app = typer.Typer(
    cls=SlaGroup,
    pretty_exceptions_enable=False,
    # With Rich, Typer would lay out the help itself, and load Rich to do it.
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (new, validate, render, diff, bump, status, schema):
    app.command(cls=SlaCommand)(command)
app.add_typer(templates, name="templates")


def _version(*, wanted: bool) -> None:
    if wanted:
        typer.echo(f"sla {__version__}")
        raise Exit


@app.callback()
def sla(
    *,
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=lambda wanted: _version(wanted=wanted),
            is_eager=True,
            help=tell("option.version"),
        ),
    ] = False,
) -> None:
    """Carry nothing but the options of the program itself."""


def main(arguments: Sequence[str]) -> int:
    """Run a command line and give its exit code: 0, 1, 2 or 3 as in the README."""
    from sla_cli.cli.report import show_message, show_trouble

    language = user_language()
    try:
        result = _run(arguments)
        sys.stdout.flush()
    except SlaError as error:
        show_trouble(error, language)
        return error.exit_code
    except TyperException as error:
        refusal = from_typer(error)
        show_trouble(refusal, language)
        return refusal.exit_code
    except (Abort, KeyboardInterrupt):
        show_message(tell("interrupted"), "", language=language)
        return INTERRUPTED
    except (MemoryError, OSError) as error:
        if os.environ.get("SLA_DEBUG"):
            raise
        trouble = FileTrouble.around(error)
        show_trouble(trouble, language)
        return trouble.exit_code
    except Exception as error:
        if os.environ.get("SLA_DEBUG"):
            raise
        message = tell("broken", error=type(error).__name__)
        show_message(message, tell("broken.fix"), language=language)
        return EXIT_SURROUNDINGS
    return result


def _run(arguments: Sequence[str]) -> int:
    try:
        result = app(list(arguments), prog_name="sla", standalone_mode=False)
    except Exit as stop:
        return int(stop.exit_code)
    except SystemExit as stop:
        # Typer leaves by itself when it has completed a line or told a shell how to.
        return stop.code if isinstance(stop.code, int) else 0
    if result == INTERRUPTED:  # Typer answers Ctrl-C itself, without a word
        raise KeyboardInterrupt
    return result if isinstance(result, int) else 0
