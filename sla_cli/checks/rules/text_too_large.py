"""A section that grows out of all proportion when shown: one long address, named many times.

What is counted is what the parser makes of it, before any of it is written.
"""

from sla_cli.checks.passages import tokens
from sla_cli.checks.rule import Case, Findings, Found, error

_TIMES, _FREE = 10, 20_000
"""How many times its length a text may become, beyond so many letters; tables become four."""

_TAG = 3
"""Letters of HTML that a token has beside its content, at least."""


@error("text-too-large")
def look(case: Case) -> Findings:
    for section in case.agreement.extra_sections:
        if _size(section.text) > _TIMES * len(section.text) + _FREE:
            yield Found(section.at("text"), {"times": _TIMES})


def _size(text: str) -> int:
    size = 0
    for token in tokens(text):
        for one in (token, *(token.children or [])):
            size += _TAG + len(one.content) + sum(len(str(value)) for value in one.attrs.values())
    return size
