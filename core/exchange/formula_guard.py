"""Cells that spreadsheets would take for formulas: an apostrophe is put before them.

Source: OWASP, CSV Injection. ``= + - @``, their full-width forms and the controls TAB,
CR and LF count at the start of a cell, also behind blanks and a byte-order mark. Typed
numbers are no text and are left alone.
"""

import re

MARK = "'"

_TRIGGER = re.compile("'*(?:[\t\r\n]|[\\s\ufeff\u200b]*+[=+\\-@＝＋－＠])")


def guarded(text: str) -> str:
    """The text so that no spreadsheet takes it for a formula."""
    return MARK + text if _TRIGGER.match(text) else text


def unguarded(text: str) -> str:
    """The text without the mark that ``guarded`` put before it."""
    if text.startswith(MARK) and _TRIGGER.match(text):
        return text[1:]
    return text
