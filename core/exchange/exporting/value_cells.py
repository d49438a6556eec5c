"""Cells for amounts, dates, sources and claims: the words, and what they allow."""

from typing import Any

from core.domain.amount import Amount
from core.domain.claim import Claim
from core.domain.when import When
from core.exchange.exporting.scope import Scope
from core.exchange.exporting.table import Cell, Layout


def amount_layout(prefix: str) -> Layout:
    """The columns of an amount."""
    return (
        (prefix, "text"),
        (f"{prefix}_words", "text"),
        (f"{prefix}_kind", "text"),
        (f"{prefix}_low", "number"),
        (f"{prefix}_high", "number"),
        (f"{prefix}_unit", "text"),
        (f"{prefix}_step", "number"),
    )


def when_layout(prefix: str) -> Layout:
    """The columns of a date."""
    return (
        (prefix, "text"),
        (f"{prefix}_words", "text"),
        (f"{prefix}_edtf", "text"),
        (f"{prefix}_earliest", "day"),
        (f"{prefix}_latest", "day"),
    )


def source_layout(prefix: str) -> Layout:
    """The columns of a source."""
    return (
        (prefix, "text"),
        (f"{prefix}_id", "text"),
        (f"{prefix}_kind", "text"),
        (f"{prefix}_outlet", "text"),
        (f"{prefix}_title", "text"),
        (f"{prefix}_published", "text"),
        (f"{prefix}_url", "text"),
    )


CLAIM_LAYOUT: Layout = (
    *source_layout("source"),
    ("via", "text"),
    ("quote", "text"),
    ("translation", "text"),
    ("locator", "text"),
    ("said_by_kind", "text"),
    ("said_by", "text"),
    ("capacity", "text"),
    ("descriptor", "text"),
)


class ValueCells:
    """Makes the cells; texts are looked at by the release on their way."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._voice = scope.voice
        self._release = scope.release

    def amount(self, prefix: str, amount: Amount | None) -> dict[str, Cell]:
        """The cells of an amount."""
        if amount is None:
            return {}
        return {
            prefix: self._voice.amount(amount),
            f"{prefix}_words": self._release.text(amount.words),
            f"{prefix}_kind": self._voice.word("amount_kinds", amount.kind),
            f"{prefix}_low": amount.low,
            f"{prefix}_high": amount.high,
            f"{prefix}_unit": amount.unit,
            f"{prefix}_step": amount.step,
        }

    def when(self, prefix: str, when: When | None) -> dict[str, Cell]:
        """The cells of a date."""
        if when is None:
            return {}
        return {
            prefix: self._release.text(self._voice.when(when, short=True)),
            f"{prefix}_words": self._release.text(when.words),
            f"{prefix}_edtf": when.edtf,
            f"{prefix}_earliest": when.earliest,
            f"{prefix}_latest": when.latest,
        }

    def source(self, prefix: str, source_id: str | None) -> dict[str, Cell]:
        """The cells of a source; a confidential one is its description."""
        source = self._release.source(source_id)
        if source is None:
            return {}
        published = source.published or When()
        return {
            prefix: self._voice.source(source),
            f"{prefix}_id": source.id,
            f"{prefix}_kind": self._voice.word("source_kinds", source.kind),
            f"{prefix}_outlet": source.outlet,
            f"{prefix}_title": source.title,
            f"{prefix}_published": published.edtf or published.words,
            f"{prefix}_url": source.url,
        }

    def claim(self, claim: Claim[Any] | None) -> dict[str, Cell]:
        """The cells of a claim beside its value: whence, in what words, who said it."""
        if claim is None:
            return {}
        text, released = self._release.text, self._release.claim(claim)
        said = released.said_by
        found: dict[str, Cell] = {
            **self.source("source", claim.source),
            "via": self._via(released.via),
            "quote": text(released.quote),
            "translation": text(released.translation),
            "locator": text(released.locator),
        }
        if said is not None:
            party = self._scope.tables.party(said.party)
            found |= {
                "said_by_kind": self._voice.word("speaker_kinds", said.kind),
                "said_by": text(party.name if party is not None else said.name),
                "capacity": text(said.capacity),
                "descriptor": text(said.descriptor),
            }
        return found

    def text(self, text: str) -> str:
        """A text as it may leave."""
        return self._release.text(text)

    def names(self, ids: tuple[str, ...]) -> str:
        """The names of parties, in one cell."""
        parties = (self._scope.tables.party(one) for one in ids)
        return "; ".join(
            self._release.text(one.name) for one in parties if one is not None
        )

    def _via(self, via: str | None) -> str:
        if not via:
            return ""
        sources = self._scope.tables.sources
        known = next((one for one in sources if self._release.id(one) == via), via)
        source = self._release.source(known)
        return self._voice.source(source) if source else self._release.text(via)
