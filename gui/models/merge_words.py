"""What the banner says of a merge."""

from collections.abc import Collection
from datetime import datetime

from core.domain.tables import Tables
from core.wording.voice import Voice
from gui.models.record_names import record_name
from gui.phrases import translate
from gui.views.banner import Notice

_NAMED = 3


def merge_notice(
    records: Collection[tuple[str, str]],
    conflicts: int,
    tables: Tables,
    voice: Voice,
    copy: str = "",
) -> Notice:
    """The banner after a merge: how much came in, what it is, and the way back.

    Args:
        records: Table and id of each record that is another now.
        conflicts: How many fields both sides had changed.
        tables: The records after the merge.
        voice: The reader's language.
        copy: Name of the copy that was merged; empty for the file itself.
    """
    one = translate("Banner", "1 record was changed by another program.")
    many = translate("Banner", "{count} records were changed by another program.")
    if copy:
        one = translate("Banner", "1 record was taken over from the copy.")
        many = translate("Banner", "{count} records were taken over from the copy.")
    count = len(records)
    statement = (one if count == 1 else many).format(count=voice.number(count))
    found = (tables.get(*key) for key in sorted(records))
    names = [record_name(record, tables, voice) for record in found if record]
    names = [*dict.fromkeys(names)]
    listed = ", ".join(names[:_NAMED])
    if len(names) > _NAMED:
        template = translate("Banner", "{names} and {count} more")
        listed = template.format(names=listed, count=len(names) - _NAMED)
    parts = [f"{listed}."] if listed else []
    actions = [("undo_merge", translate("Banner", "Undo"))]
    if conflicts:
        one = translate("Banner", "1 field was changed on both sides.")
        many = translate("Banner", "{count} fields were changed on both sides.")
        parts.insert(0, (one if conflicts == 1 else many).format(count=conflicts))
        actions.insert(0, ("conflicts", translate("Banner", "Settle conflicts…")))
    return Notice("outside", statement, " ".join(parts), tuple(actions), lasting=False)


def free_notice() -> Notice:
    """The banner of a window that only reads, once it could write."""
    return Notice(
        "outside",
        translate("Banner", "The book is free now."),
        translate("Banner", "The other window has let it go."),
        (("try_lock", translate("Banner", "Edit it here")),),
        lasting=False,
    )


def copy_notice(name: str, at: datetime, records: int, voice: Voice) -> Notice:
    """The banner that offers a copy which a sync service left beside the book."""
    template = translate("Banner", "{name}, written {when}, {count} records.")
    detail = template.format(
        name=name, when=voice.moment(at), count=voice.number(records)
    )
    return Notice(
        "note",
        translate("Banner", "A sync service left a copy of this book."),
        detail,
        (
            ("merge_leftover", translate("Banner", "Merge it in")),
            ("show_leftover", translate("Banner", "Show…")),
        ),
        lasting=False,
    )
