"""A value with its evidence as one line, to be pasted under a text."""

from typing import Any

from core.answers.lens import Lens
from core.answers.resolved import Weighed
from core.answers.shown_values import ShownValue
from core.domain.records import Source
from core.domain.tables import Tables
from core.wording.values import printed_words, value_text
from core.wording.voice import Voice


def footnote(shown: ShownValue, tables: Tables, lens: Lens, voice: Voice) -> str:
    """Value, words, speaker, source and day; empty where nothing is claimed.

    A confidential source leaves only by its approved description: without its words,
    its speaker and its address.
    """
    resolved, one = shown.resolved, shown.resolved.shown
    if one is None:
        return ""
    say = voice.texts.say
    note = evidence(one, resolved.field, tables, voice)
    if resolved.support.reports > 1:
        note = say("footnote.roots", note=note, support=voice.support(resolved.support))
    against = voice.against(resolved.support, tables)
    if against:
        note = say("footnote.against", note=note, against=against)
    return say("footnote.as_of", note=note, date=voice.day(lens.as_of))


def evidence(one: Weighed[Any], field: str, tables: Tables, voice: Voice) -> str:
    """A claim's value, its words, who said it, and the source with its day."""
    claim, say = one.claim, voice.texts.say
    value = value_text(claim.value, field, voice, tables)
    source = tables.sources.get(claim.source or "")
    who = voice.speaker(claim.said_by, tables)
    if source is None:
        key = "footnote.untold" if claim.said_by else "footnote.unsourced"
        return say(key, value=value, who=who)
    if source.confidential:
        told = voice.source(source)
        return say("footnote.bare", value=value, who=told, source="").rstrip("; ")
    quote = claim.quote or printed_words(claim.value)
    key = "footnote.quoted" if quote else "footnote.bare"
    cited = _cited(source, voice)
    if claim.locator:
        cited = say("footnote.page", source=cited, page=claim.locator)
    if source.url:
        cited = say("footnote.address", source=cited, url=source.url)
    return say(key, value=value, quote=quote, who=who, source=cited)


def _cited(source: Source, voice: Voice) -> str:
    if not (source.outlet and source.title):
        return voice.source(source)
    date = voice.when(source.published) if source.published else ""
    key = "footnote.titled" if date else "footnote.undated"
    return voice.texts.say(key, outlet=source.outlet, title=source.title, date=date)
