"""Choices: words of open lists, and records of the book."""

from collections.abc import Callable

from PySide6.QtWidgets import QToolButton, QWidget

from gui.widgets.choice_field import ChoiceField, ChoicesField
from tests.gui.hands import type_into

Keep = Callable[[QWidget], QWidget]
OPTIONS = [("offer", "Offer"), ("talks", "Talks")]


def test_a_known_word_is_stored_by_its_key(keep: Keep) -> None:
    field = ChoiceField(OPTIONS, "talks")
    keep(field)
    assert field.chosen() == "talks"


def test_an_open_list_takes_own_text(keep: Keep) -> None:
    field = ChoiceField(OPTIONS, open_list=True, empty="")
    keep(field)
    type_into(field, "a wager")
    assert field.chosen() == "a wager"
    assert field.is_own_text()


def test_a_typed_name_is_the_word_that_it_names(keep: Keep) -> None:
    field = ChoiceField(OPTIONS, open_list=True, empty="")
    keep(field)
    type_into(field, "talks")
    assert field.chosen() == "talks"


def test_an_own_word_of_the_book_is_shown_as_it_stands(keep: Keep) -> None:
    field = ChoiceField(OPTIONS, "vehicle", open_list=True)
    keep(field)
    assert field.chosen() == "vehicle"


def test_choices_keep_their_order_and_can_be_taken_out(keep: Keep) -> None:
    field = ChoicesField(OPTIONS, ("talks", "offer"))
    keep(field)
    assert field.chosen() == ("talks", "offer")
    first = next(one for one in field.findChildren(QToolButton) if one.text() == "×")
    first.click()
    assert field.chosen() == ("offer",)


def test_what_is_typed_last_is_chosen_too(keep: Keep) -> None:
    field = ChoicesField(OPTIONS, ("talks",))
    keep(field)
    type_into(field, "Offer")
    assert field.chosen() == ("talks", "offer")
