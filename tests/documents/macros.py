"""What the macros of a folder are called with, as Jinja reads them."""

from __future__ import annotations

from typing import NamedTuple

from jinja2 import Environment, nodes

from sla_cli.documents.filling import COMMON, OWN
from sla_cli.documents.templates import templates_folder


class Signature(NamedTuple):
    """The arguments of a macro, their defaults, and whether more may follow or it encloses."""

    arguments: tuple[str, ...]
    defaults: tuple[object, ...]
    more: bool
    encloses: bool


def macros(format_: str) -> dict[str, Signature]:
    """Give the macros that a format brings, by their names; `""` are those of all formats."""
    folder = templates_folder() / "macros" / format_
    found: dict[str, Signature] = {}
    for file in OWN if format_ else COMMON:
        tree = Environment().parse((folder / f"{file}.j2").read_text(encoding="utf-8"))
        for macro in tree.find_all(nodes.Macro):
            used = {name.name for name in macro.find_all(nodes.Name)}
            found[macro.name] = Signature(
                tuple(argument.name for argument in macro.args),
                tuple(one.as_const() for one in macro.defaults),
                "varargs" in used,
                "caller" in used,
            )
    return {name: signature for name, signature in found.items() if not name.startswith("_")}
