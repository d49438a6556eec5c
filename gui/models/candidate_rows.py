"""What could take the place of a damaged book, as rows: the best one first."""

from collections.abc import Iterable

from core.book.rescuing import Candidate
from core.wording.voice import Voice
from gui.models.earlier_rows import records_text
from gui.models.text_rows import TextRow, TextTable
from gui.phrases import translate


def candidates_table(candidates: Iterable[Candidate], voice: Voice) -> TextTable:
    """The candidates in their order."""
    return TextTable(
        "candidates",
        translate("NoBook", "Earlier states"),
        (
            translate("NoBook", "What"),
            translate("NoBook", "When"),
            translate("NoBook", "Holds"),
            translate("NoBook", "State"),
        ),
        tuple(_row(place, one, voice) for place, one in enumerate(candidates)),
    )


def candidate_kind(candidate: Candidate) -> str:
    """What a candidate is, in a few words."""
    if candidate.kind == "journal":
        return translate("NoBook", "Last saved state")
    if candidate.kind == "checkpoint":
        return translate("NoBook", "Last written file")
    return translate("NoBook", "Backup")


def _row(place: int, candidate: Candidate, voice: Voice) -> TextRow:
    state = translate("NoBook", "not verified")
    if candidate.verified:
        state = translate("NoBook", "verified")
    cells = (
        candidate_kind(candidate),
        voice.moment(candidate.at),
        records_text(candidate.records, voice),
        state,
    )
    return TextRow(str(place), cells, quiet=not candidate.verified)
