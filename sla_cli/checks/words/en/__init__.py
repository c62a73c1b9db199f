"""The English of every rule: those of the file and its form, those of its meaning."""

from sla_cli.checks.words.en import meaning, structure

RULES = structure.RULES | meaning.RULES
RELATED = structure.RELATED | meaning.RELATED
NAMES = structure.NAMES
EXAMPLES = structure.EXAMPLES
