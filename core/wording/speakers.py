"""Who said it and where it stands, in words."""

from typing import Any

from core.domain.claim import Claim, Speaker
from core.domain.records import Source
from core.domain.tables import Tables
from core.wording.dates import Dates
from core.wording.texts import Texts


class Speakers:
    """Words speakers and sources in one language."""

    def __init__(self, texts: Texts, dates: Dates) -> None:
        self._texts = texts
        self._dates = dates

    def speaker(self, speaker: Speaker | None, tables: Tables) -> str:
        """Who said it: "according to a government official"."""
        if speaker is None:
            return self._texts.say("speaker.nothing")
        name = self._name(speaker, tables)
        match speaker.kind:
            case "party" if name:
                party = tables.party(speaker.party)
                is_person = party is not None and party.kind == "person"
                key = "person" if is_person else "party"
                return self._texts.say(f"speaker.{key}", name=name)
            case "party":
                return self._texts.say("speaker.party_nameless")
            case "other" if name:
                return self._texts.say("speaker.other", name=name)
            case "other":
                return self._texts.say("speaker.other_nameless")
            case "unnamed" if speaker.descriptor or speaker.capacity:
                who = speaker.descriptor or speaker.capacity
                return self._texts.say("speaker.unnamed_described", who=who)
            case kind:
                return self._texts.say(f"speaker.{kind}")

    def source(self, source: Source | None) -> str:
        """A short name of a source: "Reuters, 2 April 2025"."""
        if source is None:
            return self._texts.say("source.unsourced")
        if source.confidential:
            return source.approved_description or self._texts.say("source.confidential")
        what = source.outlet or source.title or self._texts.say("source.nameless")
        if source.published is None:
            return what
        date = self._dates.when(source.published, short=True)
        return self._texts.say("source.parts", what=what, date=date)

    def cited(self, source_id: str | None, tables: Tables) -> str:
        """The short name of the source with an id; none is unsourced."""
        if source_id is None:
            return self._texts.say("source.unsourced")
        source = tables.sources.get(source_id)
        if source is None:
            return self._texts.say("source.missing")
        return self.source(source)

    def via(self, claim: Claim[Any], tables: Tables) -> str:
        """Where its source has a claim from, or nothing: "citing Reuters"."""
        if not claim.via:
            return ""
        source = tables.sources.get(claim.via)
        name = self.source(source) if source is not None else claim.via
        return self._texts.say("speaker.via", name=name)

    def _name(self, speaker: Speaker, tables: Tables) -> str:
        party = tables.party(speaker.party)
        name = party.name if party is not None else speaker.name
        if name and speaker.capacity:
            return self._texts.say(
                "speaker.capacity", name=name, capacity=speaker.capacity
            )
        return name or speaker.capacity or speaker.descriptor
