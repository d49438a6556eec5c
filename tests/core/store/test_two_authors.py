"""Two programs write one file in any order, one of them dies: nothing is lost."""

import json
import shutil
from collections import Counter
from pathlib import Path
from random import Random

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.domain.records import Party
from core.domain.tables import Change
from core.store.errors import ChangedOutsideError
from core.store.store import Store, merge_label, read_book
from tests.core.store.conftest import MOMENT, FaultyFiles, Writer

SHARED = "shared-aaaaaa"


class Life:
    """A file, the program that has it open, and another one that does not care.

    Attributes:
        written: Every value that anybody wrote and nobody replaced knowing it.
    """

    def __init__(self, path: Path, seed: int) -> None:
        self.path = path
        self.written: set[str] = set()
        self._random = Random(seed)  # noqa: S311 - nothing secret comes of it
        self._given = 0
        Store.create(path, now=lambda: MOMENT, who="A", files=FaultyFiles()).close()
        self.writer = self._open()
        self.writer.apply(
            Change("parties", SHARED, None, Party(id=SHARED, name="Shared"))
        )
        self.writer.checkpoint()

    def step(self) -> None:
        """Something happens."""
        self._random.choice(
            (self.add, self.reword, self.checkpoint, self.restart, self.die)
            + (self.other_adds, self.other_rewords) * 2
        )()

    def add(self) -> None:
        party = Party(id=self._new_id(), name=self._token())
        self.writer.apply(Change("parties", party.id, None, party))

    def reword(self) -> None:
        before = self.writer.tables.parties[SHARED]
        self.written.discard(before.notes)
        after = msgspec.structs.replace(before, notes=self._token())
        self.writer.apply(Change("parties", SHARED, before, after))

    def checkpoint(self) -> None:
        try:
            self.writer.checkpoint()
        except ChangedOutsideError:
            store = self.writer.store
            merged = store.merge_outside(self.writer.tables, "take")
            self.writer.tables = merged.tables
            if merged.changes:
                store.append(merged.changes, merge_label(merged), MOMENT)
            store.merged(merged.tables)
            if self._random.random() < 0.7:
                self.writer.checkpoint()

    def restart(self) -> None:
        self.checkpoint()
        self.die()

    def die(self) -> None:
        # Nothing is written when a store is closed: it is as if the process had ended.
        self.writer.store.close()
        self.writer = self._open()

    def other_adds(self) -> None:
        book = json.loads(self.path.read_bytes())
        number = str(max(map(int, book["parties"])) + 1)
        book["parties"][number] = {"id": self._new_id(), "name": self._token()}
        self._other_writes(book)

    def other_rewords(self) -> None:
        book = json.loads(self.path.read_bytes())
        for party in book["parties"].values():
            if party["id"] == SHARED:
                self.written.discard(party.get("notes", ""))
                party["notes"] = self._token()
        self._other_writes(book)

    def _other_writes(self, book: object) -> None:
        text = json.dumps(book, indent=self._random.choice((None, 2)))
        if self._random.random() < 0.5:
            self.path.write_text(text)
            return
        beside = self.path.with_name("beside")
        beside.write_text(text)
        beside.replace(self.path)

    def _open(self) -> Writer:
        files = FaultyFiles()
        store = Store.open(self.path, now=lambda: MOMENT, who="A", files=files)
        assert store.read_only is None
        return Writer(store)

    def _new_id(self) -> str:
        self._given += 1
        letters = "abcdefgh"
        return "party-" + "".join(letters[self._given // 8**n % 8] for n in range(6))

    def _token(self) -> str:
        self._given += 1
        token = f"value {self._given}"
        self.written.add(token)
        return token


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**40))
@pytest.mark.timeout(120)
def test_whatever_two_programs_write_in_any_order_is_there(
    tmp_path_factory: pytest.TempPathFactory, counts: Counter[str], seed: int
) -> None:
    folder = tmp_path_factory.mktemp("life")
    life = Life(folder / "data.json", seed)
    for _ in range(14):
        life.step()
    life.restart()
    life.checkpoint()
    tables = life.writer.tables
    life.writer.store.close()
    seen = read_book(life.path)
    assert seen.tables == tables
    assert not [problem for problem in seen.problems if problem.damage]
    told = {word for party in tables.parties.values() for word in words_of(party)}
    assert life.written <= told
    counts["lives of a shared file"] += 1
    shutil.rmtree(folder)


def words_of(party: Party) -> set[str]:
    theirs = {json.loads(one.value) for one in party.conflicts if one.field == "notes"}
    return {party.name, party.notes} | theirs
