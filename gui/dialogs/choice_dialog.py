"""Asks for one choice: a reason, another bid, the party that one turned out to be."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.dialogs.form import Form
from gui.dialogs.missing import NameMissingError
from gui.widgets.choice_field import ChoiceField, Option
from gui.widgets.desk import Desk

translate = QCoreApplication.translate


class ChoiceDialog(Form):
    """One choice; ``chosen`` says which, once it is offered."""

    def __init__(
        self,
        desk: Desk,
        title: str,
        label: str,
        options: Iterable[Option],
        parent: QWidget | None = None,
        *,
        under: str = "",
        open_list: bool = False,
        leads_on: bool = False,
    ) -> None:
        """Build the form.

        Args:
            desk: What forms share.
            title: Its title.
            label: What is chosen.
            options: What can be chosen, as (stored, name).
            parent: The widget that it belongs to.
            under: What stands below the title.
            open_list: Whether own text is allowed.
            leads_on: Whether the choice only leads to another form.
        """
        super().__init__(desk, title, under, parent)
        if leads_on:
            self.name_accept(
                translate("Form", "Next"),
                translate("Form", "Enter goes on; nothing is saved yet"),
            )
        self._label = label
        self._choice = ChoiceField(options, "", open_list=open_list, empty="")
        self.add_row(label, self._choice)
        self.fit()

    def chosen(self) -> str:
        """What was chosen.

        Raises:
            NameMissingError: Nothing was.
        """
        choice = self._choice.chosen()
        if not choice:
            raise NameMissingError(field=self._label)
        return choice
