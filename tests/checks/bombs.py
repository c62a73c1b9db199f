"""Files that a stranger might send: large, deep, repeated, or no text at all."""

from __future__ import annotations

from tests.conftest import MINIMAL

MEGABYTE = 1_000_000
EN = MINIMAL.format(language="en").encode()
NAMES = [bytes((97 + n // 676 % 26, 97 + n // 26 % 26, 97 + n % 26)) for n in range(1_500)]
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
    "no space within keys": b"".join(
        "é{}{}x: 1\n".format("\u200b" * 900, n).encode() for n in range(1_800)
    ),
    "no space within a text": EN + "purpose: é{}x\n".format("\u200b" * 1_000_000).encode(),
    "spaces within quotes": EN + "purpose: “a{}b”\n".format(" " * 4_000_000).encode(),
    "keys twice in a long line": (
        b'["' + b"x" * 4_400_000 + b'", {a: 0' + b", a: 1" * 9_000 + b"}]"
    ),
    "texts before a remark": b"[" + b", ".join([b"a" * 270] * 18_000) + "] # 😀x".encode(),
    "keys with no space in a long line": (
        b"{" + b", ".join(f"é{n:0250}\u200b: 1".encode() for n in range(9_000)) + b"}"
    ),
    "bullets before keys": "".join(f"  •a{n}: 1\n" for n in range(9_500)).encode(),
    "bullets before top keys": "".join(f"•a{n}: 1\n" for n in range(9_500)).encode(),
    "no space after dashes": b"".join(b"-a%d: 1\n" % n for n in range(9_500)),
    "mistakes below many keys": (
        b"".join(b"k%05d: 1\n" % n for n in range(9_800)) + b"z: @x y\n" * 30
    ),
    "texts in lines": EN + b"".join(b"k%d: |\n  %s\n" % (n, b"a" * 480) for n in range(9_800)),
    "a goal of unknown keys": (
        EN + b"company_goals:\n  - " + b"    ".join(b"k%dxy: 1\n" % n for n in range(9_900))
    ),
    "goals of unknown keys": (
        EN + b"company_goals:\n" + b"".join(b"  - {whta%d: 1}\n" % n for n in range(4_900))
    ),
    "persons": (
        b"sla: 1\nlanguage: en\ncompany: Acme\nparties:\n  sales: Sales\n  marketing:\n"
        b"    team: Marketing\n    members:\n"
        + b"".join(b"      - {name: Anna%s Smith%s}\n" % (w, w) for w in NAMES)
        + b"marketing_goals:\n"
        + b"".join(b"  - {what: a, target: 5, owner: Anne%s Smyth%s}\n" % (w, w) for w in NAMES)
    ),
}  # fmt: skip
