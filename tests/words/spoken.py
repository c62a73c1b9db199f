"""Which words the code and the templates speak: every name and text that stands in them."""

from __future__ import annotations

import ast
import re
from functools import cache
from typing import NamedTuple

from jinja2 import Environment, nodes

from tests.examples import ROOT

CODE = ROOT / "sla_cli"


class Spoken(NamedTuple):
    """The texts and names that stand in the code, and the texts made there around a name."""

    texts: frozenset[str]
    names: frozenset[str]
    around: frozenset[tuple[str, str]]

    def says(self, key: str) -> bool:
        """Tell whether a key stands in the code, whole or put together there."""
        if key in self.texts or key in self.names:
            return True
        return any(
            key.startswith(before)
            and key.endswith(after)
            and len(key) > len(before) + len(after)
            and self._names(key[len(before) : len(key) - len(after)])
            for before, after in self.around
        )

    def _names(self, inner: str) -> bool:
        return inner in self.texts or inner.replace("-", "_") in self.names or inner in self.names


NAMED = {ast.Attribute: "attr", ast.Name: "id", ast.FunctionDef: "name", ast.ClassDef: "name",
         ast.arg: "arg", ast.keyword: "arg"}  # fmt: skip


@cache
def of_code() -> Spoken:
    """Walk every module outside the catalogues."""
    texts: set[str] = set()
    names: set[str] = set()
    around: set[tuple[str, str]] = set()
    for path in CODE.rglob("*.py"):
        if path.relative_to(CODE).parts[0] == "words":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr):
                around |= _ends(node)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                texts.add(node.value)
            elif type(node) in NAMED:
                names.add(str(getattr(node, NAMED[type(node)])))
    return Spoken(frozenset(texts), frozenset(names), frozenset(around))


def _ends(made: ast.JoinedStr) -> set[tuple[str, str]]:
    """Give what stands before and after the one name in a text that is put together."""
    parts = [str(p.value) if isinstance(p, ast.Constant) else "" for p in made.values]
    ends = (parts[0], parts[-1] if len(parts) > 1 else "")
    return {ends} if parts.count("") == 1 and any(ends) else set()


@cache
def of_templates() -> Spoken:
    """Walk every template, whatever its format."""
    texts: set[str] = set()
    around: set[tuple[str, str]] = set()
    environment = Environment(autoescape=True)
    for path in (ROOT / "templates").rglob("*.j2"):
        tree = environment.parse(path.read_text(encoding="utf-8"))
        texts |= {node.value for node in tree.find_all(nodes.Const) if isinstance(node.value, str)}
        texts |= {node.attr for node in tree.find_all(nodes.Getattr)}
        for node in tree.find_all(nodes.Concat):
            ends = [n.value if isinstance(n, nodes.Const) else "" for n in node.nodes]
            around.add((ends[0], ends[-1] if len(ends) > 2 else ""))
    return Spoken(frozenset(texts), frozenset(), frozenset(around))


def rules_in_code() -> set[str]:
    """Give what stands in the code and has the form of a rule's name: words joined by hyphens."""
    return {text for text in of_code().texts if re.fullmatch(r"[a-z]+(?:-[a-z]+)+", text)}
