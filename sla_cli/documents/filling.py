"""Templates filled in: what `m` is to them, and how the words of a form come out in a format.

A form has one template a part, without a word or a mark of any format. They write with `m`: an
object that has the same names in every format, as `templates/README.md` lists them. Most of these
are macros in the format's folder; a format that is no text brings an object of its own instead.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from types import SimpleNamespace
from typing import TYPE_CHECKING

from sla_cli.documents.environment import environment
from sla_cli.documents.loader import OURS
from sla_cli.documents.template_trouble import LARGEST, TooLarge, told
from sla_cli.source.gate import note_too, noting

if TYPE_CHECKING:
    from jinja2 import Environment, Template

    from sla_cli.documents.apart import Done, Note
    from sla_cli.documents.context import Order
    from sla_cli.documents.printing import Printer

BOTH = "both"
"""The folder of the parts that are the same in either form."""

COMMON = ("common", "promises")
"""The macros that are made of the others, in every format."""

OWN = ("page", "blocks", "brief")
"""The macros that a format brings."""


def fill(
    format_: str,
    order: Order,
    printer: Printer,
    names: dict[str, object],
    writer: object | None = None,
    *,
    clean: Callable[[str], str] = str,
) -> str:
    """Fill in the templates of a form with these names.

    They are written with the macros of the format's folder, or with a `writer` that has the same
    names; all that is public in it, a stranger's template may call. Templates of the user's own
    are filled in by a process apart, where the system has such; not with a `writer`, which keeps
    what it makes. What comes of them is then made `clean`, within the same limits. Raises
    FileTrouble for what fails in them.
    """
    own = order.templates
    if own is None or writer is not None:
        text = _filled(format_, order, printer, dict(names), writer)
        return text if own is None else clean(text)
    from sla_cli.documents.apart import Done, apart, possible

    if not possible():
        return clean(_filled(format_, order, printer, dict(names), writer))

    def work(note: Note) -> Done:
        with noting() as read:
            text = clean(_filled(format_, order, printer, dict(names), None, note))
        return Done(text, printer.passages, list(read))

    done = apart(work, own)
    printer.passages[:] = done.passages
    note_too((device, number) for device, number in done.read)
    return done.text


def _filled(
    format_: str,
    order: Order,
    printer: Printer,
    names: dict[str, object],
    writer: object | None,
    note: Note | None = None,
) -> str:
    def template(key: str) -> list[str]:
        rooms = (order.form, BOTH)
        return [f"{room}/{place}{key}.j2" for room in rooms for place in (f"{format_}/", "")]

    jinja = environment(order.templates, printer, note)
    with told(order.templates):
        own = order.templates is not None
        names |= {"template": template}
        names["m"] = _written_with(jinja, format_, names, writer, own=own)
        document = jinja.select_template(template("document"))
        return _bounded(document, names) if own else document.render(names)


def _bounded(document: Template, names: dict[str, object]) -> str:
    """Fill in a document of a stranger's. Raises TooLarge, at the line that makes too much."""
    stream = document.generate(names)
    assert isinstance(stream, Generator)  # noqa: S101 — an error put into it arises at its line
    pieces, size = [], 0
    for piece in stream:
        pieces.append(piece)
        size += len(piece)
        if size > LARGEST:
            stream.throw(TooLarge())
    text = "".join(pieces)
    text.encode("utf-8")  # half a character of two cannot be written: that is told here
    return text


def _written_with(
    jinja: Environment, format_: str, names: dict[str, object], writer: object | None, *, own: bool
) -> SimpleNamespace:
    """Gather the names of `m`: what all formats share, then the format's own.

    A file of the user's own may hold some of the macros of ours only: the others stay ours.
    """
    m = SimpleNamespace()
    files = [f"macros/{file}.j2" for file in COMMON]
    if writer is None:
        files += [f"macros/{format_}/{file}.j2" for file in OWN]
    for file in files:
        for name in (f"{OURS}/{file}", file) if own else (file,):
            # Macros see the names of the document, and one another through `m`.
            vars(m).update(_public(jinja.get_template(name).make_module(names | {"m": m})))
    if writer is not None:
        vars(m).update(_public(writer))
    return m


def _public(holder: object) -> dict[str, object]:
    return {name: getattr(holder, name) for name in dir(holder) if not name.startswith("_")}
