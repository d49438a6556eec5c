"""In: tables from other programs, read row by row before anything is entered."""
