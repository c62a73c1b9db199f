"""Raw HTML and pictures in a passage: no format but one would show them."""

from sla_cli.checks.passages import tokens
from sla_cli.checks.rule import Case, Findings, Found, error


@error("passage-markup")
def look(case: Case) -> Findings:
    for section in case.agreement.extra_sections:
        if found := _foreign(section.text):
            yield Found(section.at("text"), {"found": found})


def _foreign(text: str) -> str | None:
    """Give the first piece of raw HTML, or the first picture, as it was written."""
    for token in tokens(text):
        for one in (token, *(token.children or [])):
            if one.type in ("html_block", "html_inline"):
                return one.content.strip().partition("\n")[0]
            if one.type == "image":
                return f"![{one.content}]({one.attrGet('src')})"
    return None
