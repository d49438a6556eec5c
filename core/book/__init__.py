"""The open book: edit blocks, change sets, history, operations and one signal."""
