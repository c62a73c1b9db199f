"""A criterion such as «has shown interest» says nothing that one could check."""

import re

from sla_cli.agreement.mql_criteria import Criterion
from sla_cli.checks.rule import Case, Findings, Found, warning

# Words that every lead could be said to match, in either language: the text is one of them, with
# at most a few words of no weight around it.
_VAGUE = re.compile(
    r"(?:(?:the|a|an|le|la|un|une|is|are|est|has|have|shows?|shown|montre|montré|lead|contact"
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

_LONGEST = 200
"""Letters beyond which a criterion says something."""


@warning("criterion-vague")
def look(case: Case) -> Findings:
    for _, part in case.parts:
        if not isinstance(part, Criterion) or part.says("expected", "field"):
            continue
        said = part.criterion.strip()
        if len(said) <= _LONGEST and _VAGUE.fullmatch(said):
            yield Found(part.at("criterion"), {"criterion": part.criterion})
