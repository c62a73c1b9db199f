"""How agreements stand, for a wiki or an issue (Markdown) and for a browser (HTML, one file)."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from sla_cli.checks.standing import Urgency
from sla_cli.cli.standings import COLUMNS, FIGURES, caption, heads, rows, total
from sla_cli.cli.words import tell
from sla_cli.source.characters import visible

if TYPE_CHECKING:
    from sla_cli.cli.standings import Row, Table

_STYLE = """\
:root { color-scheme: light dark; --line: #8888; --late: #a11; --soon: #850; }
@media (prefers-color-scheme: dark) { :root { --late: #f99; --soon: #fc8; } }
body { font: 1rem/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 80rem; }
body { padding: 0 1rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; padding-bottom: 1rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; }
th, td { border-top: 1px solid var(--line); }
.n { text-align: right; font-variant-numeric: tabular-nums; }
th[scope=row] { overflow-wrap: anywhere; min-width: 10rem; }
td ul { margin: 0; padding-left: 1rem; min-width: 16rem; }
td:last-child { width: 50%; }
.overdue th, .broken th { color: var(--late); }
.soon th { color: var(--soon); }"""


def as_markdown(table: Table) -> str:
    """Give a table of GitHub's Markdown, below its caption."""
    from sla_cli.documents.inline import verbatim

    def cell(text: str) -> str:
        return verbatim(visible(" ".join(text.split())), as_html=False)

    names = [*heads(table.language), tell("status.head.said", table.language)]
    rules = [*("--:" if column in FIGURES else "---" for column in COLUMNS), "---"]
    lines = [cell(caption(table)), "", _bars(names), _bars(rules)]
    for row in rows(table):
        texts = [cell(getattr(row, column)) for column in COLUMNS]
        lines.append(_bars([*texts, "<br>".join(map(cell, row.said))]))
    return "\n".join((*lines, "", cell(total(table)))) + "\n"


def _bars(texts: list[str]) -> str:
    return f"| {' | '.join(texts)} |"


def as_html(table: Table) -> str:
    """Give a page by itself, that asks nothing of any other place."""
    title = _safe(tell("status.title", table.language))
    names = [*heads(table.language), tell("status.head.said", table.language)]
    columns = zip((*COLUMNS, "said"), names, strict=True)
    head = "".join(f'<th scope="col"{_kind(one)}>{_safe(name)}</th>' for one, name in columns)
    body = "\n".join(_row(row) for row in rows(table))
    return f"""\
<!doctype html>
<html lang="{table.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
{_STYLE}
</style>
</head>
<body>
<h1>{title}</h1>
<div class="wide" tabindex="0" role="region" aria-label="{title}">
<table>
<caption>{_safe(caption(table))}</caption>
<thead><tr>{head}</tr></thead>
<tbody>
{body}
</tbody>
</table>
</div>
<p>{_safe(total(table))}</p>
</body>
</html>
"""


def _row(row: Row) -> str:
    texts = {column: _safe(getattr(row, column)) for column in COLUMNS}
    name = texts.pop("name")
    told = "".join(f"<td{_kind(column)}>{text}</td>" for column, text in texts.items())
    said = "".join(f"<li>{_safe(sentence)}</li>" for sentence in row.said)
    said = f"<ul>{said}</ul>" if said else ""
    kind = Urgency(row.urgency).name.lower()
    return f'<tr class="{kind}"><th scope="row">{name}</th>{told}<td>{said}</td></tr>'


def _kind(column: str) -> str:
    return ' class="n"' if column in FIGURES else ""


def _safe(text: str) -> str:
    return escape(visible(" ".join(text.split("\n"))))
