"""Speakers, sources, support, deadlines, labels, problems and errors in words."""

from datetime import date

import pytest

from core.answers.deadlines import Deadline, DeadlineState
from core.answers.resolved import Resolved, Support
from core.domain.claim import Claim, Speaker
from core.domain.errors import BidbookError
from core.domain.identifiers import new_claim_id
from core.domain.label import Label, Problem
from core.domain.records import Event, Party, Source
from core.domain.tables import Tables
from core.domain.when import When
from core.wording import UnknownLanguageError, Voice

EN, DE = Voice("en"), Voice("de")
TABLES = Tables.of(
    [
        Party(id="bytedance-aaaaaa", name="ByteDance", kind="company"),
        Party(id="rasner-aaaaaa", name="Reid Rasner", kind="person"),
        Event(
            id="no-aaaaaa",
            contest="c",
            kind="response",
            stance="denies",
            by=("bytedance-aaaaaa",),
        ),
        Source(
            id="wire-aaaaaa",
            kind="wire",
            outlet="Reuters",
            published=When("2025-04-02"),
        ),
    ]
)


@pytest.mark.parametrize(
    ("speaker", "english", "german"),
    [
        (
            Speaker("unnamed", descriptor="a government official"),
            "according to a government official (unnamed)",
            "laut a government official (ungenannt)",
        ),
        (
            Speaker("unnamed"),
            "according to an unnamed source",
            "laut einer ungenannten Quelle",
        ),
        (
            Speaker("party", party="bytedance-aaaaaa"),
            "according to ByteDance itself",
            "laut ByteDance selbst",
        ),
        (
            Speaker("party", party="rasner-aaaaaa"),
            "according to Reid Rasner in person",
            "laut eigener Aussage von Reid Rasner",
        ),
        (
            Speaker("other", name="JD Vance", capacity="Vice President"),
            "according to JD Vance (Vice President)",
            "laut JD Vance (Vice President)",
        ),
        (
            Speaker("document"),
            "according to the document itself",
            "laut dem Dokument selbst",
        ),
        (
            Speaker("nobody"),
            "no source named by the report",
            "der Bericht nennt keine Quelle",
        ),
        (None, "not said who", "ohne Angabe, wer es sagt"),
    ],
)
def test_who_said_it(speaker: Speaker | None, english: str, german: str) -> None:
    assert EN.speaker(speaker, TABLES) == english
    assert DE.speaker(speaker, TABLES) == german


def test_a_source_has_a_short_name() -> None:
    wire = TABLES.sources["wire-aaaaaa"]
    assert EN.source(wire) == "Reuters, 2 Apr 2025"
    assert DE.source(wire) == "Reuters, 2. Apr. 2025"
    assert EN.source(None) == "unsourced"
    assert EN.source(Source(id="x-aaaaaa", kind="letter")) == "Untitled source"


def test_a_confidential_source_shows_only_its_approved_description() -> None:
    secret = Source(id="s-aaaaaa", kind="letter", outlet="Leak", confidential=True)
    approved = Source(
        id="s-aaaaaa",
        kind="letter",
        outlet="Leak",
        confidential=True,
        approved_description="a person at the bank",
    )
    assert EN.source(secret) == "Confidential source"
    assert EN.source(approved) == "a person at the bank"


def test_where_a_source_has_it_from() -> None:
    claims = [
        Claim(id=new_claim_id(), value="x", via=via)
        for via in (None, "Bloomberg", "wire-aaaaaa")
    ]
    assert [EN.via(claim, TABLES) for claim in claims] == [
        "",
        "citing Bloomberg",
        "citing Reuters, 2 Apr 2025",
    ]


def test_support_counts_reports_and_roots() -> None:
    support = Support(word="announced", reports=3, roots=2)
    assert EN.support(support) == "announced, 3 reports, 2 roots"
    assert DE.support(support) == "angekündigt, 3 Berichte, 2 Ursprünge"
    one = Support(word="one_source", reports=1, roots=1)
    assert EN.support(one) == "one source, 1 report, 1 root"
    assert EN.support(Support()) == "unsourced"


def test_what_speaks_against_a_value_names_who_denies_it() -> None:
    denied = Support(against="denied", denials=("no-aaaaaa",))
    assert EN.against(denied, TABLES) == "denied by ByteDance"
    assert DE.against(denied, TABLES) == "dementiert von ByteDance"
    assert EN.against(Support(against="conflicting"), TABLES) == "conflicting reports"
    assert EN.against(Support(), TABLES) == ""


def test_a_word_that_is_not_known_stands_as_it_is() -> None:
    assert DE.word("stages", "firm_offer") == "verbindliches Angebot"
    assert DE.word("stages", "on the table") == "on the table"
    assert DE.word("stages", "") == ""


