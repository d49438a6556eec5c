"""``python -m core`` as a user starts it."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ROOT / "data.json"
SKY = "sky-2016-7l6iip"


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "core", *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def ranking(*arguments: str | Path) -> dict[str, Any]:
    done = run("rank", *arguments, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def price(kind: str, number: str, **more: object) -> list[dict[str, object]]:
    ends = {"low": number, "high": number} if kind in ("exact", "about") else {}
    amount = {"kind": kind, **(ends or {"low": number})}
    value = {"basis": "total", "amount": {**amount, **more}}
    return [{"id": "aaaaaaaaa" + kind[0], "value": value, "source": "wire-aaaaaa"}]


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A small book: an exact bid, one that may exceed it, and a merger."""
    tables: dict[str, list[dict[str, object]]] = {
        "contests": [{"id": "case-aaaaaa", "title": "Case", "currency": "EUR"}],
        "parties": [{"id": "ada-aaaaaa", "name": "Ada"}],
        "bidders": [
            {"id": f"{name.lower()}-bbbbbb", "contest": "case-aaaaaa", "name": name}
            for name in ("Ada", "Bob", "Cy")
        ],
        "sources": [
            {"id": "wire-aaaaaa", "kind": "wire", "published": {"edtf": "2025-01-01"}}
        ],
        "bids": [
            {
                "id": "ada-bid-cccccc",
                "bidder": "ada-bbbbbb",
                "kind": "offer",
                "price": price("exact", "100", unit="EUR"),
            },
            {
                "id": "bob-bid-cccccc",
                "bidder": "bob-bbbbbb",
                "kind": "offer",
                "price": price("more_than", "90", words="more than 90"),
            },
            {
                "id": "cy-bid-cccccc",
                "bidder": "cy-bbbbbb",
                "kind": "merger",
                "price": [
                    {
                        "id": "aaaaaaaaac",
                        "source": "wire-aaaaaa",
                        "value": {"basis": "total", "amount": {"kind": "no_price"}},
                    }
                ],
            },
        ],
        "meta": [{"format": "bidbook", "version": 1, "book": "small-aaaaaa"}],
    }
    path = tmp_path / "small.json"
    numbered = {
        name: {str(n): record for n, record in enumerate(records, 1)}
        for name, records in tables.items()
    }
    path.write_text(json.dumps(numbered), encoding="utf-8")
    return path


def test_rank_as_json_has_the_keys_that_scripts_count_on(book: Path) -> None:
    found = ranking(book, "--as-of", "2025-02-01", "--assume-currency")
    assert found["sentence"] == (
        "Highest stated bid: Ada, 100 EUR. Highest bid: cannot be decided: "
        "‘more than 90’ (Bob) may exceed it. Taking the price of Bob as euros."
    )
    assert found["as_of"] == "2025-02-01"
    assert (found["clock"], found["basis"], found["perimeter"]) == (
        "public",
        "total",
        None,
    )
    assert found["assumed"] == ["bob-bid-cccccc"]
    assert found["highest_stated"] == ["ada-bid-cccccc"]
    assert found["highest"]["state"] == "undecided"
    assert found["highest"]["bids"] == ["ada-bid-cccccc", "bob-bid-cccccc"]
    assert found["completed"] is None
    assert found["not_comparable"] == []
    ada, bob = found["ranking"]
    assert {key: ada[key] for key in ("bidder", "name", "bid", "best", "worst")} == {
        "bidder": "ada-bbbbbb",
        "name": "Ada",
        "bid": "ada-bid-cccccc",
        "best": 1,
        "worst": 2,
    }
    assert bob["price"] == {
        "words": "more than 90",
        "kind": "more_than",
        "low": "90",
        "high": None,
        "unit": None,
        "basis": "total",
    }
    assert bob["support"]["word"] == "one_source"
    assert bob["support"]["against"] == "none"
    (cy,) = found["not_ranked"]
    assert (cy["name"], cy["code"]) == ("Cy", "no_price")
    assert cy["reason"] == "no price: a merger is proposed"


def test_a_price_without_a_currency_is_not_comparable_unless_assumed(
    book: Path,
) -> None:
    found = ranking(book, "--as-of", "2025-02-01", "--no-assume-currency")
    (bob,) = found["not_comparable"]
    assert (bob["name"], bob["code"]) == ("Bob", "no_currency")
    assert bob["reason"] == "the price has no printed currency"


def test_without_its_source_a_bid_is_not_reported(book: Path) -> None:
    found = ranking(book, "--as-of", "2025-02-01", "--without", "wire-aaaaaa")
    assert found["without"] == ["wire-aaaaaa"]
    assert found["ranking"] == []
    assert found["highest"]["state"] == "none"


