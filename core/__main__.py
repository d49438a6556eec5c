"""``python -m core``: the core without a window."""

import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from datetime import UTC, datetime

from core.commands.arguments import parser
from core.commands.errors import ReaderGoneError
from core.commands.said import Said
from core.domain.errors import BidbookError
from core.wording import Voice


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; gives the exit code."""
    chosen = Namespace(language="en")
    try:
        chosen = parser().parse_args(arguments)
        said = _run(chosen)
        print(said.text, flush=True)
    except BidbookError as error:
        _complain(error, chosen)
        return 2
    except BrokenPipeError:
        # What is still buffered would fail again when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        _complain(ReaderGoneError(), chosen)
        return 2
    except OSError as error:
        from core.exchange.exporting.writing import (  # noqa: PLC0415 (only then)
            OutputError,
        )

        _complain(OutputError(reason=error.strerror or error), chosen)
        return 2
    return said.code


def _run(chosen: Namespace) -> Said:
    today = datetime.now().astimezone().date()
    if chosen.command == "check":
        from core.commands import check  # noqa: PLC0415 (only what is asked for)

        return check.run(chosen, today)
    if chosen.command == "rank":
        from core.commands import rank  # noqa: PLC0415 (only what is asked for)

        return rank.run(chosen, today)
    if chosen.command == "merge":
        from core.commands import merge  # noqa: PLC0415 (only what is asked for)

        return merge.run(chosen, datetime.now(UTC).replace(microsecond=0))
    if chosen.command == "read":
        from core.commands import read  # noqa: PLC0415 (only what is asked for)

        return read.run(chosen)
    if chosen.command == "export":
        from core.commands import export  # noqa: PLC0415 (only what is asked for)

        return export.run(chosen, datetime.now(UTC).replace(microsecond=0))
    if chosen.command == "import":
        from core.commands import import_rows  # noqa: PLC0415 (only what is asked for)

        return import_rows.run(chosen, datetime.now(UTC).replace(microsecond=0))
    from core.exchange.schema import schema_text  # noqa: PLC0415 (as above)

    return Said(schema_text())


def _complain(error: BidbookError, chosen: Namespace) -> None:
    text = Voice(getattr(chosen, "language", "en")).error(error)
    print(f"bidbook: {' '.join(text.split())}", file=sys.stderr)


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        # A terminal of another encoding gets marks in place of what it lacks.
        getattr(stream, "reconfigure", lambda **_: None)(errors="replace")
    sys.exit(main())
