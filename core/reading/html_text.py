"""The text of an HTML page: tags are stripped, nothing is loaded or carried out.

Python's own parser takes time in the square of the length where tags or comments are
never closed; a page is anybody's, so it is cut by one pattern that can't.
"""

import re
from bisect import bisect_right
from html import unescape
from typing import NamedTuple

_SIGNS_OF_HTML = re.compile(
    r"<(?:!doctype\s+html|html|head|body|article|section|meta|script|style|iframe|svg"
    r"|div|span|table|title|h[1-6]|ul|ol|br|img|p)\b[^<>]{0,400}>",
    re.IGNORECASE,
)
# As far as a page is looked at to know that it is one.
_ENOUGH = 20_000
# A comment, or a tag with its attributes; "<" within one only between quotes.
_MARKUP = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<[!?/a-zA-Z](?:[^<>\"']++|\"[^\"]{0,4000}+\"|'[^']{0,4000}+')*+>",
    re.DOTALL,
)
_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)")
_WORD = re.compile(r"\S+")
_NO_TEXT = frozenset(
    ["script", "style", "noscript", "template", "svg", "iframe", "object", "textarea"]
)
_TITLE = "title"
_PARAGRAPHS = frozenset(
    [
        "p",
        "div",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "article",
        "section",
        "header",
        "footer",
        "aside",
        "main",
        "nav",
        "blockquote",
        "figure",
        "figcaption",
        "table",
        "ul",
        "ol",
        "dl",
        "pre",
        "form",
        "hr",
        "body",
        "html",
        "head",
        "title",
        "address",
    ]
)
_LINES = frozenset(["br", "li", "tr", "dt", "dd", "option", "caption"])
_CELLS = frozenset(["td", "th"])


class PlainText(NamedTuple):
    """The text of a page, and where its words stood in it.

    Attributes:
        text: The text: blocks on lines of their own.
        title: The title of the page.
        starts: Where each word begins in the text.
        origins: Where it began in the page.
    """

    text: str
    title: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]

    def origin(self, place: int) -> int:
        """Where a place in the text stood in the page."""
        at = bisect_right(self.starts, place) - 1
        return self.origins[at] + place - self.starts[at] if at >= 0 else place


def is_html(text: str) -> bool:
    """Whether a text is an HTML page, or a piece of one."""
    return bool(_SIGNS_OF_HTML.search(text, 0, _ENOUGH))


def html_text(page: str) -> PlainText:
    """The text of a page, in time linear in its length."""
    reader = _Reader(page)
    at = 0
    while (match := _MARKUP.search(page, at)) is not None:
        reader.words(at, match.start())
        at = match.end()
        tag = _TAG.match(match.group())
        name = tag[1].casefold() if tag else ""
        if tag and name in (*_NO_TEXT, _TITLE) and not match.group().startswith("</"):
            at = reader.skip(name, at)
        reader.gap(name)
    reader.words(at, len(page))
    return reader.result()


class _Reader:
    """Collects the words of a page, and where each stood."""

    def __init__(self, page: str) -> None:
        self._page = page
        self._parts: list[str] = []
        self._length = 0
        self._starts: list[int] = []
        self._origins: list[int] = []
        self._gap = ""
        self._title = ""

    def words(self, start: int, end: int) -> None:
        """Take the words between two tags."""
        page = self._page
        if start < end and page[start].isspace():
            self._widen(" ")
        for match in _WORD.finditer(page, start, end):
            printed = match.group()
            plain = unescape(printed) if "&" in printed else printed
            self._put(plain, match.start())
            if match.end() < end:
                self._widen(" ")

    def gap(self, name: str) -> None:
        """Note the gap that a tag makes."""
        if name in _PARAGRAPHS:
            self._widen("\n\n")
        elif name in _LINES:
            self._widen("\n")
        elif name in _CELLS:
            self._widen("\t")

    def skip(self, name: str, start: int) -> int:
        """Pass over what is no text, to its closing tag; gives where that begins."""
        closing = re.compile(f"</{name}", re.IGNORECASE).search(self._page, start)
        end = closing.start() if closing else len(self._page)
        if name == _TITLE and not self._title:
            self._title = " ".join(unescape(self._page[start:end]).split())
        return end

    def result(self) -> PlainText:
        """The text that was collected."""
        starts, origins = tuple(self._starts), tuple(self._origins)
        return PlainText("".join(self._parts), self._title, starts, origins)

    def _widen(self, gap: str) -> None:
        """Keep the widest of several gaps."""
        order = ("", " ", "\t", "\n", "\n\n")
        self._gap = max(self._gap, gap, key=order.index)

    def _put(self, word: str, origin: int) -> None:
        gap = self._gap if self._parts else ""
        self._gap = ""
        self._parts += [gap, word]
        self._starts.append(self._length + len(gap))
        self._origins.append(origin)
        self._length += len(gap) + len(word)
