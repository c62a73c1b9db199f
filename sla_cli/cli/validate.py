"""`sla validate`: every mistake of a file, with its place and how to mend it."""

from __future__ import annotations

from typing import Annotated

import typer

from sla_cli.cli.choices import EXIT_FAULTY, EXIT_SURROUNDINGS, Tongue
from sla_cli.cli.words import tell


def validate(
    paths: Annotated[list[str], typer.Argument(help=tell("validate.paths"), show_default=False)],
    *,
    lang: Annotated[
        Tongue | None, typer.Option(help=tell("validate.lang"), show_default=False)
    ] = None,
) -> int:
    """Check agreements."""
    from sla_cli.checks.examination import examine
    from sla_cli.cli.report import show_problems, show_summary, show_trouble
    from sla_cli.cli.screen import show
    from sla_cli.cli.words import locale_language, user_language
    from sla_cli.source.trouble import FileTrouble

    code = bad = 0
    for path in dict.fromkeys(paths):
        try:
            examined = examine(path, locale_language() or "fr")
        except FileTrouble as trouble:
            show_trouble(trouble, lang.value if lang else user_language())
            code, bad = EXIT_SURROUNDINGS, bad + 1
            continue
        language = lang.value if lang else examined.language
        show_problems(examined, language, to_stdout=True)
        show_summary(examined, language, to_stdout=True)
        if examined.agreement is None:
            code, bad = max(code, EXIT_FAULTY), bad + 1
    if len(paths) > 1:
        language = lang.value if lang else user_language()
        show(tell("summary.files", language, files=len(paths), bad=bad), to_stdout=True)
    return code
