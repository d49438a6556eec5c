"""Settings: strict, and never in the way."""

from pathlib import Path

import pytest

from gui.settings import MOST_RECENT, Settings, load, save, settings_path


def test_what_was_saved_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "settings.json"
    settings = Settings(columns={"price": 80}, sort="price", recent=["/a/b.json"])
    assert save(settings, path)
    assert load(path) == settings


@pytest.mark.parametrize(
    "text", ["", "[]", '{"sort": 3}', '{"unknown": 1}', '{"sort": "a"', "\x00\xff"]
)
def test_what_cannot_be_read_is_kept_aside(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(text.encode("latin-1"))
    assert load(path) == Settings()
    aside = tmp_path / "settings.unreadable.json"
    assert aside.read_bytes() == text.encode("latin-1")
    assert not path.exists()


def test_no_settings_are_the_defaults(tmp_path: Path) -> None:
    assert load(tmp_path / "none.json") == Settings()


def test_settings_that_cannot_be_written_are_let_go(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert not save(Settings(), tmp_path / "file" / "settings.json")


def test_the_latest_book_is_the_first_of_the_recent_ones() -> None:
    settings = Settings()
    for number in range(MOST_RECENT + 3):
        settings = settings.with_recent(Path(f"/{number}.json"))
    settings = settings.with_recent(Path("/7.json"))
    assert settings.recent[0] == "/7.json"
    assert len(settings.recent) == MOST_RECENT == len(set(settings.recent))


def test_settings_stand_in_the_users_configuration_folder(tmp_path: Path) -> None:
    assert tmp_path in settings_path().parents
