"""The Jinja2 environment of a format: safe by default, sandboxed, undefined names are errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from sla_cli import __version__

if TYPE_CHECKING:
    from pathlib import Path

    from sla_cli.documents.printing import Printer


def environment(folder: Path, printer: Printer) -> ImmutableSandboxedEnvironment:
    """Build the environment in which the templates of `folder` print through `printer`.

    Every `{{ value }}` is printed by its type: the user's words as inline Markdown, quantities in
    the document's language. Escaping is on in Markdown too, where «safe» means Markdown-safe.
    """
    made = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(folder, encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=printer.print,
        cache_size=200,
        auto_reload=False,
        bytecode_cache=_compiled(printer),
    )
    made.filters["plain"] = printer.plain
    made.globals.update(
        facts=printer.facts,
        columns=printer.columns,
        cell=printer.cell,
        points=printer.points,
        counted=printer.counted,
        say=printer.say,
        within=printer.within,
        period=printer.period,
        currency=printer.figures.currency,
        w=printer.words,
    )
    return made


def _compiled(printer: Printer) -> FileSystemBytecodeCache | None:
    """Keep compiled templates between runs: compiling them takes a quarter of a Markdown render.

    Jinja checks that the folder is the user's own, and that a template's text has not changed.
    One set for each format and language, since constants are printed when a template is compiled.
    """
    kind = f"{printer.kind}-{printer.written_in}"
    try:
        return FileSystemBytecodeCache(pattern=f"sla-{__version__}-{kind}-%s.cache")
    except (RuntimeError, OSError):
        return None