def deadline(
    state: DeadlineState, days: int | None, chain: tuple[str, ...] = ("a",)
) -> Deadline:
    return Deadline(
        id="a",
        contest="c",
        on=Resolved(field="on", value=When("2025-04-05")),
        chain=chain,
        state=state,
        outcome=Resolved(field="outcome"),
        days_left=days,
    )


@pytest.mark.parametrize(
    ("given", "english", "german"),
    [
        (
            deadline("running", 2, ("a", "b")),
            "5 April 2025, in 2 days, moved once",
            "5. April 2025, in 2 Tagen, einmal verschoben",
        ),
        (
            deadline("running", 1, ("a", "b", "c")),
            "5 April 2025, in 1 day, moved 2 times",
            "5. April 2025, in 1 Tag, 2-mal verschoben",
        ),
        (deadline("running", 0), "5 April 2025, today", "5. April 2025, heute"),
        (
            deadline("passed", None),
            "5 April 2025, passed",
            "5. April 2025, verstrichen",
        ),
        (deadline("met", None), "5 April 2025, met", "5. April 2025, eingehalten"),
    ],
)
def test_deadlines(given: Deadline, english: str, german: str) -> None:
    assert (EN.deadline(given), DE.deadline(given)) == (english, german)


def test_the_next_deadline() -> None:
    given = deadline("running", 2)
    assert EN.next_deadline(given) == "Next deadline: 5 April 2025, in 2 days"
    assert DE.next_deadline(None) == "Keine Frist steht an"


def test_labels_of_edits_and_of_undoing_them() -> None:
    raised = Label.of("raise_bid", name="Reid Rasner")
    assert EN.label(raised) == "Raise bid of Reid Rasner"
    assert DE.label(raised) == "Gebot von Reid Rasner erhöhen"
    assert EN.undo(raised) == "Undo: Raise bid of Reid Rasner"
    assert DE.redo(raised) == "Wiederholen: Gebot von Reid Rasner erhöhen"
    entry = Label.of("undo_change", n=14)
    assert EN.label(entry, raised) == "Undo one change: Raise bid of Reid Rasner"


def test_labels_count() -> None:
    counts = [EN.label(Label.of("paste_rows", count=n)) for n in (1, 12)]
    assert counts == ["Paste 1 row", "Paste 12 rows"]


def test_a_label_of_a_later_version_is_still_readable() -> None:
    assert EN.label(Label.of("split_bid", name="X")) == "Split bid"


def test_a_problem_words_codes_days_and_numbers() -> None:
    late = Problem(
        key="stage_before_bid",
        table="bids",
        id="b",
        field="stage",
        values=(
            ("bidder", "Ada"),
            ("stage", "firm_offer"),
            ("stage_day", "2025-03-01"),
            ("day", "2025-04-03"),
        ),
    )
    assert EN.problem(late) == (
        "“firm offer” is dated 1 March 2025, "
        "before the bid of Ada was made on 3 April 2025."
    )
    shares = Problem(
        key="share_above_100",
        table="bidders",
        id="b",
        values=(("bidder", "Ada"), ("share", "120.5")),
    )
    assert DE.problem(shares) == "Die Mitglieder von Ada halten zusammen 120,5 %."


def test_values_that_exclude_each_other_are_named_as_the_field_has_them() -> None:
    values = (("name", "Ada"), ("one", "withdrawn"), ("other", "firm_offer"))
    stage = Problem(
        key="values_exclude", table="bids", id="b", field="stage", values=values
    )
    share = Problem(
        key="values_exclude",
        table="bidders",
        id="b",
        field="members.share",
        values=(("name", "Ada"), ("one", "15 %"), ("other", "about a half")),
    )
    assert DE.problem(stage) == (
        "Ada: Die Berichte schließen einander aus "
        "(Phase: zurückgezogen; verbindliches Angebot)."
    )
    assert "(share: 15 %; about a half)" in EN.problem(share)


def test_errors_speak_the_language_of_the_reader() -> None:
    error = UnknownLanguageError(language="fr", known="de, en")
    assert EN.error(error) == str(error)
    assert DE.error(error).startswith("In der Sprache „fr“ gibt es keine Texte.")

    class LaterError(BidbookError):
        key = "later_than_the_texts"
        english = "Later: {what}."

    assert DE.error(LaterError(what="{x}")) == "Later: {x}."


def test_a_language_without_texts_is_refused() -> None:
    with pytest.raises(UnknownLanguageError):
        Voice("xx")


def test_why_a_book_cannot_be_written() -> None:
    held = Label.of("locked", who="ann", host="mars", pid=7, since="")
    assert EN.state(held) == "Read-only: ann has it open on mars"
    since = Label.of("locked", who="ann", host="mars", since="2026-11-22T12:00:00Z")
    assert EN.state(since).startswith("Read-only: ann has it open on mars since 2")


def test_a_place_without_a_value_is_not_left_open() -> None:
    assert EN.label(Label("raise_bid")) == "Raise bid of …"
    assert EN.day(date(2025, 4, 3), short=True) == "3 Apr 2025"
