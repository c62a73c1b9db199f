"""Quantities as readers of a language expect to see them, through Babel."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from babel.core import Locale
from babel.dates import format_date, format_time
from babel.numbers import format_currency, format_decimal, format_percent

from sla_cli.agreement.quantities import (
    Bound,
    Cadence,
    Deadline,
    Duration,
    Measure,
    Moment,
    Target,
    TimeUnit,
)
from sla_cli.documents.wording import wording

if TYPE_CHECKING:
    import datetime

NBSP = "\u00a0"


class Figures:
    """Writes quantities in one language. Numbers keep the decimals their author gave them."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.locale = _locale(language)
        self.words = wording(language)

    def target(self, value: Target) -> str:
        """Write a target: `au moins 120 MQL par mois`, `40–60%`."""
        bound = value.bound
        if value.measure is Measure.DURATION and bound is Bound.AT_MOST:
            template = self._word("within")
        else:
            template = self._word("bound", bound.value)
        if value.high is None:
            text = template.format(n=self._figure(value, value.low), low="")
        else:
            low = self.number(value.low)
            text = template.format(n=self._figure(value, value.high), low=low)
        unit = NBSP + value.unit if value.unit else ""
        per = f" {self._per(value)}" if value.per else ""
        return text + unit + per

    def _per(self, value: Target) -> str:
        per = value.per
        if per is None:
            return ""
        if per.unit is None:
            return self._word("per_thing").format(thing=per.thing)
        if per.every > 1:
            return self._word("per_several", per.unit.value).format(n=per.every)
        return self._word("per", per.unit.value)

    def _figure(self, value: Target, number: Decimal) -> str:
        """Write the number with its sign, unit of money or of time."""
        sign = "+" if value.bound is Bound.CHANGE and number > 0 else ""
        if value.measure is Measure.PERCENT:
            return sign + self.percent(number)
        if value.measure is Measure.MONEY:
            return sign + self.money(number, value.currency, value.scale)
        if value.time_unit is not None:
            return sign + self.duration(Duration(number, value.time_unit, value.clock))
        return sign + self.number(number) + self._word("count_scale", value.scale)

    def number(self, value: Decimal | int) -> str:
        """Write a number: `1 000,5`, `1,000.5`."""
        return format_decimal(value, format=f"#,##0{_decimals(value)}", locale=self.locale)

    def signed(self, value: int) -> str:
        """Write points, with their sign: `+15`, `-20`."""
        return f"{'+' if value > 0 else ''}{self.number(value)}"

    def percent(self, value: Decimal) -> str:
        """Write a percentage given in percent: `12,5 %`, `12.5%`."""
        pattern = self.locale.percent_formats[None].pattern
        pattern = pattern.replace("0", f"0{_decimals(value)}", 1)
        return format_percent(
            value / 100, format=pattern.replace("\u202f", NBSP), locale=self.locale
        )

    def money(self, value: Decimal, currency: str, scale: str = "") -> str:
        """Write an amount, without decimals where it has none: `1,2 M€`, `€350k`."""
        pattern = self.locale.currency_formats["standard"].pattern
        pattern = pattern.replace(".00", _decimals(value))
        letters = self._word("scale", scale)
        if letters:
            quoted = f"'{letters}'"
            pattern = (
                pattern.replace("¤", f"{quoted}¤") if pattern.endswith("¤") else pattern + quoted
            )
        return format_currency(
            value, currency, format=pattern, locale=self.locale, currency_digits=False
        )

    def duration(self, value: Duration) -> str:
        """Write a length of time: `4 heures ouvrées`, `1 business day`."""
        form = self.plural(value.value)
        unit = self._word("unit", value.unit.value, form)
        number = self.number(value.value)
        if value.clock is None:
            text = self._word("duration").format(n=number, unit=unit)
        else:
            gender = self._word("gender", value.unit.value)
            clock = self._word("clock", value.clock.value, gender, form)
            text = self._word("duration_clock").format(n=number, unit=unit, clock=clock)
        return text.replace(" ", NBSP, 1)

    def deadline(self, value: Deadline) -> str:
        """Write a deadline by itself, as under a heading: `4 heures ouvrées`, `same day`."""
        return (
            self._word("moment", value.value) if isinstance(value, Moment) else self.duration(value)
        )

    def within(self, value: Deadline) -> str:
        """Write a deadline inside a sentence: `sous 4 heures ouvrées`, `le jour même`."""
        if isinstance(value, Moment):
            return self.deadline(value)
        return self._word("within").format(n=self.duration(value))

    def cadence(self, value: Cadence, written_in: str) -> str:
        """Write a rhythm: the user's own words, translated where they are of another language."""
        if value.unit is None or written_in == self.language:
            return value.written
        text = self._rhythm(value, value.unit)
        if value.at is None:
            return text
        time = format_time(value.at, self._word("time_pattern"), locale=self.locale)
        time = time.replace(" h 00", " h").replace(" ", NBSP)
        return self._word("cadence", "at").format(cadence=text, time=time)

    def _rhythm(self, value: Cadence, unit: TimeUnit) -> str:
        names = self.locale.days["stand-alone"]["wide"]
        day = f" {self.words.text('and')} ".join(names[weekday] for weekday in value.weekdays)
        if value.ordinal is not None:
            key = "nth_quarter" if unit is TimeUnit.QUARTER else "nth"
            nth = self._word("nth", str(value.ordinal))
            return self._word("cadence", key).format(nth=nth, day=day)
        if value.weekdays:
            key = "other_weekday" if value.every == 2 else "weekday"
            return self._word("cadence", key).format(day=day)
        if value.every > 1:
            return self._word("per_several", unit.value).format(n=value.every)
        if value.times > 1:
            per = self._word("per", unit.value)
            return self._word("times").format(n=value.times, per=per)
        return self._word("cadence", unit.value)

    def date(self, value: datetime.date) -> str:
        """Write a day: `1er janvier 2026`, `January 1, 2026`."""
        text = format_date(value, format=self._word("day_pattern"), locale=self.locale)
        first = self._word("first_of_month")
        if value.day == 1 and text.startswith("1 "):
            text = first + text[1:]
        return text.replace(" ", NBSP, 1)

    def period(self, start: str, end: str | None) -> str:
        """Write a period, from its two days already written."""
        if end is None:
            return self._word("since").format(start=start)
        return self._word("period").format(start=start, end=end)

    def currency(self, code: str) -> str:
        """Name a currency: `euros (EUR)`, or its code where it has no name."""
        name = self.locale.currencies.get(code)
        return f"{name} ({code})" if name else code

    def plural(self, number: Decimal | int) -> str:
        """Give the plural form of a number: `one` or `other`."""
        form: str = self.locale.plural_form(abs(Decimal(number)))
        return form if form == "one" else "other"

    def _word(self, *path: str) -> str:
        return self.words.text("figures", *path)


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(language)


def _decimals(value: Decimal | int) -> str:
    """Give the decimal part of a number pattern that keeps what was written."""
    exponent = Decimal(value).as_tuple().exponent
    places = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    return f".{'0' * places}" if places else ""
