"""Every operation on the file system that the store does, in one place."""


class Files:
    """The file operations of the store; tests hand in ones that fail or stop."""
