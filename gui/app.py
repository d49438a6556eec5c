"""The application: builds window and session, opens the book, runs Qt."""

import gc
import getpass
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from types import TracebackType

import gui.before_qt  # noqa: F401 (it says why it comes first)

# isort: split
from PySide6.QtCore import QByteArray, Qt, QTimer
from PySide6.QtWidgets import QApplication

from core.answers.lens import Lens
from core.wording.voice import Voice
from gui import settings as remembered
from gui.arguments import Options
from gui.badges import badge_icon
from gui.crash_log import keep_crash_log
from gui.languages import language_for, speak
from gui.main_window import MainWindow
from gui.phrases import BoardPhrases, translate
from gui.places import state_folder, usual_book
from gui.quitting import SignalWatch
from gui.session import Session
from gui.settings import Settings
from gui.state import WindowState
from gui.theme import Theme, wanted_scheme
from gui.views.banner import Notice

# Between the steps of what is loaded after the first paint, in milliseconds.
_PAUSE = 15


def run(options: Options) -> int:
    """Open the window on a book and stay until it is closed."""
    app = make_application()
    keep_crash_log(state_folder())
    start(app, options)
    watch = SignalWatch(lambda: _close_window(app), app)
    code = app.exec()
    watch.close()
    return code


def make_application() -> QApplication:
    """What Qt must know before there is a window."""
    # As an argument: what setStyle returns would bring PySide6's whole QStyle.
    app = QApplication([sys.argv[0], "-style", "fusion"])
    app.setApplicationName("bidbook")
    app.setDesktopFileName("bidbook")
    return app


def start(app: QApplication, options: Options) -> Session:
    """Build the window and open the book that was asked for."""
    settings = remembered.load(remembered.settings_path())
    language = language_for(options.language, settings.language)
    spoken = speak(app, language)
    theme = Theme(app, wanted_scheme(settings.scheme), dress=False)
    app.setWindowIcon(badge_icon("bidbook", theme.colour("accent"), 64))
    state = WindowState(lens=Lens(options.as_of or _today(), options.clock))
    session = _build(theme, language, state, settings, (_collect_garbage,))
    _open(session, options.path)
    _tell_of_resources(session, spoken=spoken)
    _show(session)
    return session


def renew(session: Session, language: str, then: Sequence[str] = ()) -> Session:
    """Build the window anew in another language, around the book that is open.

    Args:
        session: The session whose window is replaced; it ends.
        language: What the new window speaks.
        then: Ids of actions that the new window does once it is complete.
    """
    app, old = QApplication.instance(), session.window
    _remember_places(session)
    if app is not None:
        speak(app, language)
    new = _build(old.theme, language, session.start, session.settings)
    new.then = tuple(then)
    new.take_over(session)
    if not old.isMaximized() and not old.isFullScreen():
        new.window.setGeometry(old.geometry())
    _show(new)
    new.window.stand_like(old)
    old.hide()
    old.deleteLater()
    return new


def _build(
    theme: Theme,
    language: str,
    state: WindowState,
    settings: Settings,
    last: Sequence[Callable[[], None]] = (),
) -> Session:
    """A window with its session, without a book."""
    voice = Voice(language)
    window = MainWindow(theme, BoardPhrases(voice))
    theme.dress()
    session = Session(
        window,
        voice,
        start=state,
        today=_today,
        now=_now,
        who=_who(),
        settings=settings,
    )
    steps = (
        lambda: _complete(session),
        window.board.load_chart_base,
        window.board.load_chart,
        session.finish,
        *last,
    )
    window.painted.connect(lambda: _in_turn(steps))
    window.may_close = lambda: _may_close(session)
    sys.excepthook = _Hook(session)
    _restore(session)
    return session


def _show(session: Session) -> None:
    session.window.show()
    session.window.board.list.setFocus(Qt.FocusReason.OtherFocusReason)


def _in_turn(steps: Sequence[Callable[[], None]]) -> None:
    """Do what is slow in steps, so that keys are answered in between."""
    if steps:
        QTimer.singleShot(_PAUSE, steps[0])
        QTimer.singleShot(_PAUSE, lambda: _in_turn(steps[1:]))


