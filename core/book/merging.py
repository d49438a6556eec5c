"""Merging three files of one book: for the command line."""

from core.store.merging.files import MergedFile, merge_files

__all__ = ["MergedFile", "merge_files"]
