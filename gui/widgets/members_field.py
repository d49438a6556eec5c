"""The members of a bidder, one row each: party, role, standing and share."""

from typing import TypeVar

import msgspec
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.book.according import According
from core.book.entering import fill
from core.domain.claim import Claim
from core.domain.identifiers import new_record_id
from core.domain.records import Member, Party
from core.domain.words import MEMBER_ROLES, MEMBER_STANDINGS
from gui.widgets.amount_field import AmountField
from gui.widgets.choice_field import ChoiceField
from gui.widgets.desk import Desk
from gui.widgets.rows_field import FieldRow, RowsField

translate = QCoreApplication.translate
T = TypeVar("T")


class MembersField(RowsField["_MemberRow"]):
    """Rows of members; rows can be added, changed and taken out."""

    def __init__(
        self, desk: Desk, members: tuple[Member, ...], parent: QWidget | None = None
    ) -> None:
        add = translate("MembersField", "Add a member")
        super().__init__(desk.theme, add, lambda: _MemberRow(desk, None), parent)
        self._desk = desk
        for member in members:
            self.append(_MemberRow(desk, member))

    def members(
        self, according: According
    ) -> tuple[tuple[Member, ...], tuple[Party, ...]]:
        """The members of the rows, and the parties that are new with them."""
        members: list[Member] = []
        parties: dict[str, Party] = {}
        for row in self.rows:
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


class _MemberRow(FieldRow):
    """One member."""

    def __init__(self, desk: Desk, member: Member | None) -> None:
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
        parts = (
            (self._party, translate("MembersField", "Party"), 4),
            (self._role, translate("MembersField", "Role"), 3),
            (self._standing, translate("MembersField", "Standing"), 3),
            (self._share, translate("MembersField", "Share"), 2),
        )
        out = translate("MembersField", "Take this member out")
        super().__init__(parts, out, member.id if member else "")

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