def _complete(session: Session) -> None:
    """Bring in what can wait until the list has been painted: details and forms."""
    from gui.charting import Charting  # noqa: PLC0415 (all cost more than the list)
    from gui.commands import Commands  # noqa: PLC0415 (as above)
    from gui.detailing import Detailing  # noqa: PLC0415 (as above)
    from gui.dialogs.article_opener import ArticleOpener  # noqa: PLC0415 (as above)
    from gui.dialogs.import_opener import ImportOpener  # noqa: PLC0415 (as above)
    from gui.drafts_opener import DraftsOpener  # noqa: PLC0415 (as above)
    from gui.entering import Entering  # noqa: PLC0415 (as above)
    from gui.exporting import Exporting  # noqa: PLC0415 (as above)
    from gui.first_steps import FirstSteps  # noqa: PLC0415 (as above)
    from gui.going_on import GoingOn  # noqa: PLC0415 (as above)
    from gui.new_records import NewRecords  # noqa: PLC0415 (as above)
    from gui.palette import Palette  # noqa: PLC0415 (as above)
    from gui.safekeeping import Safekeeping  # noqa: PLC0415 (as above)
    from gui.session_end import SessionEnd  # noqa: PLC0415 (as above)
    from gui.setting_up import SettingUp  # noqa: PLC0415 (as above)
    from gui.side_windows import SideWindows  # noqa: PLC0415 (as above)
    from gui.time_travel import TimeTravel  # noqa: PLC0415 (as above)
    from gui.walking import Walking  # noqa: PLC0415 (as above)

    time_travel = TimeTravel(session)
    commands = Commands(session)
    entering = Entering(session)
    commands.entry_requested.connect(entering.do)
    detailing = Detailing(session, entering)
    commands.entry_requested.connect(detailing.do)
    commands.entry_requested.connect(time_travel.do)
    commands.entry_requested.connect(Walking(session, time_travel).do)
    charting = Charting(session, time_travel)
    commands.entry_requested.connect(charting.do)
    side_windows = SideWindows(session, entering)
    commands.entry_requested.connect(side_windows.do)
    commands.entry_requested.connect(Palette(session, side_windows).do)
    setting_up = SettingUp(session, side_windows, lambda *how: renew(session, *how))
    commands.entry_requested.connect(setting_up.do)
    article = ArticleOpener(session, entering)
    commands.entry_requested.connect(article.do)
    commands.entry_requested.connect(ImportOpener(session, entering).do)
    drafts = DraftsOpener(session, entering, article)
    commands.entry_requested.connect(drafts.do)
    safekeeping = Safekeeping(session)
    commands.entry_requested.connect(safekeeping.do)
    commands.entry_requested.connect(Exporting(session).do)
    commands.entry_requested.connect(FirstSteps(session).do)
    GoingOn(session, entering)
    NewRecords(session, entering)
    SessionEnd(session)
    session.opened.emit()


def _collect_garbage() -> None:
    """Look for garbage again, which a start does without; what is there now stays."""
    gc.freeze()
    # A move of the slider makes thousands of small things that soon go by themselves.
    gc.set_threshold(20_000, 20, 20)
    gc.enable()


class _Hook:
    """Says unexpected errors in the banner; the window stays."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._saving = False

    def __call__(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        sys.__excepthook__(kind, error, trace)
        if not self._saving:
            # An error in saving itself comes back here, and must not go round.
            self._saving = True
            self._session.at_risk.emit()
            self._saving = False
        statement = translate("Banner", "Something unexpected happened.")
        detail = translate("Banner", "Your book is as it was. ({error})")
        detail = detail.format(error=kind.__name__)
        self._session.add_notice(Notice("trouble", statement, detail, lasting=False))


def _open(session: Session, path: Path | None) -> None:
    if path is not None:
        session.opening.open(path)
        return
    place = usual_book()
    session.opening.open(place.path)
    if place.copied:
        statement = translate("Banner", "This is your copy of the shipped book.")
        template = translate("Banner", "It lies at {path}.")
        detail = template.format(path=place.path)
        session.add_notice(Notice("note", statement, detail, lasting=False))


def _tell_of_resources(session: Session, *, spoken: bool) -> None:
    """Say that a file of the program itself can't be used; it does without."""
    if not spoken:
        statement = translate("Banner", "The catalogue of the language can’t be read.")
        detail = translate("Banner", "The window speaks English.")
        session.add_notice(Notice("trouble", statement, detail, lasting=False))
    if session.window.theme.broken:
        statement = translate("Banner", "A theme can’t be read.")
        detail = translate("Banner", "The other one is used. ({file})")
        detail = detail.format(file=session.window.theme.broken)
        session.add_notice(Notice("trouble", statement, detail, lasting=False))


def _close_window(app: QApplication) -> None:
    """Close the main window that is open now."""
    for one in app.topLevelWidgets():
        if isinstance(one, MainWindow) and one.isVisible():
            one.close()


def _may_close(session: Session) -> bool:
    """Save and remember; an error keeps the window open and stands in the banner."""
    try:
        _remember_places(session)
        return session.close_book()
    except Exception as error:  # noqa: BLE001 (Qt would close and hide the error)
        _Hook(session)(type(error), error, error.__traceback__)
        return False


def _remember_places(session: Session) -> None:
    """Keep where the window and its parts stand."""
    window = session.window
    session.remember(
        geometry=bytes(window.saveGeometry().toHex().data()).decode(),
        splitters=_splitters(window),
        columns=window.board.list.widths(),
    )


def _splitters(window: MainWindow) -> dict[str, list[int]]:
    sizes = {"main": window.split.sizes()}
    if window.board_sizes is not None:
        sizes["board"] = window.board_sizes
    return sizes


def _restore(session: Session) -> None:
    window, settings = session.window, session.settings
    height = window.theme.line_height
    # So that nothing is cut, where the screen has the room.
    room = window.screen().availableSize()
    window.resize(
        max(80 * height, min(92 * height, round(0.92 * room.width()))),
        max(50 * height, min(56 * height, round(0.9 * room.height()))),
    )
    if settings.geometry:
        geometry = QByteArray.fromHex(QByteArray(settings.geometry.encode()))
        window.restoreGeometry(geometry)
    window.share_board(settings.splitters.get("board"))
    window.split.setSizes(settings.splitters.get("main", [30 * height, 18 * height]))
    window.board.list.set_widths(settings.columns)
    window.board.key.setVisible(settings.show_key)


def _today() -> date:
    return datetime.now().astimezone().date()


def _now() -> datetime:
    return datetime.now(UTC)


def _who() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
