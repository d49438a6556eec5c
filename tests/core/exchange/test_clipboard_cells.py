"""The text of a clipboard cut into cells: whatever it is, nothing is raised."""

from hypothesis import given
from hypothesis import strategies as st

from core.exchange.clipboard_cells import (
    MOST_CHARACTERS,
    MOST_COLUMNS,
    MOST_ROWS,
    cells_of,
)


def test_a_quoted_cell_may_hold_line_breaks_and_quotation_marks() -> None:
    cells = cells_of('"Alpha\r\nand ""friends"""\t20\r\n"so-called" Beta\t"30"\n')
    assert cells.rows == (('Alpha\nand "friends"', "20"), ('"so-called" Beta', "30"))


def test_commas_separate_only_where_every_row_has_as_many() -> None:
    assert cells_of("Alpha,20\nBeta,30").rows == (("Alpha", "20"), ("Beta", "30"))
    assert cells_of("Alpha, Inc.\nBeta").rows == (("Alpha, Inc.",), ("Beta",))


def test_what_is_too_much_is_left_out_and_said() -> None:
    rows = cells_of("a\tb\n" * (MOST_ROWS + 5))
    assert (len(rows.rows), rows.hints) == (MOST_ROWS, ("too_many_rows",))
    columns = cells_of("\t".join("a" * (MOST_COLUMNS + 5)))
    assert len(columns.rows[0]) == MOST_COLUMNS
    assert columns.hints == ("too_many_columns",)
    long = cells_of(("x" * 999 + "\n") * (MOST_CHARACTERS // 1000 + 1))
    assert long.hints == ("too_long",)


def test_control_characters_are_taken_out_and_said() -> None:
    cells = cells_of("Al\x00pha\u202e\t\ud800 20\x1b")
    assert (cells.rows, cells.hints) == ((("Alpha", "20"),), ("control_characters",))


WORDS = st.text(st.sampled_from('ab "\t\n;,'), min_size=1, max_size=8).map(str.strip)


@given(st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=8))
def test_quoted_cells_come_back_as_they_were(rows: list[tuple[str, str]]) -> None:
    def quoted(cell: str) -> str:
        return '"' + cell.replace('"', '""') + '"'

    text = "\n".join("\t".join(map(quoted, row)) for row in rows)
    assert list(cells_of(text).rows) == [row for row in rows if any(row)]
