"""What is sold, one row each: a name, and of what it is a variant or part."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.domain.errors import BidbookError
from core.domain.identifiers import new_record_id
from core.domain.records import Perimeter
from gui.theme import Theme
from gui.widgets.choice_field import ChoiceField, Option
from gui.widgets.field import TextField
from gui.widgets.rows_field import FieldRow, RowsField

translate = QCoreApplication.translate
_VARIANT, _PART = "variant_of", "part_of"


class PerimeterUnknownError(BidbookError):
    """A variant or part belongs to something that has no row."""

    key = "perimeter_unknown"
    english = "“{name}” is not among what is sold."


class PerimetersField(RowsField["_PerimeterRow"]):
    """Rows of perimeters; rows can be added, changed and taken out."""

    def __init__(
        self,
        theme: Theme,
        perimeters: Sequence[Perimeter],
        parent: QWidget | None = None,
    ) -> None:
        names = [(one.id, one.name) for one in perimeters]
        add = translate("PerimetersField", "Add what is sold")
        super().__init__(theme, add, lambda: _PerimeterRow(None, names), parent)
        for one in perimeters:
            self.append(_PerimeterRow(one, names))

    def perimeters(self) -> tuple[Perimeter, ...]:
        """The perimeters of the rows; one without a name is left out.

        Raises:
            PerimeterUnknownError: A row is a variant or part of one that has no row.
        """
        named = [row for row in self.rows if row.name()]
        ids = {row.name().casefold(): row.id for row in named}
        ids |= {row.id: row.id for row in named}
        found = []
        for row in named:
            kind, of = row.relation(), row.of()
            other = ids.get(of) or ids.get(of.casefold())
            if kind and of and other is None:
                raise PerimeterUnknownError(name=row.of_name())
            found.append(
                msgspec.structs.replace(
                    row.perimeter,
                    name=row.name(),
                    variant_of=other if kind == _VARIANT else None,
                    part_of=other if kind == _PART else None,
                )
            )
        return tuple(found)


class _PerimeterRow(FieldRow):
    """One perimeter; a new one gets its id with its name."""

    def __init__(self, perimeter: Perimeter | None, names: list[Option]) -> None:
        self._old = perimeter
        self._new: Perimeter | None = None
        old = perimeter or Perimeter("", "")
        kinds = (
            (_VARIANT, translate("PerimetersField", "variant of")),
            (_PART, translate("PerimetersField", "part of")),
        )
        relation = _VARIANT if old.variant_of else _PART if old.part_of else ""
        by_itself = translate("PerimetersField", "by itself")
        self._name = TextField(old.name)
        self._name.set_hint(translate("PerimetersField", "What is sold"))
        self._relation = ChoiceField(kinds, relation, empty=by_itself)
        others = [one for one in names if one[0] != old.id]
        self._others = dict(others)
        self._of = ChoiceField(
            others, old.variant_of or old.part_of or "", open_list=True, empty=""
        )
        self._of.set_hint(translate("PerimetersField", "of what"))
        parts = (
            (self._name, translate("PerimetersField", "What is sold"), 4),
            (self._relation, translate("PerimetersField", "Variant or part"), 2),
            (self._of, translate("PerimetersField", "Of what"), 3),
        )
        super().__init__(
            parts, translate("PerimetersField", "Take this one out"), old.id
        )

    @property
    def perimeter(self) -> Perimeter:
        """The perimeter as it was, or a new one."""
        if self._old is not None:
            return self._old
        if self._new is None:
            self._new = Perimeter(new_record_id(self.name()), self.name())
        return self._new

    @property
    def id(self) -> str:
        """Its id."""
        return self.perimeter.id

    def name(self) -> str:
        """What it is called."""
        return self._name.text()

    def relation(self) -> str:
        """Which field holds what it belongs to; empty where it stands by itself."""
        return self._relation.chosen()

    def of(self) -> str:
        """Id or name of what it belongs to."""
        return self._of.chosen()

    def of_name(self) -> str:
        """The name of what it belongs to."""
        return self._others.get(self.of(), self.of())
