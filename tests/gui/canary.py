"""A file that tells when anybody opens it, and texts that ask programs to do so."""

import ctypes
import os
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_IN_OPEN = 0x20
_IN_NONBLOCK = 0o4000
_EVENT = struct.Struct("iIII")


class Canary:
    """A picture that is watched by the system itself, whoever opens it.

    Attributes:
        path: Where it lies.
    """

    def __init__(self, path: Path, watch: int) -> None:
        self.path = path
        self._watch = watch

    def opened(self) -> int:
        """How often it was opened since it was asked last."""
        try:
            events = os.read(self._watch, 65536)
        except BlockingIOError:
            return 0
        return len(events) // _EVENT.size

    def payloads(self) -> tuple[str, ...]:
        """Texts that ask whoever takes them for markup to open the file."""
        path, url = self.path, f"file://{self.path}"
        return (
            f'<img src="{url}">',
            f"<img src={path}>",
            f'<a href="{url}">click</a>',
            f'<table background="{url}"><tr><td>x</td></tr></table>',
            f'<p style="background-image:url({url})">x</p>',
            f"<style>@import url({url});</style><b>x</b>",
            f'<link rel="stylesheet" href="{url}">x<br>',
            f'<body background="{url}">x</body>',
            f'<object data="{url}"></object><i>x</i>',
            f"![picture]({url}) and [link]({url})",
            f"<!DOCTYPE html><html><img src='{url}'/></html>",
            f'&lt;img src="{url}"&gt;<br><img src="{url}">',
            f"{url} \\\\host\\share\\x.png",
            f'<qt><img src="{url}" width=9 height=9></qt>',
        )


@contextmanager
def watched(path: Path) -> Iterator[Canary]:
    """Lay out a small picture and watch it; Linux only."""
    path.write_bytes(
        bytes.fromhex(
            "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
            "0000000d49444154789c626001000000ffff03000006000557bfabd40000000049"
            "454e44ae426082"
        )
    )
    libc: Any = ctypes.CDLL(None, use_errno=True)
    watch = libc.inotify_init1(_IN_NONBLOCK)
    if watch < 0 or libc.inotify_add_watch(watch, os.fsencode(path), _IN_OPEN) < 0:
        raise OSError(ctypes.get_errno(), "no watch")
    try:
        yield Canary(path, watch)
    finally:
        os.close(watch)
