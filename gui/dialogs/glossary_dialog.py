"""The window of words: what the terms of the window mean, to be searched."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.dialogs.side_dialog import SideDialog
from gui.models.glossary import Term, matching
from gui.models.text_rows import TextRow, TextTable
from gui.theme import Theme
from gui.views.wrapped_table import WrappedTableView

translate = QCoreApplication.translate


class GlossaryDialog(SideDialog):
    """Lists words with their meaning; what is typed narrows them."""

    def __init__(
        self, theme: Theme, terms: tuple[Term, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, translate("Glossary", "Words used here"), parent)
        self.say(translate("Glossary", "What the words of the window mean."))
        self._terms = terms
        self.search = self.search_line(translate("Glossary", "Search words"))
        self.search.textChanged.connect(self._on_text)
        self.view = WrappedTableView(theme, _table(terms))
        self.column.addWidget(self.search)
        self.column.addWidget(self.view)
        self.end_foot()
        self.fit(56, 34)
        self.search.setFocus()

    def _on_text(self, text: str) -> None:
        self.view.show_table(_table(matching(self._terms, text)))


def _table(terms: tuple[Term, ...]) -> TextTable:
    return TextTable(
        "glossary",
        translate("Glossary", "Words used here"),
        (
            translate("Glossary", "Word"),
            translate("Glossary", "About"),
            translate("Glossary", "What it means"),
        ),
        tuple(
            TextRow(term.key, (term.word, term.group, term.meaning)) for term in terms
        ),
        translate("Glossary", "No word matches."),
    )
