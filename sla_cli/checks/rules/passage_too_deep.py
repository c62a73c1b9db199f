"""Lists within lists so deep that the reader of Markdown drops what is beyond."""

from sla_cli.checks.passages import tokens
from sla_cli.checks.rule import Case, Findings, Found, error

_DEEPEST = 14
"""Levels that come through in every format: a list within six others."""


@error("passage-too-deep")
def look(case: Case) -> Findings:
    for section in case.agreement.extra_sections:
        if any(token.level > _DEEPEST for token in tokens(section.text)):
            yield Found(section.at("text"), {})
