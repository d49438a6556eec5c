"""The members of a bidder, one row each: party, role, standing and share."""

from typing import TypeVar

import msgspec
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.book.according import According
from core.book.entering import fill
from core.domain.claim import Claim
from core.domain.identifiers import new_record_id
from core.domain.records import Member, Party
from core.domain.words import MEMBER_ROLES, MEMBER_STANDINGS
from gui.widgets.amount_field import AmountField
from gui.widgets.choice_field import ChoiceField
from gui.widgets.desk import Desk
from gui.widgets.field import Field

translate = QCoreApplication.translate
T = TypeVar("T")


class MembersField(Field):
    """Rows of members; rows can be added, changed and taken out."""

    def __init__(
        self, desk: Desk, members: tuple[Member, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: list[_MemberRow] = []
        self._box = QVBoxLayout()
        self._box.setSpacing(desk.theme.unit)
        self._column.addLayout(self._box)
        add = QPushButton(translate("MembersField", "Add a member"))
        # Enter in a line of the form saves; it does not press this.
        add.setAutoDefault(False)
        add.setFlat(True)
        add.clicked.connect(lambda: self._append(None))
        line = QHBoxLayout()
        line.addWidget(add)
        line.addStretch(1)
        self._column.addLayout(line)
        self.setFocusProxy(add)
        for member in members:
            self._append(member)

    def members(
        self, according: According
    ) -> tuple[tuple[Member, ...], tuple[Party, ...]]:
        """The members of the rows, and the parties that are new with them."""
        members: list[Member] = []
        parties: dict[str, Party] = {}
        for row in self._rows:
            named = row.party()
            if not named:
                continue
            if named not in self._desk.tables.parties:
                party = parties.setdefault(
                    named, Party(id=new_record_id(named), name=named)
                )
                named = party.id
            members.append(row.member(named, according))
        return tuple(members), tuple(parties.values())

    def _append(self, member: Member | None) -> None:
        row = _MemberRow(self._desk, member)
        row.edited.connect(self.edited)
        row.removed.clicked.connect(lambda: self._take_out(row))
        self._rows.append(row)
        self._box.addWidget(row)
        if member is None:
            row.setFocus()
            self.edited.emit()

    def _take_out(self, row: "_MemberRow") -> None:
        self._rows.remove(row)
        row.hide()
        row.deleteLater()
        self.edited.emit()


class _MemberRow(Field):
    """One member."""

    def __init__(self, desk: Desk, member: Member | None) -> None:
        super().__init__()
        self._old = member
        self._party = ChoiceField(
            desk.parties(), member.party if member else "", open_list=True, empty=""
        )
        self._role = ChoiceField(
            desk.words("member_roles", MEMBER_ROLES),
            member.role if member else "",
            open_list=True,
            empty="",
        )
        self._standing = ChoiceField(
            desk.words("member_standings", MEMBER_STANDINGS),
            _shown(member.standing) or "" if member else "",
            open_list=True,
            empty="",
        )
        share = _shown(member.share) if member else None
        self._share = AmountField(desk, share, unit="%")
        self._share.set_hint("%")
        self._party.set_hint(translate("MembersField", "Party"))
        self._role.set_hint(translate("MembersField", "Role"))
        self._standing.set_hint(translate("MembersField", "Standing"))
        self.removed = QToolButton()
        self.removed.setText("×")
        self.removed.setAutoRaise(True)
        self.removed.setAccessibleName(
            translate("MembersField", "Take this member out")
        )
        names = (
            translate("MembersField", "Party"),
            translate("MembersField", "Role"),
            translate("MembersField", "Standing"),
            translate("MembersField", "Share"),
        )
        fields = (self._party, self._role, self._standing, self._share)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        for field, name, width in zip(fields, names, (4, 3, 3, 2), strict=True):
            if (proxy := field.focusProxy()) is not None:
                proxy.setAccessibleName(name)
            field.edited.connect(self.edited)
            line.addWidget(field, width)
        line.addWidget(self.removed)
        self._column.addLayout(line)
        self.setFocusProxy(self._party)

    def party(self) -> str:
        """Id of the party, or the name of a new one."""
        return self._party.chosen()

    def member(self, party: str, according: According) -> Member:
        """The member with the values of the row."""
        old = self._old or Member(id=new_record_id("member"), party=party)
        standing, share = self._standing.chosen(), self._share.amount()
        return msgspec.structs.replace(
            old,
            party=party,
            role=self._role.chosen(),
            standing=_filled(old.standing, standing or None, according),
            share=_filled(old.share, share, according),
        )


def _shown(claims: tuple[Claim[T], ...]) -> T | None:
    """The value that a row shows: the newest claim's."""
    return claims[-1].value if claims else None


def _filled(
    claims: tuple[Claim[T], ...], value: T | None, according: According
) -> tuple[Claim[T], ...]:
    if value is None or value == _shown(claims):
        return claims
    return fill(claims, value, according, shown=claims[-1].id if claims else None)
