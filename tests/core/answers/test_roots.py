"""Roots: where reports come from."""

from core.answers.roots import Chains, Root, count_roots, root_tree
from tests.core.answers.books import Book


def test_a_chain_ends_where_nothing_is_derived_from_anything(book: Book) -> None:
    book.source("root")
    book.source("middle", None, "root")
    book.source("copy", None, "middle")
    chains = Chains(book.tables.sources)
    assert chains.of_source("copy").ends == ("root",)
    assert chains.of_source("copy").above == {"middle", "root"}
    assert chains.of_source("root").ends == ("root",)


def test_where_a_source_has_it_from_goes_before_what_it_derives_from(
    book: Book,
) -> None:
    book.source("root")
    book.source("agency")
    book.source("paper", None, "root")
    claim = book.claim("x", "paper", via="agency")
    assert Chains(book.tables.sources).of(claim).ends == ("agency",)


def test_a_circle_of_sources_has_one_end(book: Book) -> None:
    book.source("a", None, "b")
    book.source("b", None, "a")
    chains = Chains(book.tables.sources)
    assert chains.of_source("a").ends == chains.of_source("b").ends == ("a",)


def test_claims_in_a_circle_of_sources_still_stand(book: Book) -> None:
    book.source("a", None, "b")
    book.source("b", None, "a")
    claims = [book.price("exact", 9, source=source) for source in ("a", "b")]
    book.bid("bid", *claims)
    assert book.price_of("bid").value is not None


def test_a_source_with_several_origins_adds_no_root_of_its_own() -> None:
    assert count_roots([("a", "b"), ("a",)]) == 1
    assert count_roots([("a", "b")]) == 1
    assert count_roots([("a",), ("b",), ("a", "b"), ()]) == 2


def test_the_tree_hangs_copies_below_their_roots(book: Book) -> None:
    book.source("root")
    book.source("copy", None, "root")
    own, copied = book.claim("x", "root"), book.claim("x", "copy")
    agency, loose = book.claim("x", "copy", via="Reuters"), book.claim("x")
    tree = root_tree(book.tables, (own, copied, agency, loose))
    assert tree == (
        Root(
            source="root",
            claims=(own.id,),
            copies=(Root(source="copy", claims=(copied.id,)),),
        ),
        Root(source="Reuters", copies=(Root(source="copy", claims=(agency.id,)),)),
        Root(source=None, claims=(loose.id,)),
    )


def test_the_tree_of_a_circle_is_finite(book: Book) -> None:
    book.source("a", None, "b")
    book.source("b", None, "a")
    (tree,) = root_tree(book.tables, (book.claim("x", "b"),))
    assert tree.source == "a"
