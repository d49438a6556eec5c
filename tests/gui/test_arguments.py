"""The command line is read before Qt sees anything of it."""

from datetime import date
from pathlib import Path

import pytest

from gui.arguments import Options, parse


def test_nothing_asks_for_the_usual_book() -> None:
    assert parse([]) == Options()


def test_everything_can_be_asked_for() -> None:
    line = ["a.json", "--as-of", "2025-04-03", "--clock", "recorded"]
    line += ["--language", "de"]
    asked = Options(Path("a.json"), date(2025, 4, 3), "recorded", "de")
    assert parse(line) == asked


def test_a_name_that_looks_like_an_option_is_a_path_behind_two_dashes() -> None:
    assert parse(["--", "-style"]).path == Path("-style")


@pytest.mark.parametrize("words", [["--as-of", "soon"], ["a", "b"], ["-platform", "x"]])
def test_nonsense_ends_the_program(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        parse(words)
    assert ended.value.code == 2
    assert "error:" in capsys.readouterr().err


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parse(["--version"])
    assert not ended.value.code
    assert capsys.readouterr().out.startswith("Bidbook 0.")
