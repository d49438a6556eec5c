"""Item models: generic tables whose columns are data."""
