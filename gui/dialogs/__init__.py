"""Dialogs to enter a record; each returns what to put into the book."""
