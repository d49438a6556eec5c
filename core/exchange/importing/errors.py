"""What can be wrong with a table that is to be imported."""

from core.domain.errors import BidbookError


class TableError(BidbookError):
    """A table can't be read."""

    key = "table"
    english = "{path} can’t be read as a table."


class NotATableError(TableError):
    """The file is something else: a picture, a document, an archive."""

    key = "not_a_table"
    english = "{path} is no table. Save it as CSV or XLSX."


class OldWorkbookError(TableError):
    """An old binary workbook, or one with a password: both begin alike."""

    key = "old_workbook"
    english = (
        "{path} is an old Excel file or has a password. "
        "Save it as XLSX without a password."
    )


class BrokenWorkbookError(TableError):
    """A workbook is damaged, or was made to be."""

    key = "broken_workbook"
    english = "{path} is a damaged workbook. Open it elsewhere and save it as XLSX."


class HostileWorkbookError(TableError):
    """A workbook holds what only an attack needs."""

    key = "hostile_workbook"
    english = "{path} holds declarations that no table needs. It was not read."


class TooManyBytesError(TableError):
    """A file is too large, packed or unpacked."""

    key = "table_too_large"
    english = "{path} is larger than {most} MB, packed or unpacked."


class TooManyRowsError(TableError):
    """A table has too many rows."""

    key = "too_many_rows"
    english = "{path} has more than {most} rows. Split it into several files."


class TooManyColumnsError(TableError):
    """A table has too many columns."""

    key = "too_many_columns"
    english = "{path} has more than {most} columns."


class TooManyCellsError(TableError):
    """A sheet has too many cells."""

    key = "too_many_cells"
    english = "{path} has more than {most} cells in a sheet. Save the sheet as CSV."


class EmptyTableError(TableError):
    """There is nothing in a table."""

    key = "empty_table"
    english = "There are no rows in {path}."


class NoSheetError(TableError):
    """A workbook has no sheet of a name."""

    key = "no_sheet"
    english = "{path} has no sheet “{sheet}”. It has: {known}."


class BrokenMappingError(BidbookError):
    """A file with a mapping can't be understood."""

    key = "broken_mapping"
    english = "{path} is no mapping of columns: {reason}."


class NoColumnError(BidbookError):
    """A mapping names a column that the table does not have."""

    key = "no_column"
    english = "The table has no column “{head}”. It has: {known}."
