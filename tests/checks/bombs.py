"""Files that a stranger might send: large, deep, repeated, or no text at all."""

from __future__ import annotations

from tests.conftest import MINIMAL

MEGABYTE = 1_000_000
EN = MINIMAL.format(language="en").encode()
BOMBS = {
    "5 MB of a": b"a" * 5 * MEGABYTE,
    "5 MB of opening brackets": b"[" * 5 * MEGABYTE,
    "5 MB of dashes": b"- " * (5 * MEGABYTE // 2),
    "5 MB of keys": b"".join(b"k%07d: 1\n" % n for n in range(5 * MEGABYTE // 12)),
    "5 MB of one text": EN + b"purpose: " + b"word " * (5 * MEGABYTE // 5 - 100),
    "5 MB of unknown keys": EN + b"".join(b"k%06d: 1\n" % n for n in range(90_000)),
    "5 MB of goals": EN + b"company_goals:\n" + b"  - grow\n" * 90_000,
    "5 MB of bad targets": (
        EN + b"company_goals:\n" + b"  - {what: a, target: none}\n" * 22_000
    ),
    "5 MB of hard targets": (
        EN + b"company_goals:\n" + b"  - {what: a, target: '1 a / b / c / d / e'}\n" * 10_000
    ),
    "5 MB of one target": (
        EN + b"company_goals: [{what: a, target: '1 " + b"a " * 2_400_000 + b"'}]"
    ),
    "5 MB of digits": EN + b"company_goals: [{what: a, target: '" + b"1 " * 2_400_000 + b"'}]",
    "a rhythm without end": EN + b"communication: {meetings: [{meeting: a, every: '"
    + b"monday and " * 400_000 + b"'}]}",
    "names nobody bears": (
        b"sla: 1\nlanguage: en\ncompany: Acme\nparties:\n"
        b"  sales: {team: Sales, lead: Marc Lo}\n  marketing: {team: Marketing, members: ["
        + b", ".join(b"Nam%d Xxxxxxxx" % n for n in range(3_000))
        + b"]}\nreporting: {tools: ["
        + b", ".join(b"{tool: CRM, owner: Name Xxxx%s}" % (b"y" * (n % 150)) for n in range(1_000))
        + b"]}\n"
    ),
    "one word of marks": EN + b"purpose: '" + b"*_" * 1_000_000 + b"'",
    "50 MB": b"a: b\n" * 10_000_000,
    "NULs": b"\x00" * 5 * MEGABYTE,
    "control characters": bytes(range(32)) * 100_000,
    "lone surrogates": b"sla: \xed\xa0\x80\n" * 300_000,
    "alias bomb": b"a: &a [x, x]\n"
    + b"".join(b"%c: &%c [%s]\n" % (c, c, b", ".join([b"*%c" % (c - 1)] * 9)) for c in
               range(98, 110)),
    "merge bomb": b"a: &a {k: v}\n"
    + b"".join(b"%c: &%c\n  <<: [%s]\n" % (c, c, b", ".join([b"*%c" % (c - 1)] * 20)) for c in
               range(98, 110)),
    "many anchors": b"".join(b"a%d: &x%d [1]\n" % (n, n) for n in range(100_000)),
    "UTF-16": ("sla: 1\ncompany: é\n" * 100_000).encode("utf-16"),
    "carriage returns": b"sla: 1\r" * 500_000,
    "tabs": b"\t" * 5 * MEGABYTE,
    "colons": b": " * 2_000_000,
    "quotes": b'"' * 5 * MEGABYTE,
    "bars": b"|\n" * 1_000_000,
    "one long line of flow": b"{a: [" + b"1, " * 1_500_000,
}  # fmt: skip
