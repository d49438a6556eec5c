"""Merging three ways: what two sides made of one book since they parted."""
