"""How each kind of value is printed by a template: what `{{ value }}` means in each format."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from sla_cli.agreement import figures
from sla_cli.agreement.commitment import Party
from sla_cli.agreement.frame import Language, Status
from sla_cli.agreement.lead_handoff import NextStep
from sla_cli.agreement.lead_scoring import (
    ByKind,
    Decay,
    Never,
    ScoringRule,
    SignalKind,
    Unlimited,
    repeats,
)
from sla_cli.agreement.quantities import Bound, Cadence, Duration, Measure, Target, Unread
from sla_cli.agreement.shape import Blank, Part
from sla_cli.agreement.shape.values import Choice
from sla_cli.agreement.walk import said
from sla_cli.documents import blocks, inline
from sla_cli.documents.wording import Phrase, wording
from sla_cli.words import MESSAGES, catalogue, typesetter

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable
    from decimal import Decimal

    from sla_cli.agreement.quantities import Deadline

CHOICES: dict[type[Choice], str] = {
    Party: "party",
    Status: "status",
    SignalKind: "signal",
    Unlimited: "limit",
    Never: "limit",
    NextStep: "next",
    Language: "language",
}
HIDDEN = ("id", "short")
GLANCE = 18
"""Letters of a name or a quantity that a cell never breaks."""
LONGEST_WORD = 28
"""Letters in the longest word that a column of a table is made wide enough for."""
SHORT_WORD = 12
"""Letters in the longest word that is not broken at its hyphens: `e-mail`."""
_TAG = re.compile(r"<[^>]*>")


class Printer:
    """Prints values in one language and one format: `html`, also on `paper`, or `md`."""

    def __init__(
        self, format_: str, language: str, written_in: str, *, paper: bool = False
    ) -> None:
        self.kind = f"{format_}-{'paper-' if paper else ''}{language}"
        self.html = format_ == "html"
        self._paper = paper
        self.words = wording(language)
        self.language = language
        self.written_in = written_in
        self.passages: list[str] = []
        self._inline = partial(inline.html, paper=paper) if self.html else inline.markdown
        self._typeset: Callable[[str], str] = typesetter(written_in) if self.html else str

    def print(self, value: object) -> Markup:
        """Give the text of a value, safe where it is put."""
        if isinstance(value, Markup):
            return value
        if isinstance(value, Phrase):
            return escape(value) if self.html else Markup(value)  # noqa: S704
        # Quantities and blanks are tuples with named fields: they are no lists.
        if isinstance(value, tuple) and not hasattr(value, "_fields"):
            return self._list(value)
        if isinstance(value, Part):
            return self._part(value)
        text = self.text(value)
        if isinstance(value, Unread):
            return self._verbatim(text)
        return Markup(self._inline(self._typeset(text)))  # noqa: S704

    def _verbatim(self, text: str) -> Markup:
        """Print words that are no Markdown, though they may hold a link."""
        words = self._typeset(text)
        return Markup(inline.verbatim(words, as_html=self.html, paper=self._paper))  # noqa: S704

    def bare(self, value: object) -> str:
        """Give what is read of a value in a line, without the marks of HTML."""
        return _TAG.sub("", self.print(value))

    def text(self, value: object) -> str:
        """Give the text of a single value, not yet made safe."""
        if value is None:
            return ""
        if isinstance(value, str):
            return value
        if isinstance(value, Blank):
            return value.text
        if isinstance(value, bool):
            return self.words.text("yes" if value else "no")
        if isinstance(value, Choice):
            return self.words.text(CHOICES[type(value)], value.key)
        # A rhythm keeps its author's words where the document is in their language.
        own = isinstance(value, Cadence) and self.language == self.written_in and not value.bare
        if isinstance(value, Cadence) and own:
            return figures.clocked(value, self.language)
        return figures.written(value, self.language)

    def _list(self, values: tuple[object, ...]) -> Markup:
        printed = [self.print(value) for value in values]
        if not self.html or len(printed) < 2:
            return self.print(self.words.text("semicolon")).join(printed)
        return Markup(" · ").join(printed)

    def _part(self, part: Part) -> Markup:
        """Print a part that stands inside a cell: its fields one after the other."""
        if isinstance(part, Decay):
            return self._decay(part)
        colon = self.words.text("colon")
        facts = [
            Markup("{}{}{}").format(self.print(label), self.print(colon), self.print(value))
            for label, value in self.facts(part)
        ]
        # A list of such parts is parted by semicolons.
        return Markup(", ").join(facts)

    def _decay(self, decay: Decay) -> Markup:
        """Print how points fade, as a sentence: `−10 points every 30 days, down to 0`."""
        points = decay.points
        number = (
            self.text(points)
            if isinstance(points, Blank)
            # Points that fade are lost, written with their minus or without.
            else figures.signed(-abs(points), self.language)
        )
        form = "other" if isinstance(points, Blank) else self.plural(points)
        amount = self.words.text("sentences", "points_alone", form).format(n=number)
        said = [self.print(amount)]
        if decay.every is not None:
            said[0] += Markup(" ") + self._each(decay.every)
        if decay.after is not None:
            said.append(self.say("decay_after", after=self._inside(decay.after)))
        if decay.when is not None:
            said.append(self.say("decay_when", when=decay.when))
        if decay.down_to is not None:
            said.append(self.say("decay_down_to", down_to=decay.down_to))
        return self.print(Phrase(", ")).join(said)

    def _inside(self, value: object) -> object:
        """Write a length of time as it stands after a preposition: `nach 14 Tagen`."""
        if isinstance(value, Duration):
            return figures.duration(value, self.language, inside=True)
        return value

    def _each(self, every: Duration | Unread | Blank) -> Markup:
        """Print after how long points fade again: `per week`, or `per period of 5 workdays`."""
        rhythm = figures.each(every, self.language) if isinstance(every, Duration) else None
        return self.print(Phrase(rhythm)) if rhythm else self.say("decay_every", every=every)

    def plain(self, value: object) -> Markup:
        """Give the words alone, for an attribute or a title."""
        return escape(inline.plain(self._typeset(self.text(value))))

    def passage(self, text: str) -> Markup:
        """Give a whole passage of Markdown; in Markdown, remember it as one not to be tidied."""
        if self.html:
            return Markup(blocks.html(text, self._typeset, paper=self._paper))  # noqa: S704 — escaped
        self.passages.append(blocks.markdown(text))
        return Markup(self.passages[-1])  # noqa: S704

    def label(self, part: type[Part], key: str) -> Phrase:
        """Give the label of a field, its own where the part has one."""
        own = f"{part.__name__}.{key}"
        name = own if own in self.words["labels"] else key
        return self.words.text("labels", name)

    def facts(self, part: Part, *omit: str) -> list[tuple[Phrase, object]]:
        """Give the fields a part says something in, with their labels; `omit` leaves some out."""
        return [
            (self.label(type(part), key), self.shown(key, value, part))
            for key, value in said(part)
            if key not in (*HIDDEN, *omit)
        ]

    def shown(self, key: str, value: object, part: Part | None = None) -> object:
        """Turn a field's bare value into what readers see: a standing, points with their sign."""
        if key == "at_most" and isinstance(part, ScoringRule) and isinstance(value, int):
            return Phrase(figures.often(value, self.language))
        if key == "required" and isinstance(value, bool):
            return self.words.text("required" if value else "optional")
        if key == "points" and isinstance(value, int):
            return figures.signed(value, self.language)
        if key == "rule" and isinstance(value, str):
            return self._rule(value)
        return value

    def _rule(self, name: str) -> str:
        return f"{title} (`{name}`)" if (title := self._title(name)) else name

    def _title(self, rule: str) -> str:
        """Give what a rule is called; a language of documents only has its own list of them."""
        from sla_cli.checks.words import explain

        speaks = self.language in MESSAGES
        if not speaks and (own := catalogue(self.language, "titles").TITLES.get(rule)):
            return str(own)
        try:
            return explain(rule, self.language if speaks else "en").title
        except KeyError:
            return ""

    def columns(self, items: tuple[Part, ...], *omit: str) -> list[tuple[str, Phrase]]:
        """Give the keys that at least one of the items says something in, with their labels."""
        if not items:
            return []
        filled = {key for item in items for key, _ in said(item)}.difference(HIDDEN, omit)
        return [(key, self.label(type(items[0]), key)) for key in items[0].shape if key in filled]

    def cell(self, item: Part, key: str) -> object:
        """Give what a table shows of a field; of a signal without a limit, how often it counts."""
        value = item.values()[key]
        if value is None and key == "at_most" and isinstance(item, ScoringRule):
            value = Unlimited.UNLIMITED if repeats(item) else 1
        return self.shown(key, value, item)

    def wrapping(self, item: Part, key: str) -> str:
        """Tell where a cell's lines may break: `anywhere` in a long word, `never` in one word."""
        printed = self.print(self.cell(item, key))
        if any(len(word) > LONGEST_WORD for word in _words(printed)):
            return "anywhere"
        if _is_short(printed):
            return "never"
        # Who and how much are read at one glance: they are broken only where they are long.
        value = item.values()[key]
        at_once = key in ("owner", "led_by") or not isinstance(value, (str, tuple, Part))
        return "never" if at_once and len(" ".join(_words(printed))) <= GLANCE else "between"

    def points(self, value: int | Target | Unread | Blank | ByKind) -> str:
        """Write a number of points: `60 points`; or of each kind of signal."""
        if isinstance(value, Blank):
            return self.words.text("sentences", "points", "other").format(n=value.text)
        return self.counted("points", value)

    def bounded(self, key: str, value: int | Target | Unread | Blank | ByKind) -> Markup:
        """Say a bound of the score in a sentence: a lead becomes an MQL at 60 points.

        What is no plain number, such as a range, would not fit the sentence: it follows its label.
        """
        bare = isinstance(value, Target) and value.bound is Bound.EXACTLY and not value.per
        if bare or isinstance(value, (int, Blank, ByKind)):
            points = self.points(value)
            return self.say(key, points=points) if points else Markup()
        said = self.print(self.counted("points_alone", value))
        colon = self.print(self.words.text("colon"))
        return self.print(self.words.text("labels", key)) + colon + said + Markup(".")

    def counted(self, key: str, value: int | Target | Unread | Blank | ByKind) -> str:
        """Write a sentence about a number, in its plural form; a target may name its own things."""
        if isinstance(value, ByKind):
            return self._for_each_kind(key, value)
        if isinstance(value, Unread) or (isinstance(value, Target) and (value.unit or value.per)):
            return self.text(value)
        if key == "attempts" and isinstance(value, Target) and value.measure is Measure.FACTOR:
            value = value._replace(measure=Measure.COUNT)
        number = value.low if isinstance(value, Target) else value
        if isinstance(value, Target) and value.bound is Bound.BETWEEN:
            number = value.high or value.low
        form = "other" if isinstance(number, Blank) else self.plural(number)
        return self.words.text("sentences", key, form).format(n=self.text(value))

    def _for_each_kind(self, key: str, value: ByKind) -> str:
        """Write a sentence for each kind of signal: `60 points (fit), 40 points (behaviour)`."""
        form = self.words.text("sentences", "of_kind")
        numbers = ((kind, getattr(value, kind.key)) for kind in SignalKind)
        said = [
            form.format(said=self.counted(key, number), kind=self.text(kind))
            for kind, number in numbers
            if number is not None
        ]
        return figures.listed(said, self.language)

    def say(self, key: str, **values: object) -> Markup:
        """Fill a sentence of the catalogue with printed values."""
        sentence = self.words.text("sentences", key)
        template = escape(sentence) if self.html else Markup(sentence)  # noqa: S704
        return template.format(**{name: self.print(value) for name, value in values.items()})

    def within(self, value: Deadline | Unread | Blank) -> str:
        """Write a deadline inside a sentence; words that are kept need none before them."""
        if isinstance(value, Unread):
            return value.written
        return figures.within(value.text if isinstance(value, Blank) else value, self.language)

    def plural(self, number: Decimal | int) -> str:
        """Give the plural form of a number that our sentences have: `one` or `other`."""
        return "one" if figures.plural(number, self.language) == "one" else "other"

    def currency(self, code: str) -> str:
        """Name a currency: `euro (EUR)`."""
        return figures.currency(code, self.language)

    def month(self, day: datetime.date) -> str:
        """Give the letter a month begins with."""
        return figures.month(day, self.language)

    def period(self, start: object, end: object) -> str:
        """Write a period from its two days, either of which may be blank."""
        last = None if end is None else self.text(end)
        return figures.period(self.text(start), last, self.language)


def _words(printed: str) -> list[str]:
    return _TAG.sub(" ", printed).split()


def _is_short(printed: str) -> bool:
    """Tell whether this is one short word, that is not broken at its hyphen."""
    words = _words(printed)
    return len(words) == 1 and len(words[0]) <= SHORT_WORD
