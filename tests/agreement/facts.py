"""What eight agreements state, fact by fact, and the paths of the fields that hold it."""

_MARKETING = "lead_handoff.marketing_responsibility."
_SALES = "lead_handoff.sales_responsibility."
_STAGES = "lead_handoff.mql_criteria.stages"
_SCORE = "lead_handoff.lead_scoring."
_RESPONSE = f"{_SALES}response"
_INDICATORS = "reporting.indicators"


def _all(path: str, count: int, *keys: str) -> str:
    return " ".join(f"{path}[{n}].{key}" for n in range(count) for key in keys)


FACTS: dict[str, dict[str, str]] = {
    "response-clock.en": {
        "act on an MQL within 2 business hours": f"{_RESPONSE}[0].judge_within",
        "a new owner has 2 business hours again": f"{_RESPONSE}[1].judge_within",
        "the clock starts at MQL and owner": f"{_RESPONSE}[0].from",
        "the clock stops at one of six statuses": f"{_RESPONSE}[0].until",
        "the hours are those of each rep": "business_hours.for",
        "outside the rep's hours counts as met": f"{_RESPONSE}[0].unless",
        "met or not met, per lead": f"{_INDICATORS}[0].formula",
        "what is recorded": f"{_SALES}records[0].what {_SALES}records[0].where",
        "four reports": _all("reporting.reports", 4, "report", "to"),
        "10 clocks per lead, 4 per contact": _all(f"{_SALES}commitments", 2, "target"),
        "seven statuses": _all(_STAGES, 7, "stage"),
    },
    "one-threshold.en": {
        "threshold 90": f"{_SCORE}threshold",
        "signals with signed points": _all(f"{_SCORE}rules", 19, "points"),
        "each is fit or behaviour": _all(f"{_SCORE}rules", 19, "kind"),
        "how often a signal counts": _all(f"{_SCORE}rules", 19, "at_most"),
        "the score never goes under 0": f"{_SCORE}minimum {_SCORE}updated",
        "a request alone is above the threshold": _all(f"{_SCORE}rules", 2, "points"),
        "back from nurture: 20, once a week": f"{_SCORE}rules[13].points {_SCORE}rules[13].at_most",
        "asked 7 days before the send": f"{_MARKETING}commitments[0].ahead "
        f"{_MARKETING}commitments[0].before",
        "final list 2 days before the send": f"{_MARKETING}commitments[1].ahead "
        f"{_MARKETING}commitments[1].before",
        "who asks, who delivers": _all(f"{_MARKETING}commitments", 2, "owner"),
        "points by two means": f"{_SCORE}how",
    },
    "lifecycle.en": {
        "seven stages with entry and owner": _all(_STAGES, 7, "entry", "owner"),
        "what ends each stage": _all(_STAGES, 7, "exit"),
        "what is done on entry": _all(_STAGES, 7, "on_entry"),
        "mid-market: signals and threshold 60": f"{_SCORE}models[0].threshold "
        f"{_SCORE}models[0].rules",
        "three models": _all(f"{_SCORE}models", 3, "for", "threshold"),
        "weights of fit and engagement": _all(f"{_SCORE}models", 3, "weight"),
        "an MQL by one strong action too": "lead_handoff.mql_criteria.at_least",
        "an SQL by two of four": f"{_STAGES}[3].at_least {_STAGES}[3].entry",
        "first contact in 4 business hours": f"{_RESPONSE}[0].contact_within "
        f"{_RESPONSE}[0].if_missed",
        "verdict in 48 hours, then escalated": f"{_RESPONSE}[0].judge_within "
        "lead_handoff.escalation[1].within",
        "meeting in 5 business days": f"{_SALES}commitments[0].within "
        f"{_SALES}commitments[0].if_missed",
        "discovery call in 3 business days of SQL": f"{_SALES}commitments[1].within "
        f"{_SALES}commitments[1].from",
        "opportunity in 5 business days of SQL": f"{_SALES}commitments[2].within "
        f"{_SALES}commitments[2].from",
        "proposal in 5 business days of demo": f"{_SALES}commitments[3].within "
        f"{_SALES}commitments[3].from",
        "a deal at twice the average of its stage": "lead_handoff.escalation[2].at",
        "a close date pushed twice": "lead_handoff.escalation[3].within",
        "eight codes and what follows": _all("lead_handoff.rejection", 8, "code", "next"),
        "the score of a recycled lead": "lead_handoff.rejection[3].score",
        "recycled on a rhythm for 6 months": "lead_handoff.rejection[4].every "
        "lead_handoff.rejection[5].every lead_handoff.rejection[4].over",
        "recycled MQLs followed apart": f"{_INDICATORS}[0].formula",
    },
    "routing-tiers.en": {
        "first touch by tier": _all(_RESPONSE, 3, "contact_within"),
        "tier 1: 15 and 30 minutes": "lead_handoff.escalation[0].levels",
        "tier 2: 2 and 4 hours": "lead_handoff.escalation[1].levels",
        "tier 3: back to marketing in 48 hours": "lead_handoff.escalation[2].within",
        "weights per rep": " ".join(f"lead_handoff.routing[{n}].share" for n in range(5, 9)),
        "cap and absence": "lead_handoff.routing[5].at_most lead_handoff.routing[5].unless",
        "five questions in this order": _all("lead_handoff.routing", 10, "order"),
        "existing account, customer, former customer": _all("lead_handoff.routing", 3, "to"),
        "competitors are not routed": "lead_handoff.mql_criteria.exclusions",
        "median speed under 5 minutes": f"{_INDICATORS}[0].target",
        "compliance over 90%": f"{_INDICATORS}[1].target",
        "reassigned at most 15%": f"{_INDICATORS}[2].target",
        "distribution within 10% of the mean": f"{_INDICATORS}[4].target",
        "no lead over an hour in a queue": f"{_INDICATORS}[3].target",
        "coverage of 3 to 4 times the quota": f"{_INDICATORS}[5].target",
        "five fields for each lead": f"{_SALES}records[0].what",
        "audit every quarter, eight questions": "reporting.review.every reporting.review.agenda",
    },
    "two-axes.en": {
        "signals of fit and intent": _all(f"{_SCORE}models[0].rules", 12, "points", "kind"),
        "points fade, each at its own pace": " ".join(
            f"{_SCORE}models[0].rules[{n}].decay" for n in range(7, 11)
        ),
        "inactive 60 days: -20": f"{_SCORE}models[0].decay[0].after",
        "fit of 60 and intent of 40": f"{_SCORE}models[0].threshold",
        "fit and intent, an action per square": f"{_SCORE}models[0].classes",
        "fit under 30 is out": "lead_handoff.mql_criteria.exclusions",
        "demo: 15 minutes, 5 ideally": f"{_RESPONSE}[0].contact_within {_RESPONSE}[0].aim",
        "content: 1 hour; product: same day": f"{_RESPONSE}[1].contact_within "
        f"{_RESPONSE}[2].contact_within",
        "3 to 5 touches over 14 days": f"{_RESPONSE}[1].attempts {_RESPONSE}[1].over "
        f"{_RESPONSE}[1].channels",
        "handoff 24 hours before the meeting": f"{_SALES}commitments[0].ahead "
        f"{_SALES}commitments[0].before",
        "accepted in 48 hours of the call": f"{_SALES}commitments[1].within "
        f"{_SALES}commitments[1].from",
        "acceptance 80% and 85%": f"{_MARKETING}quality.acceptance_rate "
        f"{_SALES}commitments[2].target",
        "under 70%, under 80%": f"{_MARKETING}quality.if_missed {_SALES}commitments[2].if_missed",
        "50 to 150 opportunities per rep": f"{_SALES}commitments[3].target",
        "named accounts assigned": "lead_handoff.routing[0].to",
        "reasons read every week": f"{_MARKETING}commitments[0].every",
        "a model per segment above $5M": f"{_SCORE}models[1].for",
    },
    "revops.fr": {
        "sept étapes": _all(_STAGES, 7, "owner", "entry"),
        "ce qui met fin à chaque étape": _all(_STAGES, 7, "exit"),
        "profil et intention": _all("lead_handoff.mql_criteria.criteria", 2, "required"),
        "contact et verdict": f"{_RESPONSE}[0].contact_within {_RESPONSE}[0].judge_within",
        "alerte MQL": f"{_MARKETING}notification.within {_MARKETING}notification.contains",
        "rejet avec code, recyclage": _all("lead_handoff.rejection", 1, "code", "next"),
        "seuil de 50 à 80 sur 100": f"{_SCORE}threshold {_SCORE}maximum",
        "ce qui compte contre": "lead_handoff.mql_criteria.exclusions",
        "du plus précis au général": _all("lead_handoff.routing", 2, "order"),
        "propriétaire de repli": _all("lead_handoff.routing", 2, "backup"),
        "champs obligatoires par étape": f"{_STAGES}[3].required_fields "
        f"{_STAGES}[4].required_fields",
        "quatre taux": _all("reporting.conversion_rates.rates", 4, "target"),
        "LTV / CAC de 3 à 5": f"{_INDICATORS}[1].target",
        "couverture de 3 à 4 fois": f"{_INDICATORS}[2].target",
        "premier contact en moins de 5 minutes": f"{_INDICATORS}[0].target",
        "remises : qui accorde": " ".join(f"lead_handoff.escalation[{n}].at" for n in (2, 3, 4)),
        "audit trimestriel": "reporting.review.every reporting.review.agenda",
        "trois tableaux de bord": _all("reporting.reports", 3, "report", "to"),
        "affaire dormante": "lead_handoff.escalation[1].at",
        "archivage à 12 mois": f"{_MARKETING}commitments[0].within {_MARKETING}commitments[0].from",
    },
    "assurance.fr": {
        "première réponse en 15 minutes": f"{_MARKETING}commitments[0].within",
        "contact le jour même": f"{_RESPONSE}[0].contact_within",
        "proposition en 24 ou 48 h": _all(f"{_SALES}commitments", 2, "within", "from"),
        "trois classes": _all(f"{_SCORE}classes", 3, "meaning"),
        "attribution selon quatre critères": "lead_handoff.routing[0].criteria "
        "lead_handoff.routing[0].how",
        "jamais de lead sans suivi": f"{_MARKETING}commitments[1].target",
        "téléphone d'abord": f"{_RESPONSE}[0].channels",
        "cinq sources": "lead_handoff.mql_criteria.sources",
        "résultat enregistré": f"{_SALES}records[0].what",
        "cinq étapes": _all(_STAGES, 5, "stage"),
        "préavis du contrat en cours": f"{_SALES}commitments[0].when",
        "pas de proposition sans qualification": f"{_SALES}commitments[0].from",
    },
    "deux-sous-scores.fr": {
        "quatre niveaux": _all(f"{_SCORE}classes", 4, "from", "to", "then"),
        "deux sous-scores plafonnés à 50": f"{_SCORE}maximum",
        "plafonds par catégorie": _all(f"{_SCORE}groups", 3, "maximum"),
        "une valeur parmi plusieurs": _all(f"{_SCORE}groups", 3, "at_most"),
        "limite par jour": f"{_SCORE}rules[9].at_most",
        "limite en tout": f"{_SCORE}rules[7].at_most {_SCORE}rules[8].at_most",
        "durée de vie des points": " ".join(f"{_SCORE}rules[{n}].expires" for n in (4, 5, 6, 8)),
        "inactivité par paliers": _all(f"{_SCORE}decay", 4, "points", "after"),
        "score gelé à 0": f"{_SCORE}rules[13].then lead_handoff.rejection[0].score",
        "points contre": " ".join(f"{_SCORE}rules[{n}].points" for n in (10, 11, 12)),
        "actions par seuil": _all(f"{_SCORE}actions", 5, "from", "then"),
        "accélération : +20 en 7 jours": f"{_SCORE}actions[5].gain {_SCORE}actions[5].over",
        "profil et engagement": " ".join(f"{_SCORE}classes[{n}].then" for n in (4, 5, 6, 7)),
        "taux et passage en 48 heures": "reporting.conversion_rates.rates[0].target "
        "reporting.conversion_rates.rates[0].takes reporting.conversion_rates.rates[1].target",
        "trois revues": _all("communication.meetings", 3, "every", "attendees"),
        "champs du CRM": f"{_SALES}records[0].what",
    },
}
