"""Books that two people have changed, each in a way of their own."""

from decimal import Decimal
from random import Random
from typing import Any

import msgspec

from core.domain.amount import Amount
from core.domain.claim import Claim
from core.domain.price import Price, Term
from core.domain.records import (
    AnyRecord,
    Bid,
    Bidder,
    Contest,
    Figure,
    Identifier,
    Member,
    Party,
    Perimeter,
    Source,
    table_of,
)
from core.domain.tables import Change, Tables

LETTERS = "abcdefgh"


class Author:
    """Changes a book at random, and never gives an id that another one gives.

    Attributes:
        tables: The book as it is now.
    """

    def __init__(self, tables: Tables, random: Random, name: str) -> None:
        self.tables = tables
        self._random = random
        self._name = name
        self._given = 0

    def work(self, count: int) -> "Author":
        """Do some of what people do."""
        deeds = (
            self._add, self._remove, self._reword, self._reword, self._list,
            self._add_claim, self._change_claim, self._change_claim,
            self._remove_claim, self._member, self._move_claim,
        )  # fmt: skip
        for _ in range(count):
            self._random.choice(deeds)()
        return self

    def put(self, record: AnyRecord) -> None:
        """Add or change a record."""
        table = table_of(record)
        before = self.tables.get(table, record.id)
        self.tables = self.tables.apply([Change(table, record.id, before, record)])

    def _word(self) -> str:
        return self._random.choice(("", "x", "y", "z", f"{self._name}'s", "ü : \\"))

    def _any(self, *kinds: type[AnyRecord]) -> AnyRecord | None:
        found = [r for r in self.tables.records() if not kinds or type(r) in kinds]
        return self._random.choice(found) if found else None

    def _id(self, length: int) -> str:
        self._given += 1
        letters = self._name * length
        number = f"{LETTERS[self._given // 8 % 8]}{LETTERS[self._given % 8]}"
        return letters[: length - 2] + number

    def _claim(self, value: object) -> Claim[Any]:
        source = self._any(Source)
        return Claim(
            id=self._id(10),
            value=value,
            source=source.id if source and self._random.random() < 0.5 else None,
            quote=self._word(),
        )

    def _amount(self) -> Amount:
        figure = Decimal(self._random.randrange(1, 4))
        return Amount("exact", figure, figure, self._random.choice(("USD", "EUR")))

    def _add(self) -> None:
        bidder, contest = self._any(Bidder), self._any(Contest)
        new: list[AnyRecord] = [
            Party(id=f"party-{self._id(6)}", name=self._word()),
            Source(id=f"source-{self._id(6)}", kind="wire", title=self._word()),
        ]
        if contest is not None:
            new.append(
                Bidder(
                    id=f"bidder-{self._id(6)}", contest=contest.id, name=self._word()
                )
            )
        if bidder is not None:
            bid = f"bid-{self._id(6)}"
            new.append(Bid(id=bid, bidder=bidder.id, kind=self._word()))
        self.put(self._random.choice(new))

    def _remove(self) -> None:
        record = self._any()
        if record is not None:
            gone = Change(table_of(record), record.id, record, None)
            self.tables = self.tables.apply([gone])

    def _reword(self) -> None:
        record = self._any()
        if record is None:
            return
        names = [
            name
            for name in ("notes", "name", "title", "kind", "cause", "outlet", "country")
            if hasattr(record, name)
        ]
        changed = {self._random.choice(names): self._word()}
        self.put(msgspec.structs.replace(record, **changed))

    def _list(self) -> None:
        party, contest = self._any(Party), self._any(Contest)
        if isinstance(party, Party):
            codes = [*party.identifiers, Identifier(self._word(), self._word())]
            names = {*party.aliases, self._word()}
            self._random.shuffle(codes)
            self.put(
                msgspec.structs.replace(
                    party,
                    aliases=tuple(sorted(names - {self._word()})),
                    identifiers=tuple(dict.fromkeys(codes))[:3],
                )
            )
        if isinstance(contest, Contest) and isinstance(party, Party):
            targets = tuple(dict.fromkeys([party.id, *contest.targets]))
            self.put(msgspec.structs.replace(contest, targets=targets[:3]))

    def _fields(self, record: AnyRecord) -> dict[str, Any]:
        price = Price(self._amount(), "total")
        term = Term(id=f"term-{self._id(6)}", kind="cash", text=self._word())
        fields: dict[str, Any] = {
            "price": price, "stake": self._amount(), "stage": self._word(),
            "terms": term, "outcome": self._word(), "value": self._amount(),
        }  # fmt: skip
        return {name: value for name, value in fields.items() if hasattr(record, name)}

    def _add_claim(self) -> None:
        record = self._any(Bid, Contest, Figure)
        if record is None:
            return
        name, value = self._random.choice([*self._fields(record).items()])
        claims = (*getattr(record, name), self._claim(value))
        self.put(msgspec.structs.replace(record, **{name: claims}))

    def _change_claim(self) -> None:
        self._with_a_claim(self._changed)

    def _changed(self, claim: Claim[Any], value: object) -> tuple[Claim[Any], ...]:
        if isinstance(value, Term):
            value = msgspec.structs.replace(claim.value, text=self._word())
        changed = self._random.choice(
            ({"value": value}, {"quote": self._word()}, {"locator": self._word()})
        )
        return (msgspec.structs.replace(claim, **changed),)

    def _remove_claim(self) -> None:
        self._with_a_claim(lambda _claim, _value: ())

    def _move_claim(self) -> None:
        bids = list(self.tables.bids.values())
        holders = [bid for bid in bids if bid.stage]
        if len(bids) < 2 or not holders:
            return
        one = self._random.choice(holders)
        other = self._random.choice([bid for bid in bids if bid is not one])
        claim = self._random.choice(one.stage)
        rest = tuple(left for left in one.stage if left is not claim)
        self.put(msgspec.structs.replace(one, stage=rest))
        self.put(msgspec.structs.replace(other, stage=(*other.stage, claim)))

    def _with_a_claim(self, do: Any) -> None:  # noqa: ANN401 - any of the above
        record = self._any(Bid, Contest, Figure)
        if record is None:
            return
        filled = {n: v for n, v in self._fields(record).items() if getattr(record, n)}
        if filled:
            name, value = self._random.choice([*filled.items()])
            claims = list(getattr(record, name))
            place = self._random.randrange(len(claims))
            claims[place : place + 1] = do(claims[place], value)
            self.put(msgspec.structs.replace(record, **{name: tuple(claims)}))

    def _member(self) -> None:
        bidder, party = self._any(Bidder), self._any(Party)
        if not isinstance(bidder, Bidder) or party is None:
            return
        members = list(bidder.members)
        if members and self._random.random() < 0.7:
            place = self._random.randrange(len(members))
            changed = self._random.choice(
                (
                    {"role": self._word()},
                    {"standing": (self._claim(self._word()),)},
                    {"party": party.id},
                )
            )
            members[place : place + 1] = (
                [] if self._random.random() < 0.2 else
                [msgspec.structs.replace(members[place], **changed)]
            )  # fmt: skip
        else:
            members.append(Member(id=f"member-{self._id(6)}", party=party.id))
        self.put(msgspec.structs.replace(bidder, members=tuple(members)))


