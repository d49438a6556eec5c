"""What the banner says of a file that can't be written, or is another one now."""

from collections.abc import Mapping

from core.domain.errors import BidbookError
from core.domain.label import Label
from core.wording.voice import Voice
from gui.phrases import translate
from gui.views.banner import Notice

Offer = tuple[str, str]


def trouble_notice(trouble: BidbookError, voice: Voice) -> Notice:
    """Why the file does not follow, and what a person can do about it."""
    detail = voice.error(trouble)
    if trouble.key == "removes_many":
        return _removals(trouble.values)
    if trouble.key == "file_missing":
        statement = translate("Banner", "The file is gone.")
        detail = translate("Banner", "The book is whole here, as you see it.")
        return Notice("outside", statement, detail, (_write(), _copy()))
    if getattr(trouble, "damage", False):
        statement = translate("Banner", "Another program damaged the file.")
        detail = translate(
            "Banner", "The book is whole here. The damaged file stays as a copy."
        )
        return Notice("outside", statement, detail, (_write(), _copy()))
    if trouble.key == "other_book":
        statement = translate("Banner", "Another book stands in the file’s place.")
        return Notice("outside", statement, detail, (_copy(),))
    if trouble.key == "changed_outside":
        statement = translate("Banner", "The file was changed by another program.")
        return Notice("outside", statement, "", (_merge_again(), _copy()))
    retry = ("retry", translate("Banner", "Try again"))
    statement = translate("Banner", "Not saved.")
    return Notice("trouble", statement, detail, (retry, _copy()))


def read_only_notice(reason: Label, voice: Voice) -> Notice:
    """Why nothing can be edited, and the ways out."""
    if reason.key == "removes_many":
        return _removals(dict(reason.values))
    if reason.key == "locked":
        retry = ("try_lock", translate("Banner", "Try again"))
        detail = translate("Banner", "What is saved there shows here, too.")
        return Notice("read_only", voice.state(reason), detail, (retry, _copy()))
    if reason.key == "changed_outside":
        statement = translate("Banner", "The file was changed by another program.")
        detail = translate("Banner", "It could not be merged yet.")
        return Notice("outside", statement, detail, (_merge_again(), _copy()))
    actions: tuple[Offer, ...] = (_copy(),)
    if reason.key in ("folder_not_writable", "file_not_writable"):
        actions = (("try_lock", translate("Banner", "Try again")), _copy())
    return Notice("read_only", voice.state(reason), "", actions)


def _removals(values: Mapping[str, object]) -> Notice:
    template = translate("Banner", "Another program removed {count} of {of} records.")
    statement = template.format(count=values.get("count"), of=values.get("of"))
    detail = translate("Banner", "They are still here until you decide.")
    take = ("take_removals", translate("Banner", "Take the deletions"))
    keep = ("keep_records", translate("Banner", "Keep the records"))
    return Notice("outside", statement, detail, (take, keep, _copy()))


def _copy() -> Offer:
    return "save_copy", translate("Banner", "Save a copy…")


def _write() -> Offer:
    return "keep_records", translate("Banner", "Write it again")


def _merge_again() -> Offer:
    return "merge_again", translate("Banner", "Merge it")
