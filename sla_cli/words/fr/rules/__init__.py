"""Le français des règles, un enregistrement chacune, et des sortes de valeurs dont elles parlent.

Un enregistrement a un titre et la raison, un exemple à éviter et un à suivre, le message et le
remède. `message+fait` et `fix+fait` prennent leur place là où ce fait est connu.
"""

from sla_cli.words.fr.rules import around, form, meaning, revisions, usage, yaml

# fmt: off
USAGE = usage.USAGE
RULES = around.RULES | revisions.RULES | yaml.RULES | form.RULES | meaning.RULES
NAMES = {
    "text": "un texte", "number": "un nombre", "boolean": "oui ou non", "null": "rien",
    "choice": "un mot de la liste", "integer": "un nombre entier", "decimal": "un nombre à virgule", "target": "un chiffre",
    "duration": "une durée", "deadline": "un délai", "cadence": "un rythme", "date": "une date",
    "time": "une heure",
    "list": "une liste", "mapping": "un bloc de clés",
}
EXAMPLES = {
    "text": "vos propres mots", "choice": "un des mots de la liste",
    "attempts": "5 à 6", "rate": "25 %", "acceptance_rate": "80 %", "data_completeness": "95 %",
    "boolean": "oui", "integer": "50", "target": "au moins 120 MQL par mois",
    "duration": "30 minutes", "deadline": "4 heures ouvrées", "cadence": "chaque lundi",
    "date": "15/01/2027", "time": "9 h 30",
    "list": "- un élément par ligne", "mapping": "clé: valeur, une par ligne",
}
RELATED = {
    "first-key": "elle est déjà écrite ici",
    "period-start": "la période commence ici", "period-end": "la période finit ici",
    "threshold": "le seuil est ici", "class-below": "la classe du dessous finit ici",
    "first-id": "il est porté ici d'abord", "first-name": "il est écrit ici d'abord",
    "other-figure": "l'autre chiffre est ici", "first-segment": "le premier des volumes est ici",
    "stages": "les taux des étapes commencent ici", "contact": "le délai de contact est ici",
    "hours-start": "les heures ouvrées commencent ici",
    "no-clock": "celui-ci non plus", "due": "le délai est ici",
    "excluded": "il est exclu ici", "first-share": "la première des parts est ici",
}
# fmt: on
