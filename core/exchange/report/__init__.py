"""The report: one contest as a document, every figure with its footnote."""
