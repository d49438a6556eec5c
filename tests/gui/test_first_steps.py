"""The guide over the shipped book and the window of words."""

from gui.models.glossary import matching, read_glossary
from gui.views.banner import Notice, gravest


def test_both_glossaries_explain_the_same_words() -> None:
    english, german = read_glossary("en"), read_glossary("de")
    assert [one.key for one in english] == [one.key for one in german]
    assert all(one.word and one.meaning.endswith(".") for one in english + german)


def test_a_language_without_a_glossary_gets_the_english_one() -> None:
    assert read_glossary("xx") == read_glossary("en")


def test_words_named_so_come_before_those_that_only_mention_it() -> None:
    found = matching(read_glossary("en"), "price")
    assert found[0].word == "Price"
    assert len(found) > 1
    assert matching(read_glossary("en"), "no such word at all") == ()


def test_the_guide_is_the_mildest_notice_and_does_not_count_as_waiting() -> None:
    guide, past = Notice("guide", "Try this."), Notice("past", "You look back.")
    assert gravest([guide, past]) == (past, 0)
    assert gravest([guide]) == (guide, 0)
