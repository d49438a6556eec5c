"""Out: tables of a book, and the formats that they leave in."""
