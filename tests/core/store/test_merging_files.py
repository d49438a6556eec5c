"""Three files become one, on the command line and as git's merge driver."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from core.__main__ import main
from core.domain.records import Party
from core.domain.tables import Change
from core.store.store import read_book
from tests.core.store.conftest import OpenBook, Writer

ROOT = Path(__file__).parents[3]


class Trio:
    """A book in three versions, each in a folder of its own."""

    def __init__(self, folder: Path, book: Path) -> None:
        self.paths: list[Path] = []
        for name in ("base", "ours", "theirs"):
            (folder / name).mkdir()
            self.paths.append(folder / name / "data.json")
            shutil.copyfile(book, self.paths[-1])
        self.base, self.ours, self.theirs = self.paths

    def merge(self, *more: str) -> int:
        return main(["merge", *map(str, self.paths), *more])


@pytest.fixture
def trio(sale_book: Path, tmp_path: Path) -> Trio:
    return Trio(tmp_path, sale_book)


def change(path: Path, open_book: OpenBook, table: str, i: str, **to: object) -> None:
    writer = open_book(path)
    before = writer.tables.get(table, i)
    assert before is not None
    writer.apply(Change(table, i, before, msgspec.structs.replace(before, **to)))
    finish(writer)


def add(path: Path, open_book: OpenBook, party: str) -> None:
    writer = open_book(path)
    writer.apply(Change("parties", party, None, Party(id=party, name=party)))
    finish(writer)


def finish(writer: Writer) -> None:
    writer.checkpoint()
    writer.store.close()


def test_changes_of_both_sides_are_in_the_result(
    trio: Trio, open_book: OpenBook, capsys: pytest.CaptureFixture[str]
) -> None:
    change(trio.ours, open_book, "contests", "sale-aaaaaa", title="Ours")
    change(trio.theirs, open_book, "contests", "sale-aaaaaa", cause="insolvency")
    add(trio.ours, open_book, "ours-aaaaaa")
    add(trio.theirs, open_book, "theirs-aaaaaa")
    base, theirs = trio.base.read_bytes(), trio.theirs.read_bytes()
    assert trio.merge() == 0
    assert capsys.readouterr().out == "Merged without conflicts\n"
    tables = read_book(trio.ours).tables
    assert tables.contests["sale-aaaaaa"].title == "Ours"
    assert tables.contests["sale-aaaaaa"].cause == "insolvency"
    assert {"ours-aaaaaa", "theirs-aaaaaa"} <= tables.parties.keys()
    # Both had taken the same number for a document.
    numbers = [int(number) for number in json.loads(trio.ours.read_bytes())["parties"]]
    assert numbers == sorted(set(numbers))
    assert (trio.base.read_bytes(), trio.theirs.read_bytes()) == (base, theirs)


def test_conflicts_are_listed_and_kept_in_the_file(
    trio: Trio,
    open_book: OpenBook,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    change(trio.ours, open_book, "contests", "sale-aaaaaa", title="Ours")
    change(trio.theirs, open_book, "contests", "sale-aaaaaa", title="Theirs")
    ours = trio.ours.read_bytes()
    output = tmp_path / "merged.json"
    assert trio.merge("--output", str(output)) == 1
    told = capsys.readouterr().out.splitlines()
    assert told[0].startswith('contests sale-aaaaaa: title: another version says "Thei')
    assert told[1] == "1 conflict to settle"
    assert trio.ours.read_bytes() == ours
    contest = read_book(output).tables.contests["sale-aaaaaa"]
    assert contest.title == "Ours"
    assert contest.conflicts[0].value == '"Theirs"'
    assert main(["check", str(output)]) == 1
    assert "another version says" in capsys.readouterr().out


def test_what_can_not_be_read_is_merged_too(trio: Trio) -> None:
    for path, later, odd in (
        (trio.base, 1, {"id": 5}),
        (trio.ours, 2, {"id": 6}),
        (trio.theirs, 3, {"id": 7}),
    ):
        book = json.loads(path.read_bytes())
        book["parties"]["40"] = odd
        book["later"] = {"1": {"same": 1}, str(later + 10): {"of": later}}
        path.write_text(json.dumps(book))
    assert trio.merge() == 1
    book = json.loads(trio.ours.read_bytes())
    assert [book["parties"]["40"], book["parties"]["41"]] == [{"id": 6}, {"id": 7}]
    assert [*book["later"].values()] == [{"same": 1}, {"of": 2}, {"of": 3}]
    assert trio.merge() == 0


def test_an_empty_base_means_that_there_is_none(
    trio: Trio, open_book: OpenBook
) -> None:
    trio.base.write_bytes(b"")
    add(trio.theirs, open_book, "theirs-aaaaaa")
    assert trio.merge() == 0
    assert "theirs-aaaaaa" in read_book(trio.ours).tables.parties


@pytest.mark.parametrize("which", [0, 1, 2])
def test_what_is_no_book_or_another_one_is_refused(
    trio: Trio, which: int, open_book: OpenBook, capsys: pytest.CaptureFixture[str]
) -> None:
    ours = trio.ours.read_bytes()
    other = open_book(trio.base.with_name("other.json"))
    other.store.close()
    for data in (b"{", other.store.path.read_bytes()):
        before = trio.paths[which].read_bytes()
        trio.paths[which].write_bytes(data)
        assert trio.merge() == 2
        assert capsys.readouterr().err.count("\n") == 1
        trio.paths[which].write_bytes(before)
    assert trio.ours.read_bytes() == ours


def driver() -> str:
    """The merge driver as the README tells it, for this Python."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    (line,) = re.findall(r"merge\.bidbook\.driver '(.*)'", text)
    line = line.replace("/path/to/bidbook", str(ROOT))
    return str(line.replace("uv run python", sys.executable))


