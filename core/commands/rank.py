"""``rank``: who bid most, as text or as JSON."""

import json
from argparse import Namespace
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from core.answers.index import Index
from core.answers.lens import UNNAMED, Choice, Lens
from core.answers.missing import missing
from core.answers.ranking import default_contest, rank
from core.answers.standing import Ranked, Ranking
from core.book.snapshot import read_book
from core.commands.errors import (
    NoContestError,
    UnknownContestError,
    UnknownPerimeterError,
    UnknownSourceError,
)
from core.commands.ranking_json import as_json
from core.commands.said import Said
from core.domain.tables import Tables
from core.wording import Voice


def run(arguments: Namespace, today: date) -> Said:
    """Rank the bids of one contest.

    Raises:
        BidbookError: The file is no book, or the arguments don't go with it.
    """
    tables = read_book(Path(arguments.file)).tables
    choice = _choice(arguments, tables)
    lens = Lens(arguments.as_of or today, arguments.clock, frozenset(arguments.without))
    for source in arguments.without:
        if source != UNNAMED and source not in tables.sources:
            raise UnknownSourceError(id=source)
    index = Index.of(tables)
    ranking = rank(tables, index, lens, choice)
    voice = Voice(arguments.language)
    if arguments.json:
        gaps = missing(tables, index, ranking)
        answer: dict[str, Any] = as_json(ranking, gaps, tables, voice)
        return Said(json.dumps(answer, ensure_ascii=False, indent=2))
    return Said(_as_text(ranking, tables, voice))


def _choice(arguments: Namespace, tables: Tables) -> Choice:
    contest_id = arguments.contest or default_contest(tables)
    if contest_id is None:
        raise NoContestError(path=arguments.file)
    contest = tables.contests.get(contest_id)
    if contest is None:
        raise UnknownContestError(id=contest_id, known=", ".join(tables.contests))
    perimeters = [one.id for one in contest.perimeters]
    if arguments.perimeter and arguments.perimeter not in perimeters:
        raise UnknownPerimeterError(id=arguments.perimeter, known=", ".join(perimeters))
    return Choice(
        contest=contest_id,
        perimeter=arguments.perimeter,
        basis=arguments.basis,
        currency=arguments.currency,
        assume_currency=arguments.assume_currency,
        rate_on=arguments.rate_on,
    )


def _as_text(ranking: Ranking, tables: Tables, voice: Voice) -> str:
    say = voice.texts.say
    head = say(
        "report.head",
        contest=tables.contests[ranking.contest].title,
        date=voice.day(ranking.lens.as_of),
        clock=ranking.lens.clock,
    )
    rows = [
        (
            voice.rank(one.best, one.worst),
            one.name,
            _price(one, ranking, voice),
            voice.support(one.price.support),
        )
        for one in ranking.ranked
    ]
    lines = [head, "", voice.sentence(ranking, tables).text]
    if rows:
        titles = [
            say(f"report.{one}") for one in ("rank", "bidder", "price", "support")
        ]
        lines += ["", *_columns([tuple(titles), *rows])]
    if ranking.unranked:
        left = [
            (one.name, _why(voice, tables, one.bid, one.code))
            for one in ranking.unranked
        ]
        lines += ["", say("report.not_ranked"), *_columns(left)]
    if ranking.incomparable:
        apart = [
            (one.name, voice.incomparable(one, tables)) for one in ranking.incomparable
        ]
        lines += ["", say("report.not_comparable"), *_columns(apart)]
    return "\n".join(lines)


def _price(one: Ranked, ranking: Ranking, voice: Voice) -> str:
    """A price as stated; for a converted one what it is compared as, too."""
    if not one.converted:
        return voice.price(one.price.value) if one.reported else voice.price(None)
    return f"{voice.stated(one)} → {voice.compared(one, ranking.basis)}"


def _why(voice: Voice, tables: Tables, bid_id: str, code: str) -> str:
    bid = tables.bids.get(bid_id)
    return voice.unranked(code, bid.kind if bid else "")


def _columns(rows: Sequence[tuple[str, ...]]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(
            text.ljust(width) for text, width in zip(row, widths, strict=True)
        ).rstrip()
        for row in rows
    ]