def beginning(random: Random) -> Tables:
    """A small book that both start from."""
    start = Tables.of(
        [
            Contest(
                id="contest-aaaaaa",
                title="Sale",
                perimeters=(Perimeter("whole-aaaaaa", "Whole"),),
            ),
            Party(id="party-aaaaaa", name="A", aliases=("x",)),
            Party(id="party-bbbbbb", name="B"),
            Bidder(id="bidder-aaaaaa", contest="contest-aaaaaa", name="A"),
            Bid(
                id="bid-aaaaaa",
                bidder="bidder-aaaaaa",
                kind="offer",
                stage=(Claim(id="claimaaaaa", value="x"),),
            ),
            Bid(id="bid-bbbbbb", bidder="bidder-aaaaaa", kind="offer"),
            Bid(id="bid-cccccc", bidder="bidder-aaaaaa", kind="offer"),
            Source(id="source-aaaaaa", kind="wire"),
            Figure(id="figure-aaaaaa", kind="valuation", about=("bid-aaaaaa",)),
        ]
    )
    return Author(start, random, "b").work(12).tables


def versions_of(seed: int) -> tuple[Tables, Tables, Tables]:
    """A book, and what two authors made of it."""
    random = Random(seed)  # noqa: S311 - nothing secret comes of it
    base = beginning(random)
    ours = Author(base, random, "o").work(random.randrange(8)).tables
    theirs = Author(base, random, "t").work(random.randrange(8)).tables
    return base, ours, theirs
