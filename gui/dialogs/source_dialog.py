"""Enters a source: a publication, filing or letter."""

from typing import Literal, cast

import msgspec
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.domain.identifiers import new_record_id
from core.domain.records import Derivation, Source
from core.domain.words import DERIVATIONS, SOURCE_KINDS
from gui.dialogs.entry import Entry
from gui.dialogs.form import Form
from gui.dialogs.missing import NameMissingError
from gui.widgets.choice_field import ChoiceField
from gui.widgets.date_field import DateField
from gui.widgets.desk import Desk
from gui.widgets.field import CheckField, NotesField, TextField

translate = QCoreApplication.translate


class SourceDialog(Form):
    """A new source, or one that is there already."""

    def __init__(
        self,
        desk: Desk,
        source: Source | None = None,
        title: str = "",
        parent: QWidget | None = None,
    ) -> None:
        heading = (
            translate("SourceDialog", "Edit source")
            if source
            else translate("SourceDialog", "New source")
        )
        super().__init__(desk, heading, parent=parent)
        self._source = source
        old = source or Source(
            id=new_record_id(title or "source"), kind="news_article", title=title
        )
        self._build_what(old)
        self._build_where_from(old)
        self.fit()

    def entry(self) -> Entry:
        """The source as it is now."""
        title, outlet = self._title.text(), self._outlet.text()
        if not (title or outlet):
            raise NameMissingError(field=translate("SourceDialog", "Title"))
        old = self._source or Source(
            id=new_record_id(outlet or title), kind="news_article"
        )
        source = msgspec.structs.replace(
            old,
            kind=self._kind.chosen() or old.kind,
            outlet=outlet,
            title=title,
            language=self._language.text(),
            published=self._published.when(),
            url=self._url.text(),
            archive_url=self._archived.text(),
            authors=tuple(
                filter(None, map(str.strip, self._authors.text().split(";")))
            ),
            derives_from=self._derivations(old.derives_from),
            reliability=cast(
                Literal["A", "B", "C", "D", "E", "F"] | None,
                self._reliability.chosen() or None,
            ),
            confidential=self._confidential.checked(),
            approved_description=self._approved.text(),
            notes=self._notes.text(),
        )
        return Entry(source)

    def _build_what(self, old: Source) -> None:
        desk = self.desk
        self._title = TextField(old.title)
        self._outlet = TextField(old.outlet)
        self._kind = ChoiceField(
            desk.words("source_kinds", SOURCE_KINDS), old.kind, open_list=True
        )
        self._published = DateField(desk, old.published)
        self._language = TextField(old.language)
        self._url = TextField(old.url)
        self._url.set_hint("https://")
        self._archived = TextField(old.archive_url)
        self._archived.set_hint("https://")
        self._authors = TextField("; ".join(old.authors))
        self._authors.set_hint(translate("SourceDialog", "separated by ;"))
        self.add_row(translate("SourceDialog", "Title"), self._title)
        self.add_row(translate("SourceDialog", "Outlet"), self._outlet)
        self.add_row(translate("SourceDialog", "Authors"), self._authors)
        self.add_row(translate("SourceDialog", "Kind"), self._kind)
        self.add_row(translate("SourceDialog", "Published"), self._published)
        self.add_row(translate("SourceDialog", "Language"), self._language)
        self.add_row(translate("SourceDialog", "Address"), self._url)
        self.add_row(translate("SourceDialog", "Archived copy"), self._archived)

    def _build_where_from(self, old: Source) -> None:
        desk = self.desk
        first = old.derives_from[0] if old.derives_from else Derivation(source="")
        others = [option for option in desk.sources() if option[0] != old.id]
        self._root = ChoiceField(
            others,
            first.source,
            open_list=True,
            empty=translate("SourceDialog", "none"),
        )
        self._how = ChoiceField(
            desk.words("derivations", DERIVATIONS), first.how, open_list=True, empty=""
        )
        self._reliability = ChoiceField(
            [
                (letter, f"{letter}  {desk.voice.texts.say(f'reliability.{letter}')}")
                for letter in "ABCDEF"
            ],
            old.reliability or "",
            empty=translate("SourceDialog", "can’t be judged"),
        )
        self._confidential = CheckField(
            translate("SourceDialog", "Leaves only by the description below"),
            checked=old.confidential,
        )
        self._approved = TextField(old.approved_description)
        self._notes = NotesField(old.notes)
        self.add_line()
        self.add_row(translate("SourceDialog", "Has it from"), self._root)
        self.add_row(translate("SourceDialog", "How"), self._how)
        self.add_row(translate("SourceDialog", "Reliability"), self._reliability)
        self.add_row(translate("SourceDialog", "Confidential"), self._confidential)
        self.add_row(translate("SourceDialog", "Described as"), self._approved)
        self.add_row(translate("SourceDialog", "Notes"), self._notes)

    def _derivations(self, old: tuple[Derivation, ...]) -> tuple[Derivation, ...]:
        """The first one is what the form shows; further ones stay."""
        root = self._root.chosen()
        if root not in self.desk.tables.sources:
            return old[1:]
        return Derivation(source=root, how=self._how.chosen()), *old[1:]
