"""The lines of the board: groups under headings, or sorted by a column."""

from core.answers.board import Board, Row
from gui.models.board_rows import Heading, Sort, entries, key_of


def names(board: Board, sort: Sort) -> list[str]:
    found = entries(board.rows, sort)
    return [one.name if isinstance(one, Row) else f"= {one.group}" for one in found]


def test_each_group_but_the_ranked_stands_under_its_heading(sample: Board) -> None:
    lines = names(sample, Sort())
    assert lines[0] == "Reid Rasner"
    assert lines[6:] == [
        *("= incomparable", "Foreign bid"),
        *("= unranked", "Perplexity AI"),
        *("= ended", "Microsoft"),
    ]


def test_a_heading_says_how_many_follow(sample: Board) -> None:
    found = [one for one in entries(sample.rows, Sort()) if isinstance(one, Heading)]
    assert [heading.count for heading in found] == [1, 1, 1]


def test_sorted_by_a_column_all_stand_together(sample: Board) -> None:
    lines = names(sample, Sort("name"))
    assert len(lines) == len(sample.rows)
    assert lines == sorted(lines)


def test_prices_without_a_number_stay_last_whichever_way(sample: Board) -> None:
    for descending in (False, True):
        lines = names(sample, Sort("price", descending))
        assert lines[-1] == "Perplexity AI"
        assert lines.index("Amazon") > lines.index("McCourt group")


def test_every_line_has_a_key_of_its_own(sample: Board) -> None:
    keys = [key_of(entry) for entry in entries(sample.rows, Sort())]
    assert len(set(keys)) == len(keys)
