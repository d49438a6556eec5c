"""What can be wrong with the arguments of a command."""

from core.domain.errors import BidbookError


class ArgumentError(BidbookError):
    """The arguments don't go together with the book."""

    key = "argument"
    english = "That does not go with the book."


class WrongUsageError(ArgumentError):
    """The command line can't be understood."""

    key = "wrong_usage"
    english = "{reason} (see --help)"


class NoContestError(ArgumentError):
    """The book has no contest to rank."""

    key = "no_contest"
    english = "The book {path} has no contest."


class UnknownContestError(ArgumentError):
    """No contest of the book has the id."""

    key = "unknown_contest"
    english = "There is no contest “{id}”. The book has: {known}."


class UnknownPerimeterError(ArgumentError):
    """No perimeter of the contest has the id."""

    key = "unknown_perimeter"
    english = "There is no perimeter “{id}” in this contest. It has: {known}."


class UnknownSourceError(ArgumentError):
    """No source of the book has the id."""

    key = "unknown_source"
    english = "There is no source “{id}” in the book."


class NoSuchArticleError(ArgumentError):
    """There is no file with the article."""

    key = "no_such_article"
    english = "There is no file {path}."


class NoSuchTableError(ArgumentError):
    """There is no file with the table."""

    key = "no_such_table"
    english = "There is no file {path}."


class NoMappingError(ArgumentError):
    """A table is to be imported, and nobody says which column is what."""

    key = "no_mapping"
    english = (
        "Say which column is what: --propose-mapping prints a proposal for --mapping."
    )


class ReaderGoneError(BidbookError):
    """Whoever read the output stopped before its end."""

    key = "reader_gone"
    english = "The output was cut off: nobody is reading it any more."
