"""An e-mail address nobody can write to."""

import re

from sla_cli.checks.rule import Case, Findings, Found, warning

# What mail servers accept in practice: RFC 5321's dot-atom before the sign, a domain after it.
_EMAIL = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
    r"@[^\W_](?:[\w-]*[^\W_])?(?:\.[^\W_](?:[\w-]*[^\W_])?)+"
)


@warning("email-malformed")
def look(case: Case) -> Findings:
    for text in case.texts("email"):
        if not _EMAIL.fullmatch(text.value):
            yield Found(text.place, {"email": text.value})
    for text in case.texts("address"):
        # A channel's address may be `@sales`, or the page of a room: neither is written to by mail.
        is_email = "@" in text.value.strip("@") and not text.value.startswith(("@", "http"))
        if is_email and not _EMAIL.fullmatch(text.value):
            yield Found(text.place, {"email": text.value})
