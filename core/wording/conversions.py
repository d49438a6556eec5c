"""How a price was brought to what is compared, in words."""

from core.answers.conversions.steps import Step
from core.answers.standing import Ranked
from core.domain.amount import Amount
from core.domain.price import Basis
from core.domain.tables import Tables
from core.wording.computed import Computed
from core.wording.phrases import Phrases
from core.wording.places import name_of


def step_line(phrases: Phrases, step: Step, tables: Tables) -> str:
    """One step: "15.67 GBP × 1.72 bn shares outstanding (25 Sep 2018) ≈ 26.95 bn"."""
    say = phrases.texts.say
    after = Computed(phrases, step.after)
    what = say(
        f"step.{step.formula}",
        used=str(Computed(phrases, step.used)) if step.used is not None else "",
        ratio=_ratio(phrases, step.ratio),
        of=name_of(step.of, tables) or step.of,
    )
    what = _dated(phrases, what, step)
    if step.before is None:
        # The first part of a payment is added to nothing.
        what = what.removeprefix("+ ")
        return say("step.first", what=what, sign=after.sign, after=after.text)
    before = str(Computed(phrases, step.before))
    return say("step.line", before=before, what=what, sign=after.sign, after=after.text)


def _ratio(phrases: Phrases, ratio: Amount | None) -> str:
    if ratio is None:
        return ""
    if ratio.figure is not None:
        return phrases.number(ratio.figure)
    return phrases.amount(ratio)


def _dated(phrases: Phrases, what: str, step: Step) -> str:
    if step.on is None:
        return what
    date = phrases.when(step.on, short=True)
    return phrases.texts.say("step.dated", what=what, date=date)


def means(phrases: Phrases, steps: tuple[Step, ...], tables: Tables) -> str:
    """What a price was converted by: "the stake sought and shares outstanding"."""
    found: dict[str, None] = {}
    for step in steps:
        if step.kind == "payment" and step.ratio is None:
            continue
        what = phrases.texts.say(
            f"step.means.{step.kind}", of=name_of(step.of, tables) or step.of
        )
        found[_dated(phrases, what, step)] = None
    if not found:
        found[phrases.texts.say("step.means.parts")] = None
    return phrases.join(found)


def conversion(
    phrases: Phrases, ranked: Ranked, basis: Basis | None, tables: Tables
) -> str:
    """How one bid is compared: "Fox, 15.67 GBP a share ≈ 26.95 bn GBP by …"."""
    after = Computed(phrases, ranked.amount, basis)
    by = means(phrases, ranked.steps, tables)
    if is_paid_in_parts(ranked):
        return phrases.texts.say(
            "sentence.valued", name=ranked.name, amount=str(after), means=by
        )
    return phrases.texts.say(
        "sentence.conversion",
        name=ranked.name,
        price=stated(phrases, ranked),
        sign=after.sign,
        amount=after.text,
        means=by,
    )


def stated(phrases: Phrases, ranked: Ranked) -> str:
    """The price of a converted bid before it was converted."""
    classes = [
        step.before
        for step in ranked.steps
        if step.formula == "times_shares" and step.before is not None
    ]
    if len(classes) > 1:
        return phrases.join(
            str(Computed(phrases, amount, "per_share")) for amount in classes
        )
    value = ranked.price.value
    if value is None:
        return phrases.price(None)
    amount = ranked.price.span or value.amount
    if amount is value.amount and not is_paid_in_parts(ranked):
        return phrases.price(value)
    return str(Computed(phrases, amount, value.basis))


def is_paid_in_parts(ranked: Ranked) -> bool:
    """Whether the price is not stated, but the sum of what is paid for a share."""
    return any(step.kind == "payment" for step in ranked.steps)
