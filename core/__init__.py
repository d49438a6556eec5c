"""The core: what Bidbook knows and concludes, without any window."""
