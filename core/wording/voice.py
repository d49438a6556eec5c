"""The voice: everything that the core has to say, in one language."""

from core.answers.conversions.steps import Place, Step
from core.answers.deadlines import Deadline
from core.answers.missing import Gap
from core.answers.proof import Proof
from core.answers.rank_reasons import RankReason
from core.answers.standing import Incomparable, Ranked, Ranking
from core.domain.errors import BidbookError
from core.domain.label import Label, Problem
from core.domain.price import Basis
from core.domain.tables import Tables
from core.wording import conversions, places, proofs, reasons
from core.wording.computed import Computed
from core.wording.phrases import Phrases
from core.wording.sentence import Sentence, Teller

# The list of known words that the values of a field belong to.
_LISTS = {
    "stage": "stages",
    "binding": "binding",
    "members.standing": "member_standings",
    "outcome": "outcomes",
}


class Voice(Phrases):
    """Words values, answers, labels, problems and errors in one language."""

    def unranked(self, code: str, kind: str = "") -> str:
        """Why a live bid of a kind is listed and not ranked."""
        return reasons.unranked(self, code, kind)

    def incomparable(self, entry: Incomparable, tables: Tables) -> str:
        """Why a live priced bid is left out, naming the missing field."""
        return reasons.incomparable(self, entry, tables)

    def step(self, step: Step, tables: Tables) -> str:
        """One step of a conversion: "11.7 bn GBP ÷ 61% sought ≈ 19.18 bn GBP"."""
        return conversions.step_line(self, step, tables)

    def stated(self, ranked: Ranked) -> str:
        """The price of a converted bid before it was converted."""
        return conversions.stated(self, ranked)

    def compared(self, ranked: Ranked, basis: Basis | None) -> str:
        """What a converted price is compared as: "≈ 19.18 bn GBP"."""
        return str(Computed(self, ranked.amount, basis))

    def conversion(self, ranked: Ranked, basis: Basis | None, tables: Tables) -> str:
        """How a bid is compared: "Fox, 15.67 GBP a share ≈ 26.95 bn GBP by …"."""
        return conversions.conversion(self, ranked, basis, tables)

    def proof(self, proof: Proof, ranking: Ranking, tables: Tables) -> str:
        """Which of two bids is the higher one, or what keeps it from being known."""
        return proofs.proof(self, proof, ranking, tables)

    def rank_reason(self, reason: RankReason, tables: Tables) -> str:
        """What makes the range of ranks of a bid."""
        return proofs.rank_reason(self, reason, tables)

    def gap(self, gap: Gap, tables: Tables) -> str:
        """A field that keeps bids apart, and whose bids they are."""
        return proofs.gap(self, gap, tables)

    def place(self, place: Place, tables: Tables) -> str:
        """What is missing: "exchange rate GBP to USD of 3 January 2025"."""
        return places.missing(self, place, tables)

    def sentence(self, ranking: Ranking, tables: Tables) -> Sentence:
        """The answer to "who bid most?", the first thing that a reader sees."""
        return Teller(self, ranking, tables).tell()

    def deadline(self, deadline: Deadline) -> str:
        """A deadline: "5 April 2025, in 2 days, moved once"."""
        parts = [self.when(deadline.on.value)]
        days = deadline.days_left
        if deadline.state == "running" and days is not None:
            say = self.texts.say
            parts.append(
                say("deadline.in_days", days) if days else say("deadline.today")
            )
        elif deadline.state == "passed":
            parts.append(self.texts.say("deadline.passed"))
        elif deadline.state != "running":
            parts.append(self.word("deadline_outcomes", deadline.state))
        if deadline.moved > 0:
            parts.append(self.texts.say("deadline.moved", deadline.moved))
        return ", ".join(parts)

    def next_deadline(self, deadline: Deadline | None) -> str:
        """The next deadline of a contest, or that there is none."""
        if deadline is None:
            return self.texts.say("deadline.none")
        return self.texts.say("deadline.next", deadline=self.deadline(deadline))

    def problem(self, problem: Problem) -> str:
        """What is wrong with a record, in a sentence."""
        values = {
            "table": problem.table,
            "id": problem.id,
            "field": problem.field,
            **dict(problem.values),
        }
        key = f"{problem.key}_{problem.field}"
        if self.texts.find(f"problems.{key}") is None:
            key = problem.key
        known = _LISTS.get(problem.field)
        for place in ("one", "other") if known else ():
            values[place] = self.word(known or "", values.get(place, ""))
        return self._keyed("problems", key, values)

    def label(self, label: Label, subject: Label | None = None) -> str:
        """What an edit is called: "Raise bid of Reid Rasner".

        Args:
            label: The label.
            subject: For an undo or redo, the label of what it takes back.
        """
        values = dict(label.values)
        if subject is not None:
            values["label"] = self.label(subject)
        return self._keyed("labels", label.key, values)

    def undo(self, subject: Label) -> str:
        """The name of undoing an edit: "Undo: Raise bid of Reid Rasner"."""
        return self.label(Label("undo"), subject)

    def redo(self, subject: Label) -> str:
        """The name of redoing an edit."""
        return self.label(Label("redo"), subject)

    def state(self, state: Label) -> str:
        """Why a book can't be written: "Read-only: Ann has it open on mars"."""
        values = dict(state.values)
        undated = values.get("since") == ""
        return self._keyed("states", state.key + "_undated" * undated, values)

    def error(self, error: BidbookError) -> str:
        """An error in this language; in English it says it itself."""
        text = self.texts.find(f"errors.{error.key}")
        if not isinstance(text, str):
            return str(error)
        return self.texts.fill(text, error.values)

    def _keyed(self, section: str, key: str, values: dict[str, str]) -> str:
        """The text behind a key, in its form for the number at ``count``."""
        if self.texts.find(f"{section}.{key}") is None:
            return key.replace("_", " ").capitalize()
        number = values.get("count", "")
        count = int(number) if number.isdecimal() else None
        template = self.texts.template(f"{section}.{key}", count)
        return self.texts.fill(template, values)
