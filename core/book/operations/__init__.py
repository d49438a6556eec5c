"""Named operations: each is one edit with its label, and one step of undo."""
