"""The commands of ``python -m core``: each gives its text and its exit code."""
