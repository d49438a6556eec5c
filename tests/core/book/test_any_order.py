"""Edit, undo, redo, save, kill and open, in any order: nothing is lost."""

import tempfile
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
)

from core.book.book import Book
from core.book.operations.bids import set_stage
from core.book.operations.parties import add_party, change_party
from core.book.operations.removing import remove_part, remove_record
from core.domain.identifiers import new_record_id
from core.domain.label import Label
from core.domain.records import Bid, Bidder, Contest, Party
from core.domain.tables import Tables

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
BID = "bid-aaaaaa"
START = (
    Contest(id="sale-aaaaaa", title="The sale"),
    Bidder(id="bidder-aaaaaa", contest="sale-aaaaaa", name="Bidder"),
    Bid(id=BID, bidder="bidder-aaaaaa", kind="offer"),
)


class AnyOrder(RuleBasedStateMachine):
    """A book, and beside it the states that undo and redo must come back to."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self._path = Path(self._folder.name) / "book.json"
        self._book = Book.create(self._path, now=lambda: NOW)
        self._earlier: list[Tables] = []
        self._later: list[Tables] = []
        self._expected = self._book.tables
        with self._book.edit(Label("add_contest")) as edit:
            for record in START:
                edit.put(record)
        self._note()

    def _note(self) -> None:
        """A new edit was made, if anything changed."""
        if self._book.tables != self._expected:
            self._earlier.append(self._expected)
            self._later.clear()
            self._expected = self._book.tables

    @rule(name=st.text(max_size=5))
    def add(self, name: str) -> None:
        add_party(self._book, Party(id=new_record_id(name), name=name))
        self._note()

    @rule(data=st.data(), notes=st.sampled_from(["", "one", "two"]))
    def change(self, data: st.DataObject, notes: str) -> None:
        if self._book.tables.parties:
            one = data.draw(st.sampled_from(list(self._book.tables.parties)))
            party = self._book.tables.parties[one]
            change_party(self._book, msgspec.structs.replace(party, notes=notes))
            self._note()

    @precondition(lambda self: BID in self._book.tables.bids)
    @rule(stage=st.sampled_from(["submitted", "withdrawn"]))
    def add_claim(self, stage: str) -> None:
        set_stage(self._book, BID, stage)
        self._note()

    @precondition(lambda self: BID in self._book.tables.bids)
    @rule(data=st.data())
    def remove_claim(self, data: st.DataObject) -> None:
        stages = self._book.tables.bids[BID].stage
        if stages:
            one = data.draw(st.sampled_from(stages))
            remove_part(self._book, "bids", BID, one.id)
            self._note()

    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        tables = self._book.tables
        places = [("parties", one) for one in tables.parties]
        places += [("bidders", one) for one in tables.bidders]
        if places:
            remove_record(self._book, *data.draw(st.sampled_from(places)))
            self._note()

    @rule()
    def undo(self) -> None:
        undone = self._book.undo()
        assert (undone is not None) == bool(self._earlier)
        if undone is not None:
            assert undone.left == ()
            self._later.append(self._expected)
            self._expected = self._earlier.pop()

    @rule()
    def redo(self) -> None:
        redone = self._book.redo()
        assert (redone is not None) == bool(self._later)
        if redone is not None:
            self._earlier.append(self._expected)
            self._expected = self._later.pop()

    @rule(data=st.data())
    def undo_any(self, data: st.DataObject) -> None:
        newest = self._book.history[-1].n
        n = data.draw(st.integers(1, newest))
        undo_label = self._book.undo_label
        undone = self._book.undo_change(n)
        assert undone is not None
        key = self._book.history[-1].label.key
        if self._book.history[-1].n == newest or key == "undo_change":
            self._note()
        else:
            assert undone.label == undo_label
            self._later.append(self._expected)
            self._expected = self._earlier.pop()

    @rule()
    def save(self) -> None:
        assert self._book.checkpoint()

    @rule()
    def kill_and_open(self) -> None:
        self._book._store.close()  # gives up the lock, as death does, and no more
        self._book = Book.open(self._path, now=lambda: NOW)

    @rule()
    def close_and_open(self) -> None:
        self._book.close()
        self._book = Book.open(self._path, now=lambda: NOW)

    @invariant()
    def nothing_is_lost(self) -> None:
        assert self._book.tables == self._expected

    def teardown(self) -> None:
        self._book.close()
        self._folder.cleanup()


TestAnyOrder = AnyOrder.TestCase
TestAnyOrder.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