def test_all_that_unnamed_people_say_can_be_left_out(book: Path) -> None:
    data = json.loads(book.read_text(encoding="utf-8"))
    (claim,) = data["bids"]["1"]["price"]
    claim["said_by"] = {"kind": "unnamed", "descriptor": "a banker"}
    book.write_text(json.dumps(data), encoding="utf-8")
    at = ("--as-of", "2025-02-01", "--assume-currency")
    usual, found = ranking(book, *at), ranking(book, *at, "--without", "unnamed")
    assert found["without"] == ["unnamed"]
    assert [one["name"] for one in usual["ranking"]] == ["Ada", "Bob"]
    assert [one["name"] for one in found["ranking"]] == ["Bob"]


def test_before_anything_was_public_there_is_no_bid(book: Path) -> None:
    found = ranking(book, "--as-of", "2024-12-31")
    assert found["sentence"] == "No bid is reported up to 31 December 2024."


def test_rank_as_text_shows_the_sentence_and_the_list(book: Path) -> None:
    done = run(
        "rank", book, "--as-of", "2025-02-01", "--assume-currency", "--language", "de"
    )
    lines = done.stdout.splitlines()
    assert lines[0] == "Case, Stand 1. Februar 2025, als es öffentlich war"
    assert lines[2].startswith("Höchstes genanntes Gebot")
    assert [line.split()[:2] for line in lines if "Ada" in line][-1] == ["1–2", "Ada"]


def test_the_shipped_book_names_the_highest_stated_bid_and_does_not_decide() -> None:
    found = ranking(SHIPPED, "--as-of", "2025-04-03")
    assert "Highest stated bid: Reid Rasner, 47.5 bn USD." in found["sentence"]
    assert "cannot be decided" in found["sentence"]
    ranks = {one["name"]: (one["best"], one["worst"]) for one in found["ranking"]}
    hides = {one["name"]: one["about_hides"] for one in found["ranking"]}
    assert ranks["Reid Rasner"][0] == ranks["Tinsley group"][0] == 1
    assert ranks["McCourt group"][0] > 1
    assert hides["McCourt group"] == "0.5"
    assert ranks["Amazon"] == (1, len(ranks))
    assert "Perplexity AI" in {one["name"] for one in found["not_ranked"]}


def test_the_shipped_book_says_the_same_in_german() -> None:
    found = ranking(SHIPPED, "--as-of", "2025-04-03", "--language", "de")
    assert "Höchstes genanntes Gebot: Reid Rasner, 47,5 Mrd. USD." in found["sentence"]
    assert "„mehr als 30 Milliarden“ (Tinsley group)" in found["sentence"]


def test_comcast_is_certain_and_the_stakes_are_named() -> None:
    found = ranking(SHIPPED, "--contest", SKY, "--as-of", "2018-09-22")
    assert found["highest"]["state"] == "certain"
    assert found["sentence"].startswith(
        "Highest bid: Comcast, 17.28 GBP a share, certain."
    )
    assert "100% (Comcast) and 61% (21st Century Fox)" in found["sentence"]


def test_after_the_completion_the_sentence_begins_with_it() -> None:
    found = ranking(SHIPPED, "--as-of", "2026-01-23")
    assert found["sentence"].startswith("Completed 22 January 2026: ")
    assert "On the day before, the highest stated bid was " in found["sentence"]
    assert found["completed"]["on"] == "2026-01-22"
    assert found["ranked_on"] == "2026-01-21"


def test_check_lists_problems_and_counts_them_last(book: Path) -> None:
    data = json.loads(book.read_text(encoding="utf-8"))
    data["bids"]["1"]["price"][0]["source"] = None
    data["bids"]["1"]["price"][0].pop("source")
    book.write_text(json.dumps(data), encoding="utf-8")
    done = run("check", book)
    lines = done.stdout.splitlines()
    assert done.returncode == 1
    assert lines[0] == "bids ada-bid-cccccc: The bid of Ada has no source."
    assert lines[-1] == (
        "1 problem; checked: contests 1, parties 1, bidders 3, bids 3, events 0, "
        "sources 1, figures 0"
    )


def test_check_of_a_sound_book_ends_with_zero(book: Path) -> None:
    done = run("check", book)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("No problems; checked: contests 1")


def test_check_tells_damage(book: Path) -> None:
    data = json.loads(book.read_text(encoding="utf-8"))
    data["bids"]["3"]["id"] = 3
    book.write_text(json.dumps(data), encoding="utf-8")
    done = run("check", book, "--language", "de")
    assert done.returncode == 1
    assert "davon 1 mit Schaden" in done.stdout.splitlines()[-1]


def test_check_tells_each_damaged_part_once(book: Path) -> None:
    data = json.loads(book.read_text(encoding="utf-8"))
    good = data["bids"]["1"]["price"]
    data["bids"]["1"]["price"] = [
        *good,
        {"id": "aaaaaaaaax", "value": "much"},
        {"id": "aaaaaaaaay", "value": "more"},
    ]
    book.write_text(json.dumps(data), encoding="utf-8")
    done = run("check", book)
    assert done.stdout.count("price: a part can’t be read") == 2
    assert done.stdout.splitlines()[-1].startswith("2 problems, 2 of them damage;")


