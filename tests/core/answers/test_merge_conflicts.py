"""Conflicts of a merge are problems of their contest until they are settled."""

from datetime import date

import msgspec

from core.answers.index import Index
from core.answers.lens import Lens
from core.answers.problems import problems
from core.domain.label import Problem
from core.domain.records import Conflict
from core.domain.tables import Change, Tables
from core.wording import Voice

CONFLICTS = (
    Conflict(field="notes", value='"Theirs"', from_="data.json"),
    Conflict(field="stage #stageaaaaa", value="null", from_="data.json"),
    Conflict(field="", value="null", from_="data.json"),
)


def found(tables: Tables, contest: str | None) -> list[Problem]:
    lens = Lens(date(2025, 4, 3))
    every = problems(tables, Index.of(tables), lens, contest)
    return [one for one in every if one.key.endswith(("conflict", "elsewhere"))]


def test_each_conflict_is_a_problem_with_a_sentence(sale: Tables) -> None:
    bid = sale.bids["first-aaaaaa"]
    torn = msgspec.structs.replace(bid, conflicts=CONFLICTS)
    tables = sale.apply([Change("bids", bid.id, bid, torn)])
    for contest in ("sale-aaaaaa", None):
        told = found(tables, contest)
        assert [one.key for one in told] == [
            "merge_conflict",
            "part_removed_elsewhere",
            "removed_elsewhere",
        ]
        assert {one.contest for one in told} == {"sale-aaaaaa"}
    sentence = Voice("en").problem(told[0])
    assert sentence.startswith('notes: another version says "Theirs" (data.json).')
    assert found(sale, "sale-aaaaaa") == []


def test_a_long_value_is_cut(sale: Tables) -> None:
    party = sale.parties["alpha-aaaaaa"]
    conflict = Conflict(field="notes", value=f'"{"x" * 1000}"')
    torn = msgspec.structs.replace(party, conflicts=(conflict,))
    (one,) = found(sale.apply([Change("parties", party.id, party, torn)]), None)
    assert len(dict(one.values)["value"]) == 80
    assert one.contest is None
