"""The main path of the program, in a process that may open no connection.

    python -m tests.gui.main_path BOOK PICTURE

Anything that would connect or start a program ends it with code 3; a socket
that Qt itself opened ends it with code 4.
"""

import os
import sys
from datetime import date
from pathlib import Path

_FORBIDDEN = (
    *("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.fork"),
    *("os.spawn", "os.startfile", "pty.spawn", "webbrowser."),
    *("urllib.Request", "ftplib.", "smtplib.", "http.client."),
)


def _watch(event: str, arguments: object) -> None:
    if event.startswith(_FORBIDDEN):
        _end(3, f"forbidden: {event} {arguments}")


def _end(code: int, why: str) -> None:
    sys.stderr.write(f"{why}\n")
    sys.stderr.flush()
    os._exit(code)


def _no_socket() -> None:
    """Qt's own sockets are seen by no hook of Python, but they are open files."""
    folder = Path("/proc/self/fd")
    for one in folder.iterdir() if folder.exists() else ():
        try:
            target = os.readlink(one)  # noqa: PTH115 (a socket is no path)
        except OSError:
            continue
        if target.startswith("socket:"):
            _end(4, f"forbidden: {target}")


def main(book: Path, picture: Path) -> int:
    """Open, read, edit, save, export, close."""
    from PySide6.QtTest import QTest  # noqa: PLC0415 (the hook comes first)
    from PySide6.QtWidgets import QFileDialog, QLineEdit  # noqa: PLC0415 (as above)

    from gui.app import make_application, start  # noqa: PLC0415 (as above)
    from gui.arguments import Options  # noqa: PLC0415 (as above)
    from gui.dialogs.article_opener import ArticleOpener  # noqa: PLC0415 (as above)
    from gui.entering import Entering  # noqa: PLC0415 (as above)

    QFileDialog.getSaveFileName = lambda *_a, **_k: (str(picture), "")  # type: ignore[method-assign]  # no one is there to choose
    app = make_application()
    session = start(app, Options(book, date(2025, 4, 3), "public", "en"))
    while not session.complete:
        QTest.qWait(20)
    _no_socket()
    bridge = session.bridge
    if bridge is None:
        return 5
    row = bridge.shown.board.rows[0]
    bridge.ask(bid=row.bid, bidder=row.bidder, why="price", query="rasner")
    entering = session.findChild(Entering)
    opener = session.findChild(ArticleOpener)
    if entering is None or opener is None:
        return 6
    entering.do("edit_bid")
    form = entering.form
    line = form.findChild(QLineEdit) if form else None
    if form is None or line is None:
        return 7
    line.setText("48 bn USD")
    line.textEdited.emit("48 bn USD")
    QTest.qWait(1300)
    form.accept()
    opener.do("read_article")
    if opener.dialog is not None:
        opener.dialog.read_text("Oracle offered $60 billion for TikTok on 2 April.")
        opener.dialog.close()
    for action in ("undo", "redo", "copy_list", "copy_chart", "save_chart", "proof"):
        session.window.actions_by_id[action].trigger()
        QTest.qWait(50)
    _no_socket()
    closed = session.window.close()
    _no_socket()
    return 0 if closed else 8


if __name__ == "__main__":
    sys.addaudithook(_watch)
    code = main(Path(sys.argv[1]), Path(sys.argv[2]))
    sys.stderr.flush()
    os._exit(code)