def test_schema_is_json() -> None:
    done = run("schema")
    assert done.returncode == 0
    assert json.loads(done.stdout)["title"] == "Bidbook"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "COMMAND"),
        (("rank",), "FILE"),
        (("sell",), "invalid choice: 'sell'"),
        (("rank", SHIPPED, "--as-of", "2025-02-30"), "no such day: '2025-02-30'"),
        (("rank", SHIPPED, "--as-of", "20250403"), "no such day: '20250403'"),
        (("rank", SHIPPED, "--contest", "no"), "There is no contest “no”."),
        (("rank", SHIPPED, "--perimeter", "no"), "There is no perimeter “no”"),
        (("rank", SHIPPED, "--without", "no"), "There is no source “no”"),
        (("rank", SHIPPED, "--currency", "euros"), "no currency code: 'euros'"),
        (("rank", SHIPPED, "--basis", "guess"), "invalid choice: 'guess'"),
        (("rank", SHIPPED, "--language", "xx"), "invalid choice: 'xx'"),
        (("check", ROOT / "missing.json"), "There is no file"),
        (("rank", ROOT), "is a folder"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    arguments: tuple[str | Path, ...], message: str
) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("content", ["", "[]", "{", '{"a": 1, "a": 2}', "<<<<<<< a\n"])
def test_a_file_that_is_no_book_is_refused_and_stays_as_it_is(
    tmp_path: Path, content: str
) -> None:
    path = tmp_path / "no-book.json"
    path.write_text(content, encoding="utf-8")
    for command in ("check", "rank"):
        done = run(command, path)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.count("\n") == 1
    assert path.read_text(encoding="utf-8") == content
    assert list(tmp_path.iterdir()) == [path]


def test_an_empty_book_has_nothing_to_rank(tmp_path: Path) -> None:
    path = tmp_path / "empty.json"
    meta = {"format": "bidbook", "version": 1, "book": "empty-aaaaaa"}
    path.write_text(json.dumps({"meta": {"1": meta}}), encoding="utf-8")
    done = run("rank", path)
    assert done.returncode == 2
    assert "has no contest" in done.stderr


@pytest.mark.parametrize("command", [(), ("check",), ("rank",), ("schema",)])
def test_every_command_has_help(command: tuple[str, ...]) -> None:
    done = run(*command, "--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("usage: python -m core")


def test_a_reader_that_goes_away_ends_the_command_in_one_line() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "core", "schema"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        error = process.stderr.read()
        assert process.wait() == 2
    assert error == "bidbook: The output was cut off: nobody is reading it any more.\n"


def test_the_commands_load_no_window_library() -> None:
    code = (
        "import sys; from core.__main__ import main; "
        "main(['rank', 'data.json', '--as-of', '2025-04-03']); "
        "loaded = {'PySide6', 'pyqtgraph', 'numpy'} & set(sys.modules); "
        "sys.exit(bool(loaded))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False
    )
    assert done.returncode == 0


def test_another_basis_is_reached_by_figures_of_the_book(tmp_path: Path) -> None:
    data = json.loads(SHIPPED.read_text(encoding="utf-8"))
    shares = {
        "id": "sky-shares-aaaaaa",
        "kind": "shares_outstanding",
        "about": ["sky-plc-hjinfn"],
        "value": [
            {
                "id": "aaaaaaaaaa",
                "on": {"edtf": "2018-09-25"},
                "value": {
                    "kind": "about",
                    "low": "1719000000",
                    "high": "1719000000",
                    "unit": "shares",
                },
            }
        ],
    }
    data["figures"]["999"] = shares
    path = tmp_path / "sky.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    at = ("--contest", SKY, "--as-of", "2018-09-26", "--basis", "total")
    without, found = ranking(SHIPPED, *at), ranking(path, *at)
    (fox,) = without["not_comparable"]
    assert fox["place"]["about"] == ["sky-plc-hjinfn"]
    assert [gap["text"] for gap in without["missing"]] == [
        "shares outstanding of Sky plc (for 21st Century Fox)"
    ]
    fox = next(one for one in found["ranking"] if one["name"] == "21st Century Fox")
    assert found["converted"] == [fox["bid"]]
    assert fox["converted"]["low"] == "26936730000"
    (step,) = fox["steps"]
    assert (step["formula"], step["figure"]) == ("times_shares", "sky-shares-aaaaaa")
    assert fox["price"]["low"] == "15.67"
    assert (
        "Converted: 21st Century Fox, 15.67 GBP a share = about 26.94 bn GBP by "
        in (found["sentence"])
    )
    text = run("rank", path, *at).stdout
    assert "15.67 GBP a share → about 26.94 bn GBP" in text
