"""An e-mail address nobody can write to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sla_cli.checks.rule import Case, Findings, Found, warning
from sla_cli.checks.vocabulary import pattern
from sla_cli.source.repairs import respelt

if TYPE_CHECKING:
    from sla_cli.agreement.walk import Spot
    from sla_cli.source.problem import Repair

_LONGEST = 300
"""Mail servers accept 254 signs (RFC 5321): a longer text is no address with something added."""

# What mail servers accept in practice: RFC 5321's dot-atom before the sign, a domain after it.
_EMAIL = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
    r"@[^\W_](?:[\w-]*[^\W_])?(?:\.[^\W_](?:[\w-]*[^\W_])?)+"
)


_AROUND = re.compile(r"^(?:mailto:|<)+|[>,;.]+$")


@warning("email-malformed")
def look(case: Case) -> Findings:
    for text in case.texts("email"):
        if not _EMAIL.fullmatch(text.value):
            yield Found(text.place, {"email": text.value}, repair=_repair(text))
    for text in case.texts("address"):
        # A channel's address may be `@sales`, or the page of a room: neither is written to by mail.
        is_email = "@" in text.value.strip("@") and not text.value.startswith(("@", "http"))
        if is_email and not _EMAIL.fullmatch(text.value):
            yield Found(text.place, {"email": text.value}, repair=_repair(text))


def _repair(text: Spot[str]) -> Repair | None:
    """Take off what stands around an address: surely; spell out its signs: by a guess."""
    if len(text.value) > _LONGEST:
        return None
    bare = re.sub(" *@ *", "@", _AROUND.sub("", text.value))
    for address, safe in ((bare, True), (_spelt(bare), False)):
        if _EMAIL.fullmatch(address):
            return respelt(text.place, text.value, address, safe=safe)
    return None


def _spelt(text: str) -> str:
    """Put the signs of an address in the place of their names: `ana at acme dot com`."""
    at, dot = pattern("AT"), pattern("DOT")
    text = re.sub(rf" *@ *| +{at} +|[(\[](?:{at}|@)[)\]]", "@", text)
    return re.sub(f" +{dot} +|,", ".", text)
