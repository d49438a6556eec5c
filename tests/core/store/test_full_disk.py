"""Disks that are really full, or mounted for reading: nothing is lost or hidden."""

import os
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def small_disk(tmp_path: Path) -> tuple[list[str], Path]:
    """What to put before a command so that it sees a disk of 128 KiB, and where."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = f"mount -t tmpfs -o size=128k tmpfs {folder}"
    if shutil.which("unshare") is None:
        pytest.skip("no unshare: a small disk can't be mounted without being root")
    inside = ["unshare", "-Urm", "sh", "-c"]
    tried = subprocess.run([*inside, mount], check=False, capture_output=True)
    if tried.returncode != 0:
        pytest.skip(f"no user namespace here: {tried.stderr.decode().strip()}")
    return [*inside, f'{mount} && exec "$@"', "sh"], folder


def test_on_a_full_disk_nothing_that_was_saved_is_lost(
    small_disk: tuple[list[str], Path], counts: Counter[str]
) -> None:
    inside, folder = small_disk
    done = subprocess.run(
        [*inside, sys.executable, "-m", "tests.core.store.full_disk", str(folder)],
        check=False,
        cwd=ROOT,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    levels, refusals = map(int, done.stdout.split())
    assert levels == 20
    assert refusals >= 10
    counts["levels of a full disk"] += levels


def test_on_a_disk_mounted_for_reading_a_book_opens_for_reading_and_can_be_copied(
    sale_book: Path, tmp_path: Path, small_disk: tuple[list[str], Path]
) -> None:
    inside, folder = small_disk
    beside = tmp_path / "elsewhere"
    beside.mkdir()
    remount = f"mount -o remount,ro {folder}"
    copied = f"{sale_book} {sale_book.parent / '.data.json.bidbook'}"
    script = f'cp -r {copied} {folder}/ && {remount} && exec "$@"'
    command = [*inside[:-2], inside[-2].replace('exec "$@"', script), "sh"]
    program = [sys.executable, "-m", "tests.core.store.read_only_disk"]
    done = subprocess.run(
        [*command, *program, str(folder / sale_book.name), str(beside)],
        check=False,
        cwd=ROOT,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == "file_not_writable"
