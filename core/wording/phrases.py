"""Values in words: what sentences are made of."""

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from core.answers.resolved import Role, Rule, Support
from core.domain.amount import Amount
from core.domain.claim import Claim, Speaker
from core.domain.price import Price
from core.domain.records import Source
from core.domain.tables import Tables
from core.domain.when import When
from core.wording.dates import Dates
from core.wording.numbers import AmountParts, Numbers
from core.wording.speakers import Speakers
from core.wording.texts import Texts


class Phrases:
    """Words values in one language: what a sentence is made of.

    Attributes:
        language: The language, as the wording files name it (``en``).
        texts: Its texts, for what has no method of its own.
        numbers: Its numbers.
        dates: Its dates.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self.texts = Texts(language, self._render)
        self.numbers = Numbers(self.texts)
        self.dates = Dates(self.texts)
        self._speakers = Speakers(self.texts, self.dates)

    def amount(self, amount: Amount, *, long: bool = False) -> str:
        """An amount: "more than 30 bn"; long: "more than 30,000,000,000"."""
        return self.numbers.amount(amount, long=long)

    def amount_parts(self, amount: Amount) -> AmountParts:
        """The qualifier, figure and unit of an amount, to be set apart."""
        return self.numbers.parts(amount)

    def price(self, price: Price | None, *, long: bool = False) -> str:
        """A price with its basis; none is "no price reported"."""
        if price is None:
            return self.texts.say("amount.not_reported")
        return self.numbers.price(price, long=long)

    def number(self, number: Decimal | int) -> str:
        """A number in full digits."""
        return self.numbers.number(number)

    def percent(self, share: Decimal) -> str:
        """A share of one as a percentage."""
        return self.numbers.percent(share)

    def rank(self, best: int | None, worst: int | None) -> str:
        """A rank range: "1–6"; a dash where there is none."""
        if best is None or worst is None:
            return self.texts.say("rank.none")
        if best == worst:
            return str(best)
        return self.texts.say("rank.range", best=best, worst=worst)

    def when(self, when: When | None, *, short: bool = False) -> str:
        """A date as precise as it was given; short for a list."""
        if when is None:
            return "" if short else self.texts.say("dates.unknown")
        return self.dates.when(when, short=short)

    def day(self, day: date, *, short: bool = False) -> str:
        """One day of the calendar."""
        return self.dates.day(day, short=short)

    def moment(self, moment: datetime) -> str:
        """A day with its time, as the clock on the reader's wall has it."""
        local = moment.astimezone()
        date = self.day(local.date(), short=True)
        return self.texts.say("dates.time", date=date, time=f"{local:%H:%M}")

    def speaker(self, speaker: Speaker | None, tables: Tables) -> str:
        """Who said it: "according to an unnamed government official"."""
        return self._speakers.speaker(speaker, tables)

    def source(self, source: Source | None) -> str:
        """A short name of a source; none is "unsourced"."""
        return self._speakers.source(source)

    def via(self, claim: Claim[Any], tables: Tables) -> str:
        """Where its source has a claim from, or nothing: "citing Reuters"."""
        return self._speakers.via(claim, tables)

    def word(self, list_name: str, word: str) -> str:
        """The name of a known word of an open list; another stands as it is."""
        text = self.texts.find(f"words.{list_name}.{word}") if word else None
        return text if isinstance(text, str) else word

    def outcome(self, word: str) -> str:
        """What became of an event: of a deadline, or of an approval."""
        name = self.word("deadline_outcomes", word)
        return name if name != word else self.word("approval_outcomes", word)

    def support(self, support: Support) -> str:
        """How well a value stands: "announced, 3 reports, 2 roots"."""
        word = self.support_word(support)
        if not support.reports:
            return word
        return self.texts.say(
            "support.parts",
            word=word,
            reports=self.texts.say("support.reports", support.reports),
            roots=self.texts.say("support.roots", support.roots),
        )

    def support_word(self, support: Support) -> str:
        """What speaks for a value, in a word or two."""
        return self.texts.say(f"support.word.{support.word}")

    def against(self, support: Support, tables: Tables) -> str:
        """What speaks against a value, or nothing: "denied by ByteDance"."""
        if support.against == "denied":
            names = self.deniers(support, tables)
            if names:
                return self.texts.say("support.denied_by", names=names)
        return self.texts.say(f"support.against.{support.against}")

    def deniers(self, support: Support, tables: Tables) -> str:
        """Who denies a value, in one list."""
        names = []
        for event_id in support.denials:
            event = tables.events.get(event_id)
            parties = (tables.party(one) for one in event.by) if event else ()
            names += [party.name for party in parties if party is not None]
        return self.join(dict.fromkeys(names))

    def rule(self, rule: Rule) -> str:
        """The rule that chose the shown value."""
        return self.texts.say(f"rule.{rule}")

    def role(self, role: Role) -> str:
        """What became of a claim."""
        return self.texts.say(f"role.{role}")

    def join(self, items: Iterable[str]) -> str:
        """Join items to a list: "a, b and c"."""
        return self.texts.join(items)

    def _render(self, rule: str, value: object) -> str:
        """Word a value as the rule behind its place says."""
        text = str(value)
        if rule == "date":
            return self._date(text)
        if rule == "moment":
            return self._moment(text)
        if rule == "number":
            return self._number(text)
        if rule == "fields":
            text = text.rpartition(".")[2]
        return self.word(rule, text)

    def _date(self, text: str) -> str:
        try:
            return self.when(When(text))
        except ValueError:
            return text

    def _moment(self, text: str) -> str:
        try:
            return self.moment(datetime.fromisoformat(text))
        except ValueError:
            return text

    def _number(self, text: str) -> str:
        try:
            return self.number(Decimal(text))
        except InvalidOperation:
            return text
