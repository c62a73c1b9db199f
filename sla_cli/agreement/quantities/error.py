"""What is said when a text is not the quantity it should be: a rule and its facts, never prose."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class QuantityError(Exception):
    """A text cannot be read as a quantity.

    `rule` names the words that say why; `facts` always holds `text` (as it was read) and `example`
    (a text of that kind that would be accepted).
    """

    def __init__(self, rule: str, facts: Mapping[str, str]) -> None:
        super().__init__(rule)
        self.rule = rule
        self.facts = dict(facts)


def refusal(
    rule: str,
    text: str,
    language: str,
    examples: Mapping[str, str],
    facts: Mapping[str, str] | None = None,
) -> QuantityError:
    """Make the error of a rule, with the example of a language, or of English for want of one."""
    example = examples.get(language, examples["en"])
    return QuantityError(rule, {"text": text, "example": example, **(facts or {})})
