"""What is said when a text is not the quantity it should be."""

from __future__ import annotations


class QuantityError(Exception):
    """A text cannot be read as a quantity; `rule` names the words that say why."""

    def __init__(self, rule: str, **facts: str) -> None:
        super().__init__(rule)
        self.rule = rule
        self.facts = facts
