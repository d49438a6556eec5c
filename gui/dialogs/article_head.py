"""The head of the article window: the article as a source, and how it is read."""

from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from core.domain.when import When
from core.reading.article import Article
from gui.text import PlainLabel, on_ground
from gui.theme import PANE_TITLE, SMALL
from gui.widgets.choice_field import ChoiceField
from gui.widgets.date_field import DateField
from gui.widgets.desk import Desk
from gui.widgets.field import Field, TextField

translate = QCoreApplication.translate
_AUTO = "auto"


class ArticleHead(QWidget):
    """Title, outlet, date and language of the article that is read.

    Signals:
        settings_changed: The date or the language is another one now.

    Attributes:
        fields: All fields by name.
    """

    settings_changed = Signal()

    def __init__(self, desk: Desk, contest: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        on_ground(self, "raised")
        self._theme = desk.theme
        self.title, self.outlet = TextField(), TextField()
        self.published = DateField(desk)
        self.published.set_hint(translate("Article", "3 April 2025"))
        self._languages = _language_names()
        self._language = ChoiceField(self._languages.items(), _AUTO)
        self.fields: dict[str, Field] = {
            "title": self.title,
            "outlet": self.outlet,
            "published": self.published,
            "language": self._language,
        }
        self._read_as = PlainLabel(tone="quiet")
        self._counts = {
            "amounts": self._count("amount_ground", "amount_line", "solid"),
            "dates": self._count("date_ground", "date_line", "dashed"),
            "names": self._count("raised", "name_line", "dotted"),
        }
        self._build(contest)
        self.published.edited.connect(self.settings_changed)
        self._language.edited.connect(self.settings_changed)

    # Methods

    def begin(self, title: str) -> None:
        """Be the head of another article."""
        for field in (self.title, self.outlet, self.published):
            line = field.focusProxy()
            if line is not None:
                line.setProperty("text", "")
        line = self.title.focusProxy()
        if line is not None:
            line.setProperty("text", title)
            line.setProperty("cursorPosition", 0)
        self._language.choose(_AUTO)

    def day(self) -> date | None:
        """The day of the article; none where it is not that precise."""
        when = self.published.when()
        return _one_day(when) if when is not None else None

    def language(self) -> str | None:
        """The language that was chosen; none to find it."""
        chosen = self._language.chosen()
        return None if chosen in ("", _AUTO) else chosen

    def show_article(self, article: Article) -> None:
        """Say how an article was read, and how much stands in it."""
        name = self._languages.get(article.language, article.language)
        if article.found_language is None and self.language() is None:
            template = translate("Article", "not recognised, read as {language}")
        elif self.language() is None:
            template = translate("Article", "{language}, recognised")
        else:
            template = translate("Article", "read as {language}")
        self._read_as.setText(template.format(language=name))
        for key, count in (
            ("amounts", len(article.amounts)),
            ("dates", len(article.dates)),
            ("names", len({one.name for one in article.names})),
        ):
            self._counts[key].setText(_counted(key, count))
            self._counts[key].show()

    # Internal

    def _build(self, contest: str) -> None:
        theme = self._theme
        heading = PlainLabel(translate("Article", "Read an article"))
        heading.setFont(theme.font(PANE_TITLE, 650))
        into = PlainLabel(tone="quiet", elide=True)
        if contest:
            into.setText(translate("Article", "into {contest}").format(contest=contest))
        above = QHBoxLayout()
        above.setSpacing(theme.unit * 3)
        above.addWidget(heading)
        above.addWidget(into, 1)
        for label in self._counts.values():
            above.addWidget(label)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.unit * 2)
        grid.setVerticalSpacing(theme.unit)
        places: tuple[tuple[str, Field, int, int], ...] = (
            (translate("Article", "Title"), self.title, 0, 0),
            (translate("Article", "Outlet"), self.outlet, 0, 2),
            (translate("Article", "Date"), self.published, 1, 0),
            (translate("Article", "Language"), self._language, 1, 2),
        )
        for text, field, row, column in places:
            label = PlainLabel(text, tone="quiet")
            label.setMinimumHeight(theme.height(1.65))
            grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(field, row, column + 1, Qt.AlignmentFlag.AlignTop)
            if (line := field.focusProxy()) is not None:
                line.setAccessibleName(text)
        self._read_as.setMinimumHeight(theme.height(1.65))
        grid.addWidget(self._read_as, 1, 4, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(3, 2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*[theme.unit * 3] * 4)
        whole.setSpacing(theme.unit * 2)
        whole.addLayout(above)
        whole.addLayout(grid)

    def _count(self, ground: str, line: str, style: str) -> PlainLabel:
        theme = self._theme
        label = PlainLabel()
        label.hide()
        label.setFont(theme.font(SMALL))
        theme.style(
            label,
            f"background: ${ground}; border-bottom: 2px {style} ${line};"
            f"padding: 1px {theme.unit}px;",
        )
        return label


def _one_day(when: When) -> date | None:
    return when.earliest if when.earliest == when.latest else None


def _counted(key: str, count: int) -> str:
    templates = {
        "amounts": translate("Article", "Amounts: {count}"),
        "dates": translate("Article", "Dates: {count}"),
        "names": translate("Article", "Names: {count}"),
    }
    return templates[key].format(count=count)


def _language_names() -> dict[str, str]:
    return {
        _AUTO: translate("Article", "find it"),
        "de": translate("Article", "German"),
        "en": translate("Article", "English"),
        "fr": translate("Article", "French"),
        "es": translate("Article", "Spanish"),
        "it": translate("Article", "Italian"),
        "nl": translate("Article", "Dutch"),
        "pt": translate("Article", "Portuguese"),
        "sv": translate("Article", "Swedish"),
        "da": translate("Article", "Danish"),
        "pl": translate("Article", "Polish"),
    }
