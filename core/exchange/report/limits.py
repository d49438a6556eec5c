"""What a report says of its own limits: what is not known, and how it was counted."""

from collections.abc import Iterator

from core.answers.missing import missing
from core.answers.problems import problems
from core.answers.standing import Ranking
from core.exchange.exporting.scope import Scope
from core.exchange.report.pieces import Section


def not_known(scope: Scope, contest: str) -> Section:
    """The fields that keep bids apart, contradictions, and what has no source."""
    voice, ranking = scope.voice, scope.ranking(contest)
    gaps = missing(scope.tables, scope.index, ranking)
    lines = [voice.gap(one, scope.tables) for one in gaps]
    found = problems(scope.tables, scope.index, scope.lens, contest)
    lines += [voice.problem(one) for one in found]
    points = tuple(dict.fromkeys(scope.release.text(line) for line in lines))
    say = voice.texts.say
    return Section(
        name="not_known",
        title=say("report_page.section.not_known"),
        points=points,
        paragraphs=() if points else (say("report_page.none.not_known"),),
    )


def how_counted(scope: Scope, contest: str) -> Section:
    """By which day, clock, basis and rules the figures were put in order."""
    points = tuple(scope.release.text(one) for one in _rules(scope, contest))
    title = scope.voice.texts.say("report_page.section.how_counted")
    return Section(name="how_counted", title=title, points=points)


def _rules(scope: Scope, contest: str) -> Iterator[str]:
    voice, ranking = scope.voice, scope.ranking(contest)
    say, lens = voice.texts.say, scope.lens
    yield say(f"report_page.clock.{lens.clock}", date=voice.day(lens.as_of))
    if lens.without:
        yield say("export.without", len(lens.without))
    yield from _compared(scope, contest, ranking)
    yield say("report_page.rule.ranks")
    if any(not one.amount.has_number for one in ranking.ranked):
        yield say("report_page.rule.undisclosed")
    if any(one.about for one in ranking.ranked):
        yield say("report_page.rule.about")
    if ranking.unranked:
        yield say("report_page.rule.unranked")
    for one in ranking.ranked:
        if one.converted:
            yield voice.conversion(one, ranking.basis, scope.tables)
    if ranking.incomparable:
        yield say("report_page.rule.incomparable")
    yield say("report_page.rule.standing")
    yield say("report_page.rule.roots")


def _compared(scope: Scope, contest: str, ranking: Ranking) -> Iterator[str]:
    """What is compared: for which part of the business, on what basis, in what."""
    say, voice = scope.voice.texts.say, scope.voice
    perimeter = scope.perimeter_names.get(ranking.perimeter or "")
    if perimeter:
        yield say("report_page.rule.perimeter", perimeter=perimeter)
    if ranking.basis is not None:
        basis = voice.word("bases", ranking.basis)
        unit = ranking.currency or ""
        key = "basis_in" if unit else "basis"
        yield say(f"report_page.rule.{key}", basis=basis, currency=unit)
    if ranking.assumed and ranking.currency:
        names = voice.join(
            one.name for one in ranking.ranked if one.bid in ranking.assumed
        )
        yield say("report_page.rule.assumed", names=names, currency=ranking.currency)
    if ranking.past:
        yield say("report_page.rule.day_before", date=voice.day(ranking.ranked_on.day))
    policy = scope.tables.contests[contest].rate_policy
    if policy and ranking.converted:
        word = voice.word("rate_policies", policy)
        yield say("report_page.rule.rates", policy=word)
