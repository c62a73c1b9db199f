"""What changed as a page: Markdown, or HTML that stands alone, prints, and reads without colours.

The sentences say by themselves what is old and what is new; that the one is struck through and the
other underlined only helps the eye.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markupsafe import escape

from sla_cli.changes.change import Grade
from sla_cli.changes.saying import text

if TYPE_CHECKING:
    from sla_cli.changes.saying import Sentence
    from sla_cli.changes.telling import Group, Line, Told

_SPECIAL = re.compile(r"([\\`*_<>\[\]|~#&])")
_MARKS = {"about": "", "new": "**", "old": "~~"}
_STRONG = (Grade.TIGHTENED, Grade.LOOSENED)


def markdown(told: Told, heading: str, language: str) -> str:
    """Give Markdown, for a comment on a pull request or an e-mail."""
    blocks = [f"# {_md(text('title', language))}", _md(heading), f"**{_md(told.summary)}**"]
    for group in told.groups:
        blocks.append(f"## {_md(_title(group))}")
        blocks.append("\n".join(_md_line(line) for line in group.lines))
    return "\n\n".join(blocks) + "\n"


def _title(group: Group) -> str:
    return f"{group.number} {group.title}".strip()


def _md_line(line: Line) -> str:
    tag = f"**{_md(line.tag)}**" if line.change.grade in _STRONG else f"*{_md(line.tag)}*"
    number = f"{_md(line.number)} " if line.number else ""
    more = "".join(f"\n  - {_md_sentence(one)}" for one in line.more)
    return f"- {tag} · {number}{_md_sentence(line.sentence)}{more}"


def _md_sentence(sentence: Sentence) -> str:
    said = ""
    for piece in sentence:
        mark = _MARKS.get(piece.role, "")
        said += f"{mark}{_md(piece.text)}{mark}" if piece.text.strip() else piece.text
    return said


def _md(said: str) -> str:
    return _SPECIAL.sub(r"\\\1", " ".join(said.split(" ")).replace("\n", " "))


def html(told: Told, heading: str, language: str) -> str:
    """Give a page that needs nothing beside it."""
    title = escape(f"{text('title', language)} — {heading}")
    body = "\n".join(_html_group(number, group) for number, group in enumerate(told.groups, 1))
    return (
        f'<!doctype html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="generator" content="sla diff">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>{escape(text('title', language))}</h1>\n<p>{escape(heading)}</p>\n"
        f'<p class="summary">{escape(told.summary)}</p>\n{body}\n</main>\n</body>\n</html>\n'
    )


def _html_group(number: int, group: Group) -> str:
    items = "\n".join(map(_html_line, group.lines))
    address = f"change-{number}"
    return (
        f'<section aria-labelledby="{address}">\n<h2 id="{address}">{escape(_title(group))}</h2>\n'
        f"<ul>\n{items}\n</ul>\n</section>"
    )


def _html_line(line: Line) -> str:
    number = f"{escape(line.number)} " if line.number else ""
    more = "".join(f'<p class="more">{_html_sentence(one)}</p>' for one in line.more)
    return (
        f'<li class="{line.change.grade.value}"><p><span class="tag">{escape(line.tag)}</span> '
        f"{number}{_html_sentence(line.sentence)}</p>{more}</li>"
    )


def _html_sentence(sentence: Sentence) -> str:
    tags = {"new": "ins", "old": "del", "about": "strong"}
    said = ""
    for piece in sentence:
        tag, shown = tags.get(piece.role), str(escape(piece.text))
        said += f"<{tag}>{shown}</{tag}>" if tag else shown
    return said


_STYLE = """
:root{color-scheme:light dark}
body{margin:0;font:1rem/1.5 system-ui,sans-serif}
main{max-width:46rem;margin:0 auto;padding:1.5rem 1rem 4rem}
h1{font-size:1.6rem;margin:0 0 .25rem}h2{font-size:1.1rem;margin:2rem 0 .5rem}
.summary{font-weight:600;border-inline-start:.25rem solid;padding-inline-start:.75rem}
ul{list-style:none;margin:0;padding:0}li{padding:.5rem 0;border-top:1px solid #8886}
li p{margin:0}.more{font-size:.9rem;margin-inline-start:1rem}
.tag{display:inline-block;font-size:.8rem;border:1px solid;border-radius:.25rem;
padding:0 .4rem;margin-inline-end:.25rem}
.tightened .tag,.loosened .tag{font-weight:700;border-width:2px}
ins{text-decoration:underline;text-underline-offset:.2em;font-weight:600}
del{text-decoration:line-through}
@media print{main{max-width:none;padding:0}li,h2{break-inside:avoid}h2{break-after:avoid}}
"""
