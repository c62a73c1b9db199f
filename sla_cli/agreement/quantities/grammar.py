r"""What every quantity is made with: the tools of a grammar, numbers, remembered words, refusals.

A grammar is a regular expression over a text whose spaces are plain and single (`plain`) and whose
letters are small (`small`). The parsers match it as it stands, which keeps it quick to compile;
`for_schema` renders the same grammar for texts as they are typed, in the syntax that Python and
ECMA-262 share: no flags, names, lookbehind, `\s`, `\w` or `\b`. Whoever writes a piece keeps to
that syntax, writes small letters, and in a character class both cases and no space.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Generic, TypeVar

from sla_cli.source.errors import SlaError
from sla_cli.words import MESSAGES, catalogue

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sla_cli.source.problem import Fact

K = TypeVar("K")
Q = TypeVar("Q", bound=tuple[object, ...])

INK = r"[^\t\n\r\x20\u00a0\u2009\u202f]"
"""One character that is not a space."""

LETTER = "[A-Za-zÀ-ÿ]"

EDGE = "(?![0-9A-Za-zÀ-ÿ²³])"
"""The end of a word."""

_SPACE = "[\\t\\n\\r \u00a0\u2009\u202f]"
_PLAIN = str.maketrans(dict.fromkeys("\t\n\r\u00a0\u2009\u202f", " "))

# `str.lower` makes two characters of some letters, and every place after them would shift.
_SMALL_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SMALL = str.maketrans(f"{_SMALL_LETTERS.upper()}ÀÉÈÊÛ’", f"{_SMALL_LETTERS}àéèêû'")
_UNACCENTED = str.maketrans("àéèêû", "aeeeu")

_SYNTAX = frozenset("^$\\.*+?()[]{}|")
_ACCENTED = dict(zip("àéèêû", ("[àaÀA]", "[éeÉE]", "[èeÈE]", "[êeÊE]", "[ûuÛU]"), strict=True))
_TYPED = str.maketrans(
    {letter: f"[{letter}{letter.upper()}]" for letter in _SMALL_LETTERS} | {"'": "['’]"}
)
_KEPT = re.compile(r"(\\.|\[[^\]]*\])")


def plain(text: str) -> str:
    """Turn every run of spaces into one plain space, and drop those at the ends."""
    return " ".join(filter(None, text.translate(_PLAIN).split(" ")))


def small(text: str) -> str:
    """Put the letters that grammars know in lower case, each in its place."""
    return text.translate(_SMALL)


def any_of(spellings: str) -> str:
    """Give the pattern of several words separated by `|`; their accents may be left out."""
    # The longest first: of alternatives, a pattern takes the first that fits.
    words = sorted(spellings.split("|"), key=len, reverse=True)
    return f"(?:{'|'.join(''.join(map(_letter, word)) for word in words)})"


def _letter(char: str) -> str:
    return _ACCENTED.get(char) or ("\\" + char if char in _SYNTAX else char)


class Vocabulary(Generic[K]):
    """The words for each of some keys: a pattern that finds one, and the key of what was found.

    Spellings are separated by `|`, in small letters.
    """

    def __init__(self, words: Mapping[K, str]) -> None:
        self._keys = {
            word.translate(_UNACCENTED): key
            for key, row in words.items()
            for word in row.split("|")
        }
        self.pattern = any_of("|".join(words.values()))

    def find(self, text: str) -> K:
        """Give the key of a text that matches `pattern`. Raises KeyError for another text."""
        return self._keys[small(text).translate(_UNACCENTED)]


def words_of(name: str) -> dict[str, str]:
    """Gather a table of words of all languages, by its keys."""
    rows: dict[str, list[str]] = {}
    for language in MESSAGES:
        for key, words in getattr(catalogue(language, "quantities"), name).items():
            rows.setdefault(str(key), []).append(words)
    return {key: "|".join(words) for key, words in rows.items()}


@cache
def vocabulary(name: str) -> Vocabulary[str]:
    """Give the words of a table, which say its keys."""
    return Vocabulary(words_of(name))


def for_schema(grammar: str) -> str:
    """Give the anchored pattern of the typed texts that match a grammar once plain and small."""
    unnamed = re.sub(r"\(\?P<[a-z_0-9]+>", "(?:", grammar)
    pieces = _KEPT.split(unnamed)
    pieces[::2] = [piece.translate(_TYPED) for piece in pieces[::2]]
    typed = "".join(pieces).replace(" ?", f"{_ANY_SPACE}*").replace(" ", f"{_ANY_SPACE}+")
    return f"^{_SPACE}*(?:{typed.replace(_ANY_SPACE, _SPACE)})" + f"{_SPACE}*$"


_ANY_SPACE = "\0"


@cache
def _compiled(grammar: str) -> re.Pattern[str]:
    return re.compile(grammar, re.DOTALL)


def match(grammar: str, text: str) -> re.Match[str] | None:
    """Match a whole plain and small text. A grammar is compiled when it first serves."""
    return _compiled(grammar).fullmatch(text)


def found_in(grammar: str, text: str) -> bool:
    """Tell whether a grammar matches some part of a plain and small text."""
    return _compiled(grammar).search(text) is not None


def typed_parts(found: re.Match[str], text: str) -> dict[str, str | None]:
    """Give the named groups of a match as they were typed, from the text before `small`."""
    return {
        name: None if found[name] is None else text[found.start(name) : found.end(name)]
        for name in found.re.groupindex
    }


_END = "(?![.,'’]?[0-9])"
NUMBER = (
    "(?:"
    r"[0-9]{1,3}(?: [0-9]{3}){1,4}(?:[.,][0-9]{1,6})?"
    r"|[0-9]{1,3}(?:['’][0-9]{3}){1,4}(?:[.,][0-9]{1,6})?"
    r"|[0-9]{1,3}(?:,[0-9]{3}){1,4}(?:\.[0-9]{1,6})?"
    r"|[0-9]{1,3}(?:\.[0-9]{3}){1,4}(?:,[0-9]{1,6})?"
    r"|[0-9]{1,15}(?:[.,][0-9]{1,6})?"
    f"){_END}"
)
"""The grammar of a number without a sign: at most 15 digits, then at most 6 decimals."""

_THOUSANDS_IN_ENGLISH = r"[1-9][0-9]{0,2},[0-9]{3}"

AMBIGUOUS = "number-ambiguous"
"""The rule that a number breaks which reads in two ways."""

# Three figures after a mark are thousandths or thousands. In English a comma parts thousands, and
# before two figures it is a French decimal, or a thousand of which one figure is missing.
_TWO_READINGS = {
    "fr": "0*[1-9][0-9]{0,2}[.,][0-9]{3}",
    "en": r"0*[1-9][0-9]{0,2}(?:\.[0-9]{3}|,[0-9]{2})",
}
_CLEAR = {"fr": "1 500", "en": "1,500"}


def parse_number(text: str, language: str, *, share: bool = False) -> Decimal:
    """Give the exact value of a text that matches `NUMBER`, with the decimals it was written with.

    Raises QuantityError `number-ambiguous` for `1.500`, and in French for `1,500`, unless it is the
    number of a `share`: nobody promises a thousand percent.
    """
    digits = re.sub("[ '’]", "", text)
    marks = [char for char in digits if char in ",."]
    if not marks:
        return Decimal(digits)
    if not share and re.fullmatch(_TWO_READINGS[language], text):
        raise refusal(AMBIGUOUS, text, language, _CLEAR)
    in_english = language != "fr" and re.fullmatch(_THOUSANDS_IN_ENGLISH, digits)
    if in_english or marks.count(marks[-1]) > 1:
        return Decimal(digits.replace(marks[-1], ""))
    whole, _, decimals = digits.rpartition(marks[-1])
    return Decimal(f"{re.sub('[.,]', '', whole)}.{decimals}")


def two_readings(text: str, language: str) -> tuple[str, str]:
    """Write a text with its ambiguous numbers as decimals, and with them as thousands."""
    ambiguous = f"(?<![0-9.,]){_TWO_READINGS[language]}{_END}"
    mark, space = (",", " ") if language == "fr" else (".", ",")

    def decimal(found: re.Match[str]) -> str:
        whole, decimals = re.split("[.,]", found[0])
        kept = decimals if len(decimals) == 2 else decimals.rstrip("0")
        return f"{whole}{mark}{kept}" if kept else whole

    def thousands(found: re.Match[str]) -> str:
        digits = re.sub("[.,]", "", found[0].lstrip("0")).ljust(4, "0")
        return f"{digits[:-3]}{space}{digits[-3:]}"

    return re.sub(ambiguous, decimal, text), re.sub(ambiguous, thousands, text)


def remembering(kind: type[Q]) -> type[Q]:
    """Let a quantity remember the words it was written in: its last field, `written`.

    Two ways of writing one quantity are equal, and hash alike. A frozen dataclass could leave a
    field out of comparing by itself, but takes many times as long to make at start-up.
    """

    def equal(one: tuple[object, ...], other: object) -> bool:
        return type(one) is type(other) and one[:-1] == other[:-1]

    methods: dict[str, Callable[..., object]] = {
        "__eq__": equal,
        # A tuple has a `!=` of its own, which would still see the words.
        "__ne__": lambda one, other: not equal(one, other),
        "__hash__": lambda one: hash(one[:-1]),
    }
    for name, method in methods.items():
        setattr(kind, name, method)
    return kind


class QuantityError(SlaError):
    """A text cannot be read as a quantity.

    Its facts always hold `text` (as it was read) and `example` (a text of that kind that would be
    accepted).
    """


def refusal(
    rule: str, text: str, language: str, examples: Mapping[str, str], **facts: Fact
) -> QuantityError:
    """Make the error of a rule, with the example of a language, or of English for want of one."""
    example = examples.get(language, examples["en"])
    return QuantityError(rule, text=text, example=example, **facts)


def doubtful(
    text: str, language: str, examples: Mapping[str, str], one: str, other: str
) -> QuantityError:
    """Make the error of a text that reads in two ways, with what it is in either."""
    return refusal(AMBIGUOUS, text, language, examples, one=one, other=other)
