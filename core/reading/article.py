"""Reading an article: what stands in it, and what it proposes to enter."""

import unicodedata
from collections import Counter
from collections.abc import Sequence
from datetime import date
from hashlib import sha256

import msgspec

from core.reading.acting import acting
from core.reading.due import deadlines
from core.reading.language import find_language
from core.reading.lexicon import usable
from core.reading.names import KnownName, Name, find_names
from core.reading.offers import offers, responses
from core.reading.passages import Passage, passages_of
from core.reading.proposals import Proposal
from core.reading.prose import find_amounts, find_dates
from core.reading.prose_words import prose_words
from core.reading.results import Found, FoundDate
from core.reading.sentences import Span, sentences
from core.reading.story import Story
from core.reading.sums import sums
from core.reading.tokens import tokens


class Article(msgspec.Struct, frozen=True):
    """An article as it was read.

    Attributes:
        text: The text.
        language: The language that it was read in.
        found_language: The language that its small words are of; none if they are too
            few to say.
        amounts: The sums of money.
        dates: The dates.
        names: The names.
        sentences: The sentences.
        proposals: What it proposes to enter, in the order of the text.
    """

    text: str
    language: str
    found_language: str | None
    amounts: tuple[Found, ...]
    dates: tuple[FoundDate, ...]
    names: tuple[Name, ...]
    sentences: tuple[Span, ...]
    proposals: tuple[Proposal, ...]


def read_article(
    text: str,
    *,
    known_names: Sequence[KnownName] = (),
    article_date: date | None = None,
    language: str | None = None,
    home_currency: str | None = None,
) -> Article:
    """Read an article, in time linear in its length; nothing is guessed or entered.

    Args:
        text: Its text.
        known_names: Parties and bidders that the caller knows.
        article_date: Its day, for "yesterday" and for dates without their year.
        language: Its language; none to find it.
        home_currency: What "$" is taken for, if it may be that.
    """
    found_language = find_language(text)
    chosen = usable((language or found_language or "en",))[0]
    table = prose_words(chosen)
    words = tokens(text)
    amounts = find_amounts(text, chosen, home_currency=home_currency, words=words)
    dates = find_dates(text, chosen, today=article_date, words=words)
    taken = sorted([one[:2] for one in amounts] + [one[:2] for one in dates])
    spans = sentences(text, table, taken)
    names = []
    if table.has_table or known_names:
        names = find_names(text, words, table, spans, known_names, taken)
    cues = table.cues.find(words)
    passages = passages_of(words, spans, amounts, dates, names, cues)
    story = Story(
        text,
        words,
        tuple(word.start for word in words),
        table,
        passages,
        _targets(passages),
        _frequent(names),
        acting(words, table, passages),
        article_date,
        {},
    )
    return Article(
        text,
        chosen,
        found_language,
        tuple(amounts),
        tuple(dates),
        tuple(names),
        tuple(spans),
        _proposals(story),
    )


def proposals(
    text: str,
    *,
    known_names: Sequence[KnownName] = (),
    article_date: date | None = None,
    language: str | None = None,
) -> tuple[Proposal, ...]:
    """What an article proposes to enter (``read_article``)."""
    return read_article(
        text, known_names=known_names, article_date=article_date, language=language
    ).proposals


def digest_of(text: str) -> str:
    """SHA-256 of a text, however its blanks and letters are encoded."""
    normal = " ".join(unicodedata.normalize("NFC", text).split())
    return sha256(normal.encode("utf-8", "surrogatepass")).hexdigest()


def _proposals(story: Story) -> tuple[Proposal, ...]:
    found = sums(story)
    priced = {
        one.bidder.key or one.bidder.name
        for one in found
        if one.kind == "bid" and one.bidder is not None
    }
    found += [
        one
        for one in offers(story)
        if one.bidder is None or (one.bidder.key or one.bidder.name) not in priced
    ]
    found += responses(story)
    found += deadlines(story)
    return tuple(sorted(found, key=lambda one: one.span))


def _targets(passages: Sequence[Passage]) -> frozenset[str]:
    """Names of what is sold: behind words such as "sale of"."""
    found = set()
    for passage in passages:
        ends = {cue.behind for cue in passage.cues_of("sale_of")}
        for name in passage.names:
            if not ends.isdisjoint(range(name.first - 2, name.first + 1)):
                found.add(name.name)
    return frozenset(found)


def _frequent(names: Sequence[Name]) -> tuple[Name, ...]:
    """Each name once, the most frequent first."""
    counts = Counter(name.name for name in names)
    first = {name.name: name for name in reversed(names)}
    return tuple(first[name] for name, _ in counts.most_common())
