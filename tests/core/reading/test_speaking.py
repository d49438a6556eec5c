"""Who says it, as the article tells, and by when something is due."""

from datetime import date

import pytest

from core.reading.article import proposals


@pytest.mark.parametrize(
    ("language", "text", "kind", "words"),
    [
        (
            "en",
            "Acme bids $5bn, according to three people familiar with the matter.",
            "unnamed",
            "three people familiar with the matter",
        ),
        (
            "en",
            "A person close to the talks said Acme had offered $5bn.",
            "unnamed",
            "A person close to the talks",
        ),
        ("en", "Acme offered $5bn, the company said on Monday.", "party", ""),
        ("en", "Acme said it had bid $5 billion.", "party", "Acme"),
        (
            "en",
            "Acme bid $5bn, a regulatory filing showed.",
            "document",
            "a regulatory filing",
        ),
        (
            "en",
            "Acme bid $5bn, said chief executive Jane Doe.",
            "other",
            "Jane Doe",
        ),
        (
            "en",
            "A government official told reporters that Acme had offered $4bn.",
            "unnamed",
            "A government official",
        ),
        ("de", "Laut Insidern hat Acme 5 Mrd. Euro geboten.", "unnamed", "Insidern"),
        (
            "de",
            "Acme bietet nach Angaben von mit der Sache vertrauten Personen 5 Mio. €.",
            "unnamed",
            "mit der Sache vertrauten Personen",
        ),
        (
            "de",
            "Acme hat 5 Mrd. Euro geboten, teilte das Unternehmen mit.",
            "party",
            "",
        ),
        (
            "de",
            "Acme bot einer Pflichtmitteilung zufolge 5 Milliarden Euro.",
            "document",
            "einer Pflichtmitteilung",
        ),
    ],
)
def test_who_says_it_is_told(language: str, text: str, kind: str, words: str) -> None:
    (one,) = proposals(text, language=language)
    assert one.said_by is not None
    assert (one.said_by.kind, one.said_by.name or one.said_by.words) == (kind, words)


@pytest.mark.parametrize(
    "text",
    [
        "Acme has offered $5bn for Bolt.",
        "Acme offered $5bn to people who hold shares.",
        "According to the plan, Acme would pay $5bn.",
        "The group is said to bid $5bn.",
        "Acme is said to have offered $5bn.",
    ],
)
def test_nobody_is_made_up(text: str) -> None:
    assert [one.said_by for one in proposals(text)] == [None] * len(proposals(text))


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "Bidders have until 30 June 2025 to submit offers.", "../2025-06-30"),
        ("en", "The deadline of April 5, 2025 will not move.", "2025-04-05"),
        ("en", "Final offers are due by 18 October 2024.", "../2024-10-18"),
        ("en", "The deadline is next Saturday.", "2025-04-05"),
        ("de", "Die Frist läuft am 30. Juni 2025 ab.", "2025-06-30"),
        ("de", "Die Bieter haben bis zum 17. Mai 2025 Zeit.", "../2025-05-17"),
    ],
)
def test_a_deadline_is_proposed_with_its_day(
    language: str, text: str, day: str
) -> None:
    found = proposals(text, language=language, article_date=date(2025, 4, 3))
    (one,) = [one for one in found if one.kind == "deadline"]
    assert one.date is not None
    assert one.date.read.when.edtf == day


@pytest.mark.parametrize(
    "text",
    ["There is no deadline.", "Acme was founded in 1998.", "The deadline since 2012."],
)
def test_a_sentence_without_a_day_that_is_due_gives_no_deadline(text: str) -> None:
    assert not [one for one in proposals(text) if one.kind == "deadline"]


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        (
            "fr",
            "Acme propose 5 milliards d'euros, selon deux sources sûres.",
            "deux sources sûres",
        ),
        (
            "es",
            "Acme ofrece 5.000 millones de euros, según dos personas cercanas.",
            "dos personas cercanas",
        ),
    ],
)
def test_french_and_spanish_tell_who_says_it(
    language: str, text: str, words: str
) -> None:
    (one,) = proposals(text, language=language)
    assert one.said_by is not None
    assert (one.said_by.kind, one.said_by.words) == ("unnamed", words)
