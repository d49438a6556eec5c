"""``read``: what stands in an article, and what it proposes to enter."""

import json
import stat
import sys
from argparse import Namespace
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

from core.answers.ranking import default_contest
from core.book.errors import (
    FileUnreadableError,
    FolderError,
    NotRegularFileError,
)
from core.book.snapshot import read_book
from core.commands.errors import NoSuchArticleError, UnknownContestError
from core.commands.said import Said
from core.domain.amount import Amount
from core.domain.tables import Tables
from core.reading.article import Article, read_article
from core.reading.choices import Choice
from core.reading.decoding import decoded
from core.reading.figure_span import figure_span
from core.reading.html_text import html_text, is_html
from core.reading.known import known_names
from core.reading.proposals import Proposal
from core.reading.results import Found, FoundDate
from core.reading.speaking import Saying
from core.wording import Voice

_PAGES = (".html", ".htm", ".xhtml")
_STANDARD_INPUT = "-"
Origin = Callable[[int], int]


def run(arguments: Namespace) -> Said:
    """Read an article.

    Raises:
        BidbookError: The file is no text, or the book no book.
    """
    path = arguments.file
    text = decoded(_content(path), path)
    origin: Origin = int
    if is_html(text) or path.lower().endswith(_PAGES):
        page = html_text(text)
        text, origin = page.text, page.origin
    tables = read_book(Path(arguments.book)).tables if arguments.book else Tables()
    contest_id = arguments.contest or default_contest(tables)
    if arguments.contest and arguments.contest not in tables.contests:
        known = ", ".join(tables.contests)
        raise UnknownContestError(id=arguments.contest, known=known)
    contest = tables.contests.get(contest_id or "")
    chosen = arguments.text_language
    article = read_article(
        text,
        known_names=known_names(tables, contest_id),
        article_date=arguments.article_date,
        language=None if chosen == "auto" else chosen,
        home_currency=contest.currency if contest else None,
    )
    if arguments.json:
        answer = _as_json(article, origin)
        return Said(json.dumps(answer, ensure_ascii=False, indent=2))
    return Said(_as_text(article))


def _content(path: str) -> bytes:
    if path == _STANDARD_INPUT:
        return sys.stdin.buffer.read()
    file = Path(path)
    try:
        mode = file.stat().st_mode
        if stat.S_ISDIR(mode):
            raise FolderError(path=path)
        if not stat.S_ISREG(mode):
            raise NotRegularFileError(path=path)
        return file.read_bytes()
    except FileNotFoundError:
        raise NoSuchArticleError(path=path) from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise FileUnreadableError(path=path, reason=reason) from None


def _as_json(article: Article, origin: Origin) -> dict[str, Any]:
    return {
        "language": article.language,
        "language_found": article.found_language,
        "amounts": [_amount(article, one, origin) for one in article.amounts],
        "dates": [_date(one, origin) for one in article.dates],
        "names": [
            {**_span(article.text, one.start, one.end, origin), **_named(one)}
            for one in article.names
        ],
        "proposals": [_proposal(article, one, origin) for one in article.proposals],
    }


def _span(text: str, start: int, end: int, origin: Origin) -> dict[str, Any]:
    last = origin(end - 1) + 1 if end > start else origin(start)
    return {"start": origin(start), "end": last, "words": text[start:end]}


def _named(name: Any) -> dict[str, Any]:  # noqa: ANN401 (a Name or a Choice)
    return {"name": name.name, "id": name.key}


def _amount(article: Article, found: Found, origin: Origin) -> dict[str, Any]:
    read = found.read
    likeliest = read.amount or next(iter(read.alternatives), None)
    shared = likeliest is not None and likeliest.unit is None
    return {
        **_span(article.text, *figure_span(found), origin),
        "phrase": article.text[found.start : found.end],
        **_values(likeliest),
        "per_share": read.per_share,
        "ambiguous": read.ambiguous
        or (shared and any(part.code == "currency" for part in read.parts)),
        "assumed": list(read.assumed),
        "currency_choices": list(read.currency_choices),
    }


def _values(amount: Amount | None) -> dict[str, Any]:
    if amount is None:
        return {"kind": None, "low": None, "high": None, "currency": None}
    return {
        "kind": amount.kind,
        "low": _number(amount.low),
        "high": _number(amount.high),
        "currency": amount.unit,
    }


def _number(number: Decimal | None) -> int | float | None:
    """A number as JSON has it: whole, where it is."""
    if number is None:
        return None
    return int(number) if number == number.to_integral_value() else float(number)


def _date(found: FoundDate, origin: Origin) -> dict[str, Any]:
    when = found.read.when
    last = origin(found.end - 1) + 1
    return {
        "start": origin(found.start),
        "end": last,
        "words": found.read.words,
        "edtf": when.edtf,
        "assumed": list(found.read.assumed),
    }


def _choice(choice: Choice | None) -> dict[str, Any] | None:
    return None if choice is None else {**_named(choice), "from": choice.tier}


def _proposal(article: Article, one: Proposal, origin: Origin) -> dict[str, Any]:
    text = article.text
    return {
        "kind": one.kind,
        "bid_kind": one.bid_kind if one.kind == "bid" else None,
        "role": one.role or None,
        "bidder": _choice(one.bidder),
        "sure": one.is_sure,
        "bidders": [_choice(each) for each in one.choices],
        "amount": _amount(article, one.found, origin)
        if one.found
        else (_values(one.price) if one.price else None),
        "basis": one.basis if one.found else None,
        "date": _date(one.date, origin) if one.date else None,
        "stage": one.stage or None,
        "stance": one.stance or None,
        "group": one.group or None,
        "is_group": one.is_group,
        "members": [
            {"name": member.name, "id": member.key, "role": member.role or None}
            for member in one.members
        ],
        "said_by": _said_by(one.said_by),
        "span": _span(text, *one.span, origin),
        "sentence": _span(text, *one.sentence, origin),
    }


def _what(one: Proposal) -> str:
    if one.kind == "deadline":
        day = one.date.read.when.edtf if one.date else None
        return " ".join(filter(None, ("deadline", day)))
    return one.role if one.kind == "figure" else one.stance or one.bid_kind


def _said_by(one: Saying | None) -> dict[str, Any] | None:
    if one is None:
        return None
    return {**_named(one), "kind": one.kind, "words": one.words or None}


def _as_text(article: Article) -> str:
    """One line for each proposal, or that there is none."""
    voice = Voice("en")
    say = voice.texts.say
    if not article.proposals:
        return say("report.no_proposals", language=article.language)
    lines = []
    for one in article.proposals:
        amount = voice.amount(one.amount) if one.amount else ""
        who = one.bidder.name if one.bidder else "?"
        what = _what(one)
        sentence = " ".join(article.text[one.sentence.start : one.sentence.end].split())
        said = " ".join(filter(None, (what, amount)))
        lines.append(f"{who}: {said}\n    {sentence}")
    return "\n".join(lines)
