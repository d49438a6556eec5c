"""How much of several hundred sentences is read rightly, with floors per language."""

import pytest

from tests.core.reading.regression import Score, scores, sentences

FLOORS = {
    "de": {"values": 0.95, "kinds": 0.92, "dates": 0.95},
    "en": {"values": 0.95, "kinds": 0.92, "dates": 0.95},
    "fr": {"values": 0.85, "kinds": 0.85, "dates": 0.85},
    "es": {"values": 0.85, "kinds": 0.85, "dates": 0.85},
}
LEAST = {"de": 200, "en": 200, "fr": 30, "es": 30}


@pytest.mark.parametrize("language", FLOORS)
def test_precision_and_recall_stay_above_their_floors(language: str) -> None:
    reached, missed = scores(language)
    low = {
        name: score
        for name, score in reached.items()
        if min(score.precision, score.recall) < FLOORS[language][name]
    }
    assert not low, "\n".join(missed)


@pytest.mark.parametrize("language", LEAST)
def test_there_are_enough_sentences_with_much_to_find(language: str) -> None:
    given = sentences(language)
    assert len(given) >= LEAST[language]
    assert len({one.text for one in given}) == len(given)
    assert sum(len(one.amounts) for one in given) >= 0.6 * len(given)


def test_a_score_counts_what_is_missing_and_what_is_too_much() -> None:
    assert Score(right=8, found=10, wanted=16) == (8, 10, 16)
    assert Score(8, 10, 16).precision == 0.8
    assert Score(8, 10, 16).recall == 0.5