def test_git_merges_two_branches_with_the_driver_of_the_readme(
    sale_book: Path, tmp_path: Path, open_book: OpenBook
) -> None:
    if shutil.which("git") is None:
        pytest.skip("git is not installed here")
    folder = tmp_path / "repository"
    folder.mkdir()
    book = folder / "data.json"
    shutil.copyfile(sale_book, book)
    (folder / ".gitattributes").write_text("data.json merge=bidbook\n")
    # Nothing of the user's own configuration, and nothing of a repository around.
    clean = {name: v for name, v in os.environ.items() if not name.startswith("GIT_")}
    clean |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}

    def git(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["git", "-c", "user.name=A", "-c", "user.email=a@b.invalid", *arguments],
            cwd=folder, env=clean, capture_output=True, text=True, check=False,
        )  # fmt: skip

    def commit(message: str) -> None:
        git("add", ".")
        assert git("commit", "-m", message).returncode == 0

    git("init", "-b", "main")
    git("config", "merge.bidbook.driver", driver())
    commit("The book")
    git("checkout", "-b", "other")
    change(book, open_book, "parties", "alpha-aaaaaa", name="Theirs")
    add(book, open_book, "theirs-aaaaaa")
    commit("Theirs")
    git("checkout", "main")
    add(book, open_book, "ours-aaaaaa")
    commit("Ours")
    done = git("merge", "other", "-m", "Both")
    assert done.returncode == 0, done.stdout + done.stderr
    parties = read_book(book).tables.parties
    assert {"theirs-aaaaaa", "ours-aaaaaa"} <= parties.keys()
    assert parties["alpha-aaaaaa"].name == "Theirs"

    git("checkout", "-b", "third")
    change(book, open_book, "parties", "alpha-aaaaaa", name="Third")
    commit("Third")
    git("checkout", "main")
    change(book, open_book, "parties", "alpha-aaaaaa", name="Ours")
    commit("Ours again")
    done = git("merge", "third")
    assert done.returncode == 1
    assert "CONFLICT" in done.stdout
    party = read_book(book).tables.parties["alpha-aaaaaa"]
    assert party.name == "Ours"
    assert party.conflicts[0].value == '"Third"'
