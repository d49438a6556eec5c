"""A small book on the disk for the tests of what keeps it safe, and its window."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QDialog

from core.book.book import Book
from core.domain.label import Label
from core.domain.records import Bid, Bidder, Contest, Party
from gui.session import Session
from gui.views.banner import Notice

LABEL = Label.of("add_contest", name="The sale")


def make_book(path: Path, parties: int = 2) -> Path:
    """A book of one sale with one bid and some parties."""
    book = Book.create(path, now=lambda: datetime.now(UTC), who="reader")
    with book.edit(LABEL) as edit:
        edit.put(Contest(id="sale-aaaaaa", title="The sale"))
        edit.put(Bidder(id="alpha-aaaaaa", contest="sale-aaaaaa", name="Alpha"))
        edit.put(Bid(id="alpha-bid-aaaaaa", bidder="alpha-aaaaaa", kind="offer"))
        for number in range(parties):
            edit.put(Party(id=f"party{number}-aaaaaa", name=f"Party {number}"))
    book.close()
    return path


def rewrite(path: Path, change: Callable[[dict[str, Any]], object]) -> None:
    """Change a file as another program would, without regard for anybody."""
    plain = json.loads(path.read_bytes())
    change(plain)
    path.write_text(json.dumps(plain), encoding="utf-8")


def retitle(title: str) -> Callable[[dict[str, Any]], object]:
    """Give the sale another title."""

    def change(plain: dict[str, Any]) -> None:
        for record in plain["contests"].values():
            record["title"] = title

    return change


def notice_of(session: Session) -> Notice:
    """What the banner says."""
    notice = session.window.banner.notice
    assert notice is not None
    return notice


def dialogs(session: Session) -> list[QDialog]:
    """The windows that are open beside the main one."""
    found = session.window.findChildren(QDialog)
    return [one for one in found if one.isVisible()]
