"""``python -m core read``: what it prints, and what it says when it can't."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
REPORT = Path(__file__).parent / "reading" / "data" / "tiktok-de.txt"


def run(*arguments: str, given: bytes = b"") -> tuple[int, str, str]:
    """Exit code, output and complaint of the command."""
    done = subprocess.run(
        [sys.executable, "-m", "core", "read", *arguments],
        cwd=ROOT,
        input=given,
        capture_output=True,
        check=False,
        timeout=60,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def read(*arguments: str, given: bytes = b"") -> dict[str, Any]:
    """The JSON that the command prints."""
    code, output, complaint = run("--json", *arguments, given=given)
    assert (code, complaint) == (0, "")
    answer: dict[str, Any] = json.loads(output)
    return answer


def test_offsets_count_characters_and_hold_the_figure_with_its_currency() -> None:
    text = REPORT.read_text(encoding="utf-8")
    answer = read(str(REPORT))
    assert answer["language"] == "de"
    figures = [text[one["start"] : one["end"]] for one in answer["amounts"]]
    assert figures == [
        "20 Milliarden US-Dollar",
        "30 Milliarden",
        "47,5 Milliarden US-Dollar",
    ]
    for one in (*answer["amounts"], *answer["dates"], *answer["names"]):
        assert text[one["start"] : one["end"]] == one["words"]


def test_numbers_are_in_full_units_and_what_is_open_is_null() -> None:
    amounts = read(str(REPORT))["amounts"]
    values = [
        (one["kind"], one["low"], one["high"], one["currency"]) for one in amounts
    ]
    assert values == [
        ("about", 20_000_000_000, 20_000_000_000, "USD"),
        ("more_than", 30_000_000_000, None, None),
        ("exact", 47_500_000_000, 47_500_000_000, "USD"),
    ]
    (share,) = read(given=b"It bid 254p a share.")["amounts"]
    assert (share["low"], share["per_share"], share["words"]) == (2.54, True, "254p")


def test_who_says_it_and_what_is_due_are_given() -> None:
    given = (
        b"Acme bids $5bn, according to two people familiar with the matter. "
        b"Bidders have until 30 June 2025."
    )
    bid, due = read("--language", "en", given=given)["proposals"]
    assert bid["said_by"] == {
        "name": "",
        "id": None,
        "kind": "unnamed",
        "words": "two people familiar with the matter",
    }
    assert (due["kind"], due["date"]["edtf"]) == ("deadline", "../2025-06-30")
    assert due["said_by"] is None


def test_what_has_two_readings_is_marked() -> None:
    given = b"Er bot 20 Millionen Kronen und 1,250 Euro."
    kronor, euros = read("--language", "de", given=given)["amounts"]
    assert kronor["ambiguous"]
    assert kronor["currency"] is None
    assert euros["ambiguous"]


def test_dates_are_resolved_by_the_articles_day() -> None:
    given = b"Er sagte am Donnerstag ab, die Frist endet am 5. April."
    before = read("--language", "de", given=given)["dates"]
    after = read("--language", "de", "--article-date", "2025-04-05", given=given)
    assert [one["edtf"] for one in before] == [None, None]
    assert [one["edtf"] for one in after["dates"]] == ["2025-04-03", "2025-04-05"]


def test_the_book_gives_the_names_that_are_known() -> None:
    answer = read(str(REPORT), "--book", str(ROOT / "data.json"))
    bidders = {
        one["bidder"]["name"]: one for one in answer["proposals"] if one["bidder"]
    }
    known = [name for name, one in bidders.items() if one["bidder"]["id"]]
    assert any("Rasner" in name for name in known)
    assert any("Amazon" in name for name in known)


def test_a_page_is_read_as_text_and_offsets_are_those_of_the_page() -> None:
    page = "<html><body><p>Acme &amp; Co bids <b>$5bn</b>.</p></body></html>"
    (amount,) = read(given=page.encode())["amounts"]
    assert page[amount["start"] : amount["end"]] == "$5bn"


@pytest.mark.parametrize("given", [b"", b"   \n", b"1 2 3"])
def test_nothing_found_is_said(given: bytes) -> None:
    assert read(given=given)["proposals"] == []
    code, output, _ = run(given=given)
    assert code == 0
    assert output.startswith("Nothing was found")


@pytest.mark.parametrize(
    ("arguments", "given", "said"),
    [
        (["-"], b"\x89PNG\r\n\x1a\n\x00\x00", "- is no text"),
        (["missing.txt"], b"", "There is no file missing.txt"),
        (["core"], b"", "core is a folder"),
        (["-", "--language", "xx"], b"", "no such language"),
        (["-", "--contest", "no-aaaaaa"], b"", "no contest"),
    ],
)
def test_what_can_not_be_read_is_said_in_one_line(
    arguments: list[str], given: bytes, said: str
) -> None:
    code, output, complaint = run(*arguments, given=given)
    assert (code, output) == (2, "")
    assert complaint.count("\n") == 1
    assert said in complaint
