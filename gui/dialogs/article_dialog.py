"""Reads an article: its text with what stands in it, and proposals to be judged."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from core.book.operations.article import Accepted, recognised
from core.domain.errors import BidbookError
from core.domain.identifiers import new_record_id
from core.domain.records import Source
from core.reading.article import Article, digest_of, read_article
from core.reading.decoding import NotTextError, decoded
from core.reading.html_text import html_text, is_html
from core.reading.known import known_names
from core.reading.language import RIGHT_TO_LEFT, languages
from core.reading.proposals import ProposalKind
from core.reading.selecting import proposal_of
from gui.dialogs.article_head import ArticleHead
from gui.drafts import Fields
from gui.models.article_draft import (
    Draft,
    Status,
    drafts,
    effect,
    is_in_book,
    own_draft,
    renewed,
)
from gui.models.article_miss import miss_report
from gui.models.article_queue import ArticleQueueModel
from gui.models.article_typed import judged_again, judged_lines
from gui.text import PlainLabel, on_ground
from gui.theme import PANE_TITLE, SMALL
from gui.views.article_foot import ArticleFoot
from gui.views.article_form import ArticleForm
from gui.views.article_queue import ArticleQueue
from gui.views.article_text import ArticleText
from gui.views.article_tools import ArticleTools
from gui.widgets.choice_field import Option
from gui.widgets.desk import Desk
from gui.widgets.draft_line import DraftLine
from gui.widgets.field import first_cell

translate = QCoreApplication.translate
# What is read and shown at once of a page; nobody's article is longer.
_MOST_CHARACTERS = 300_000
_MOST_BYTES = 20_000_000


class ArticleDialog(QDialog):
    """Shows an article and its proposals; ``entry`` says what was accepted of it.

    It never writes. Whoever enters what it offers says so by ``show_entered``, or by
    ``show_refusal`` why not.

    Attributes:
        contest: Id of the contest that it is read for; empty where there is none.

    Signals:
        offered: A person wants what was accepted to be entered.
        edited: A person read, typed or judged something.
        discarded: What was judged is in the book: no draft of it is needed.
    """

    offered = Signal()
    edited = Signal()
    discarded = Signal()

    def __init__(
        self, desk: Desk, contest_id: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self.contest = desk, contest_id
        self._article: Article | None = None
        self._text = ""
        self.setWindowTitle(translate("Article", "Read an article"))
        self.setModal(False)
        contest = desk.tables.contests.get(contest_id)
        self.head = ArticleHead(desk, contest.title if contest else "")
        self.text = ArticleText(desk.theme)
        self.tools = ArticleTools(desk.theme)
        self.model = ArticleQueueModel(desk.voice, self._name, self._effect, self)
        self.queue = ArticleQueue(desk.theme, self.model)
        self.queue.setAccessibleName(translate("Article", "Proposals"))
        self.form = ArticleForm(desk)
        self.foot = ArticleFoot(desk.theme)
        self.draft_line = DraftLine(desk.theme)
        self._build()
        self._connect()
        self._show_counts()
        self.resize(desk.theme.height(78), desk.theme.height(48))
        self.text.setFocus()

    # Methods

    def read_text(self, text: str, title: str = "") -> None:
        """Read a text, or the source of an HTML page; its markup is dropped."""
        if is_html(text):
            page = html_text(text)
            text, title = page.text, title or page.title
        if not text.strip():
            self._say(translate("Article", "There is nothing to read: it is empty."))
            return
        self._begin(text, title)
        if len(text) > _MOST_CHARACTERS:
            self._say(translate("Article", "The text is long: only its begin is read."))
        self.queue.setFocus()

    def read_file(self, path: Path) -> None:
        """Read a text or HTML file; what is none is said."""
        try:
            with path.open("rb") as file:
                text = decoded(file.read(_MOST_BYTES), path.name)
        except NotTextError as error:
            self._say(self._desk.voice.error(error))
        except OSError as error:
            template = translate("Article", "{name} can’t be read: {reason}.")
            reason = error.strerror or str(error)
            self._say(template.format(name=path.name, reason=reason))
        else:
            page = path.suffix.casefold() in (".html", ".htm", ".xhtml")
            shown = html_text(text) if page else None
            self.read_text(shown.text if shown else text, shown.title if shown else "")

    def typed(self, *, whole: bool) -> Fields:  # noqa: ARG002 (all is typed here)
        """The article, its head, and what was made of its proposals."""
        if self._article is None:
            return {}
        fresh = drafts(self._article, self.head.day())
        return {
            "text": ((self._text,),),
            **{name: field.typed() for name, field in self.head.fields.items()},
            "judged": judged_lines(self.model.drafts, fresh),
        }

    def type_again(self, fields: Fields) -> None:
        """Read the article again, and judge its proposals as they were judged."""
        text = first_cell(fields.get("text", ()))
        if not text.strip():
            return
        self._begin(text, "")
        for name, field in self.head.fields.items():
            if name in fields:
                field.type_again(fields[name])
        lines = fields.get("judged", ())
        again = judged_again(self.model.drafts, lines, self._of_selection)
        self.model.set_drafts(again)
        self._show_counts()
        self._select(self.model.next_waiting(-1))

    def entry(self) -> tuple[Source, tuple[Accepted, ...]]:
        """The article as a source, and what was accepted of it."""
        digest = digest_of(self._text)
        known = recognised(self._desk.tables, digest)
        language = self._article.language if self._article else ""
        title = self.head.title.text()
        source = known or Source(
            id=new_record_id(self.head.outlet.text() or title),
            kind="news_article",
            outlet=self.head.outlet.text(),
            title=title,
            language=language,
            published=self.head.published.when(),
            digest=digest,
        )
        found = (
            one.accepted() for one in self.model.drafts if one.status == "accepted"
        )
        return source, tuple(one for one in found if one is not None)

    def show_entered(self, desk: Desk, contest_id: str) -> None:
        """What was accepted is in the book now: only the rest still waits."""
        count = self.model.count("accepted")
        self._desk, self.contest = desk, contest_id
        rest = [one for one in self.model.drafts if one.status != "accepted"]
        self.model.set_drafts(rest)
        template = translate("Article", "Entered: {count}. One undo takes it back.")
        self._say(template.format(count=count))
        self._show_counts()
        self._select(self.model.next_waiting(-1))
        self.discarded.emit()

    def show_refusal(self, error: BidbookError) -> None:
        """Say why the book has not taken it; nothing that was judged is lost."""
        self._say(self._desk.voice.error(error))

    # Building

    def _build(self) -> None:
        theme = self._desk.theme
        self._message = PlainLabel()
        self._message.setWordWrap(True)
        self._message.setContentsMargins(theme.unit * 4, theme.unit, theme.unit * 4, 0)
        self._message.hide()
        right = QWidget()
        on_ground(right, "raised")
        column = QVBoxLayout(right)
        column.setContentsMargins(0, theme.unit * 2, 0, 0)
        column.setSpacing(theme.unit)
        column.addLayout(self._queue_head())
        column.addWidget(self.queue, 3)
        column.addWidget(self.form, 4)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self._left())
        split.addWidget(right)
        split.setSizes([theme.height(42), theme.height(36)])
        split.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(self.draft_line)
        whole.addWidget(self._message)
        whole.addWidget(split, 1)
        whole.addWidget(self.foot)

    def _left(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.text, 1)
        column.addWidget(self.tools)
        return left

    def _queue_head(self) -> QHBoxLayout:
        theme = self._desk.theme
        title = PlainLabel(translate("Article", "Proposals"))
        title.setFont(theme.font(PANE_TITLE, 600))
        self._waiting = PlainLabel(tone="quiet")
        keys = PlainLabel(
            translate("Article", "Enter accept · Del reject · E edit · F7 next"),
            tone="quiet",
            elide=True,
        )
        keys.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        keys.setFont(theme.font(SMALL))
        row = QHBoxLayout()
        row.setContentsMargins(theme.unit * 3, 0, theme.unit * 3, theme.unit)
        row.setSpacing(theme.unit * 3)
        row.addWidget(title)
        row.addWidget(self._waiting)
        row.addWidget(keys, 1)
        return row

    def _connect(self) -> None:
        self.text.pasted.connect(self.read_text)
        self.text.place_chosen.connect(self._choose_place)
        self.text.selection_changed.connect(self._show_tools)
        self.tools.proposal_requested.connect(self._propose)
        self.tools.miss_requested.connect(self._report_miss)
        self.head.settings_changed.connect(self._read)
        for field in self.head.fields.values():
            field.edited.connect(self.edited)
        self.queue.current_changed.connect(lambda _place: self._show_current())
        self.queue.judged.connect(self._judge)
        self.queue.edit_requested.connect(self.form.take_keyboard)
        self.queue.next_requested.connect(self._go_on)
        self.form.edited.connect(self._change)
        self.form.judged.connect(self._judge)
        self.form.left.connect(self.queue.setFocus)
        self.foot.open_file.clicked.connect(self._ask_file)
        self.foot.paste.clicked.connect(self._paste)
        self.foot.enter.clicked.connect(self.offered)
        self.foot.close_window.clicked.connect(self.close)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._offer)
        QShortcut(QKeySequence.StandardKey.Open, self, self._ask_file)
        QShortcut(QKeySequence("F7"), self, self._go_on)
        QShortcut(QKeySequence("Ctrl+P"), self, self.tools.open_menu)
        QShortcut(QKeySequence("Ctrl+M"), self, self._report_miss)

    # What a person does

    def _begin(self, text: str, title: str) -> None:
        self._text = text.replace("\r\n", "\n").replace("\r", "\n")[:_MOST_CHARACTERS]
        first = next(line for line in self._text.splitlines() if line.strip())
        self.head.begin(title or first.strip()[:120])
        self.model.set_drafts(())
        self._read()
        self.edited.emit()

    def _read(self) -> None:
        """Read the text in the language and on the day that the head names."""
        if not self._text:
            return
        day = self.head.day()
        article = read_article(
            self._text,
            known_names=known_names(self._desk.tables, self.contest),
            article_date=day,
            language=self.head.language(),
            home_currency=self._desk.currency,
        )
        self._article = article
        self.text.show_article(article)
        self.head.show_article(article)
        self._show_tools()
        self.model.set_drafts(renewed(self.model.drafts, article, day))
        self._say(self._state(article))
        self._show_counts()
        self._select(self.model.next_waiting(-1))

    def _state(self, article: Article) -> str:
        """What should be known of a reading; empty if nothing."""
        known = recognised(self._desk.tables, digest_of(self._text))
        if known is not None:
            template = translate("Article", "This article is in the book: {source}.")
            return template.format(source=self._desk.voice.source(known))
        if article.language in RIGHT_TO_LEFT:
            return translate(
                "Article",
                "This text runs from right to left: only its sums and dates are read.",
            )
        if not article.proposals:
            return translate(
                "Article",
                "No sums, offers or responses were found. Try another language.",
            )
        if article.language not in languages():
            return translate(
                "Article", "In this language only sums and dates are read."
            )
        return ""

    def _paste(self) -> None:
        text = QApplication.clipboard().text()
        if text.strip():
            self.read_text(text)
        else:
            self._say(translate("Article", "The clipboard holds no text."))

    def _ask_file(self) -> None:
        kinds = translate("Article", "Texts (*.txt *.html *.htm *.md);;All files (*)")
        title = translate("Article", "Open an article")
        name, _ = QFileDialog.getOpenFileName(self, title, "", kinds)
        if name:
            self.read_file(Path(name))

    def _judge(self, status: Status) -> None:
        place = self.queue.currentIndex().row()
        if place < 0:
            return
        draft = self.model.drafts[place]
        if status == "accepted" and draft.accepted() is None:
            self.form.take_keyboard()
            return
        self.model.set_draft(place, draft.judged(status))
        self.edited.emit()
        self._show_counts()
        self.queue.setFocus()
        following = self.model.next_waiting(place)
        if following < 0:
            self._show_current()
            self.foot.enter.setFocus()
        else:
            self._select(following)

    def _change(self, draft: Draft) -> None:
        place = self.queue.currentIndex().row()
        self.model.set_draft(place, draft)
        self.edited.emit()
        self.form.show_effect(self._effect(draft), in_book=self._in_book(draft))

    def _offer(self) -> None:
        if self.foot.enter.isEnabled():
            self.offered.emit()

    def _go_on(self) -> None:
        self._select(self.model.next_waiting(self.queue.currentIndex().row()))

    def _choose_place(self, place: int) -> None:
        """Go to the proposal whose sentence was clicked, the nearest first."""
        inside = [
            (abs(one.proposal.span.start - place), row)
            for row, one in enumerate(self.model.drafts)
            if one.proposal.sentence.start <= place <= one.proposal.sentence.end
        ]
        if inside:
            self._select(min(inside)[1])

    def _propose(self, kind: ProposalKind) -> None:
        """Put what is selected into the queue, as the next to be judged."""
        span = self.text.selected()
        if span is None:
            return
        place = max(self.queue.currentIndex().row(), 0)
        found = list(self.model.drafts)
        found.insert(place, self._of_selection(kind, *span))
        self.model.set_drafts(found)
        self.edited.emit()
        self._show_counts()
        self._select(place)
        self.form.take_keyboard()

    def _of_selection(self, kind: ProposalKind, start: int, end: int) -> Draft:
        if self._article is None:
            raise RuntimeError("no article is read")
        proposal = proposal_of(self._article, start, end, kind)
        return own_draft(self._article, proposal, self.head.day())

    def _report_miss(self) -> None:
        """Copy the sentence that is selected or current, with what was read of it."""
        span = self.text.selected()
        place = self.queue.currentIndex().row()
        if span is None and 0 <= place < len(self.model.drafts):
            span = self.model.drafts[place].proposal.sentence
        if self._article is None or span is None:
            self._say(translate("Article", "Select the words that were missed."))
            return
        report = miss_report(self._article, *span, self._desk.voice)
        QApplication.clipboard().setText(report)
        self._say(
            translate(
                "Article",
                "Copied: the sentence and what was read of it. Nothing is sent.",
            )
        )

    def _show_tools(self) -> None:
        self.tools.show_state(
            has_article=self._article is not None,
            has_selection=self.text.selected() is not None,
        )

    def _select(self, place: int) -> None:
        self.queue.setCurrentIndex(self.model.index(max(place, 0)))
        self._show_current()

    def _show_current(self) -> None:
        place = self.queue.currentIndex().row()
        if not 0 <= place < len(self.model.drafts):
            self.form.show_draft(None, [], "", in_book=False)
            self.text.show_current(None, None)
            return
        draft = self.model.drafts[place]
        who = self._who(draft)
        self.form.show_draft(
            draft, who, self._effect(draft), in_book=self._in_book(draft)
        )
        self.text.show_current(draft.proposal.sentence, draft.proposal.span)

    def _show_counts(self) -> None:
        waiting, accepted = self.model.count("waiting"), self.model.count("accepted")
        self._waiting.setText(
            translate("Article", "{count} waiting").format(count=waiting)
        )
        self.foot.show_counts(accepted, self.model.count("rejected"))

    def _say(self, text: str) -> None:
        self._message.setText(text)
        self._message.setVisible(bool(text))

    # Naming

    def _who(self, draft: Draft) -> list[Option]:
        """Whom a draft may be of: the ranked choices, then all of the book."""
        desk = self._desk
        ranked = [(one.key or one.name, one.name) for one in draft.proposal.choices]
        own = [(draft.who, self._name(draft.who))] if draft.who else []
        rest = [*desk.bidders(self.contest), *desk.parties()]
        named: dict[str, str] = {}
        for stored, name in (*own, *ranked, *rest):
            if name not in named.values():
                named.setdefault(stored, name)
        return list(named.items())

    def _name(self, who: str) -> str:
        tables = self._desk.tables
        record = tables.bidders.get(who) or tables.party(who)
        return record.name if record else who

    def _effect(self, draft: Draft) -> str:
        return effect(self._desk.tables, self.contest, draft)

    def _in_book(self, draft: Draft) -> bool:
        return is_in_book(self._desk.tables, self.contest, draft)
