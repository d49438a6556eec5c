"""What a reading missed: the sentence and what was read in it, as text to hand on."""

from core.reading.article import Article
from core.reading.selecting import selected
from core.wording.voice import Voice


def miss_report(article: Article, start: int, end: int, voice: Voice) -> str:
    """The sentences of a stretch, and what was read in them, line by line.

    Args:
        article: The article.
        start: Where the stretch begins.
        end: Where it ends (exclusive).
        voice: Words the values.
    """
    span = selected(article, start, end)
    sentence = " ".join(article.text[span.start : span.end].split())
    lines = [sentence, f"language: {article.language}"]
    if (start, end) != tuple(span):
        lines.append(f"selected: {' '.join(article.text[start:end].split())}")
    for found in article.amounts:
        if span.start <= found.start < span.end:
            amount = found.read.amount
            value = voice.amount(amount) if amount else "not settled"
            share = " per share" if found.read.per_share else ""
            lines.append(f"amount: {found.read.words} = {value}{share}")
    lines += [
        f"date: {day.read.words} = {day.read.when.edtf or 'open'}"
        for day in article.dates
        if span.start <= day.start < span.end
    ]
    lines += [
        f"name: {name.words} = {name.name}"
        for name in article.names
        if span.start <= name.start < span.end
    ]
    for one in article.proposals:
        if one.sentence.start < span.end and span.start < one.sentence.end:
            who = one.bidder.name if one.bidder else "nobody"
            said = f", said by {one.said_by.kind}" if one.said_by else ""
            lines.append(f"proposal: {one.kind}, {who}{said}")
    return "\n".join(lines)
