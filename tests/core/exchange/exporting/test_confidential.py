"""A confidential source leaves by its description, in no format by anything else."""

from collections.abc import Callable

import msgspec
import pytest

from core.domain.claim import Claim, Speaker, Standing
from core.domain.records import (
    AnyRecord,
    Bid,
    Bidder,
    Derivation,
    Event,
    Figure,
    Kept,
    Party,
    Source,
)
from core.domain.tables import Tables
from core.domain.when import When
from core.exchange.confidential import Release, held_back
from core.wording import Voice
from tests.core.exchange.exporting.whole import all_text, scope_of

NAME = "Zuleika Quandt"
HELD = "zuleika-quandt-memo-aaaaaa"
DESCRIPTION = "A person close to the seller"


def letter() -> Source:
    return Source(
        id=HELD,
        kind="letter",
        outlet="Office of Quandt",
        title=f"Memo of {NAME}",
        authors=(NAME,),
        language="en",
        published=When("2025-04-01", f"the day {NAME} wrote"),
        url="https://files.example.org/zuleika-quandt/memo.pdf",
        archive_url="https://archive.example.org/zuleika-quandt",
        confidential=True,
        approved_description=DESCRIPTION,
        digest="0123456789abcdef",
        notes=f"Met {NAME} in April",
    )


def claim(claim_id: str, value: object) -> Claim[object]:
    return Claim(
        id=claim_id,
        value=value,
        source=HELD,
        via=NAME,
        quote=f"I, {NAME}, say so",
        translation=f"Ich, {NAME}",
        locator=f"page 2 of {NAME}'s memo",
        said_by=Speaker("party", party="insider-aaaaaa", capacity=f"{NAME} herself"),
        standing=Standing("preferred", f"{NAME} knows", by=NAME),
        recorded_by=NAME,
    )


Plant = Callable[[Tables], list[AnyRecord]]


def _bid(tables: Tables, **changes: object) -> list[AnyRecord]:
    return [msgspec.structs.replace(tables.bids["first-aaaaaa"], **changes)]


PLACES: dict[str, Plant] = {
    "a claim of the source": lambda tables: _bid(
        tables, stage=(claim("stageaaaaa", "submitted"),)
    ),
    "a price of the source": lambda tables: _bid(
        tables, price=(claim("priceaaaaa", tables.bids["first-aaaaaa"].price[0].value),)
    ),
    "notes of a bid": lambda tables: _bid(tables, notes=f"As {NAME.upper()} told us"),
    "a surname in notes": lambda tables: _bid(tables, notes="Ms Quandt was there"),
    "a quote of another source": lambda tables: _bid(
        tables,
        scope=(
            Claim(
                id="scopeaaaaa",
                value="whole-aaaaaa",
                source="report-aaaaaa",
                quote=f"{NAME} said no",
                via=HELD,
            ),
        ),
    ),
    "a title of an event": lambda _: [
        Event(id="x-aaaaaa", contest="sale-aaaaaa", kind="other", title=f"Of {NAME}")
    ],
    "the id of an event": lambda _: [
        Event(id="zuleika-quandt-speaks-aaaaaa", contest="sale-aaaaaa", kind="deadline")
    ],
    "an address of another source": lambda tables: [
        msgspec.structs.replace(
            tables.sources["report-aaaaaa"],
            url="https://paper.example.org/zuleika-quandt-talks",
        )
    ],
    "what another source derives from": lambda tables: [
        msgspec.structs.replace(
            tables.sources["copy-aaaaaa"], derives_from=(Derivation(HELD, "cites"),)
        )
    ],
    "notes of a figure": lambda _: [
        Figure(
            id="f-aaaaaa", kind="other", about=("sale-aaaaaa",), notes=f"{NAME} again"
        )
    ],
    "notes of a party": lambda tables: [
        msgspec.structs.replace(tables.parties["alpha-aaaaaa"], notes=NAME)
    ],
    "a member": lambda _: [
        Bidder(id="b-aaaaaa", contest="sale-aaaaaa", name="B", notes=f"hired {NAME}")
    ],
    "a part that can't be read": lambda tables: [
        msgspec.structs.replace(
            tables.bidders["beta-bidder-aaaaaa"],
            kept=(Kept(("odd",), f'"{NAME}"', "unknown"),),
        )
    ],
}


def planted(sale: Tables, *places: str) -> Tables:
    records: dict[str, AnyRecord] = {one.id: one for one in sale.records()}
    for one in (letter(), Party(id="insider-aaaaaa", name=NAME, aliases=("Zuleika",))):
        records[one.id] = one
    for place in places:
        for record in PLACES[place](Tables.of(records.values())):
            records[record.id] = record
    return Tables.of(records.values())


def leaks(text: str) -> bool:
    lower = text.casefold()
    return "quandt" in lower or "zuleika" in lower or "0123456789abcdef" in lower


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("language", ["en", "de"])
def test_a_protected_name_leaves_in_no_format(
    sale: Tables, place: str, language: str
) -> None:
    tables = planted(sale, "a claim of the source", place)
    found = all_text(scope_of(tables, language=language))
    assert len(found) > 10
    assert [name for name, text in found.items() if leaks(text)] == []


def test_the_description_leaves(sale: Tables) -> None:
    tables = planted(sale, "a price of the source")
    found = all_text(scope_of(tables))
    assert DESCRIPTION in found["book-bids.csv True"]
    assert DESCRIPTION in found["book.json True"]


def test_what_is_held_back_is_listed_before(sale: Tables) -> None:
    tables = planted(sale, "a claim of the source", "notes of a bid")
    found = {one.record: one for one in held_back(tables, Voice("en"))}
    assert found[HELD].leaves_as == DESCRIPTION
    assert {"title", "authors", "url", "notes"} <= set(found[HELD].fields)
    assert {"quote", "locator", "notes"} <= set(found["first-aaaaaa"].fields)
    assert "beta-bidder-aaaaaa" not in found


def test_a_book_without_confidential_sources_leaves_as_it_is(sale: Tables) -> None:
    assert held_back(sale, Voice("en")) == ()
    assert Release(sale, Voice("en")).tables is sale


def test_names_that_are_public_anyway_are_not_held_back(sale: Tables) -> None:
    memo = msgspec.structs.replace(letter(), title="Memo about Alpha", notes="On Alpha")
    records: list[AnyRecord] = [*sale.records(), memo]
    release = Release(Tables.of(records), Voice("en"))
    assert release.text("Alpha raised its offer") == "Alpha raised its offer"


def test_what_leaves_points_only_at_what_leaves(sale: Tables) -> None:
    tables = planted(sale, *PLACES)
    released = Release(tables, Voice("en")).tables
    sources = set(released.sources)
    cited = {
        one.source
        for bid in released.bids.values()
        for claims in (bid.stage, bid.price, bid.scope)
        for one in claims
    }
    assert cited <= sources | {None}
    assert HELD not in sources
    assert len(released.bids) == len(tables.bids)


def test_a_bid_keeps_the_value_of_a_confidential_claim(sale: Tables) -> None:
    tables = planted(sale, "a price of the source")
    bid = tables.bids["first-aaaaaa"]
    released = Release(tables, Voice("en")).record(bid)
    assert isinstance(released, Bid)
    assert [one.value for one in released.price] == [one.value for one in bid.price]
    assert released.price[0].said_by == Speaker("unnamed")
