"""The English of the rules, one record each, and of the kinds of value they speak of.

A record has a title and the reason, an example to avoid and one to follow, the message and the fix.
`message+fact` and `fix+fact` stand in for them where that fact is known.
"""

from sla_cli.words.en.rules import around, form, meaning, revisions, usage, yaml

# fmt: off
USAGE = usage.USAGE
RULES = around.RULES | revisions.RULES | yaml.RULES | form.RULES | meaning.RULES
NAMES = {
    "text": "a text", "number": "a number", "boolean": "true or false", "null": "nothing",
    "choice": "a word from the list", "integer": "a whole number", "decimal": "a number with decimals", "target": "a figure",
    "duration": "a length of time", "deadline": "a deadline", "cadence": "a rhythm",
    "date": "a date", "time": "a time of day",
    "list": "a list", "mapping": "a block of keys",
}
EXAMPLES = {
    "text": "your own words", "choice": "one of the words of the list",
    "attempts": "5 to 6", "rate": "25%", "acceptance_rate": "80%", "data_completeness": "95%",
    "boolean": "true", "integer": "50", "target": "at least 120 MQLs per month",
    "duration": "30 minutes", "deadline": "4 business hours", "cadence": "every Monday",
    "date": "15 January 2027", "time": "9:30 a.m.",
    "list": "- one item per line", "mapping": "key: value, one per line",
}
RELATED = {
    "first-key": "it is written here first",
    "period-start": "the period starts here", "period-end": "the period ends here",
    "threshold": "the threshold is here", "class-below": "the class below ends here",
    "first-id": "it is borne here first", "first-name": "it is written here first",
    "other-figure": "the other figure is here", "first-segment": "the first of the volumes is here",
    "stages": "the rates of the stages start here", "contact": "the contact deadline is here",
    "hours-start": "business hours begin here",
    "no-clock": "nor does this one", "due": "the deadline is here",
    "excluded": "it is excluded here", "first-share": "the first of the shares is here",
}
# fmt: on
