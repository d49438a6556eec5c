"""Bringing prices to one basis and currency, by figures and terms of the book alone."""
