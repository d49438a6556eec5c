"""What a record is called in a list: its name, or the name of its kind."""

from core.book.labels import name_of
from core.domain.records import AnyRecord, Event, Figure, table_of
from core.domain.tables import Tables
from core.wording.voice import Voice
from gui.phrases import sentence_case


def record_name(record: AnyRecord, tables: Tables, voice: Voice) -> str:
    """The name of a record; for a bid that of its bidder."""
    if isinstance(record, Figure):
        return sentence_case(voice.word("figure_kinds", record.kind))
    if isinstance(record, Event) and not record.title:
        return sentence_case(voice.word("event_kinds", record.kind))
    return name_of(tables, record) or record.id


def record_kind(record: AnyRecord, voice: Voice) -> str:
    """What a record is: "Bid"."""
    return sentence_case(voice.word("records", table_of(record)))
