"""Le français de toutes les règles : celles du fichier et de sa forme, celles du sens."""

from sla_cli.checks.words.fr import meaning, structure

RULES = structure.RULES | meaning.RULES
RELATED = structure.RELATED | meaning.RELATED
NAMES = structure.NAMES
EXAMPLES = structure.EXAMPLES
