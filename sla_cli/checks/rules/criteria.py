"""MQL criteria: there are some, and two people would judge the same lead the same way by them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sla_cli.agreement.mql_criteria import Criterion
from sla_cli.checks.rules.rule import Case, Found, warning

if TYPE_CHECKING:
    from collections.abc import Iterator

# Words that every lead could be said to match, in either language: the text is one of them, with
# at most a few words of no weight around it.
_VAGUE = re.compile(
    r"(?:(?:the|a|an|le|la|un|une|is|are|est|has|have|a|shows?|shown|montre|montré|lead|contact"
    r"|prospect|company|entreprise|person|personne|good|strong|some|real|vrai|bon|bonne|fort|forte"
    r"|de|d['’]|l['’]|du|of|in|for|pour|our|notre|nos|very|très|seems?|semble"
    r"|somewhat|plutôt|us|nous) ?)*"
    r"(?:interest(?:ed)?|intérêt|intéressée?|intéressant|interesting|qualified|qualifiée?|fit|profil"
    r"|profile|potential|potentiel|serious|sérieux|sérieuse|motivated|motivée?|engaged|engagée?"
    r"|engagement|relevant|pertinente?|quality|qualité|mature|maturité|maturity|hot|chaud|warm"
    r"|tiède|active|actif|ready|prêt|prête)"
    r"(?: (?:prospect|contact|lead|in|for|pour|par|de|our|us|nos|notre|products?|produits?"
    r"|solutions?|offre|offer|company|entreprise|services?|to|buy|à|acheter))*[.!]?",
    re.IGNORECASE,
)


@warning("mql-without-criteria")
def mql_without_criteria(case: Case) -> Iterator[Found]:
    """Find a handoff that does not say what an MQL is."""
    handoff = case.agreement.lead_handoff
    if handoff is None:
        return
    part = handoff.mql_criteria
    if part is None and handoff.lead_scoring is None:
        yield Found(case.agreement.at("lead_handoff:"))
    elif part is not None and not part.says("criteria", "personas", "definition"):
        yield Found(handoff.at("mql_criteria:"))


@warning("criterion-vague")
def criterion_vague(case: Case) -> Iterator[Found]:
    """Find a criterion such as «has shown interest», that says nothing one could check."""
    for _, part in case.parts:
        if not isinstance(part, Criterion) or part.says("expected", "field"):
            continue
        if _VAGUE.fullmatch(part.criterion.strip()):
            yield Found(part.at("criterion"), {"criterion": part.criterion})
