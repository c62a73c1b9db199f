"""The Jinja2 environment of a format: safe by default, sandboxed, undefined names are errors."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from jinja2 import FileSystemBytecodeCache, StrictUndefined, Undefined
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from sla_cli import __version__
from sla_cli.documents.loader import loader
from sla_cli.documents.pledges import pledge

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jinja2.bccache import Bucket
    from jinja2.runtime import Context
    from markupsafe import Markup

    from sla_cli.documents.printing import Printer


LARGEST = 1_000_000


class Sandbox(ImmutableSandboxedEnvironment):
    """A sandbox in which no operator makes something enormous of something small."""

    intercepted_binops = frozenset(("*", "**"))

    def call_binop(self, context: Context, operator: str, left: object, right: object) -> object:
        """Multiply, within limits. Raises SecurityError beyond them."""
        sizes = [len(v) if isinstance(v, (str, list, tuple)) else v for v in (left, right)]
        large = any(isinstance(size, int) and abs(size) > LARGEST for size in sizes)
        if operator == "**" or large or _product(sizes) > LARGEST:
            raise SecurityError(operator)
        return super().call_binop(context, operator, left, right)


def _product(sizes: list[object]) -> int:
    whole = [abs(size) for size in sizes if isinstance(size, int)]
    return whole[0] * whole[1] if len(whole) == 2 else 0


def environment(own: Path | None, printer: Printer) -> ImmutableSandboxedEnvironment:
    """Build the environment in which templates print through `printer`; `own` come before ours.

    Every `{{ value }}` is printed by its type: the user's words as inline Markdown, quantities in
    the document's language. Escaping is on in Markdown too, where «safe» means Markdown-safe.
    """
    made = Sandbox(
        loader=loader(own),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_printing(printer),
        cache_size=200,
        auto_reload=False,
        bytecode_cache=_compiled(printer),
    )
    made.filters["plain"] = printer.plain
    made.filters["passage"] = printer.passage
    made.globals.update(
        facts=printer.facts,
        pledge=lambda part: pledge(part, printer),
        columns=printer.columns,
        cell=printer.cell,
        points=printer.points,
        counted=printer.counted,
        say=printer.say,
        within=printer.within,
        period=printer.period,
        month=printer.month,
        wrapping=printer.wrapping,
        currency=printer.currency,
        w=printer.words,
    )
    return made


class _Compiled(FileSystemBytecodeCache):
    """Compiled templates on disk; a disk that is full or read-only costs time, not the document."""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Read a compiled template, where there is one."""
        with suppress(OSError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a compiled template, where that can be done."""
        with suppress(OSError):
            super().dump_bytecode(bucket)


def _printing(printer: Printer) -> Callable[[object], Markup]:
    def printed(value: object) -> Markup:
        # A name that is not there says so itself, with its name.
        return printer.print(str(value) if isinstance(value, Undefined) else value)

    return printed


def _compiled(printer: Printer) -> FileSystemBytecodeCache | None:
    """Keep compiled templates between runs: compiling them takes a quarter of a Markdown render.

    Jinja checks that the folder is the user's own, and that a template's text has not changed.
    One set for each format and language, since constants are printed when a template is compiled.
    """
    kind = f"{printer.kind}-{printer.written_in}"
    try:
        return _Compiled(pattern=f"sla-{__version__}-{kind}-%s.cache")
    except (RuntimeError, OSError):
        return None
