"""The Jinja2 environment of a format: safe by default, sandboxed, undefined names are errors."""

from __future__ import annotations

import re
from contextlib import suppress
from functools import wraps
from typing import TYPE_CHECKING

from jinja2 import FileSystemBytecodeCache, StrictUndefined, Template, Undefined
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from sla_cli import __version__
from sla_cli.agreement.shape import is_blank
from sla_cli.documents.loader import loader
from sla_cli.documents.pledges import ended, pledge
from sla_cli.documents.tables import folded, grid, ledger, runs_in

if TYPE_CHECKING:
    from collections.abc import Callable, MutableMapping
    from pathlib import Path
    from types import CodeType

    from jinja2 import Environment
    from jinja2.bccache import Bucket
    from jinja2.runtime import Context
    from markupsafe import Markup

    from sla_cli.documents.apart import Note
    from sla_cli.documents.printing import Printer


LARGEST = 1_000_000
_WIDE = re.compile(r"[0-9]{6}|\*")
"""A width in a format that makes a million letters of none, or that stands elsewhere."""


class Sandbox(ImmutableSandboxedEnvironment):
    """A sandbox in which no operator, method or filter makes something enormous of a number.

    What gets past it is stopped with the process: `documents.apart`. These have an exact place.
    """

    intercepted_binops = frozenset(("*", "**", "%"))
    note: Note | None = None

    def call(
        self, context: Context, function: Callable[..., object], /, *args: object, **named: object
    ) -> object:
        """Call a function of a template. Raises SecurityError where a number is enormous."""
        if isinstance(getattr(function, "__self__", None), str):
            _refuse_enormous(*args, *named.values())
            if getattr(function, "__name__", "") in ("format", "format_map"):
                _refuse_wide(getattr(function, "__self__", ""))
        return super().call(context, function, *args, **named)

    def call_binop(self, context: Context, operator: str, left: object, right: object) -> object:
        """Multiply or format, within limits. Raises SecurityError beyond them."""
        if operator == "%":
            _refuse_wide(left)
            return super().call_binop(context, operator, left, right)
        sizes = [len(v) if isinstance(v, (str, list, tuple)) else v for v in (left, right)]
        large = any(isinstance(size, int) and abs(size) > LARGEST for size in sizes)
        if operator == "**" or large or _product(sizes) > LARGEST:
            raise SecurityError(operator)
        return super().call_binop(context, operator, left, right)


def _product(sizes: list[object]) -> int:
    whole = [abs(size) for size in sizes if isinstance(size, int)]
    return whole[0] * whole[1] if len(whole) == 2 else 0


def _refuse_enormous(*values: object) -> None:
    for value in values:
        if isinstance(value, int) and abs(value) > LARGEST:
            raise SecurityError(str(value))


def _refuse_wide(pattern: object) -> None:
    if isinstance(pattern, str) and _WIDE.search(pattern):
        raise SecurityError("format")


def _within_reason(name: str, filter_: Callable[..., object]) -> Callable[..., object]:
    """Keep the numbers out of a filter that make it enormous."""

    @wraps(filter_)
    def kept(*args: object, **named: object) -> object:
        _refuse_enormous(*args, *named.values())
        if name == "format":
            _refuse_wide(args[0] if args else None)
        return filter_(*args, **named)

    return kept


class _Noted(Template):
    """A template that notes which of its lines each line of its code comes from."""

    @classmethod
    def from_code(
        cls,
        environment: Environment,
        code: CodeType,
        globals: MutableMapping[str, object],  # noqa: A002
        uptodate: Callable[[], bool] | None = None,
    ) -> Template:
        made = super().from_code(environment, code, globals, uptodate)
        note = getattr(environment, "note", None)
        if note and made.filename:
            note(made.filename, made.debug_info)
        return made


def environment(
    own: Path | None, printer: Printer, note: Note | None = None
) -> ImmutableSandboxedEnvironment:
    """Build the environment in which templates print through `printer`; `own` come before ours.

    What is read of one's own is told to `note`, so that it can be named if it has to be stopped.

    Every `{{ value }}` is printed by its type: the user's words as inline Markdown, quantities in
    the document's language. Escaping is on in Markdown too, where «safe» means Markdown-safe.
    """
    made = Sandbox(
        loader=loader(own, note),
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
    if own is not None:
        made.note = note
        made.template_class = _Noted
        for name in ("center", "format", "indent", "batch", "slice", "wordwrap", "truncate"):
            made.filters[name] = _within_reason(name, made.filters[name])
    made.filters["plain"] = printer.plain
    made.filters["passage"] = printer.passage
    made.globals.update(
        facts=printer.facts,
        pledge=lambda part: pledge(part, printer),
        columns=printer.columns,
        grid=lambda items, *omit: grid(items, printer, *omit),
        ledger_of=lambda promises: ledger(promises, printer),
        run_in=lambda items: runs_in(items, printer),
        cells=lambda items, key: tuple(printer.cell(item, key) for item in items),
        folded=lambda item, keys: folded(item, keys, printer),
        cell=printer.cell,
        points=printer.points,
        bounded=printer.bounded,
        counted=printer.counted,
        say=printer.say,
        ended=ended,
        blank=is_blank,
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
