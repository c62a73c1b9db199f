"""The words quantities are written with, from the catalogue of a language."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sla_cli.documents.wording.words import Words


@cache
def words(language: str) -> Words:
    """Give the words of a language. Raises ModuleNotFoundError for one that has no catalogue."""
    module = import_module(f"sla_cli.documents.wording.{language}")
    found: Words = module.FIGURES
    return found


def form(forms: Mapping[str, str], plural: str) -> str:
    """Give a plural form, or the one that stands for it."""
    return forms.get(plural, forms["other"])
